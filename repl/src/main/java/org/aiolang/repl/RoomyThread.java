package org.aiolang.repl;

import java.util.function.IntSupplier;

/** Runs what recurses as deep as a script's tree is. */
final class RoomyThread {
  private static final long STACK_BYTES = 1L << 29;

  private RoomyThread() {}

  /** Runs the work on a thread with a deep stack, to its end. */
  static int run(IntSupplier work) {
    int[] status = {Main.FAILED};
    Throwable[] failure = {null};
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                status[0] = work.getAsInt();
              } catch (RuntimeException | Error fault) {
                failure[0] = fault;
              }
            },
            "command",
            STACK_BYTES);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    switch (failure[0]) {
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      case null, default -> {
        return status[0];
      }
    }
  }
}
