package org.aiolang.interpreter.value;

import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;

/**
 * Which of the classes above a class decided how its instances are laid out: the last one with
 * slots of its own, or the built-in class whose instances are Java objects of their own kind.
 */
final class SolidBase {
  private SolidBase() {}

  static Type of(Type type) {
    if (type.addedSlots() != null) {
      return type;
    }
    return type.isBuiltin() || type.bases().length == 0 ? type.layout() : of(best(type.bases()));
  }

  /**
   * That of the bases which instances are laid out after; {@code __base__}.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError where they do not go together
   */
  static Type best(Type[] bases) {
    Type best = bases[0];
    Type solid = of(best);
    for (int i = 1; i < bases.length; i++) {
      Type candidate = of(bases[i]);
      if (candidate != solid && candidate.isSubtypeOf(solid)) {
        best = bases[i];
        solid = candidate;
      } else if (!solid.isSubtypeOf(candidate)) {
        throw Errors.type("multiple bases have instance lay-out conflict");
      }
    }
    return best;
  }

  /** Whether instances of one class could as well be instances of the other. */
  static boolean isShared(Type one, Type other) {
    if (one.hasDictionary() != other.hasDictionary()
        || one.isWeaklyReferenced() != other.isWeaklyReferenced()) {
      return false;
    }
    Type mine = of(one);
    Type its = of(other);
    return mine == its
        || mine.addedSlots() != null
            && Arrays.equals(mine.addedSlots(), its.addedSlots())
            && of(best(mine.bases())) == of(best(its.bases()));
  }
}
