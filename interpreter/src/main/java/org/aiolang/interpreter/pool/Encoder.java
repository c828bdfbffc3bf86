package org.aiolang.interpreter.pool;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.ComplexValue;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Ellipsis;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.RangeValue;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.Shape;
import org.aiolang.interpreter.value.SliceValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/**
 * Turns values into bytes that another process of the same program can turn back. Shared and cyclic
 * references stay what they are. Follows pickle's protocol for objects ({@code __reduce__}, {@code
 * __getstate__}, {@code __getnewargs__}); goes beyond it where code stands at a known place, so
 * that lambdas and closures travel too. May run script code, so the interpreter lock must be held.
 * One encoder serves one thread at a time, message after message.
 */
public final class Encoder {
  private final CodeDirectory directory;
  private final ByteWriter out;
  private final Memo memo = new Memo();
  private final Map<Shape, Integer> layouts = new IdentityHashMap<>();

  /**
   * Values that only live as long as the message is written, kept so that no other gets their
   * identity.
   */
  private final Map<Object, Object> kept = new HashMap<>();

  private int depth;

  /**
   * @param limit the most bytes of one message; a longer one is refused with ValueError
   */
  public Encoder(CodeDirectory directory, int limit) {
    this.directory = directory;
    this.out = new ByteWriter(limit);
  }

  /**
   * The frame of a call, its header still to be filled in.
   *
   * @throws ScriptError as pickle's where a part cannot be sent, noted with its path, as {@code
   *     args[0].callback}
   */
  public byte[] call(Object function, Object[] arguments, Keywords keywords) {
    start();
    part("the function", "", function);
    out.writeVarint(arguments.length);
    for (int i = 0; i < arguments.length; i++) {
      part("args", "[" + i + "]", arguments[i]);
    }
    out.writeVarint(keywords.size());
    for (int i = 0; i < keywords.size(); i++) {
      string(keywords.names()[i]);
      part("kwargs", "['" + keywords.names()[i] + "']", keywords.values()[i]);
    }
    return finish();
  }

  /** The frame of one value, its header still to be filled in. */
  public byte[] value(Object value) {
    start();
    part("the result", "", value);
    return finish();
  }

  private void start() {
    out.clear();
    memo.clear();
    layouts.clear();
    kept.clear();
    depth = 0;
    for (int i = 0; i < Frame.HEADER; i++) {
      out.writeByte(0);
    }
  }

  private byte[] finish() {
    byte[] bytes = out.toByteArray();
    memo.clear();
    layouts.clear();
    kept.clear();
    return bytes;
  }

  private void part(String root, String index, Object value) {
    try {
      write(value);
    } catch (Unsendable unsendable) {
      PickleErrors.notePath(unsendable.error, root + index + unsendable.path);
      throw unsendable.error;
    } catch (StackOverflowError tooDeep) {
      throw PickleErrors.tooDeep();
    }
  }

  /** A value that cannot be sent, on the way up to where its path is known. */
  @SuppressWarnings("serial") // never serialised
  private static final class Unsendable extends RuntimeException {
    private final transient ScriptError error;
    private String path = "";

    Unsendable(ScriptError error) {
      super(null, null, false, false);
      this.error = error;
    }

    Unsendable inside(String step) {
      // The innermost steps of a very deep value say enough.
      if (path.length() < 1000) {
        path = step + path;
      }
      return this;
    }
  }

  private void write(Object value) {
    switch (value) {
      case Long number -> number(number);
      case String text -> string(text);
      case Double number -> {
        out.writeByte(Tag.FLOAT);
        out.writeFixedLong(Double.doubleToRawLongBits(number));
      }
      case Boolean truth -> out.writeByte(truth ? Tag.TRUE : Tag.FALSE);
      case None ignored -> out.writeByte(Tag.NONE);
      case BigInteger number -> {
        out.writeByte(Tag.BIG_INT);
        out.writeSized(number.toByteArray());
      }
      default -> object(value);
    }
  }

  private void number(long number) {
    if (number >= 0 && number < 128) {
      out.writeByte(Tag.SMALL_INT | (int) number);
    } else {
      out.writeByte(Tag.INT);
      out.writeZigzag(number);
    }
  }

