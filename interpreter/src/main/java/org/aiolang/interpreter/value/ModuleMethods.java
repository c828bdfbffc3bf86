package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class ModuleMethods {
  private ModuleMethods() {}

  static void declare(TypeMembers members) {}
}
