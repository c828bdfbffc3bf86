package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class FunctionMethods {
  private FunctionMethods() {}

  static void declare(TypeMembers members) {}
  static void declareBuiltin(TypeMembers members) {}
  static void declareMethod(TypeMembers members) {}
  static void declareClassMethod(TypeMembers members) {}
  static void declareStaticMethod(TypeMembers members) {}
  static void declareProperty(TypeMembers members) {}
}
