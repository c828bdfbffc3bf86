package org.aiolang.interpreter.pool;

/**
 * How a worker process ended.
 *
 * @param process its process id, or 0 where it could not be started
 * @param status its exit status; above 128 that of a signal
 * @param errors the last lines of its standard error, or what prevented its start
 */
public record WorkerExit(long process, int status, String errors) {
  /** Whether a signal ended it. */
  public boolean killed() {
    return process != 0 && status > 128;
  }

  /** As in {@code exited with status 3} or {@code was killed by SIGKILL}. */
  public String how() {
    if (process == 0) {
      return "could not be started";
    }
    return switch (status) {
      case 128 + 1 -> "was killed by SIGHUP";
      case 128 + 2 -> "was killed by SIGINT";
      case 128 + 3 -> "was killed by SIGQUIT";
      case 128 + 4 -> "was killed by SIGILL";
      case 128 + 6 -> "was killed by SIGABRT";
      case 128 + 7 -> "was killed by SIGBUS";
      case 128 + 8 -> "was killed by SIGFPE";
      case 128 + 9 -> "was killed by SIGKILL (out of memory, perhaps)";
      case 128 + 11 -> "was killed by SIGSEGV";
      case 128 + 15 -> "was killed by SIGTERM";
      default -> "exited with status " + status;
    };
  }

  /** One sentence, and the last lines of its standard error where there are any. */
  public String describe() {
    String sentence = "worker process " + (process == 0 ? "" : process + " ") + how();
    String tail = errors.strip();
    return tail.isEmpty()
        ? sentence
        : sentence + "; the end of its stderr:\n" + tail.indent(2).stripTrailing();
  }
}
