package org.aiolang.interpreter.pool;

import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Shape;
import org.aiolang.interpreter.value.StaticMethod;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** Puts together what {@link ObjectEncoder} and {@link CodeEncoder} took apart. */
final class ObjectDecoder {
  private static final int UNSEEN = -1;

  private final Decoder decoder;
  private final ByteReader in;
  private final CodeDirectory directory;
  private Shape[] layouts = new Shape[4];
  private int layoutCount;

  ObjectDecoder(Decoder decoder, ByteReader in, CodeDirectory directory) {
    this.decoder = decoder;
    this.in = in;
    this.directory = directory;
  }

  Object named() {
    String module = decoder.text();
    String path = decoder.text();
    Object found = directory.find(module, path);
    if (found == null) {
      throw Errors.of(
          ExceptionTypes.ATTRIBUTE_ERROR,
          "Can't get attribute '" + path + "' on module '" + shown(module) + "'");
    }
    return found;
  }

  /** A module's name without what an address adds to it. */
  private static String shown(String module) {
    int end = module.indexOf('\0');
    return end < 0 ? module : module.substring(0, end);
  }

  FunctionValue function(int number) {
    String module = decoder.text();
    int place = (int) in.readVarint();
    Object defaults = decoder.read();
    Object keywordDefaults = decoder.read();
    String name = decoder.text();
    String path = decoder.text();
    Cell[] cells = new Cell[in.readCount(1)];
    boolean[] known = new boolean[cells.length];
    for (int i = 0; i < cells.length; i++) {
      long cell = in.readVarint();
      known[i] = cell != 0;
      cells[i] =
          known[i] ? (Cell) decoder.back(cell - 1) : decoder.fill(decoder.reserve(), new Cell());
    }
    FunctionValue function = directory.functionAt(module, place, cells, defaults, keywordDefaults);
    if (function == null) {
      throw Errors.of(
          ExceptionTypes.ATTRIBUTE_ERROR,
          "Can't find the code of function '" + path + "' in module '" + shown(module) + "'");
    }
    decoder.fill(number, function);
    if (!function.name().equals(name)) {
      function.setName(name);
    }
    if (!function.qualifiedName().equals(path)) {
      function.setQualifiedName(path);
    }
    for (int i = 0; i < cells.length; i++) {
      if (!known[i]) {
        cells[i].value = decoder.orAbsent();
      }
    }
    if (in.readByte() != 0) {
      merge(function, (DictValue) decoder.read());
    }
    return function;
  }

  Instance constructed() {
    Type type = decoder.type();
    Object[] arguments = decoder.items();
    Keywords keywords = decoder.keywords();
    boolean plain = arguments.length == 0 && keywords.size() == 0;
    if (plain && (type.lookup("__new__") == null || type.definer("__new__") == Types.OBJECT)) {
      return new Instance(Decoder.scriptClass(type));
    }
    return (Instance) allocate(type, arguments, keywords);
  }

  private static Object allocate(Type type, Object[] arguments, Keywords keywords) {
    Object constructor = type.lookup("__new__");
    if (constructor instanceof StaticMethod method) {
      constructor = method.function;
    }
    Object[] all = new Object[arguments.length + 1];
    all[0] = type;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Calls.call(constructor, all, keywords);
  }

  /**
   * An exception without running a script's {@code __init__}, whose parameters need not be {@code
   * args}: CPython's pickle calls it and loses such exceptions.
   */
  static ExceptionValue exception(Type type, TupleValue arguments) {
    if (!type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
      throw new MalformedMessageException(type.name() + " is no exception");
    }
    try {
      Object made =
          type.isBuiltin()
              ? type.call(arguments.items().clone(), Keywords.NONE)
              : allocate(type, arguments.items(), Keywords.NONE);
      if (made instanceof ExceptionValue exception && exception.type() == type) {
        exception.args = arguments;
        return exception;
      }
    } catch (ScriptError unwilling) {
      // Its constructor takes other arguments: the plain form has to do.
    }
    return new ExceptionValue(type, arguments);
  }

  Object reduced(int number) {
    Object callable = decoder.read();
    Object[] arguments = decoder.items();
    Object object = decoder.fill(number, Calls.call(callable, arguments, Keywords.NONE));
    Object state = decoder.read();
    if (state != None.NONE) {
      setState(object, state);
    }
    for (Object item : decoder.items()) {
      Calls.method(object, "append", item);
    }
    for (Object entry : decoder.items()) {
      Object[] pair = ((TupleValue) entry).items();
      Calls.method(object, "__setitem__", pair[0], pair[1]);
    }
    return object;
  }

  void state(Instance object) {
    if (in.readByte() == 0) {
      fields(object, layout());
      return;
    }
    Object state = decoder.read();
    if (state != None.NONE) {
      setState(object, state);
    }
  }

  private static void setState(Object object, Object state) {
    if (Types.of(object).lookup("__setstate__") != null) {
      Calls.method(object, "__setstate__", state);
      return;
    }
    Object attributes = state;
    if (state instanceof TupleValue pair && pair.size() == 2) {
      attributes = pair.items()[0];
      if (pair.items()[1] instanceof DictValue slots) {
        merge((Instance) object, slots);
      }
    }
    if (attributes instanceof DictValue dict) {
      merge((Instance) object, dict);
    } else if (attributes != None.NONE) {
      throw Errors.of(PickleErrors.UNPICKLING_ERROR, "state is not a dictionary");
    }
  }

  private static void merge(Instance object, DictValue attributes) {
    for (DictValue.Cursor at = attributes.cursor(); at.advance(); ) {
      object.setField((String) at.key(), at.value());
    }
  }

  Shape layout() {
    long known = in.readVarint();
    if (known >= 0 && known < layoutCount) {
      Shape shape = layouts[(int) known];
      if (shape == null) {
        throw new MalformedMessageException("a layout that is needed before it is read");
      }
      return shape;
    }
    if (known != layoutCount) {
      throw new MalformedMessageException("unknown layout");
    }
    int number = layoutCount++;
    if (number == layouts.length) {
      layouts = Arrays.copyOf(layouts, number * 2);
    }
    Shape shape = decoder.type().rootShape();
    int count = in.readCount(1);
    for (int i = 0; i < count; i++) {
      String name = decoder.text();
      if (shape.indexOf(name) != UNSEEN) {
        throw new MalformedMessageException("attribute twice");
      }
      shape = shape.with(name);
    }
    layouts[number] = shape;
    return shape;
  }

  void fields(Instance object, Shape shape) {
    if (shape.type != object.type()) {
      throw new MalformedMessageException("layout of another class");
    }
    if (shape.size > in.remaining()) {
      throw ByteReader.truncated();
    }
    if (object.shape.size > 0 || object.shape.dictionary) {
      String[] names = shape.names();
      for (String name : names) {
        Object value = decoder.orAbsent();
        if (value != null) {
          object.setField(name, value);
        }
      }
      return;
    }
    Object[] fields = new Object[shape.size];
    object.fields = fields;
    object.shape = shape;
    for (int i = 0; i < fields.length; i++) {
      Object value = decoder.orAbsent();
      // Script code that ran meanwhile may have given the object another form.
      if (object.fields == fields) {
        fields[i] = value;
      } else if (value != null) {
        object.setField(shape.names()[i], value);
      }
    }
  }
}
