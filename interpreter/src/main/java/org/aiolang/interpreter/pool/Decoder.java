package org.aiolang.interpreter.pool;

import java.math.BigInteger;
import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.ComplexValue;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Ellipsis;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.RangeValue;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.Shape;
import org.aiolang.interpreter.value.SliceValue;
import org.aiolang.interpreter.value.StaticMethod;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/**
 * Turns the bytes that an {@link Encoder} wrote back into values. Bytes that no encoder wrote raise
 * {@link MalformedMessageException} and make it allocate no more than a small multiple of their
 * number. May run script code, so the interpreter lock must be held. Serves one message.
 */
public final class Decoder {
  private static final Object NOT_YET = new Object();
  private static final int UNSEEN = -1;

  private final CodeDirectory directory;
  private final ByteReader in;
  private Object[] memo = new Object[16];
  private int remembered;
  private Shape[] layouts = new Shape[4];
  private int layoutCount;
  private int depth;

  public Decoder(CodeDirectory directory, byte[] bytes, int from) {
    this.directory = directory;
    this.in = new ByteReader(bytes, from, bytes.length);
  }

  /** A call as {@link Encoder#call} wrote it. */
  public record Call(Object function, Object[] arguments, Keywords keywords) {}

  /** Reads a call. */
  public Call call() {
    return guarded(() -> {
      Object function = read();
      Object[] arguments = new Object[in.readCount(1)];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = read();
      }
      return new Call(function, arguments, keywords());
    });
  }

  /** Reads one value. */
  public Object value() {
    return guarded(this::read);
  }

  private <T> T guarded(java.util.function.Supplier<T> reading) {
    try {
      T result = reading.get();
      if (in.remaining() != 0) {
        throw new MalformedMessageException(in.remaining() + " bytes too many");
      }
      return result;
    } catch (ClassCastException | IllegalStateException | IndexOutOfBoundsException wrong) {
      throw new MalformedMessageException("values that do not fit together: " + wrong.getMessage());
    } catch (StackOverflowError tooDeep) {
      throw new MalformedMessageException("nested too deeply");
    }
  }

  private Object read() {
    return read(in.readByte());
  }

  private Object read(int tag) {
    if (tag >= Tag.SMALL_INT) {
      return (long) (tag & 0x7f);
    }
    switch (tag) {
      case Tag.NONE:
        return None.NONE;
      case Tag.TRUE:
        return Boolean.TRUE;
      case Tag.FALSE:
        return Boolean.FALSE;
      case Tag.NOT_IMPLEMENTED:
        return NotImplemented.NOT_IMPLEMENTED;
      case Tag.ELLIPSIS:
        return Ellipsis.ELLIPSIS;
      case Tag.INT:
        return in.readZigzag();
      case Tag.BIG_INT:
        return bigInteger();
      case Tag.FLOAT:
        return Double.longBitsToDouble(in.readFixedLong());
      case Tag.STR:
        return rememberText(in.readText());
      case Tag.SURROGATE_STR:
        return rememberText(in.readChars());
      case Tag.BACK:
        return back(in.readVarint());
      default:
        if (++depth > Tag.DEEPEST) {
          throw new MalformedMessageException("nested too deeply");
        }
        Object value = compound(tag);
        depth--;
        return value;
    }
  }

  private Object bigInteger() {
    byte[] bytes = in.readSized();
    if (bytes.length == 0) {
      throw ByteReader.truncated();
    }
    BigInteger number = new BigInteger(bytes);
    return number.bitLength() < 64 ? (Object) number.longValue() : number;
  }

  private String rememberText(String text) {
    if (Tag.remembers(text)) {
      fill(reserve(), text);
    }
    return text;
  }

  private Object back(long number) {
    if (number < 0 || number >= remembered) {
      throw new MalformedMessageException("reference to an unknown value");
    }
    Object value = memo[(int) number];
    if (value == NOT_YET) {
      throw new MalformedMessageException("a value that is needed before it is made");
    }
    return value;
  }

  private int reserve() {
    if (remembered == memo.length) {
      memo = Arrays.copyOf(memo, remembered * 2);
    }
    memo[remembered] = NOT_YET;
    return remembered++;
  }

  private <T> T fill(int number, T value) {
    memo[number] = value;
    return value;
  }

  private Object compound(int tag) {
    if (tag == Tag.TUPLE) {
      int count = in.readCount(1);
      return count == 0 ? TupleValue.EMPTY : tuple(reserve(), Types.TUPLE, count);
    }
    int number = reserve();
    return switch (tag) {
      case Tag.NONE_TYPE -> fill(number, Types.NONE_TYPE);
      case Tag.COMPLEX -> {
        double real = Double.longBitsToDouble(in.readFixedLong());
        yield fill(number, new ComplexValue(real, Double.longBitsToDouble(in.readFixedLong())));
      }
      case Tag.RANGE -> fill(number, range());
      case Tag.SLICE -> fill(number, new SliceValue(read(), read(), read()));
      case Tag.NAMED -> fill(number, named());
      case Tag.FUNCTION -> function(number);
      case Tag.METHOD -> {
        Object self = read();
        yield fill(number, Attributes.get(self, text()));
      }
      case Tag.OBJECT -> {
        Shape shape = layout();
        Instance object = new Instance(scriptClass(shape.type));
        fill(number, object);
        fields(object, shape);
        yield object;
      }
      case Tag.NEW -> {
        Instance object = fill(number, constructed());
        state(object);
        yield object;
      }
      case Tag.REDUCED -> reduced(number);
      case Tag.EXCEPTION -> {
        Type type = type();
        ExceptionValue exception = fill(number, exception(type, (TupleValue) read()));
        state(exception);
        yield exception;
      }
      case Tag.SUBCLASSED -> {
        Type type = scriptClass(type());
        int kind = in.readByte();
        Instance object =
            switch (kind) {
              case Tag.LIST, Tag.DICT, Tag.SET, Tag.FROZEN_SET, Tag.BYTES, Tag.BYTE_ARRAY ->
                  container(number, kind, type);
              case Tag.TUPLE -> tuple(number, type, in.readCount(1));
              default -> fill(number, wrapped(type, read(kind)));
            };
        state(object);
        yield object;
      }
      default -> container(number, tag, null);
    };
  }

  /**
   * @param type a subclass, or null for the built-in class itself
   */
  private Instance container(int number, int kind, Type type) {
    switch (kind) {
      case Tag.LIST -> {
        int count = in.readCount(1);
        Object[] items = new Object[count];
        ListValue list = fill(number, new ListValue(require(type, Types.LIST), items, count));
        // A part that is still being read may see the list: no nulls in it.
        list.size = 0;
        for (int i = 0; i < count; i++) {
          list.append(read());
        }
        return list;
      }
      case Tag.DICT -> {
        int count = in.readCount(2);
        DictValue dict = fill(number, new DictValue(require(type, Types.DICT)));
        for (int i = 0; i < count; i++) {
          Object key = read();
          dict.put(key, read());
        }
        return dict;
      }
      case Tag.SET, Tag.FROZEN_SET -> {
        int count = in.readCount(1);
        Type plain = kind == Tag.SET ? Types.SET : Types.FROZEN_SET;
        SetValue set = fill(number, new SetValue(require(type, plain)));
        for (int i = 0; i < count; i++) {
          set.add(read());
        }
        return set;
      }
      case Tag.BYTES -> {
        return fill(number, new BytesValue(require(type, Types.BYTES), in.readSized()));
      }
      default -> throw new MalformedMessageException("unknown tag " + kind);
    }
  }

  private static Type require(Type type, Type plain) {
    if (type == null) {
      return plain;
    }
    if (!type.isSubtypeOf(plain)) {
      throw new MalformedMessageException(type.name() + " is no " + plain.name());
    }
    return type;
  }

  private TupleValue tuple(int number, Type type, int count) {
    Object[] items = new Object[count];
    Arrays.fill(items, None.NONE);
    TupleValue tuple = fill(number, new TupleValue(require(type, Types.TUPLE), items));
    for (int i = 0; i < count; i++) {
      items[i] = read();
    }
    return tuple;
  }

  private static Wrapped wrapped(Type type, Object plain) {
    Type base =
        switch (plain) {
          case Long ignored -> Types.INT;
          case BigInteger ignored -> Types.INT;
          case Double ignored -> Types.FLOAT;
          case String ignored -> Types.STR;
          default -> throw new MalformedMessageException("no plain value");
        };
    return new Wrapped(require(type, base), plain);
  }

  private Object range() {
    Object start = integer();
    Object stop = integer();
    Object step = integer();
    if (step.equals(0L)) {
      throw new MalformedMessageException("range without step");
    }
    return new RangeValue(start, stop, step);
  }

  private Object integer() {
    Object value = read();
    if (value instanceof Long || value instanceof BigInteger) {
      return value;
    }
    throw new MalformedMessageException("no int");
  }

  private String text() {
    return read() instanceof String text ? text : malformedText();
  }

  private static String malformedText() {
    throw new MalformedMessageException("no text");
  }

  private Type type() {
    Object value = read();
    if (value instanceof Type type) {
      return type;
    }
    throw new MalformedMessageException("no class");
  }

  private static Type scriptClass(Type type) {
    if (type.isBuiltin()) {
      throw new MalformedMessageException(type.name() + " is built in");
    }
    return type;
  }

  private Object named() {
    String module = text();
    String path = text();
    Object found = directory.find(module, path);
    if (found == null) {
      throw Errors.of(
          ExceptionTypes.ATTRIBUTE_ERROR,
          "Can't get attribute '" + path + "' on module '" + module + "'");
    }
    return found;
  }

  private FunctionValue function(int number) {
    String module = text();
    int place = (int) in.readVarint();
    Object defaults = read();
    Object keywordDefaults = read();
    String name = text();
    String path = text();
    Cell[] cells = new Cell[in.readCount(1)];
    boolean[] known = new boolean[cells.length];
    for (int i = 0; i < cells.length; i++) {
      long cell = in.readVarint();
      known[i] = cell != 0;
      cells[i] = known[i] ? (Cell) back(cell - 1) : fill(reserve(), new Cell());
    }
    FunctionValue function = directory.functionAt(module, place, cells, defaults, keywordDefaults);
    if (function == null) {
      throw Errors.of(
          ExceptionTypes.ATTRIBUTE_ERROR,
          "Can't find the code of function '" + path + "' in module '" + module + "'");
    }
    fill(number, function);
    if (!function.name().equals(name)) {
      function.setName(name);
    }
    if (!function.qualifiedName().equals(path)) {
      function.setQualifiedName(path);
    }
    for (int i = 0; i < cells.length; i++) {
      if (!known[i]) {
        cells[i].value = orAbsent();
      }
    }
    if (in.readByte() != 0) {
      merge(function, (DictValue) read());
    }
    return function;
  }

  /** The value that follows, or null for {@link Tag#ABSENT}. */
  private Object orAbsent() {
    int tag = in.readByte();
    return tag == Tag.ABSENT ? null : read(tag);
  }

  private Keywords keywords() {
    int count = in.readCount(2);
    if (count == 0) {
      return Keywords.NONE;
    }
    String[] names = new String[count];
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      names[i] = text();
      values[i] = read();
    }
    return new Keywords(names, values);
  }

  private Object[] items() {
    Object[] items = new Object[in.readCount(1)];
    for (int i = 0; i < items.length; i++) {
      items[i] = read();
    }
    return items;
  }

  private Instance constructed() {
    Type type = scriptClass(type());
    Object[] arguments = items();
    Keywords keywords = keywords();
    boolean plain = arguments.length == 0 && keywords.size() == 0;
    if (plain && (type.lookup("__new__") == null || type.definer("__new__") == Types.OBJECT)) {
      return new Instance(type);
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
  private static ExceptionValue exception(Type type, TupleValue arguments) {
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

  private Object reduced(int number) {
    Object callable = read();
    Object[] arguments = items();
    Object object = fill(number, Calls.call(callable, arguments, Keywords.NONE));
    Object state = read();
    if (state != None.NONE) {
      setState(object, state);
    }
    for (Object item : items()) {
      Calls.method(object, "append", item);
    }
    for (Object entry : items()) {
      Object[] pair = ((TupleValue) entry).items();
      Calls.method(object, "__setitem__", pair[0], pair[1]);
    }
    return object;
  }

  private void state(Instance object) {
    if (in.readByte() == 0) {
      fields(object, layout());
      return;
    }
    Object state = read();
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

  private Shape layout() {
    long known = in.readVarint();
    if (known >= 0 && known < layoutCount) {
      return layouts[(int) known];
    }
    if (known != layoutCount) {
      throw new MalformedMessageException("unknown layout");
    }
    int number = layoutCount++;
    if (number == layouts.length) {
      layouts = Arrays.copyOf(layouts, number * 2);
    }
    Shape shape = type().rootShape();
    int count = in.readCount(1);
    for (int i = 0; i < count; i++) {
      String name = text();
      if (shape.indexOf(name) != UNSEEN) {
        throw new MalformedMessageException("attribute twice");
      }
      shape = shape.with(name);
    }
    layouts[number] = shape;
    return shape;
  }

  private void fields(Instance object, Shape shape) {
    if (shape.type != object.type()) {
      throw new MalformedMessageException("layout of another class");
    }
    if (shape.size > in.remaining()) {
      throw ByteReader.truncated();
    }
    if (object.shape.size > 0 || object.shape.dictionary) {
      String[] names = shape.names();
      for (String name : names) {
        Object value = orAbsent();
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
      Object value = orAbsent();
      // Script code that ran meanwhile may have given the object another form.
      if (object.fields == fields) {
        fields[i] = value;
      } else if (value != null) {
        object.setField(shape.names()[i], value);
      }
    }
  }
}
