package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class ComplexMethods {
  private ComplexMethods() {}

  static void declare(TypeMembers members) {}
}
