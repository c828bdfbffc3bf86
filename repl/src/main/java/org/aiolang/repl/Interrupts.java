package org.aiolang.repl;

/**
 * Ctrl-C without the end of the process. {@code sun.misc.Signal} is the JDK's only door to signals,
 * open since Java 1.3 and exported by {@code jdk.unsupported} for want of another.
 */
final class Interrupts {
  private Interrupts() {}

  /** Has something run at every SIGINT, on a thread of the JVM's. */
  static void onInterrupt(Runnable action) {
    sun.misc.Signal.handle(new sun.misc.Signal("INT"), signal -> action.run());
  }
}
