package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.error.Errors;

/** Subscripts, membership and length. */
public final class Items {
  private Items() {}

  /** {@code container[index]}. */
  public static Object get(Object container, Object index) {
    if (container instanceof ListValue list && index instanceof Long number) {
      if (list.type() == Types.LIST) {
        return list.items[place(number, list.size, "list index out of range")];
      }
    } else if (container instanceof DictValue dict && dict.type().isBuiltin()) {
      Object value = dict.get(index);
      if (value != null) {
        return value;
      }
      if (dict.type() == Types.DICT) {
        throw Errors.key(index);
      }
    } else if (container instanceof String text
        && index instanceof Long number
        && number == number.intValue()) {
      return Text.at(text, number.intValue());
    } else if (container instanceof TupleValue tuple
        && index instanceof Long number
        && tuple.type() == Types.TUPLE) {
      return tuple.items()[place(number, tuple.size(), "tuple index out of range")];
    }
    Object method = SpecialMethods.find(container, "__getitem__");
    if (method != null) {
      return SpecialMethods.call(method, container, index);
    }
    if (container instanceof Type type) {
      Object classMethod = Attributes.getOrNull(type, "__class_getitem__");
      if (classMethod != null && classMethod != None.NONE) {
        return Calls.call(classMethod, index);
      }
      throw Errors.type("type '" + type.textName() + "' is not subscriptable");
    }
    throw Errors.type("'" + Types.of(container).textName() + "' object is not subscriptable");
  }

  /** {@code container[index] = value}. */
  public static void set(Object container, Object index, Object value) {
    if (container instanceof ListValue list && index instanceof Long number) {
      if (list.type() == Types.LIST) {
        list.items[place(number, list.size, "list assignment index out of range")] = value;
        return;
      }
    } else if (container instanceof DictValue dict && dict.type() == Types.DICT) {
      dict.put(index, value);
      return;
    }
    Object method = SpecialMethods.find(container, "__setitem__");
    if (method == null) {
      throw Errors.type(
          "'" + Types.of(container).textName() + "' object does not support item assignment");
    }
    SpecialMethods.call(method, container, index, value);
  }

  /** {@code del container[index]}. */
  public static void delete(Object container, Object index) {
    Object method = SpecialMethods.find(container, "__delitem__");
    if (method == null) {
      Type type = Types.of(container);
      boolean sequence =
          hasIndex(index)
              && (!type.isBuiltin()
                  || type.lookup("__len__") != null
                  || type.lookup("__contains__") != null);
      throw Errors.type(
          "'"
              + type.textName()
              + (sequence ? "' object doesn't" : "' object does not")
              + " support item deletion"); // two words of CPython's for one thing
    }
    SpecialMethods.call(method, container, index);
  }

  /** {@code item in container}. */
  public static boolean contains(Object container, Object item) {
    if (container instanceof DictValue dict && dict.type() == Types.DICT) {
      return dict.contains(item);
    }
    if (container instanceof ListValue list && list.type() == Types.LIST) {
      return ListMethods.contains(list, item);
    }
    if (container instanceof SetValue set
        && set.type().isBuiltin()
        && !(item instanceof SetValue)) {
      return set.contains(item);
    }
    if (container instanceof RangeValue range && item instanceof Long) {
      return range.contains(item);
    }
    Object method = SpecialMethods.find(container, "__contains__");
    if (method == None.NONE) {
      throw Errors.type("'" + Types.of(container).textName() + "' object is not a container");
    }
    if (method != null) {
      return Conversion.truth(SpecialMethods.call(method, container, item));
    }
    if (!Iteration.isIterable(container)) {
      throw Errors.type(
          "argument of type '" + Types.of(container).textName() + "' is not iterable");
    }
    IteratorValue iterator = Iteration.iterate(container);
    int turns = 0;
    for (Object each = iterator.next(); each != null; each = iterator.next()) {
      LongLoop.turn(++turns);
      if (Comparison.same(each, item)) {
        return true;
      }
    }
    return false;
  }

  /** {@code len(container)}. */
  public static int length(Object container) {
    if (container instanceof ListValue list && list.type() == Types.LIST) {
      return list.size;
    }
    if (container instanceof DictValue dict && dict.type() == Types.DICT) {
      return dict.size();
    }
    if (container instanceof String text) {
      return Text.length(text);
    }
    if (container instanceof TupleValue tuple && tuple.type() == Types.TUPLE) {
      return tuple.size();
    }
    Object method = SpecialMethods.find(container, "__len__");
    if (method == null || method == None.NONE) {
      throw Errors.type("object of type '" + Types.of(container).textName() + "' has no len()");
    }
    Object length = SpecialMethods.call(method, container);
    Object number = length instanceof Long ? length : Conversion.index(length);
    if (number instanceof BigInteger big) {
      if (big.signum() < 0) {
        throw Errors.value("__len__() should return >= 0");
      }
      throw Errors.overflow("cannot fit 'int' into an index-sized integer");
    }
    long plain = (Long) number;
    if (plain < 0) {
      throw Errors.value("__len__() should return >= 0");
    }
    return (int) Math.min(plain, Integer.MAX_VALUE);
  }

  /** Whether {@code len(value)} is there to be called. */
  static boolean hasLength(Object value) {
    return SpecialMethods.find(value, "__len__") != null;
  }

  /** Where an index lies in a sequence of that length; raises IndexError with that text. */
  static int place(long index, int length, String outOfRange) {
    long place = index < 0 ? index + length : index;
    if (place < 0 || place >= length) {
      throw Errors.index(outOfRange);
    }
    return (int) place;
  }

  /**
   * The number that an index stands for ({@code __index__} is asked).
   *
   * @param wrongType the text of the TypeError for what is no integer, up to the type's name
   */
  static long index(Object index, String wrongType) {
    if (index instanceof Long number) {
      return number;
    }
    if (index instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (!hasIndex(index)) {
      throw Errors.type(wrongType + Types.of(index).textName());
    }
    if (Conversion.index(index) instanceof Long number) {
      return number;
    }
    throw Errors.index(
        "cannot fit '" + Types.of(index).textName() + "' into an index-sized integer");
  }

  /** Whether the value can stand for an integer without loss. */
  static boolean hasIndex(Object value) {
    return value instanceof Long
        || value instanceof BigInteger
        || SpecialMethods.find(value, "__index__") != null;
  }
}
