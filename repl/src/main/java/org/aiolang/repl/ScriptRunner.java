package org.aiolang.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.DiagnosticPrinter;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.ScriptSyntaxException;
import org.aiolang.interpreter.SourceReader;
import org.aiolang.interpreter.WatchedOutput;
import org.aiolang.interpreter.cache.TreeCache;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.Traceback;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.loop.Clock;
import org.aiolang.interpreter.loop.SystemClock;
import org.aiolang.interpreter.loop.VirtualClock;
import org.aiolang.interpreter.pool.PoolOptions;
import org.aiolang.interpreter.thread.MainThread;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.stdlib.StandardBlockingCalls;
import org.aiolang.stdlib.StandardModules;

/**
 * Runs one script from source text to exit status; every failure becomes a message on standard
 * error.
 */
final class ScriptRunner {
  private static final int FAILED = 1;
  static final int INTERRUPTED = 130;

  /** Room for deep recursion of scripts; only what is used is taken from memory. */
  private static final long STACK_BYTES = 1L << 30;

  private final Double slowMilliseconds;
  private final Clock clock;
  private final boolean forceUnwinding;
  private final Streams streams;
  private final TreeCache trees;
  private final PoolOptions poolOptions;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  /** Of a script that is run as a module: its package, and the folder that the names start from. */
  private String mainPackage;

  private Path moduleFolder;

  /**
   * @param poolOptions what worker processes are to be like; null for the usual
   * @param slowMilliseconds see {@link org.aiolang.interpreter.loop.Explanations#watch}
   */
  ScriptRunner(
      Streams streams,
      boolean virtualTime,
      boolean forceUnwinding,
      Double slowMilliseconds,
      TreeCache trees,
      PoolOptions poolOptions) {
    this.poolOptions = poolOptions;
    this.trees = trees;
    this.slowMilliseconds = slowMilliseconds;
    this.streams = streams;
    this.in = streams.in();
    this.out = streams.out();
    this.err = streams.err();
    this.clock = virtualTime ? new VirtualClock() : new SystemClock();
    this.forceUnwinding = forceUnwinding;
  }

  int runFile(String script, List<String> arguments) {
    Path path = Path.of(script);
    Source source;
    try {
      if (Files.isDirectory(path)) {
        return refuse("'" + script + "' is a directory, not a script");
      }
      source = SourceReader.read(path, path.toAbsolutePath().normalize().toString());
    } catch (NoSuchFileException missing) {
      return refuse("can't open file '" + script + "': no such file");
    } catch (IOException unreadable) {
      return refuse("can't read '" + script + "': " + reason(unreadable));
    } catch (SourceReader.UnreadableException garbage) {
      return syntaxError(script, garbage.getMessage());
    }
    return run(source, path, arguments);
  }

  /**
   * Runs a module as {@code python -m} does: found where an import would find it, among scripts.
   */
  int runModule(String name, List<String> arguments) {
    Path path = Modules.find(name);
    if (path == null) {
      return refuse("No module named " + name);
    }
    List<String> all = new ArrayList<>(arguments);
    all.addFirst(path.toAbsolutePath().toString());
    boolean whole = path.getFileName().toString().startsWith("__main__.");
    int dot = name.lastIndexOf('.');
    mainPackage = whole ? name : dot < 0 ? "" : name.substring(0, dot);
    moduleFolder = path.toAbsolutePath();
    for (int up = name.split("\\.").length + (whole ? 1 : 0); up > 0; up--) {
      moduleFolder = moduleFolder.getParent();
    }
    return runFile(path.toString(), all);
  }

  /** A script that was read, for whoever runs it; null after a message where it cannot be. */
  Source read(String script) {
    try {
      return SourceReader.read(Path.of(script), script);
    } catch (NoSuchFileException missing) {
      refuse("can't open file '" + script + "': no such file");
    } catch (IOException unreadable) {
      refuse("can't read '" + script + "': " + reason(unreadable));
    } catch (SourceReader.UnreadableException garbage) {
      syntaxError(script, garbage.getMessage());
    }
    return null;
  }

  int runText(String name, String text, List<String> arguments) {
    return run(new Source(name, text), null, arguments);
  }

