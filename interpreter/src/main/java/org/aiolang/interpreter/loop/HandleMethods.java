package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.None;

/** Declares {@code asyncio.Handle} and {@code asyncio.TimerHandle}. */
final class HandleMethods {
  private HandleMethods() {}

  static void declare(TypeMembers members) {
    members.constant("__doc__", "Object returned by callback registration methods.");
    members.method(
        "cancel(self)",
        "Cancel the callback.",
        self -> {
          ((Handle) self).cancel();
          return None.NONE;
        });
    members.method(
        "cancelled(self)",
        "Return True if the callback was cancelled.",
        self -> ((Handle) self).cancelled);
    members.method("get_context(self)", "Return the context.", self -> ((Handle) self).context());
    members.method(
        "__repr__(self, /)", "Return repr(self).", self -> LoopText.handle((Handle) self));
  }

  static void declareTimer(TypeMembers members) {
    members.constant("__doc__", "Object returned by timed callback registration methods.");
    members.method(
        "when(self)", "Return a scheduled callback time.", self -> ((TimerHandle) self).when);
  }
}
