package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class IntMethods {
  private IntMethods() {}

  static void declare(TypeMembers members) {}
  static void declareBool(TypeMembers members) {}
}
