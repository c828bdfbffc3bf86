package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/**
 * Equality, order, identity and hashes. As in {@link Arithmetic}, each method holds the case that
 * comes most and calls on for the others.
 */
public final class Comparison {
  private Comparison() {}

  /** The truth of {@code a == b}: a NaN is not equal to itself. See {@link #same}. */
  public static boolean equal(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    if (a instanceof String x && b instanceof String y) {
      return x.equals(y);
    }
    return Conversion.truth(Ordering.compare(Relation.EQUAL, a, b));
  }

  /** What containers mean by equal: {@code a is b or a == b}. */
  public static boolean same(Object a, Object b) {
    return a == b || equal(a, b);
  }

  /** {@code a == b}, which may be any value where a script class says so. */
  public static Object equals(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    if (a instanceof String x && b instanceof String y) {
      return x.equals(y);
    }
    return Ordering.compare(Relation.EQUAL, a, b);
  }

  /** {@code a != b}. */
  public static Object notEquals(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() != y.longValue();
    }
    if (a instanceof String x && b instanceof String y) {
      return !x.equals(y);
    }
    return Ordering.compare(Relation.NOT_EQUAL, a, b);
  }

  /** {@code a < b}. */
  public static Object less(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x < y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x < y;
    }
    return Ordering.compare(Relation.LESS, a, b);
  }

  /** {@code a <= b}. */
  public static Object lessOrEqual(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x <= y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x <= y;
    }
    return Ordering.compare(Relation.LESS_OR_EQUAL, a, b);
  }

  /** {@code a > b}. */
  public static Object greater(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x > y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x > y;
    }
    return Ordering.compare(Relation.GREATER, a, b);
  }

  /** {@code a >= b}. */
  public static Object greaterOrEqual(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x >= y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x >= y;
    }
    return Ordering.compare(Relation.GREATER_OR_EQUAL, a, b);
  }

  /** The truth of {@code a < b}: what sorting asks. */
  public static boolean isLess(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x < y;
    }
    return Conversion.truth(less(a, b));
  }

  /**
   * {@code a is b}. Boxing gives a number a new Java object now and then, so that equal numbers and
   * equal text are one thing here; which of those are one object, Python leaves open. A NaN is
   * itself as long as nothing boxes it anew.
   */
  public static boolean identical(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Long x) {
      return b instanceof Long y && x.longValue() == y.longValue();
    }
    if (a instanceof Boolean x) {
      return b instanceof Boolean y && x.booleanValue() == y.booleanValue();
    }
    if (a instanceof Double x) {
      return b instanceof Double y && x.doubleValue() == y.doubleValue() && x.equals(y);
    }
    if (a instanceof String x) {
      return b instanceof String y && x.equals(y);
    }
    if (a instanceof TupleValue x) {
      return x.size() == 0
          && x.type() == Types.TUPLE
          && b instanceof TupleValue y
          && y.size() == 0
          && y.type() == Types.TUPLE;
    }
    return false;
  }

  /**
   * {@code hash(a)}: equal for equal values, also across int, bool, float and complex.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError for an unhashable value
   */
  public static long hash(Object a) {
    if (a instanceof String text) {
      return Hashing.text(text);
    }
    if (a instanceof Long number) {
      return Hashing.integer(number);
    }
    return Hashing.hash(a);
  }

  /** Declares {@code __eq__} and {@code __ne__} of a built-in class. */
  static void declareEquality(TypeMembers members) {
    declare(members, Relation.EQUAL);
    declare(members, Relation.NOT_EQUAL);
  }

  /** Declares all six comparison methods of a built-in class. */
  static void declareOrder(TypeMembers members) {
    for (Relation relation : Relation.values()) {
      declare(members, relation);
    }
  }

  private static void declare(TypeMembers members, Relation relation) {
    members.method(
        relation.method + "(self, value, /)",
        "Return self" + relation.symbol + "value.",
        (self, value) -> Ordering.builtin(relation, self, value));
  }

  /** Declares {@code __hash__} of a built-in class. */
  static void declareHash(TypeMembers members) {
    members.method("__hash__(self, /)", "Return hash(self).", self -> Hashing.builtin(self));
  }
}
