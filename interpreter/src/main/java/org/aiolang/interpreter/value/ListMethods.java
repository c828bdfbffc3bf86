package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class ListMethods {
  private ListMethods() {}

  static void declare(TypeMembers members) {}
}
