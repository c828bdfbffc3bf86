package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class BytesMethods {
  private BytesMethods() {}

  static void declare(TypeMembers members) {}
  static void declareByteArray(TypeMembers members) {}
}
