package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class FloatMethods {
  private FloatMethods() {}

  static void declare(TypeMembers members) {}
}
