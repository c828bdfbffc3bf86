package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.value.Standing;

/**
 * Tasks that go on although somebody meant them to end: those that swallow the error that cancels
 * them, and those left behind by a {@code gather} that has failed. Each line is named once.
 */
final class LostRequests {
  private LostRequests() {}

  /**
   * A step has ended of a task that may have swallowed its CancelledError. One that has come to its
   * end has obeyed, whatever its handler did; one whose requests are all taken back was not meant
   * to end; any other that waits again goes on as if nothing had been.
   */
  static void stepped(Task task, boolean finished) {
    EventLoop loop = task.loop;
    Standing place = loop.swallowed.remove(task);
    Explanations explanations = loop.loops.explanations();
    if (place == null || finished || task.cancelling() == 0) {
      return;
    }
    if (explanations.first("swallowed " + place.place())) {
      explanations.report(
          "aio: "
              + task.name()
              + " was cancelled and goes on: it caught the CancelledError and did not raise it"
              + " again\n    at "
              + TaskTree.text(place)
              + "\n"
              + origin(task)
              + "help: end the handler with 'raise': timeouts, task groups and whoever cancelled"
              + " the task wait for that\n");
    }
  }

  private static String origin(Task task) {
    return task.origin() == null ? "" : "    spawned at " + TaskTree.text(task.origin()) + "\n";
  }

  /** A child of a gather ran on for a while after that had failed, and then ended by itself. */
  static void outlived(Task child, ExceptionValue failure) {
    report(child, failure, " ran on");
  }

  /** The loop is about to cancel what is left. */
  static void left(Task task) {
    for (DoneCallback each : task.callbacks()) {
      if (each.feeds() instanceof GatheringFuture gathering && gathering.failedLongAgo()) {
        report(task, (ExceptionValue) gathering.peekOutcome(), " still ran");
        return;
      }
    }
  }

  private static void report(Task task, ExceptionValue failure, String did) {
    Explanations explanations = task.loop.loops.explanations();
    String origin = origin(task);
    if (!explanations.wanted() || !explanations.first("outlived " + origin)) {
      return;
    }
    explanations.report(
        "aio: "
            + task.name()
            + did
            + " after its gather() had failed with "
            + TracebackPrinter.last(failure).strip()
            + "\n"
            + origin
            + "help: gather() leaves the others running when one fails; a TaskGroup cancels them,"
            + " return_exceptions=True waits for all\n");
  }
}
