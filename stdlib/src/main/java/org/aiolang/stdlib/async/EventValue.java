package org.aiolang.stdlib.async;

import java.util.ArrayDeque;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** {@code asyncio.Event}: a flag to wait for. */
final class EventValue extends LoopBound {
  private final ArrayDeque<Future> waiters = new ArrayDeque<>(0);
  private boolean value;

  EventValue(Type type, AsyncTypes types) {
    super(type, types);
  }

  void set() {
    if (!value) {
      value = true;
      for (Future waiter : waiters) {
        if (!waiter.done()) {
          waiter.setResult(true);
        }
      }
    }
  }

  void clear() {
    value = false;
  }

  /** The coroutine {@code wait()}. */
  static final class Wait extends NativeCoroutine {
    private final EventValue event;
    private Future waiter;

    Wait(EventValue event) {
      super("Event.wait");
      this.event = event;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      if (waiter == null) {
        if (event.value) {
          return finish(true);
        }
        waiter = new Future(event.loop());
        event.waiters.addLast(waiter);
        return waiter.handOver();
      }
      event.waiters.remove(waiter);
      if (thrown != null) {
        throw thrown;
      }
      return finish(true);
    }
  }

  static void declare(TypeMembers members, AsyncTypes types) {
    members.constant("__doc__", "Asynchronous equivalent to threading.Event.");
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Make an event.",
        arguments -> new EventValue((Type) arguments[0], types));
    members.method("__init__(self)", "Make an event that is not set.", self -> None.NONE);
    members.method(
        "is_set(self)",
        "Return True if and only if the internal flag is true.",
        self -> ((EventValue) self).value);
    members.method(
        "set(self)",
        "Set the internal flag to true.",
        self -> {
          ((EventValue) self).set();
          return None.NONE;
        });
    members.method(
        "clear(self)",
        "Reset the internal flag to false.",
        self -> {
          ((EventValue) self).clear();
          return None.NONE;
        });
    members.method(
        "wait(self)",
        "Block until the internal flag is true.",
        self -> new Wait((EventValue) self));
    LoopBound.declareWaiters(members, "_waiters", self -> ((EventValue) self).waiters);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          EventValue event = (EventValue) self;
          return event.text(
              (event.value ? "set" : "unset") + LoopBound.waiters(event.waiters.size()));
        });
  }
}
