package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares what generators, coroutines and async generators share, over {@link Suspendable}. */
final class SuspendableMethods {
  private SuspendableMethods() {}

  static void declareGenerator(TypeMembers members) {}

  static void declareCoroutine(TypeMembers members) {}

  static void declareAsyncGenerator(TypeMembers members) {}
}
