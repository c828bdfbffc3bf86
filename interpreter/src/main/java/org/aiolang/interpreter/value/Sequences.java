package org.aiolang.interpreter.value;

import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;

/** What {@code +} and {@code *} do with the built-in sequences. */
final class Sequences {
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  private Sequences() {}

  /**
   * NotImplemented where {@code a} is no built-in sequence; TypeError where {@code b} is none of
   * its kind.
   */
  static Object concatenate(Object a, Object b) {
    Object right = Wrapped.unwrap(b);
    var subject = Wrapped.unwrap(a);
    if (subject instanceof String x) {
      if (right instanceof String y) {
        return x.concat(y);
      }
      throw mismatch("str", b);
    } else if (subject instanceof ListValue x) {
      if (b instanceof ListValue y) {
        Object[] items = Arrays.copyOf(x.items, length((long) x.size + y.size));
        System.arraycopy(y.items, 0, items, x.size, y.size);
        return new ListValue(items);
      }
      throw mismatch("list", b);
    } else if (subject instanceof TupleValue x) {
      if (b instanceof TupleValue y) {
        if (x.size() == 0 && y.type() == Types.TUPLE) {
          return y;
        }
        if (y.size() == 0 && x.type() == Types.TUPLE) {
          return x;
        }
        return new TupleValue(concatenate(x.items(), y.items()));
      }
      throw mismatch("tuple", b);
    } else if (subject instanceof BytesValue x) {
      byte[] second = BytesArguments.bytesOrNull(b);
      if (second == null) {
        throw Errors.type("can't concat " + Types.of(b).textName() + " to bytes");
      }
      byte[] first = x.bytes();
      byte[] bytes = Arrays.copyOf(first, length((long) first.length + second.length));
      System.arraycopy(second, 0, bytes, first.length, second.length);
      return new BytesValue(bytes);
    }
    Object method = Types.of(a).lookup("__add__");
    return !Dispatch.isOfSequence(method)
        ? NotImplemented.NOT_IMPLEMENTED
        : SpecialMethods.call(method, a, b);
  }

  private static Object[] concatenate(Object[] x, Object[] y) {
    Object[] items = new Object[length((long) x.length + y.length)];
    System.arraycopy(x, 0, items, 0, x.length);
    System.arraycopy(y, 0, items, x.length, y.length);
    return items;
  }

  private static RuntimeException mismatch(String kind, Object b) {
    return Errors.type(
        "can only concatenate %s (not \"%s\") to %s".formatted(kind, Types.of(b).textName(), kind));
  }

  /** {@code list += iterable}. */
  static Object extend(ListValue list, Object iterable) {
    Object[] added;
    int count;
    if (iterable instanceof ListValue other) {
      added = other.items;
      count = other.size;
    } else {
      added = iterable instanceof TupleValue tuple ? tuple.items() : Iteration.toArray(iterable);
      count = added.length;
    }
    int size = length((long) list.size + count);
    if (size > list.items.length) {
      list.items =
          Arrays.copyOf(
              list.items,
              (int) Math.min(LONGEST, Math.max(size, list.size + (long) (list.size >> 1))));
    }
    System.arraycopy(added, 0, list.items, list.size, count);
    list.size = size;
    return list;
  }

  /**
   * One operand a built-in sequence, the other an integer; NotImplemented where neither is a
   * sequence.
   */
  static Object repeat(Object a, Object b) {
    if (isSequence(a)) {
      return times(a, count(b));
    }
    if (isSequence(b)) {
      return times(b, count(a));
    }
    return NotImplemented.NOT_IMPLEMENTED;
  }

  private static boolean isSequence(Object value) {
    if (value instanceof String
        || value instanceof ListValue
        || value instanceof TupleValue
        || value instanceof BytesValue) {
      return true;
    }
    if (value instanceof Wrapped wrapped) {
      return wrapped.plain instanceof String;
    }
    return value instanceof Obj other && other.type().isSubtypeOf(Types.BYTE_ARRAY);
  }

  private static Object count(Object value) {
    if (Integers.plain(value) == null && Types.of(value).lookup("__index__") == null) {
      throw Errors.type(
          "can't multiply sequence by non-int of type '%s'".formatted(Types.of(value).textName()));
    }
    return Conversion.index(value);
  }

  private static Object times(Object sequence, Object plainCount) {
    if (!(plainCount instanceof Long given)) {
      throw Errors.overflow("cannot fit 'int' into an index-sized integer");
    }
    long count = Math.max(0, given);
    try {
      return repeated(sequence, count);
    } catch (OutOfMemoryError tooLarge) {
      throw Errors.memory();
    }
  }

  private static Object repeated(Object sequence, long count) {
    var subject = Wrapped.unwrap(sequence);
    if (subject instanceof String text) {
      if (count == 1 && sequence instanceof String) {
        return text;
      }
      if (!text.isEmpty() && count > Long.MAX_VALUE / text.length()) {
        throw Errors.overflow("repeated string is too long");
      }
      length(text.length(), count);
      return text.repeat(text.isEmpty() ? 0 : (int) count);
    }
    if (subject instanceof ListValue list) {
      return new ListValue(times(list.items, list.size, count));
    }
    if (subject instanceof TupleValue tuple) {
      return count == 1 && tuple.type() == Types.TUPLE || tuple.size() == 0
          ? tuple.type() == Types.TUPLE ? tuple : TupleValue.EMPTY
          : count == 0
              ? TupleValue.EMPTY
              : new TupleValue(times(tuple.items(), tuple.size(), count));
    }
    if (subject instanceof BytesValue bytes) {
      byte[] one = bytes.bytes();
      byte[] all = new byte[length(one.length, count)];
      for (int at = 0; at < all.length; at += one.length) {
        System.arraycopy(one, 0, all, at, one.length);
      }
      return new BytesValue(all);
    }
    return SpecialMethods.call(Types.of(sequence).lookup("__mul__"), sequence, count);
  }

  private static Object[] times(Object[] items, int size, long count) {
    Object[] all = new Object[length(size, count)];
    if (size == 1) {
      Arrays.fill(all, items[0]);
      return all;
    }
    for (int at = 0; at < all.length; at += size) {
      System.arraycopy(items, 0, all, at, size);
    }
    return all;
  }

  private static int length(long length, long count) {
    if (length == 0 || count == 0) {
      return 0;
    }
    return length(count > LONGEST ? Long.MAX_VALUE : length * count);
  }

  private static int length(long length) {
    if (length > LONGEST) {
      throw Errors.memory();
    }
    return (int) length;
  }
}
