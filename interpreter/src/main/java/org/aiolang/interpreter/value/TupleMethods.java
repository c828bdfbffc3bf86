package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class TupleMethods {
  private TupleMethods() {}

  static void declare(TypeMembers members) {}
}
