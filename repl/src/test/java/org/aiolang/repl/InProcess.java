package org.aiolang.repl;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.ScriptSyntaxException;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.Traceback;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.loop.Clock;
import org.aiolang.stdlib.StandardModules;

/** Runs scripts in this JVM, each in an engine of its own. */
final class InProcess {
  /** Room for what scripts recurse. */
  private static final long STACK_BYTES = 1L << 29;

  /** After this long a script is taken to hang. */
  private static final long MILLISECONDS = 60_000;

  private InProcess() {}

  /**
   * Runs a script to its end.
   *
   * @param path its file, or null where it has none
   * @param arguments what follows its name in {@code sys.argv}
   * @throws AssertionError where it does not end, or where the interpreter itself fails
   */
  static Outcome run(Source source, Path path, List<String> arguments, Mode mode) {
    return run(source, path, arguments, mode.clock(), mode.forcesUnwinding());
  }

  /** The same with a clock of one's own. */
  static Outcome run(
      Source source, Path path, List<String> arguments, Clock clock, boolean forcesUnwinding) {
    String how =
        " ("
            + (clock.virtual() ? "virtual" : "system")
            + " clock"
            + (forcesUnwinding ? ", unwinding)" : ")");
    AtomicReference<Outcome> outcome = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<String> argv = new ArrayList<>(arguments);
    argv.addFirst(source.name());
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Engine engine =
        new Engine(
            new Engine.Options(
                InputStream.nullInputStream(),
                out,
                err,
                clock,
                new StandardModules(),
                argv,
                path,
                forcesUnwinding));
    engine.signals(ProcessSignals::new);
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                outcome.set(execute(engine, source, out, written));
              } catch (Throwable failed) {
                failure.set(failed);
              }
            },
            "script " + source.name(),
            STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(MILLISECONDS);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    if (thread.isAlive()) {
      AssertionError hangs = new AssertionError(source.name() + " does not end" + how);
      hangs.setStackTrace(thread.getStackTrace());
      throw hangs;
    }
    if (failure.get() != null) {
      throw new AssertionError(source.name() + how, failure.get());
    }
    return outcome.get();
  }

  private static Outcome execute(
      Engine engine, Source source, PrintStream out, ByteArrayOutputStream written) {
    engine.lock().acquire();
    engine.lock().mainThread = Thread.currentThread();
    Uncaught uncaught = null;
    try {
      uncaught = execute(engine, source);
    } finally {
      try {
        engine.close();
      } finally {
        engine.lock().release();
      }
    }
    out.flush();
    return new Outcome(
        written.toString(StandardCharsets.UTF_8),
        uncaught == null ? null : uncaught.text,
        uncaught == null ? 0 : uncaught.line);
  }

  private record Uncaught(String text, int line) {}

  private static Uncaught execute(Engine engine, Source source) {
    try {
      engine.runMain(source, "__main__");
      return null;
    } catch (ScriptSyntaxException wrong) {
      Diagnostic first = wrong.diagnostics().getFirst();
      return new Uncaught(
          first.category() + ": " + first.message(), source.line(first.span().start()));
    } catch (ScriptError error) {
      return uncaught(error.value(), source);
    } catch (StackOverflowError overflow) {
      return uncaught(Errors.recursion().value(), source);
    }
  }

  private static Uncaught uncaught(ExceptionValue error, Source source) {
    String text = TracebackPrinter.last(error).stripTrailing();
    if (error.type().isSubtypeOf(ExceptionTypes.SYNTAX_ERROR)) {
      text = text.substring(text.lastIndexOf('\n') + 1);
    }
    int line = 0;
    for (Traceback at = error.traceback; at != null; at = at.next) {
      if (at.source == source && at.span != null) {
        line = source.line(at.span.start());
      }
    }
    return new Uncaught(text, line);
  }
}
