package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class RangeMethods {
  private RangeMethods() {}

  static void declare(TypeMembers members) {}
  static void declareSlice(TypeMembers members) {}
}
