package org.aiolang.stdlib.async;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** Declares {@code asyncio.Barrier}. */
final class BarrierMethods {
  private BarrierMethods() {}

  static void declare(TypeMembers members, AsyncTypes types) {
    members.constant("__doc__", "Asyncio equivalent to threading.Barrier");
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Make a barrier.",
        arguments -> new BarrierValue((Type) arguments[0], types));
    members.method(
        "__init__(self, parties)",
        "Create a barrier, initialised to 'parties' tasks.",
        (self, parties) -> {
          if (Conversion.truth(Comparison.less(parties, 1L))) {
            throw Errors.value("parties must be > 0");
          }
          ((BarrierValue) self).parties = ((Number) Conversion.index(parties)).longValue();
          return None.NONE;
        });
    members.method(
        "wait(self)", "Wait for the barrier.", self -> new BarrierValue.Wait((BarrierValue) self));
    members.method(
        "reset(self)",
        "Reset the barrier to the initial state.",
        self -> new BarrierValue.Change((BarrierValue) self, false));
    members.method(
        "abort(self)",
        "Place the barrier into a 'broken' state.",
        self -> new BarrierValue.Change((BarrierValue) self, true));
    members.method(
        "__aenter__(self)",
        "Wait for the barrier.",
        self -> new BarrierValue.Wait((BarrierValue) self));
    members.methodN(
        "__aexit__(self, *args)",
        "Nothing.",
        arguments -> new Immediate("Barrier.__aexit__", () -> None.NONE));
    members.getter(
        "parties",
        "Return the number of tasks required to trip the barrier.",
        self -> ((BarrierValue) self).parties);
    members.getter(
        "n_waiting",
        "Return the number of tasks currently waiting at the barrier.",
        self -> ((BarrierValue) self).waiting());
    members.getter(
        "_count",
        "Return the number of tasks that wait or are on their way out.",
        self -> ((BarrierValue) self).count);
    members.getter(
        "broken",
        "Return True if the barrier is in a broken state.",
        self -> ((BarrierValue) self).state == BarrierValue.State.BROKEN);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          BarrierValue barrier = (BarrierValue) self;
          String state = barrier.state.text();
          return barrier.text(
              barrier.state == BarrierValue.State.BROKEN
                  ? state
                  : state + ", waiters:" + barrier.waiting() + "/" + barrier.parties);
        });
  }
}
