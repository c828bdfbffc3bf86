package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class StrMethods {
  private StrMethods() {}

  static void declare(TypeMembers members) {}
}
