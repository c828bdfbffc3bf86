package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class SetMethods {
  private SetMethods() {}

  static void declare(TypeMembers members) {}
  static void declareFrozen(TypeMembers members) {}
}
