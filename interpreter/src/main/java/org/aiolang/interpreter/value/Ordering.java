package org.aiolang.interpreter.value;

import java.math.BigInteger;
import java.util.Arrays;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;

/**
 * How two values compare: by the methods of their classes, the right operand's first where its
 * class is below the left one's (see "Rich comparison" in Python's data model), and how the
 * built-in values compare themselves.
 */
final class Ordering {
  private Ordering() {}

  /** What the operator gives; a TypeError where the values have no such order. */
  static Object compare(Relation relation, Object a, Object b) {
    Object quick = numbers(relation, a, b);
    if (quick != null) {
      return quick;
    }
    Type left = Types.of(a);
    Type right = Types.of(b);
    boolean rightFirst = left != right && right.isSubtypeOf(left);
    if (rightFirst) {
      Object result = ask(relation.swapped(), right, b, a);
      if (result != NotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    Object result = ask(relation, left, a, b);
    if (result == NotImplemented.NOT_IMPLEMENTED && !rightFirst) {
      result = ask(relation.swapped(), right, b, a);
    }
    if (result != NotImplemented.NOT_IMPLEMENTED) {
      return result;
    }
    return switch (relation) {
      case EQUAL -> Comparison.identical(a, b);
      case NOT_EQUAL -> !Comparison.identical(a, b);
      default ->
          throw Errors.type(
              "'%s' not supported between instances of '%s' and '%s'"
                  .formatted(relation.symbol, left.textName(), right.textName()));
    };
  }

  /** What one operand's class answers. */
  private static Object ask(Relation relation, Type type, Object self, Object other) {
    if (self instanceof Obj object && !(object instanceof None)) {
      Object method = type.lookup(relation.method);
      if (method != null && !(method instanceof NativeFunction)) {
        return SpecialMethods.call(method, self, other);
      }
      if (method instanceof NativeFunction function && !ownedHere(function.owner())) {
        return function.call(self, other);
      }
    }
    return builtin(relation, self, other);
  }

  /**
   * Whether {@link #builtin} knows the class's order itself, so that its declared methods need not
   * be called.
   */
  private static boolean ownedHere(Type owner) {
    return owner == Types.OBJECT
        || owner == Types.INT
        || owner == Types.FLOAT
        || owner == Types.STR
        || owner == Types.COMPLEX
        || owner == Types.LIST
        || owner == Types.TUPLE
        || owner == Types.BYTES
        || owner == Types.BYTE_ARRAY;
  }

  /** What the methods of the built-in classes answer: a Boolean or NotImplemented. */
  static Object builtin(Relation relation, Object self, Object other) {
    Object a = Wrapped.unwrap(self);
    Object b = Wrapped.unwrap(other);
    if (b instanceof Double && exact(a) != null) {
      // An int leaves that to the float.
      return NotImplemented.NOT_IMPLEMENTED;
    }
    Object quick = numbers(relation, a, b);
    if (quick != null) {
      return quick;
    }
    Object result;
    try {
      result = others(relation, a, b);
    } catch (StackOverflowError tooDeep) {
      throw Errors.of(
          ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded in comparison");
    }
    return result == null ? NotImplemented.NOT_IMPLEMENTED : result;
  }

  /** Null where the values have no such order. */
  private static Object others(Relation relation, Object a, Object b) {
    if (a instanceof String x) {
      return b instanceof String y ? (Object) relation.holds(order(x, y)) : null;
    }
    if (a instanceof ListValue x) {
      return b instanceof ListValue y ? lists(relation, x, y) : null;
    }
    if (a instanceof TupleValue x) {
      return b instanceof TupleValue y ? tuples(relation, x.items(), y.items()) : null;
    }
    if (a instanceof BytesValue x) {
      return b instanceof MemoryViewValue ? null : bytes(relation, x.bytes(), b);
    }
    if (a instanceof ByteArrayValue x) {
      return bytes(relation, x.toBytes(), b);
    }
    if (a instanceof ComplexValue x) {
      return complexes(relation, x, b);
    }
    if (a instanceof RangeValue x) {
      return b instanceof RangeValue y ? equality(relation, ranges(x, y)) : null;
    }
    if (a instanceof SliceValue x) {
      return b instanceof SliceValue y
          ? tuples(
              relation,
              new Object[] {x.start, x.stop, x.step},
              new Object[] {y.start, y.stop, y.step})
          : null;
    }
    if (a instanceof BoundMethod x) {
      return b instanceof BoundMethod y
          ? equality(relation, x.self == y.self && Comparison.same(x.function, y.function))
          : null;
    }
    return identity(relation, a, b);
  }

  private static Object bytes(Relation relation, byte[] x, Object b) {
    byte[] y = BytesArguments.bytesOrNull(b);
    return y == null ? null : (Object) relation.holds(Arrays.compareUnsigned(x, y));
  }

  /**
   * Comparison as {@code object} has it; its "not equal" turns round what the class says of
   * "equal".
   */
  private static Object identity(Relation relation, Object a, Object b) {
    if (relation == Relation.EQUAL) {
      return a == b ? Boolean.TRUE : null;
    }
    if (relation == Relation.NOT_EQUAL) {
      Object equal = ask(Relation.EQUAL, Types.of(a), a, b);
      return equal == NotImplemented.NOT_IMPLEMENTED ? null : (Object) !Conversion.truth(equal);
    }
    return null;
  }

  private static Object equality(Relation relation, boolean equal) {
    return switch (relation) {
      case EQUAL -> equal;
      case NOT_EQUAL -> !equal;
      default -> null;
    };
  }

  /** Null where they are not two plain real numbers. */
  private static Object numbers(Relation relation, Object a, Object b) {
    if (a instanceof Double x) {
      if (b instanceof Double y) {
        return relation.holds((double) x, (double) y);
      }
      Object y = exact(b);
      if (y == null) {
        return null;
      }
      return Double.isNaN(x)
          ? relation == Relation.NOT_EQUAL
          : relation.holds(-Floats.compare(y, x));
    }
    Object x = exact(a);
    if (x == null) {
      return null;
    }
    if (b instanceof Double y) {
      return Double.isNaN(y)
          ? relation == Relation.NOT_EQUAL
          : relation.holds(Floats.compare(x, y));
    }
    Object y = exact(b);
    return y == null ? null : (Object) relation.holds(Integers.compare(x, y));
  }

  private static Object exact(Object value) {
    if (value instanceof Long) {
      return value;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1L : 0L;
    }
    if (value instanceof BigInteger) {
      return value;
    }
    return null;
  }

  private static Object complexes(Relation relation, ComplexValue x, Object b) {
    if (relation != Relation.EQUAL && relation != Relation.NOT_EQUAL) {
      return null;
    }
    if (b instanceof ComplexValue y) {
      return equality(relation, x.real == y.real && x.imaginary == y.imaginary);
    }
    Object real = numbers(Relation.EQUAL, x.real, b);
    return real == null ? null : equality(relation, x.imaginary == 0 && real == Boolean.TRUE);
  }

  /** The order of code points, in which a surrogate pair comes after all of the basic plane. */
  static int order(String x, String y) {
    int common = Math.min(x.length(), y.length());
    for (int i = 0; i < common; i++) {
      char c = x.charAt(i);
      char d = y.charAt(i);
      if (c != d) {
        if (c >= Character.MIN_SURROGATE && d >= Character.MIN_SURROGATE) {
          return Integer.compare(codePoint(x, i), codePoint(y, i));
        }
        return c - d;
      }
    }
    return x.length() - y.length();
  }

  /** The code point that the char belongs to. */
  private static int codePoint(String text, int index) {
    char c = text.charAt(index);
    if (Character.isLowSurrogate(c)
        && index > 0
        && Character.isHighSurrogate(text.charAt(index - 1))) {
      return text.codePointAt(index - 1);
    }
    return text.codePointAt(index);
  }

  private static Object lists(Relation relation, ListValue x, ListValue y) {
    if (x.size != y.size && (relation == Relation.EQUAL || relation == Relation.NOT_EQUAL)) {
      return relation == Relation.NOT_EQUAL;
    }
    // Comparing items may run script code that changes the lists: look at them anew at every turn.
    for (int i = 0; i < x.size && i < y.size; i++) {
      Object a = x.items[i];
      Object b = y.items[i];
      if (!Comparison.same(a, b)) {
        if (i >= x.size || i >= y.size) {
          break;
        }
        return differing(relation, a, b);
      }
    }
    return relation.holds(Integer.compare(x.size, y.size));
  }

  private static Object tuples(Relation relation, Object[] x, Object[] y) {
    if (x.length != y.length && relation == Relation.EQUAL) {
      return false;
    }
    int common = Math.min(x.length, y.length);
    for (int i = 0; i < common; i++) {
      if (!Comparison.same(x[i], y[i])) {
        return differing(relation, x[i], y[i]);
      }
    }
    return relation.holds(Integer.compare(x.length, y.length));
  }

  private static Object differing(Relation relation, Object a, Object b) {
    return switch (relation) {
      case EQUAL -> false;
      case NOT_EQUAL -> true;
      default -> compare(relation, a, b);
    };
  }

  /** Ranges are equal when they give the same items. */
  private static boolean ranges(RangeValue x, RangeValue y) {
    Object size = length(x);
    if (Integers.compare(size, length(y)) != 0) {
      return false;
    }
    if (Integers.signum(size) == 0) {
      return true;
    }
    return Integers.compare(x.start, y.start) == 0
        && (size.equals(1L) || Integers.compare(x.step, y.step) == 0);
  }

  /** How many items a range has, without limit. */
  static Object length(RangeValue range) {
    boolean up = Integers.signum(range.step) > 0;
    Object span =
        up
            ? Integers.subtract(range.stop, range.start)
            : Integers.subtract(range.start, range.stop);
    if (Integers.signum(span) <= 0) {
      return 0L;
    }
    Object step = Integers.absolute(range.step);
    return Integers.floorDivide(Integers.subtract(Integers.add(span, step), 1L), step);
  }
}