  private void string(String text) {
    if (Tag.remembers(text) && wroteBack(text)) {
      return;
    }
    int start = out.size();
    out.writeByte(Tag.STR);
    if (!out.writeText(text)) {
      out.dropFrom(start);
      out.writeByte(Tag.SURROGATE_STR);
      out.writeChars(text);
    }
  }

  private boolean wroteBack(Object value) {
    int number = memo.numberOrRemember(value);
    if (number < 0) {
      return false;
    }
    out.writeByte(Tag.BACK);
    out.writeVarint(number);
    return true;
  }

  private void object(Object value) {
    switch (value) {
      case NotImplemented ignored -> out.writeByte(Tag.NOT_IMPLEMENTED);
      case Ellipsis ignored -> out.writeByte(Tag.ELLIPSIS);
      case TupleValue tuple when tuple.size() == 0 && tuple.type() == Types.TUPLE -> {
        out.writeByte(Tag.TUPLE);
        out.writeByte(0);
      }
      default -> {
        if (wroteBack(value)) {
          return;
        }
        if (++depth > Tag.DEEPEST) {
          throw new Unsendable(PickleErrors.tooDeep());
        }
        try {
          compound(value);
        } catch (ScriptError error) {
          throw new Unsendable(error);
        }
        depth--;
      }
    }
  }

  private void compound(Object value) {
    switch (value) {
      case RangeValue range -> {
        out.writeByte(Tag.RANGE);
        write(range.start);
        write(range.stop);
        write(range.step);
      }
      case SliceValue slice -> {
        out.writeByte(Tag.SLICE);
        step(".start", slice.start);
        step(".stop", slice.stop);
        step(".step", slice.step);
      }
      case Type type when type == Types.NONE_TYPE -> out.writeByte(Tag.NONE_TYPE);
      case Type type ->
          named(type, type.module(), type.qualifiedName(), "<class '" + qualified(type) + "'>");
      case FunctionValue function -> function(function);
      case NativeFunction function -> nativeFunction(function);
      case BoundMethod method -> {
        String name = methodName(method);
        out.writeByte(Tag.METHOD);
        step(".__self__", method.self);
        string(name);
      }
      case Instance instance -> instance(instance);
      default -> throw PickleErrors.cannotPickle(Types.of(value));
    }
  }

  private void instance(Instance value) {
    Type type = value.type();
    if (!type.isBuiltin() && reduced(value, type)) {
      return;
    }
    switch (value) {
      case ListValue list -> {
        if (subclassed(type, Types.LIST)) {
          out.writeByte(Tag.LIST);
        }
        items(list.items, list.size);
      }
      case TupleValue tuple -> {
        if (subclassed(type, Types.TUPLE)) {
          out.writeByte(Tag.TUPLE);
        }
        items(tuple.items(), tuple.size());
      }
      case DictValue dict -> {
        if (subclassed(type, Types.DICT)) {
          out.writeByte(Tag.DICT);
        }
        entries(dict);
      }
      case SetValue set -> {
        boolean frozen = type.isSubtypeOf(Types.FROZEN_SET);
        if (subclassed(type, frozen ? Types.FROZEN_SET : Types.SET)) {
          out.writeByte(frozen ? Tag.FROZEN_SET : Tag.SET);
        }
        Object[] items = set.toArray();
        out.writeVarint(items.length);
        for (Object item : items) {
          step("{…}", item);
        }
      }
      case BytesValue bytes -> {
        if (subclassed(type, Types.BYTES)) {
          out.writeByte(Tag.BYTES);
        }
        out.writeSized(bytes.bytes());
      }
      case ComplexValue complex -> {
        out.writeByte(Tag.COMPLEX);
        out.writeFixedLong(Double.doubleToRawLongBits(complex.real));
        out.writeFixedLong(Double.doubleToRawLongBits(complex.imaginary));
        return;
      }
      case Wrapped wrapped -> {
        out.writeByte(Tag.SUBCLASSED);
        write(type);
        write(wrapped.plain);
      }
      case ExceptionValue exception -> {
        out.writeByte(Tag.EXCEPTION);
        write(type);
        step(".args", exception.args);
        state(value, type);
        return;
      }
      default -> {
        if (value.getClass() == Instance.class && !type.isBuiltin()) {
          scriptObject(value, type);
        } else if (!reducedByNative(value, type)) {
          throw PickleErrors.cannotPickle(type);
        }
        return;
      }
    }
    if (!type.isBuiltin()) {
      state(value, type);
    }
  }

