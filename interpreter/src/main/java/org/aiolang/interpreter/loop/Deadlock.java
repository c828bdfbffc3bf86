package org.aiolang.interpreter.loop;

import java.util.List;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.TupleValue;

/**
 * Where asyncio would hang without a word: nothing is ready, no timer is set, no work outside is
 * under way and no thread of the script lives, while somebody waits.
 */
final class Deadlock {
  /** The exit status of a script that ends this way. */
  private static final long STATUS = 13;

  /** How often threads are looked at that may wake the loop or end without doing so. */
  private static final long POLL_NANOS = 250_000_000;

  private Deadlock() {}

  /**
   * How long a loop that has nothing to do may wait before it asks again, in nanoseconds.
   *
   * @throws ScriptError SystemExit where it would wait for ever; the report is printed then
   */
  static long patience(EventLoop loop) {
    Loops loops = loop.loops;
    if (loops.lock.wantsAttention()) {
      return POLL_NANOS;
    }
    boolean elsewhere =
        loops.lock.mainThread != null && loops.lock.mainThread != Thread.currentThread();
    boolean somebodyWaits = loop.awaited() != null || !loop.tasks.isEmpty();
    if (elsewhere || !somebodyWaits || loop.door().outsideWork() > 0) {
      return Long.MAX_VALUE;
    }
    if (loops.mayBeWoken()) {
      return POLL_NANOS;
    }
    if (!loop.door().isEmpty()) {
      return 0; // a thread left something and has ended since
    }
    loops.aboutToWait();
    List<Task> circle = WaitCircle.of(loop);
    loops
        .explanations()
        .report(
            "aio: deadlock: nothing is ready, no timer is set and nothing outside could wake the"
                + " script\n"
                + TaskTree.of(loop, false)
                + (circle.isEmpty() ? "" : WaitCircle.describe(circle))
                + "help: "
                + (circle.isEmpty() ? TaskTree.advice(loop) : WaitCircle.advice(circle))
                + "\n");
    if (!circle.isEmpty()) {
      circle.getFirst().letGo();
    }
    throw new ScriptError(new ExceptionValue(ExceptionTypes.SYSTEM_EXIT, new TupleValue(STATUS)));
  }
}
