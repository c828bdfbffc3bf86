package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Aggregation;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;

/** The module {@code bisect}. */
public final class BisectModule {
  private BisectModule() {}

  /** Builds the module. */
  public static ModuleValue build() {
    ModuleBuilder module = new ModuleBuilder("bisect", "Bisection algorithms.");
    String parameters = "(a, x, lo=0, hi=None, *, key=None)";
    NativeFunction.BodyN right = a -> search(a, a[1], false);
    NativeFunction.BodyN left = a -> search(a, a[1], true);
    NativeFunction.BodyN insertRight = a -> insert(a, false);
    NativeFunction.BodyN insertLeft = a -> insert(a, true);
    module.functionN("bisect_left" + parameters, "Where x goes, before equal items.", left);
    module.functionN("bisect_right" + parameters, "Where x goes, after equal items.", right);
    module.alias("bisect", "bisect_right");
    module.functionN("insort_left" + parameters, "Insert x before equal items.", insertLeft);
    module.functionN("insort_right" + parameters, "Insert x after equal items.", insertRight);
    module.alias("insort", "insort_right");
    return module.build();
  }

  private static long search(Object[] arguments, Object wanted, boolean before) {
    Object sequence = arguments[0];
    long low = Iterators.size(arguments[2]);
    if (low < 0) {
      throw Errors.value("lo must be non-negative");
    }
    long high = arguments[3] == None.NONE ? length(sequence) : Iterators.size(arguments[3]);
    Object key = arguments[4] == None.NONE ? null : arguments[4];
    while (low < high) {
      long middle = low + high >>> 1;
      Object item = Items.get(sequence, middle);
      Object rank = key == null ? item : Calls.call(key, item);
      boolean further = before ? Comparison.isLess(rank, wanted) : !Comparison.isLess(wanted, rank);
      if (further) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Ranges may be longer than an int tells. */
  private static long length(Object sequence) {
    return Aggregation.length(sequence) instanceof Long number ? number : Long.MAX_VALUE;
  }

  private static Object insert(Object[] arguments, boolean before) {
    Object key = arguments[4];
    Object wanted = key == None.NONE ? arguments[1] : Calls.call(key, arguments[1]);
    long place = search(arguments, wanted, before);
    Calls.method(arguments[0], "insert", place, arguments[1]);
    return None.NONE;
  }
}
