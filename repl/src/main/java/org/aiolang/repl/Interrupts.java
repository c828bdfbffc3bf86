package org.aiolang.repl;

import java.io.PrintStream;
import org.aiolang.interpreter.Engine;

/**
 * Signals. SIGUSR1: a dump of all tasks. Ctrl-C: KeyboardInterrupt in the script, not the end of
 * the process; that comes with the second one, where the script did not take the first in.
 *
 * <p>{@code sun.misc.Signal} is the JDK's only door to signals, open since Java 1.3 and exported by
 * {@code jdk.unsupported} for want of another.
 */
public final class Interrupts {
  private static final long LAST_WORDS_MILLISECONDS = 200;

  private Interrupts() {}

  /** Has SIGINT interrupt an engine's script from now on. */
  static void interrupt(Engine engine, Streams streams) {
    sun.misc.Signal.handle(new sun.misc.Signal("INT"), signal -> interrupted(engine, streams));
  }

  /**
   * Has SIGUSR1 print what an engine's script does from now on, unless the script handles that
   * signal itself.
   */
  public static void dump(Engine engine) {
    sun.misc.Signal.handle(new sun.misc.Signal("USR1"), signal -> engine.dump());
  }

  private static void interrupted(Engine engine, Streams streams) {
    if (engine.lock().isInterrupted()) {
      end(streams);
    }
    engine.interrupt();
    if (streams.in() instanceof KeyboardInput input) {
      input.interrupt();
    }
  }

  /** Ends the process although the script does not react; what it has printed is not lost. */
  private static void end(Streams streams) {
    Thread lastWords =
        new Thread(() -> {
          for (PrintStream each : new PrintStream[] {streams.out(), streams.err()}) {
            each.flush();
          }
        });
    lastWords.setDaemon(true);
    lastWords.start();
    try {
      lastWords.join(LAST_WORDS_MILLISECONDS);
    } catch (InterruptedException hurried) {
      // then without them
    }
    Runtime.getRuntime().halt(ScriptRunner.INTERRUPTED);
  }
}
