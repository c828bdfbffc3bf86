package org.aiolang.stdlib.async;

import java.util.Collection;
import java.util.function.Function;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Representation;
import org.aiolang.interpreter.value.Type;

/** Something that belongs to the first loop in which somebody had to wait for it. */
abstract class LoopBound extends Instance {
  final AsyncTypes types;
  private EventLoop loop;

  LoopBound(Type type, AsyncTypes types) {
    super(type);
    this.types = types;
  }

  /** The running loop; raises RuntimeError where this belongs to another. */
  final EventLoop loop() {
    EventLoop running = types.loops.running();
    if (loop == null) {
      loop = running;
    }
    if (running != loop || running == null) {
      if (running == null && loop == null) {
        throw Errors.runtime("no running event loop");
      }
      throw Errors.runtime(Conversion.repr(this) + " is bound to a different event loop");
    }
    return running;
  }

  /** {@code <module.Class object at 0x… [extra]>}. */
  final String text(String extra) {
    return "<"
        + type().module()
        + "."
        + type().qualifiedName()
        + " object at 0x"
        + Long.toHexString(Representation.address(this))
        + " ["
        + extra
        + "]>";
  }

  /** Declares an attribute that is not documented: who waits, in order. */
  static void declareWaiters(
      TypeMembers members, String name, Function<Object, Collection<Future>> waiters) {
    members.getter(
        name, "Who waits, in order.", self -> new ListValue(waiters.apply(self).toArray()));
    members.property(
        "_loop",
        "The loop it belongs to, or None.",
        self -> ((LoopBound) self).loop == null ? None.NONE : ((LoopBound) self).loop,
        (self, loop) -> {
          ((LoopBound) self).loop = loop instanceof EventLoop given ? given : null;
          return None.NONE;
        });
  }

  static String waiters(int count) {
    return count == 0 ? "" : ", waiters:" + count;
  }
}
