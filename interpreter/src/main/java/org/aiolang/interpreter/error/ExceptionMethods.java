package org.aiolang.interpreter.error;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares the members of the exception classes. */
final class ExceptionMethods {
  private ExceptionMethods() {}

  static void declareBase(TypeMembers members) {}

  static void declare(TypeMembers members) {}
}
