package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class DictViewMethods {
  private DictViewMethods() {}

  static void declareKeys(TypeMembers members) {}
  static void declareValues(TypeMembers members) {}
  static void declareItems(TypeMembers members) {}
  static void declareProxy(TypeMembers members) {}
}
