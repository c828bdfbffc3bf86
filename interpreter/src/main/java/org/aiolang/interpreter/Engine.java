package org.aiolang.interpreter;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.interpreter.loop.Clock;
import org.aiolang.interpreter.loop.Loops;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.ModuleValue;

/** An interpreter: embed it, run scripts with it. Two engines in one JVM do not see each other. */
public final class Engine {
  private final InterpreterLock lock = new InterpreterLock();
  private final Map<String, ModuleValue> modules = new HashMap<>();
  private final Options options;
  private final Deque<Runnable> endings = new ArrayDeque<>();
  private Loops loops;

  /**
   * What an engine is given.
   *
   * @param out where print goes; UTF-8
   * @param forceUnwinding every await unwinds to the task's trampoline, to test resumption
   * @param arguments {@code sys.argv}
   * @param scriptPath the main script's file, or null
   */
  public record Options(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Clock clock,
      ModuleProvider modules,
      List<String> arguments,
      Path scriptPath,
      boolean forceUnwinding) {}

  public Engine(Options options) {
    this.options = options;
  }

  public Options options() {
    return options;
  }

  public InterpreterLock lock() {
    return lock;
  }

  public Clock clock() {
    return options.clock();
  }

  /** What the event loops of this engine share; made at the first use. */
  public Loops loops() {
    if (loops == null) {
      loops =
          new Loops(
              lock,
              options.clock(),
              options.err(),
              exception -> options.err().println(exception.type().name() + ": " + Conversion.str(exception)),
              this::importModule);
    }
    return loops;
  }

  /** Has something run when the engine ends, the latest first; with the interpreter lock held. */
  public void onEnd(Runnable action) {
    endings.addFirst(action);
  }

  /**
   * Ends the engine after its script: waits for executors' work, lets worker processes go. With the interpreter lock held. Once
   * is enough.
   */
  public void end() {
    for (Runnable action; (action = endings.poll()) != null; ) {
      action.run();
    }
  }

  /** {@code sys.modules}: what was imported so far. */
  public Map<String, ModuleValue> modules() {
    return modules;
  }

  /** Imports a module as {@code import name} does. */
  public ModuleValue importModule(String name) {
    throw new UnsupportedOperationException("lead");
  }
}
