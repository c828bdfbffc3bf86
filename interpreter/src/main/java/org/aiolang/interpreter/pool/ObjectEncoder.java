package org.aiolang.interpreter.pool;

import java.util.IdentityHashMap;
import java.util.Map;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Shape;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * Encodes what pickle's protocol for objects is about: how they are taken apart, their state and
 * their attributes.
 */
final class ObjectEncoder {
  private final Encoder encoder;
  private final ByteWriter out;
  private final Map<Shape, Integer> layouts = new IdentityHashMap<>();

  ObjectEncoder(Encoder encoder, ByteWriter out) {
    this.encoder = encoder;
    this.out = out;
  }

  void clear() {
    layouts.clear();
  }

  /** Whether script code of the class or of a class above it says how to take the object apart. */
  private static Object ownMethod(Type type, String name) {
    Object method = type.lookup(name);
    return method instanceof FunctionValue || (method != null && !type.definer(name).isBuiltin())
        ? method
        : null;
  }

  boolean reduced(Instance value, Type type) {
    Object registered = encoder.code().reducer(type);
    if (registered != null) {
      writeReduced(value, Calls.call(registered, new Object[] {value}, Keywords.NONE));
      return true;
    }
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

  /** Takes an object of a built-in class apart where the class says how. */
  boolean reducedByClass(Instance value, Type type) {
    Object method = type.lookup("__reduce__");
    if (method == null || isPlain(type, type.definer("__reduce__"))) {
      return false;
    }
    writeReduced(value, Calls.method(value, "__reduce__"));
    return true;
  }

  /** Classes that have a tag of their own, or no way of their own. */
  private static boolean isPlain(Type type, Type definer) {
    return definer == Types.OBJECT
        || definer == Types.SET
        || definer == Types.FROZEN_SET
        || definer == Types.RANGE
        || type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION);
  }

  private void writeReduced(Instance value, Object reduced) {
    encoder.keep(reduced);
    if (reduced instanceof String name) {
      Type type = value.type();
      encoder.code().named(value, type.module(), name, type.name() + " object");
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
    if (parts.length == 6 && parts[5] != None.NONE) {
      throw Errors.of(
          PickleErrors.PICKLING_ERROR,
          "the sixth element of the tuple returned by __reduce__, a function that sets the state,"
              + " is not supported; define __setstate__ instead");
    }
    out.writeByte(Tag.REDUCED);
    encoder.write(parts[0]);
    out.writeVarint(arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      encoder.step(".__reduce__()[1][" + i + "]", arguments.items()[i]);
    }
    Object state = tuple.size() > 2 ? parts[2] : None.NONE;
    encoder.step(".__reduce__()[2]", state);
    Object[] items = tuple.size() > 3 ? drain(parts[3]) : new Object[0];
    encoder.items(items, items.length);
    Object[] entries = tuple.size() > 4 ? drain(parts[4]) : new Object[0];
    encoder.items(entries, entries.length);
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
    encoder.keep(drained);
    return drained.toArray();
  }

  void scriptObject(Instance value, Type type) {
    Object constructor = type.lookup("__new__");
    boolean ownConstructor = constructor != null && !type.definer("__new__").isBuiltin();
    Object[] arguments = {};
    Keywords keywords = Keywords.NONE;
    boolean given = false;
    if (type.lookup("__getnewargs_ex__") != null) {
      Object pair = Calls.method(value, "__getnewargs_ex__");
      encoder.keep(pair);
      Object[] both = Iteration.unpack(pair, 2);
      arguments = Iteration.toArray(both[0]);
      keywords = keywords(both[1]);
      given = true;
    } else if (type.lookup("__getnewargs__") != null) {
      Object tuple = Calls.method(value, "__getnewargs__");
      encoder.keep(tuple);
      arguments = Iteration.toArray(tuple);
      given = true;
    }
    if (ownConstructor || given) {
      out.writeByte(Tag.NEW);
      encoder.write(type);
      encoder.items(arguments, arguments.length);
      out.writeVarint(keywords.size());
      for (int i = 0; i < keywords.size(); i++) {
        encoder.string(keywords.names()[i]);
        encoder.write(keywords.values()[i]);
      }
      state(value, type);
      return;
    }
    if (value.shape.dictionary
        || ownMethod(type, "__getstate__") != null
        || ownMethod(type, "__setstate__") != null) {
      out.writeByte(Tag.NEW);
      encoder.write(type);
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
  void state(Instance value, Type type) {
    if (ownMethod(type, "__getstate__") != null) {
      Object state = Calls.method(value, "__getstate__");
      encoder.keep(state);
      out.writeByte(1);
      encoder.step(".__getstate__()", state);
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
      encoder.keep(attributes);
      out.writeByte(1);
      if (attributes.size() == 0) {
        out.writeByte(Tag.NONE);
      } else {
        encoder.step("", attributes);
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
      encoder.write(shape.type);
      out.writeVarint(names.length);
      for (String name : names) {
        encoder.string(name);
      }
    }
    int i = 0;
    try {
      for (; i < names.length; i++) {
        encoder.orAbsent(value.shape.dictionary ? value.field(names[i]) : value.fields[i]);
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
