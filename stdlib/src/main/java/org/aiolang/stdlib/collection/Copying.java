package org.aiolang.stdlib.collection;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ComplexValue;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.LongLoop;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Property;
import org.aiolang.interpreter.value.Representation;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** One call of {@code copy.copy} or {@code copy.deepcopy}, with all that it copies on the way. */
final class Copying {
  /** Where a memo dict keeps what was copied so far. */
  private static final String KNOWN = "copies";

  /** What hooks of scripts get as {@code memo}; null in a shallow copy. */
  private final DictValue memo;

  private final Map<Object, Object> copies;

  private Copying(DictValue memo, Map<Object, Object> copies) {
    this.memo = memo;
    this.copies = copies;
  }

  /** {@code copy.copy(value)}. */
  static Object shallow(Object value) {
    return new Copying(null, null).copy(value);
  }

  /** {@code copy.deepcopy(value, memo)}. */
  static Object deep(Object value, Object given) {
    DictValue memo = given instanceof DictValue dict ? dict : new DictValue();
    Known known = memo.get(KNOWN) instanceof Known before ? before : new Known();
    memo.put(KNOWN, known);
    return new Copying(memo, known.copies).copy(value);
  }

  /** The copies made so far, as a value that fits into a dict. */
  private static final class Known extends Obj {
    final Map<Object, Object> copies = new IdentityHashMap<>();

    @Override
    public Type type() {
      return Types.OBJECT;
    }
  }

  private boolean isDeep() {
    return memo != null;
  }

  private Object copy(Object value) {
    if (isAtomic(value)) {
      return value;
    }
    if (isDeep()) {
      Object known = copies.get(value);
      if (known == null && memo.size() > 1) {
        known =
            memo.get(Representation.address(value)); // a hook of the script may have put it there
      }
      if (known != null) {
        return known;
      }
    }
    Object copy = make(value);
    if (isDeep() && copy != value) {
      copies.put(value, copy);
    }
    return copy;
  }

  private boolean isAtomic(Object value) {
    return switch (value) {
      case BoundMethod ignored -> !isDeep();
      case TupleValue tuple ->
          !isDeep() && tuple.type() == Types.TUPLE
              || tuple.type() == Types.TUPLE && tuple.size() == 0;
      case SetValue set -> !isDeep() && set.type() == Types.FROZEN_SET;
      case Wrapped ignored -> false;
      case BytesValue bytes -> bytes.type() == Types.BYTES;
      case ComplexValue complex -> complex.type() == Types.COMPLEX;
      case Property ignored -> true;
      case Partial ignored -> false;
      case CallableValue ignored -> true;
      case Instance ignored -> false;
      case Obj obj ->
          obj.type().lookup("__reduce__") == Types.OBJECT.lookup("__reduce__")
              || obj.type() == Types.RANGE;
      default -> true;
    };
  }

  private Object make(Object value) {
    Type type = Types.of(value);
    switch (value) {
      case ListValue list when type == Types.LIST -> {
        return list(list);
      }
      case DictValue dict when type == Types.DICT -> {
        return dict(dict);
      }
      case TupleValue tuple when type == Types.TUPLE -> {
        return tuple(tuple);
      }
      case SetValue set when type == Types.SET && !isDeep() -> {
        return Calls.call(Types.SET, set);
      }
      case BoundMethod method -> {
        return new BoundMethod(copy(method.self), method.function);
      }
      case ByteArrayValue bytes when type == Types.BYTE_ARRAY -> {
        return Calls.call(Types.BYTE_ARRAY, bytes);
      }
      default -> {}
    }
    Object hook = type.lookup(isDeep() ? "__deepcopy__" : "__copy__");
    if (hook != null) {
      Object bound = Attributes.special(value, isDeep() ? "__deepcopy__" : "__copy__");
      return isDeep() ? Calls.call(bound, memo) : Calls.call(bound);
    }
    return reduce(value, type);
  }

  private Object list(ListValue list) {
    if (!isDeep()) {
      return new ListValue(list.toArray());
    }
    ListValue copy = new ListValue();
    copies.put(list, copy);
    for (int i = 0; i < list.size; i++) {
      copy.append(copy(list.items[i]));
    }
    return copy;
  }

