package org.aiolang.interpreter.value;

import java.math.BigInteger;
import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;

/** Iterating over any value. */
public final class Iteration {
  private static final int ROOM = 8;
  private static final int TRUSTED_HINT = 1 << 20;

  private Iteration() {}

  /**
   * An iterator for Java to drive. Raises TypeError for what is not iterable.
   *
   * @see #iterator what {@code iter()} gives
   */
  public static IteratorValue iterate(Object iterable) {
    if (iterable instanceof IteratorValue iterator && iterator.type().isBuiltin()) {
      return iterator;
    }
    if (iterable instanceof ListValue list && list.type() == Types.LIST) {
      return new ListIterator(list);
    }
    if (iterable instanceof RangeValue range) {
      return range.iterator();
    }
    if (iterable instanceof TupleValue tuple && tuple.type() == Types.TUPLE) {
      return new TupleIterator(tuple);
    }
    if (iterable instanceof String text) {
      return new StrIterator(text);
    }
    Object iterator = iterator(iterable);
    return iterator instanceof IteratorValue builtin && builtin.type().isBuiltin()
        ? builtin
        : new ScriptIterator(iterator);
  }

  /** {@code iter(iterable)}: the iterator as scripts see it. */
  public static Object iterator(Object iterable) {
    Object method = SpecialMethods.find(iterable, "__iter__");
    if (method != null && method != None.NONE) {
      Object iterator = SpecialMethods.call(method, iterable);
      if (!(iterator instanceof IteratorValue) && !isIterator(iterator)) {
        throw Errors.type(
            "iter() returned non-iterator of type '" + Types.of(iterator).textName() + "'");
      }
      return iterator;
    }
    if (method == null && SpecialMethods.find(iterable, "__getitem__") != null) {
      return new SequenceIterator(iterable);
    }
    throw Errors.type("'" + Types.of(iterable).textName() + "' object is not iterable");
  }

  /** Whether {@code iter()} would accept the value. */
  public static boolean isIterable(Object value) {
    Object method = SpecialMethods.find(value, "__iter__");
    return method != None.NONE
        && (method != null || SpecialMethods.find(value, "__getitem__") != null);
  }

  private static boolean isIterator(Object value) {
    return SpecialMethods.find(value, "__next__") != null;
  }

  /**
   * {@code next(iterator)} without a StopIteration: null at the end. Raises TypeError for what is
   * no iterator.
   */
  public static Object next(Object iterator) {
    if (iterator instanceof IteratorValue builtin && builtin.type().isBuiltin()) {
      return builtin.next();
    }
    Object method = SpecialMethods.find(iterator, "__next__");
    if (method == null) {
      throw Errors.type("'" + Types.of(iterator).textName() + "' object is not an iterator");
    }
    try {
      return SpecialMethods.call(method, iterator);
    } catch (ScriptError error) {
      if (error.value().type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
        return null;
      }
      throw error;
    }
  }

