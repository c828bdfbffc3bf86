package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class ObjectMethods {
  private ObjectMethods() {}

  static void declare(TypeMembers members) {}
  static void declareNone(TypeMembers members) {}
  static void declareNotImplemented(TypeMembers members) {}
  static void declareEllipsis(TypeMembers members) {}
  static void declareTraceback(TypeMembers members) {}
}
