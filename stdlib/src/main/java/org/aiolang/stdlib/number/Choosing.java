package org.aiolang.stdlib.number;

import java.util.HashSet;
import java.util.Set;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Integers;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.Types;

/**
 * The methods of {@code random.Random} that choose from sequences, drawing in the same order as
 * CPython's.
 */
final class Choosing {
  private Choosing() {}

  static void declare(TypeMembers members) {
    members.method(
        "choice(self, seq)",
        "Choose a random element from a non-empty sequence.",
        (self, sequence) -> choice(RandomMethods.self(self), sequence));
    members.methodN(
        "choices(self, population, weights=None, *, cum_weights=None, k=1)",
        "Return a k sized list of population elements chosen with replacement.",
        Choosing::choices);
    members.method(
        "shuffle(self, x)",
        "Shuffle list x in place, and return None.",
        (self, list) -> shuffle(RandomMethods.self(self), list));
    members.methodN(
        "sample(self, population, k, *, counts=None)",
        "Chooses k unique random elements from a population sequence.",
        Choosing::sample);
  }

  private static Object choice(RandomValue random, Object sequence) {
    int length = Items.length(sequence);
    if (length == 0) {
      throw Errors.index("Cannot choose from an empty sequence");
    }
    return Items.get(sequence, (long) random.below(length));
  }

  private static Object shuffle(RandomValue random, Object list) {
    if (list instanceof ListValue plain && plain.type() == Types.LIST) {
      for (int i = plain.size - 1; i > 0; i--) {
        int j = random.below(i + 1);
        Object item = plain.items[i];
        plain.items[i] = plain.items[j];
        plain.items[j] = item;
      }
      return None.NONE;
    }
    for (int i = Items.length(list) - 1; i > 0; i--) {
      Object j = (long) random.below(i + 1);
      Object here = Items.get(list, (long) i);
      Object there = Items.get(list, j);
      Items.set(list, (long) i, there);
      Items.set(list, j, here);
    }
    return None.NONE;
  }

  private static Object choices(Object[] arguments) {
    RandomValue random = RandomMethods.self(arguments[0]);
    Object population = arguments[1];
    Object weights = arguments[2];
    Object cumulative = arguments[3];
    Object count = arguments[4];
    int size = Items.length(population);
    if (cumulative == None.NONE && weights == None.NONE) {
      Object[] chosen = new Object[times(count)];
      double limit = size;
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = Items.get(population, (long) Math.floor(random.next() * limit));
      }
      return new ListValue(chosen);
    }
    if (cumulative != None.NONE && weights != None.NONE) {
      throw Errors.type("Cannot specify both weights and cumulative weights");
    }
    Object[] sums = cumulative == None.NONE ? accumulated(weights) : Iteration.toArray(cumulative);
    if (sums.length != size) {
      throw Errors.value("The number of weights does not match the population");
    }
    if (size == 0) {
      throw Errors.index("list index out of range");
    }
    double total = Conversion.toDouble(sums[size - 1]);
    if (total <= 0) {
      throw Errors.value("Total of weights must be greater than zero");
    }
    if (!Double.isFinite(total)) {
      throw Errors.value("Total of weights must be finite");
    }
    Object[] chosen = new Object[times(count)];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = Items.get(population, (long) bisect(sums, random.next() * total, size - 1));
    }
    return new ListValue(chosen);
  }

  private static int times(Object count) {
    if (Integers.plain(count) == null) {
      throw Errors.type(
          "'" + Types.of(count).name() + "' object cannot be interpreted as an integer");
    }
    return Math.max(0, Conversion.indexInt(count, null));
  }

  private static Object[] accumulated(Object weights) {
    if (Integers.plain(weights) != null) {
      throw Errors.type(
          "The number of choices must be a keyword argument: k=" + Conversion.repr(weights));
    }
    Object[] sums = Iteration.toArray(weights);
    for (int i = 1; i < sums.length; i++) {
      sums[i] = Arithmetic.add(sums[i - 1], sums[i]);
    }
    return sums;
  }

  /** The first place below {@code high} whose sum is above the value. */
  private static int bisect(Object[] sums, Object value, int high) {
    int from = 0;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (Comparison.isLess(value, sums[middle])) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  private static Object sample(Object[] arguments) {
    RandomValue random = RandomMethods.self(arguments[0]);
    Object population = arguments[1];
    Object count = arguments[2];
    if (population instanceof SetValue
        || population instanceof DictValue
        || Types.of(population).lookup("__getitem__") == null) {
      throw Errors.type("Population must be a sequence.  For dicts or sets, use sorted(d).");
    }
    int size = Items.length(population);
    if (arguments[3] == None.NONE) {
      int[] places = places(random, size, count);
      Object[] chosen = new Object[places.length];
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = Items.get(population, (long) places[i]);
      }
      return new ListValue(chosen);
    }
    Object[] sums = accumulated(arguments[3]);
    if (sums.length != size) {
      throw Errors.value("The number of counts does not match the population");
    }
    Object total = size == 0 ? 0L : sums[size - 1];
    if (Integers.plain(total) == null) {
      throw Errors.type("Counts must be integers");
    }
    if (Integers.signum(Integers.plain(total)) < 0) {
      throw Errors.value("Counts must be non-negative");
    }
    int[] places = places(random, Conversion.indexInt(total, null), count);
    Object[] chosen = new Object[places.length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = Items.get(population, (long) bisect(sums, (long) places[i], size - 1));
    }
    return new ListValue(chosen);
  }

  /**
   * Different places among {@code size}; in the order, and by the method, that CPython takes for
   * the size.
   */
  private static int[] places(RandomValue random, int size, Object wanted) {
    Object plain = Integers.plain(wanted);
    if (plain == null) {
      throw sampleOf(wanted);
    }
    if (Integers.signum(plain) < 0 || Integers.compare(plain, (long) size) > 0) {
      throw Errors.value("Sample larger than population or is negative");
    }
    int count = (int) (long) (Long) plain;
    int[] places = new int[count];
    double poolSize = 21;
    if (count > 5) {
      poolSize += Math.pow(4, Math.ceil(Math.log(count * 3.0) / Math.log(4)));
    }
    if (size <= poolSize) {
      int[] pool = new int[size];
      for (int i = 0; i < size; i++) {
        pool[i] = i;
      }
      for (int i = 0; i < count; i++) {
        int j = random.below(size - i);
        places[i] = pool[j];
        pool[j] = pool[size - i - 1];
      }
      return places;
    }
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < count; i++) {
      int j = random.below(size);
      while (!taken.add(j)) {
        j = random.below(size);
      }
      places[i] = j;
    }
    return places;
  }

  private static ScriptError sampleOf(Object wanted) {
    return Errors.of(
        ExceptionTypes.TYPE_ERROR,
        wanted instanceof Double
            ? "can't multiply sequence by non-int of type 'float'"
            : "'<=' not supported between instances of 'int' and '"
                + Types.of(wanted).name()
                + "'");
  }
}
