package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class TypeMethods {
  private TypeMethods() {}

  static void declare(TypeMembers members) {}
  static void declareSuper(TypeMembers members) {}
}
