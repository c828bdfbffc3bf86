package org.aiolang.interpreter.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.interpreter.error.Errors;

/** The order in which the classes above a class are searched: C3, as Python has it. */
final class Linearization {
  private Linearization() {}

  /**
   * The order of a class with these bases, without the class itself.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError where there is no consistent one
   */
  static Type[] order(Type[] bases) {
    if (bases.length == 1) {
      return bases[0].mro();
    }
    for (int i = 0; i < bases.length; i++) {
      for (int j = i + 1; j < bases.length; j++) {
        if (bases[i] == bases[j]) {
          throw Errors.type("duplicate base class " + bases[i].name());
        }
      }
    }
    List<List<Type>> sequences = new ArrayList<>();
    for (Type base : bases) {
      sequences.add(Arrays.asList(base.mro()));
    }
    sequences.add(Arrays.asList(bases));
    int[] heads = new int[sequences.size()];
    List<Type> order = new ArrayList<>();
    while (true) {
      Type next = null;
      boolean done = true;
      for (int i = 0; i < heads.length && next == null; i++) {
        if (heads[i] < sequences.get(i).size()) {
          done = false;
          Type candidate = sequences.get(i).get(heads[i]);
          if (!waits(candidate, sequences, heads)) {
            next = candidate;
          }
        }
      }
      if (done) {
        return order.toArray(new Type[0]);
      }
      if (next == null) {
        throw inconsistent(sequences, heads);
      }
      order.add(next);
      for (int i = 0; i < heads.length; i++) {
        if (heads[i] < sequences.get(i).size() && sequences.get(i).get(heads[i]) == next) {
          heads[i]++;
        }
      }
    }
  }

  /** Whether a class stands behind the head of one of the sequences. */
  private static boolean waits(Type type, List<List<Type>> sequences, int[] heads) {
    for (int i = 0; i < heads.length; i++) {
      List<Type> sequence = sequences.get(i);
      for (int j = heads[i] + 1; j < sequence.size(); j++) {
        if (sequence.get(j) == type) {
          return true;
        }
      }
    }
    return false;
  }

  private static RuntimeException inconsistent(List<List<Type>> sequences, int[] heads) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < sequences.get(i).size()) {
        names.add(sequences.get(i).get(heads[i]).name());
      }
    }
    return Errors.type(
        "Cannot create a consistent method resolution order (MRO) for bases "
            + String.join(", ", names));
  }
}