  private Object dict(DictValue dict) {
    if (!isDeep()) {
      return dict.copy();
    }
    DictValue copy = new DictValue();
    copies.put(dict, copy);
    for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
      Object value = at.value();
      copy.put(copy(at.key()), copy(value));
    }
    return copy;
  }

  private Object tuple(TupleValue tuple) {
    Object[] items = tuple.items();
    Object[] copied = copyAll(items);
    Object known = copies.get(tuple); // it may have met itself
    if (known != null) {
      return known;
    }
    for (int i = 0; i < items.length; i++) {
      if (copied[i] != items[i]) {
        return new TupleValue(copied);
      }
    }
    return tuple;
  }

  private Object[] copyAll(Object[] items) {
    Object[] copied = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      copied[i] = isDeep() ? copy(items[i]) : items[i];
    }
    return copied;
  }

  /** Copies by what the class says of pickling. */
  private Object reduce(Object value, Type type) {
    Object reduced = null;
    if (isCustom(type, "__reduce_ex__")) {
      reduced = Calls.call(Attributes.special(value, "__reduce_ex__"), 4L);
    } else if (isCustom(type, "__reduce__")) {
      reduced = Calls.call(Attributes.special(value, "__reduce__"));
    }
    if (reduced instanceof String) {
      return value;
    }
    if (reduced instanceof TupleValue tuple && tuple.size() >= 2) {
      return rebuild(value, tuple.items());
    }
    if (reduced != null) {
      throw Errors.type("copy() got a bad reduction of " + type.name());
    }
    return instance(value, type);
  }

  private static boolean isCustom(Type type, String method) {
    Object found = type.lookup(method);
    return found != null
        && found != Types.OBJECT.lookup(method)
        && !(found instanceof NativeFunction function && function.owner() == Types.OBJECT);
  }

  private Object rebuild(Object value, Object[] parts) {
    Object[] arguments = copyAll(Iteration.toArray(parts[1]));
    Object made = Calls.call(parts[0], arguments, Keywords.NONE);
    if (isDeep()) {
      copies.put(value, made);
    }
    if (parts.length > 2 && parts[2] != None.NONE) {
      setState(made, isDeep() ? copy(parts[2]) : parts[2]);
    }
    if (parts.length > 3 && parts[3] != None.NONE) {
      IteratorValue items = Iteration.iterate(parts[3]);
      int turns = 0;
      for (Object item = items.next(); item != null; item = items.next()) {
        LongLoop.turn(++turns);
        Calls.method(made, "append", isDeep() ? copy(item) : item);
      }
    }
    if (parts.length > 4 && parts[4] != None.NONE) {
      IteratorValue entries = Iteration.iterate(parts[4]);
      int turns = 0;
      for (Object entry = entries.next(); entry != null; entry = entries.next()) {
        LongLoop.turn(++turns);
        Object[] pair = copyAll(Iteration.unpack(entry, 2));
        Items.set(made, pair[0], pair[1]);
      }
    }
    return made;
  }

  private static void setState(Object made, Object state) {
    Object setter = Attributes.special(made, "__setstate__");
    if (setter != null) {
      Calls.call(setter, state);
      return;
    }
    Object attributes = state;
    if (state instanceof TupleValue both && both.size() == 2) {
      attributes = both.items()[0];
      setAttributes(made, both.items()[1]);
    }
    setAttributes(made, attributes);
  }

  private static void setAttributes(Object made, Object attributes) {
    if (attributes instanceof DictValue dict && made instanceof Instance instance) {
      for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
        instance.setField((String) at.key(), at.value());
      }
    }
  }

  /** Copies an instance without calling its {@code __init__}. */
  private Object instance(Object value, Type type) {
    if (!(value instanceof Instance instance)
        || value instanceof Suspendable
        || value instanceof IteratorValue
        || value instanceof ModuleValue) {
      throw cannot(type);
    }
    Instance made = bare(instance, type);
    if (isDeep()) {
      copies.put(value, made);
    }
    if (isCustom(type, "__getstate__")) {
      Object state = Calls.call(Attributes.special(value, "__getstate__"));
      if (state != None.NONE) {
        setState(made, isDeep() ? copy(state) : state);
      }
    } else if (isCustom(type, "__setstate__")) {
      Object state = instance.attributesOrNone();
      if (state != None.NONE) {
        setState(made, isDeep() ? copy(state) : state);
      }
    } else {
      copyFields(instance, made);
    }
    return made;
  }

  /** A new instance of the same class, with what its built-in base holds. */
  private Instance bare(Instance value, Type type) {
    return switch (value) {
      case ListValue list -> {
        ListValue made = new ListValue(type, new Object[0], 0);
        if (isDeep()) {
          copies.put(value, made);
        }
        for (Object item : copyAll(list.toArray())) {
          made.append(item);
        }
        yield made;
      }
      case DictValue dict -> {
        Object fresh = Calls.call(Attributes.get(type, "__new__"), type);
        if (isDeep()) {
          copies.put(value, fresh);
        }
        Object[] keys = copyAll(dict.keysToArray());
        Object[] values = copyAll(dict.valuesToArray());
        for (int i = 0; i < keys.length; i++) {
          Items.set(fresh, keys[i], values[i]);
        }
        yield (Instance) fresh;
      }
      case TupleValue tuple -> new TupleValue(type, copyAll(tuple.items()));
      case Wrapped wrapped -> new Wrapped(type, wrapped.plain);
      case BytesValue bytes -> new BytesValue(type, bytes.bytes());
      case ExceptionValue exception ->
          (Instance) Calls.call(type, copyAll(exception.args.items()), Keywords.NONE);
      default -> {
        if (value.getClass() != Instance.class) {
          throw cannot(type);
        }
        yield isCustom(type, "__new__")
            ? (Instance)
                Calls.call(
                    Attributes.get(type, "__new__"), newArguments(value, type), Keywords.NONE)
            : new Instance(type);
      }
    };
  }

  private Object[] newArguments(Instance value, Type type) {
    Object[] given =
        type.lookup("__getnewargs__") == null
            ? new Object[0]
            : copyAll(Iteration.toArray(Calls.method(value, "__getnewargs__")));
    return Partial.join(new Object[] {type}, given);
  }

  private void copyFields(Instance from, Instance to) {
    if (from.shape.dictionary) {
      DictValue dict = (DictValue) from.fields[0];
      DictValue copy = new DictValue();
      to.setDictionary(copy);
      for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
        Object value = at.value();
        copy.put(at.key(), isDeep() ? copy(value) : value);
      }
      return;
    }
    Object[] fields = Arrays.copyOf(from.fields, from.fields.length);
    to.shape = from.shape;
    to.fields = fields;
    for (int i = 0; i < from.shape.size && isDeep(); i++) {
      if (fields[i] != null) {
        fields[i] = copy(fields[i]);
      }
    }
  }

  private static RuntimeException cannot(Type type) {
    return Errors.type("cannot pickle '" + type.name() + "' object");
  }
}
