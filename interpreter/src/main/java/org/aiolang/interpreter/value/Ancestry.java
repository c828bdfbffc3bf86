package org.aiolang.interpreter.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;

/**
 * The classes above a class where a script has a say: {@code mro()} of a metaclass, and {@code
 * __bases__} assigned to.
 */
final class Ancestry {
  private Ancestry() {}

  /** A class whose order changed, to be undone. */
  private record Change(Type type, Type[] before, Type[] after) {}

  /**
   * The order of search that the class's metaclass wants.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError where it is none, and what a
   *     script's {@code mro()} raises
   */
  static Type[] order(Type type) {
    Object hook = type.type().lookup("mro");
    if (hook == null || hook instanceof NativeFunction) {
      return plainOrder(type);
    }
    Object[] answer = Iteration.toArray(SpecialMethods.call(hook, type));
    Type[] order = new Type[answer.length];
    Type solid = SolidBase.of(type);
    for (int i = 0; i < answer.length; i++) {
      if (!(answer[i] instanceof Type each)) {
        throw Errors.type("mro() returned a non-class ('" + Types.of(answer[i]).name() + "')");
      }
      if (!solid.isSubtypeOf(SolidBase.of(each))) {
        throw Errors.type("mro() returned base with unsuitable layout ('" + each.name() + "')");
      }
      order[i] = each;
    }
    return order;
  }

  /** What {@code type.mro()} answers: C3 of the bases. */
  static Type[] plainOrder(Type type) {
    Type[] above = type.bases().length == 0 ? new Type[0] : Linearization.order(type.bases());
    Type[] order = new Type[above.length + 1];
    order[0] = type;
    System.arraycopy(above, 0, order, 1, above.length);
    return order;
  }

  /** {@code type.__bases__ = value}; where something is wrong, nothing has changed. */
  static void assignBases(Type type, Object value) {
    if (!(value instanceof TupleValue tuple)) {
      throw Errors.type(
          "can only assign tuple to " + type.name() + ".__bases__, not " + Types.of(value).name());
    }
    if (tuple.size() == 0) {
      throw Errors.type("can only assign non-empty tuple to " + type.name() + ".__bases__, not ()");
    }
    Type[] bases = new Type[tuple.size()];
    for (int i = 0; i < bases.length; i++) {
      if (!(tuple.items()[i] instanceof Type base)) {
        throw Errors.type(
            type.name()
                + ".__bases__ must be tuple of classes, not '"
                + Types.of(tuple.items()[i]).name()
                + "'");
      }
      if (isAbove(base, type)) {
        throw Errors.type("a __bases__ item causes an inheritance cycle");
      }
      bases[i] = base;
    }
    ClassCreation.checkExtensible(bases);
    Type best = SolidBase.best(bases);
    Type former = SolidBase.best(type.bases());
    if (!SolidBase.isShared(former, best)) {
      throw Errors.type(
          "__bases__ assignment: '"
              + best.name()
              + "' object layout differs from '"
              + former.name()
              + "'");
    }
    replace(type, bases);
  }

  /** Whether {@code type} is the class itself or one of its bases' bases, whatever its order. */
  private static boolean isAbove(Type below, Type type) {
    if (below == type || Arrays.asList(below.mro()).contains(type)) {
      return true;
    }
    for (Type base : below.bases()) {
      if (isAbove(base, type)) {
        return true;
      }
    }
    return false;
  }

  private static void replace(Type type, Type[] bases) {
    Type[] before = type.bases();
    List<Change> changes = new ArrayList<>();
    type.setBases(bases);
    try {
      reorder(type, changes);
    } catch (RuntimeException error) {
      for (Change change : changes.reversed()) {
        if (change.type.mro() == change.after) {
          change.type.setOrder(change.before);
        }
      }
      if (type.bases() == bases) {
        type.setBases(before);
      }
      throw error;
    }
    // mro() may have assigned other bases in the meantime.
    if (type.bases() == bases) {
      type.moveBelow(before);
    }
  }

  private static void reorder(Type type, List<Change> changes) {
    Type[] before = type.mro();
    Type[] after = order(type);
    if (type.mro() != before) {
      return;
    }
    type.setOrder(after);
    changes.add(new Change(type, before, after));
    for (Type below : type.subclasses()) {
      reorder(below, changes);
    }
  }
}
