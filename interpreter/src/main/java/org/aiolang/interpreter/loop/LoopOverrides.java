package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.Signature;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/**
 * Which methods of its loop a script's subclass has redefined, as far as the loop itself goes
 * through them: {@code time}, {@code call_at}, {@code _run_once}. Asked once, when the loop is
 * made.
 */
final class LoopOverrides {
  private final EventLoop loop;
  final boolean time;
  final boolean callAt;
  private final boolean runOnce;

  private LoopOverrides(EventLoop loop) {
    this.loop = loop;
    time = redefines("time");
    callAt = redefines("call_at");
    runOnce = redefines("_run_once");
  }

  static LoopOverrides of(EventLoop loop) {
    return new LoopOverrides(loop);
  }

  private boolean redefines(String method) {
    Type plain = loop.loops.loopType;
    return loop.type().lookup(method) != plain.lookup(method);
  }

  double time() {
    return Conversion.toDouble(Calls.method(loop, "time"));
  }

  void turn() {
    if (runOnce) {
      Calls.method(loop, "_run_once");
    } else {
      loop.turn();
    }
  }

  /** Has the script's {@code call_at} schedule a timer of Java. */
  void callAt(double when, Timed timer) {
    NativeFunction action =
        new NativeFunction(
            new Signature("timer()"),
            "",
            (NativeFunction.Body0)
                () -> {
                  timer.timerDue();
                  if (!timer.timerCancelled()) {
                    timer.run();
                  }
                  return None.NONE;
                },
            null,
            "asyncio");
    Calls.method(loop, "call_at", when, action);
  }
}
