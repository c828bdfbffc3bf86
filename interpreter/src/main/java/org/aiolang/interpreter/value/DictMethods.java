package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class DictMethods {
  private DictMethods() {}

  static void declare(TypeMembers members) {}
}