  /** Announces a subclass and gives false for one; true where the class is the plain built-in. */
  private boolean subclassed(Type type, Type plain) {
    if (type == plain) {
      return true;
    }
    out.writeByte(Tag.SUBCLASSED);
    write(type);
    out.writeByte(kind(plain));
    return false;
  }

  private static int kind(Type plain) {
    if (plain == Types.LIST) {
      return Tag.LIST;
    }
    if (plain == Types.TUPLE) {
      return Tag.TUPLE;
    }
    if (plain == Types.DICT) {
      return Tag.DICT;
    }
    if (plain == Types.BYTES) {
      return Tag.BYTES;
    }
    return plain == Types.SET ? Tag.SET : Tag.FROZEN_SET;
  }

  private void items(Object[] items, int size) {
    out.writeVarint(size);
    int i = 0;
    try {
      for (; i < size; i++) {
        write(items[i]);
      }
    } catch (Unsendable unsendable) {
      throw unsendable.inside("[" + i + "]");
    }
  }

  private void entries(DictValue dict) {
    out.writeVarint(dict.size());
    for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
      Object key = at.key();
      step(".keys()", key);
      try {
        write(at.value());
      } catch (Unsendable unsendable) {
        throw unsendable.inside("[" + shortly(key) + "]");
      }
    }
  }

  private static String shortly(Object key) {
    return switch (key) {
      case String text when text.length() <= 60 -> "'" + text + "'";
      case Long number -> number.toString();
      default -> "…";
    };
  }

  private void step(String step, Object value) {
    try {
      write(value);
    } catch (Unsendable unsendable) {
      throw unsendable.inside(step);
    }
  }

  private void orAbsent(Object value) {
    if (value == null) {
      out.writeByte(Tag.ABSENT);
    } else {
      write(value);
    }
  }

  // Code and classes

  private void named(Object value, String module, String path, String what) {
    if (path.contains("<locals>")) {
      throw PickleErrors.localObject(path);
    }
    Object found = directory.find(module, path);
    if (found == null) {
      throw PickleErrors.lookupFailed(what, module, path);
    }
    if (found != value) {
      throw PickleErrors.notTheSame(what, module, path);
    }
    writeName(module, path);
  }

  private void writeName(String module, String path) {
    out.writeByte(Tag.NAMED);
    string(module);
    string(path);
  }

  private static String qualified(Type type) {
    return type.module().equals("builtins")
        ? type.qualifiedName()
        : type.module() + "." + type.qualifiedName();
  }

  private void function(FunctionValue function) {
    String module = function.module();
    String path = function.qualifiedName();
    if (!path.contains("<")) {
      if (directory.find(module, path) == function) {
        writeName(module, path);
        return;
      }
    }
    int place = directory.place(function);
    if (place < 0) {
      if (path.contains("<locals>")) {
        throw PickleErrors.localObject(path);
      }
      throw PickleErrors.lookupFailed("<function " + path + ">", module, path);
    }
    out.writeByte(Tag.FUNCTION);
    string(module);
    out.writeVarint(place);
    step(".__defaults__", function.defaults());
    step(".__kwdefaults__", function.keywordDefaults());
    string(function.name());
    string(path);
    closure(directory.closure(function));
    if (function.shape.size == 0 && !function.shape.dictionary) {
      out.writeByte(0);
    } else {
      out.writeByte(1);
      step("", function.dictionary());
    }
  }

  /**
   * First which cells, so that the function can be made; then what the new ones hold, which may be
   * the function.
   */
  private void closure(Cell[] cells) {
    out.writeVarint(cells.length);
    boolean[] known = new boolean[cells.length];
    for (int i = 0; i < cells.length; i++) {
      int number = memo.numberOrRemember(cells[i]);
      known[i] = number >= 0;
      out.writeVarint(number + 1L);
    }
    int i = 0;
    try {
      for (; i < cells.length; i++) {
        if (!known[i]) {
          orAbsent(cells[i].value);
        }
      }
    } catch (Unsendable unsendable) {
      throw unsendable.inside(".__closure__[" + i + "]");
    }
  }

  private void nativeFunction(NativeFunction function) {
    Type owner = function.owner();
    String module = owner == null ? function.module() : owner.module();
    String path = owner == null ? function.name() : owner.qualifiedName() + "." + function.name();
    named(function, module, path, "<built-in function " + function.name() + ">");
  }

  private static String methodName(BoundMethod method) {
    return switch (method.function) {
      case FunctionValue function -> function.name();
      case NativeFunction function -> function.name();
      default -> throw PickleErrors.cannotPickle(method.type());
    };
  }

  // Objects

  /** Whether script code of the class or of a class above it says how to take the object apart. */
  private static Object ownMethod(Type type, String name) {
    Object method = type.lookup(name);
    return method instanceof FunctionValue || (method != null && !type.definer(name).isBuiltin())
        ? method
        : null;
  }

  private boolean reduced(Instance value, Type type) {
    if (ownMethod(type, "__reduce_ex__") != null) {
      writeReduced(value, Calls.method(value, "__reduce_ex__", 4L));
      return true;
    }
    if (ownMethod(type, "__reduce__") != null) {
      writeReduced(value, Calls.method(value, "__reduce__"));
      return true;
    }
    return false;
  }

  private boolean reducedByNative(Instance value, Type type) {
    for (String name : new String[] {"__reduce_ex__", "__reduce__"}) {
      Object method = type.lookup(name);
      if (method != null && type.definer(name) != Types.OBJECT) {
        writeReduced(
            value,
            name.equals("__reduce__") ? Calls.method(value, name) : Calls.method(value, name, 4L));
        return true;
      }
    }
    return false;
  }

  private void writeReduced(Instance value, Object reduced) {
    keep(reduced);
    if (reduced instanceof String name) {
      Type type = value.type();
      named(value, type.module(), name, type.name() + " object");
      return;
    }
    if (!(reduced instanceof TupleValue tuple) || tuple.size() < 2 || tuple.size() > 6) {
      throw Errors.of(
          PickleErrors.PICKLING_ERROR,
          reduced instanceof TupleValue
              ? "tuple returned by __reduce__ must contain 2 through 6 elements"
              : "__reduce__ must return a string or tuple");
    }
    Object[] parts = tuple.items();
    if (!(parts[1] instanceof TupleValue arguments)) {
      throw Errors.of(
          PickleErrors.PICKLING_ERROR,
          "second element of the tuple returned by __reduce__ must be a tuple");
    }
    out.writeByte(Tag.REDUCED);
    write(parts[0]);
    out.writeVarint(arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      step(".__reduce__()[1][" + i + "]", arguments.items()[i]);
    }
    Object state = tuple.size() > 2 ? parts[2] : None.NONE;
    step(".__reduce__()[2]", state);
    Object[] items = tuple.size() > 3 ? drain(parts[3]) : new Object[0];
    items(items, items.length);
    Object[] entries = tuple.size() > 4 ? drain(parts[4]) : new Object[0];
    items(entries, entries.length);
  }

  private Object[] drain(Object iterator) {
    if (iterator == None.NONE) {
      return new Object[0];
    }
    ListValue drained = new ListValue();
    IteratorValue items = Iteration.iterate(iterator);
    for (Object item; (item = items.next()) != null; ) {
      drained.append(item);
    }
    keep(drained);
    return drained.toArray();
  }

  private void keep(Object temporary) {
    kept.put(kept.size(), temporary);
  }

  private void scriptObject(Instance value, Type type) {
    Object constructor = type.lookup("__new__");
    boolean ownConstructor = constructor != null && !type.definer("__new__").isBuiltin();
    Object[] arguments = {};
    Keywords keywords = Keywords.NONE;
    boolean given = false;
    if (type.lookup("__getnewargs_ex__") != null) {
      Object pair = Calls.method(value, "__getnewargs_ex__");
      keep(pair);
      Object[] both = Iteration.unpack(pair, 2);
      arguments = Iteration.toArray(both[0]);
      keywords = keywords(both[1]);
      given = true;
    } else if (type.lookup("__getnewargs__") != null) {
      Object tuple = Calls.method(value, "__getnewargs__");
      keep(tuple);
      arguments = Iteration.toArray(tuple);
      given = true;
    }
    if (ownConstructor || given) {
      out.writeByte(Tag.NEW);
      write(type);
      items(arguments, arguments.length);
      out.writeVarint(keywords.size());
      for (int i = 0; i < keywords.size(); i++) {
        string(keywords.names()[i]);
        write(keywords.values()[i]);
      }
      state(value, type);
      return;
    }
    if (value.shape.dictionary
        || ownMethod(type, "__getstate__") != null
        || ownMethod(type, "__setstate__") != null) {
      out.writeByte(Tag.NEW);
      write(type);
      out.writeByte(0);
      out.writeByte(0);
      state(value, type);
      return;
    }
    out.writeByte(Tag.OBJECT);
    fields(value);
  }

  private static Keywords keywords(Object dict) {
    if (!(dict instanceof DictValue given)) {
      throw Errors.type("__getnewargs_ex__ should return a tuple of a tuple and a dict");
    }
    String[] names = new String[given.size()];
    Object[] values = new Object[names.length];
    int i = 0;
    for (DictValue.Cursor at = given.cursor(); at.advance(); i++) {
      names[i] = (String) at.key();
      values[i] = at.value();
    }
    return new Keywords(names, values);
  }

  /**
   * What is left to restore of an object: 0 and its attributes, which go straight in, or 1 and a
   * state that {@code __setstate__} gets (or that is merged into the attributes where there is
   * none).
   */
  private void state(Instance value, Type type) {
    if (ownMethod(type, "__getstate__") != null) {
      Object state = Calls.method(value, "__getstate__");
      keep(state);
      out.writeByte(1);
      step(".__getstate__()", state);
    } else if (value.shape.dictionary || ownMethod(type, "__setstate__") != null) {
      DictValue attributes = new DictValue();
      if (value.shape.dictionary) {
        attributes.putAll((DictValue) value.fields[0]);
      } else {
        for (String name : value.shape.names()) {
          Object field = value.field(name);
          if (field != null) {
            attributes.put(name, field);
          }
        }
      }
      keep(attributes);
      out.writeByte(1);
      if (attributes.size() == 0) {
        out.writeByte(Tag.NONE);
      } else {
        step("", attributes);
      }
    } else {
      out.writeByte(0);
      fields(value);
    }
  }

  /** The attributes: the number of the layout, what it is where it is new, the values. */
  private void fields(Instance value) {
    Shape shape = value.shape;
    if (shape.dictionary) {
      shape = shapeOf(value);
    }
    Integer known = layouts.putIfAbsent(shape, layouts.size());
    String[] names = shape.names();
    if (known != null) {
      out.writeVarint(known);
    } else {
      out.writeVarint(layouts.size() - 1);
      write(shape.type);
      out.writeVarint(names.length);
      for (String name : names) {
        string(name);
      }
    }
    int i = 0;
    try {
      for (; i < names.length; i++) {
        orAbsent(value.shape.dictionary ? value.field(names[i]) : value.fields[i]);
      }
    } catch (Unsendable unsendable) {
      throw unsendable.inside("." + names[i]);
    }
  }

  /** The shape that attributes living in a dict would have. */
  private static Shape shapeOf(Instance value) {
    Shape shape = value.type().rootShape();
    for (DictValue.Cursor at = ((DictValue) value.fields[0]).cursor(); at.advance(); ) {
      if (!(at.key() instanceof String name)) {
        throw PickleErrors.cannotPickle(value.type());
      }
      shape = shape.with(name);
    }
    return shape;
  }
}