  int runInput(List<String> arguments) {
    try {
      return run(SourceReader.decode(in.readAllBytes(), "<stdin>"), null, arguments);
    } catch (IOException unreadable) {
      return refuse("can't read standard input: " + reason(unreadable));
    } catch (SourceReader.UnreadableException garbage) {
      return syntaxError("<stdin>", garbage.getMessage());
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : failure.getMessage();
  }

  private int refuse(String message) {
    err.println("aio: " + message);
    err.flush();
    return FAILED;
  }

  private int syntaxError(String file, String message) {
    err.println("  File \"" + file + "\"");
    err.println("SyntaxError: " + message);
    err.flush();
    return FAILED;
  }

  private int run(Source source, Path path, List<String> arguments) {
    int[] status = {FAILED};
    Thread main = new MainThread(() -> status[0] = execute(source, path, arguments), STACK_BYTES);
    main.start();
    boolean ended = false;
    while (!ended) {
      try {
        main.join();
        ended = true;
      } catch (InterruptedException ignored) {
        main.interrupt(); // the script is the one to end: wait on
      }
    }
    return status[0];
  }

  private int execute(Source source, Path path, List<String> arguments) {
    Engine engine =
        new Engine(
            new Engine.Options(
                in,
                out,
                err,
                clock,
                new StandardModules(),
                arguments,
                path,
                forceUnwinding,
                trees));
    if (mainPackage != null) {
      engine.startInPackage(mainPackage, moduleFolder);
    }
    engine.setPoolOptions(poolOptions);
    engine.endDeadlocks();
    engine.explain(slowMilliseconds, new StandardBlockingCalls(), text -> colours().report(text));
    engine.lock().acquire();
    engine.lock().mainThread = Thread.currentThread();
    Interrupts.interrupt(engine, streams);
    Interrupts.dump(engine);
    engine.signals(ProcessSignals::new);
    int status;
    try {
      engine.runMain(source, "__main__");
      status = 0;
    } catch (ScriptSyntaxException wrong) {
      for (Diagnostic each : wrong.diagnostics()) {
        err.print(colours().traceback(DiagnosticPrinter.print(each)));
      }
      status = FAILED;
    } catch (ScriptError error) {
      status = uncaught(engine, error.value());
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      status = uncaught(engine, Errors.exhausted(exhausted).value());
    } catch (RuntimeException | Error fault) {
      status = uncaught(engine, Errors.internal(fault).value());
    }
    return close(engine, status);
  }

  private int close(Engine engine, int status) {
    int result = status;
    try {
      engine.close();
    } catch (RuntimeException failed) {
      result = uncaught(engine, Errors.script(failed).value());
    } finally {
      out.flush();
      err.flush();
      engine.lock().release();
    }
    if (out.checkError() && result == 0) {
      if (out instanceof WatchedOutput watched && !isBroken(watched)) {
        err.println("aio: can't write the output: " + watched.failure().getMessage());
        err.flush();
      }
      return FAILED;
    }
    return result;
  }

  /**
   * Whether nobody reads the output any more, as in {@code aio … | head}: no reason to complain.
   */
  private static boolean isBroken(WatchedOutput output) {
    IOException failure = output.failure();
    return failure == null || String.valueOf(failure.getMessage()).contains("Broken pipe");
  }

  private int uncaught(Engine engine, ExceptionValue value) {
    out.flush();
    if (value.type().isSubtypeOf(ExceptionTypes.SYSTEM_EXIT)) {
      return exitStatus(value);
    }
    if (value.type().isSubtypeOf(ExceptionTypes.BROKEN_PIPE_ERROR)
        && out instanceof WatchedOutput watched
        && watched.failure() != null) {
      return FAILED;
    }
    if (!isHooked(engine, value)) {
      err.print(colours().traceback(TracebackPrinter.uncaught(value)));
    }
    if (Errors.isInternal(value)) {
      reportFault(value);
    }
    err.flush();
    return value.type().isSubtypeOf(ExceptionTypes.KEYBOARD_INTERRUPT) ? INTERRUPTED : FAILED;
  }

  /** Hands the exception to the script's {@code sys.excepthook} where it has set one. */
  private boolean isHooked(Engine engine, ExceptionValue value) {
    ModuleValue system = engine.modules().get("sys");
    Object hook = system == null ? null : system.namespace().get("excepthook");
    if (hook == null || hook == system.namespace().get("__excepthook__")) {
      return false;
    }
    try {
      Object traceback = value.traceback == null ? None.NONE : value.traceback;
      Calls.call(hook, value.type(), value, traceback);
      out.flush();
    } catch (ScriptError failed) {
      err.print("Error in sys.excepthook:\n");
      err.print(colours().traceback(TracebackPrinter.print(failed.value())));
      err.print("\nOriginal exception was:\n");
      return false;
    }
    return true;
  }

  /** Those for messages: none where they go to somebody else than this process's person. */
  private Colours colours() {
    return err instanceof WatchedOutput ? Colours.ofErrors() : new Colours(false);
  }

  /** A fault of ours: asks for a report, which needs the place in the script. */
  private void reportFault(ExceptionValue value) {
    Traceback innermost = value.traceback;
    while (innermost != null && innermost.next != null) {
      innermost = innermost.next;
    }
    String place =
        innermost == null || innermost.span == null
            ? ""
            : " (at "
                + innermost.source.name()
                + ", line "
                + innermost.source.line(innermost.span.start())
                + ")";
    err.println("aio: " + value.plainMessage() + place);
    err.println(
        "aio: please report this; AIO_DEBUG=1 in the environment shows where it comes from");
  }

  private int exitStatus(ExceptionValue exit) {
    ExitStatus ending = ExitStatus.of(exit);
    if (ending.message() != null) {
      err.println(ending.message());
      err.flush();
    }
    return ending.status();
  }
}