  /** All items, in an array of its own. */
  public static Object[] toArray(Object iterable) {
    if (iterable instanceof ListValue list && list.type() == Types.LIST) {
      return list.toArray();
    }
    if (iterable instanceof TupleValue tuple && tuple.type() == Types.TUPLE) {
      return tuple.items().clone();
    }
    if (iterable instanceof DictValue dict && dict.type() == Types.DICT) {
      return dict.keysToArray();
    }
    if (iterable instanceof SetValue set && set.type().isBuiltin()) {
      return set.toArray();
    }
    if (iterable instanceof RangeValue range
        && (!range.isSmall() || range.count() > Integer.MAX_VALUE - ROOM)) {
      throw Errors.memory();
    }
    IteratorValue iterator = iterate(iterable);
    Object[] items = new Object[Math.max(ROOM, Math.min(lengthHint(iterable, 0), TRUSTED_HINT))];
    int size = 0;
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      if (size == items.length) {
        items = Arrays.copyOf(items, grown(size));
      }
      items[size++] = item;
    }
    return size == items.length ? items : Arrays.copyOf(items, size);
  }

  /** A length somewhat longer, for an array that is full. */
  static int grown(int size) {
    long length = Math.min((long) size + (size >> 1) + ROOM, Integer.MAX_VALUE - ROOM);
    if (length <= size) {
      throw Errors.memory();
    }
    return (int) length;
  }

  /**
   * {@code operator.length_hint}: the length where there is one, else what {@code __length_hint__}
   * estimates, else the given number.
   */
  public static int lengthHint(Object value, int otherwise) {
    if (Items.hasLength(value)) {
      return Items.length(value);
    }
    Object method = SpecialMethods.find(value, "__length_hint__");
    if (method == null) {
      return otherwise;
    }
    Object hint;
    try {
      hint = SpecialMethods.call(method, value);
    } catch (ScriptError error) {
      if (error.value().type().isSubtypeOf(ExceptionTypes.TYPE_ERROR)) {
        return otherwise;
      }
      throw error;
    }
    if (hint == NotImplemented.NOT_IMPLEMENTED) {
      return otherwise;
    }
    if (hint instanceof BigInteger) {
      throw Errors.overflow("Python int too large to convert to C ssize_t");
    }
    if (!(hint instanceof Long || hint instanceof Boolean)) {
      throw Errors.type("__length_hint__ must be an integer, not " + Types.of(hint).textName());
    }
    long number = hint instanceof Long plain ? plain : (Boolean) hint ? 1 : 0;
    if (number < 0) {
      throw Errors.value("__length_hint__() should return >= 0");
    }
    return (int) Math.min(number, Integer.MAX_VALUE);
  }

  /** The items of an assignment to {@code count} targets. */
  public static Object[] unpack(Object iterable, int count) {
    if (iterable instanceof TupleValue tuple
        && (tuple.type() == Types.TUPLE
            || tuple.type().lookup("__iter__") == Types.TUPLE.lookup("__iter__"))) {
      checkCount(tuple.size(), count);
      return tuple.items();
    }
    if (iterable instanceof ListValue list && list.type() == Types.LIST) {
      checkCount(list.size, count);
      return list.toArray();
    }
    IteratorValue iterator = iterateToUnpack(iterable);
    Object[] items = new Object[count];
    for (int i = 0; i < count; i++) {
      items[i] = iterator.next();
      if (items[i] == null) {
        checkCount(i, count);
      }
    }
    if (iterator.next() != null) {
      checkCount(count + 1, count);
    }
    return items;
  }

  private static void checkCount(int size, int count) {
    if (size < count) {
      throw Errors.value("not enough values to unpack (expected " + count + ", got " + size + ")");
    }
    if (size > count) {
      throw Errors.value("too many values to unpack (expected " + count + ")");
    }
  }

  /**
   * The items of an assignment with a starred target: those before, a list for the starred one,
   * those after.
   */
  public static Object[] unpackStarred(Object iterable, int before, int after) {
    Object[] all;
    if (Types.of(iterable) == Types.LIST || Types.of(iterable) == Types.TUPLE) {
      all = toArray(iterable);
    } else {
      IteratorValue iterator = iterateToUnpack(iterable);
      all = toArray(iterator);
    }
    if (all.length < before + after) {
      throw Errors.value(
          "not enough values to unpack (expected at least "
              + (before + after)
              + ", got "
              + all.length
              + ")");
    }
    Object[] items = new Object[before + 1 + after];
    System.arraycopy(all, 0, items, 0, before);
    items[before] = new ListValue(Arrays.copyOfRange(all, before, all.length - after));
    System.arraycopy(all, all.length - after, items, before + 1, after);
    return items;
  }

  private static IteratorValue iterateToUnpack(Object iterable) {
    if (!isIterable(iterable)) {
      throw Errors.type("cannot unpack non-iterable " + Types.of(iterable).textName() + " object");
    }
    return iterate(iterable);
  }
}
