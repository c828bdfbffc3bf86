package org.aiolang.interpreter.value;

import java.util.function.BinaryOperator;
import org.aiolang.interpreter.builtin.TypeMembers;

/** How lists and tuples compare: by their first items that differ, else by length. */
final class SequenceOrder {
  private SequenceOrder() {}

  static boolean equal(ListValue a, ListValue b) {
    if (a == b) {
      return true;
    }
    if (a.size != b.size) {
      return false;
    }
    for (int i = 0; i < a.size && i < b.size; i++) { // comparing may change the lists
      if (!Items.same(a.items[i], b.items[i])) {
        return false;
      }
    }
    return a.size == b.size;
  }

  static boolean equal(Object[] a, Object[] b) {
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (!Items.same(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  private static int length(Object sequence) {
    return sequence instanceof ListValue list ? list.size : ((TupleValue) sequence).size();
  }

  private static Object item(Object sequence, int place) {
    return sequence instanceof ListValue list
        ? list.items[place]
        : ((TupleValue) sequence).items()[place];
  }

  private static Object compare(
      Object a, Object b, BinaryOperator<Object> ofItems, BinaryOperator<Object> ofLengths) {
    int at = 0;
    while (at < length(a) && at < length(b)) {
      Object x = item(a, at);
      Object y = item(b, at);
      if (!Items.same(x, y)) {
        return ofItems.apply(x, y);
      }
      at++;
    }
    return ofLengths.apply((long) length(a), (long) length(b));
  }

  /** Declares the six comparisons for a class whose values are all lists or all tuples. */
  static void declare(TypeMembers members, Class<?> sort) {
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (a, b) -> sort.isInstance(b) ? (Object) equalValues(a, b) : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__ne__(self, value, /)",
        "Return self!=value.",
        (a, b) ->
            sort.isInstance(b) ? (Object) !equalValues(a, b) : NotImplemented.NOT_IMPLEMENTED);
    order(members, sort, "__lt__", "<", Comparison::less);
    order(members, sort, "__le__", "<=", Comparison::lessOrEqual);
    order(members, sort, "__gt__", ">", Comparison::greater);
    order(members, sort, "__ge__", ">=", Comparison::greaterOrEqual);
  }

  private static boolean equalValues(Object a, Object b) {
    return a instanceof ListValue list
        ? equal(list, (ListValue) b)
        : equal(((TupleValue) a).items(), ((TupleValue) b).items());
  }

  private static void order(
      TypeMembers members,
      Class<?> sort,
      String name,
      String operator,
      BinaryOperator<Object> compare) {
    members.method(
        name + "(self, value, /)",
        "Return self" + operator + "value.",
        (a, b) ->
            sort.isInstance(b)
                ? compare(a, b, compare, compare)
                : NotImplemented.NOT_IMPLEMENTED);
  }
}
