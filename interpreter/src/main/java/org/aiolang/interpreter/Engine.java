package org.aiolang.interpreter;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.cache.TreeCache;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Importer;
import org.aiolang.interpreter.exec.ScriptFunction;
import org.aiolang.interpreter.loop.BlockingCalls;
import org.aiolang.interpreter.loop.Clock;
import org.aiolang.interpreter.loop.Dump;
import org.aiolang.interpreter.loop.Explanations;
import org.aiolang.interpreter.loop.Loops;
import org.aiolang.interpreter.loop.Signals;
import org.aiolang.interpreter.pool.PoolOptions;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.Standing;
import org.aiolang.interpreter.value.TupleValue;

/**
 * An interpreter: embed it, run scripts with it. Two engines in one JVM do not see each other.
 *
 * <p>The way of a program through the house, and where to read on:
 *
 * <ol>
 *   <li>{@link org.aiolang.grammar.parse.Parser} makes a tree of {@link
 *       org.aiolang.grammar.syntax.Module} out of a {@link Source};
 *   <li>{@link org.aiolang.interpreter.resolve.Resolver} decides where each name lives: a slot, a
 *       cell, a module's variable;
 *   <li>{@link org.aiolang.interpreter.lower.ModuleLowering} turns tree and bindings into
 *       executable nodes, a {@link Code} for each function;
 *   <li>the nodes of {@link org.aiolang.interpreter.exec} run in a {@link Frame} on values of
 *       {@link org.aiolang.interpreter.value}; what suspends leaves its position in the frame;
 *   <li>{@link org.aiolang.interpreter.loop} steps coroutines, {@link org.aiolang.interpreter.pool}
 *       hands work to other processes.
 * </ol>
 */
public final class Engine implements AutoCloseable {
  private final InterpreterLock lock = new InterpreterLock();
  private final Options options;
  private final ImportSystem imports;
  private final Deque<Runnable> closing = new ArrayDeque<>();
  private Execution execution;
  private boolean endsDeadlocks;
  private Consumer<Explanations> explaining;
  private volatile Frame mainFrame;
  private UnaryOperator<String> paint = UnaryOperator.identity();
  private Source mainSource;
  private String session = "";
  private volatile Loops loops;
  private Supplier<Signals> signals;

  /**
   * What an engine is given.
   *
   * @param out where print goes; UTF-8
   * @param forceUnwinding every await unwinds to the task's trampoline, to test resumption
   * @param arguments {@code sys.argv}
   * @param scriptPath the main script's file, or null
   * @param trees where the trees of modules are kept, and of a main script that is a file
   */
  public record Options(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Clock clock,
      ModuleProvider modules,
      List<String> arguments,
      Path scriptPath,
      boolean forceUnwinding,
      TreeCache trees) {

    /** Options with nothing kept between runs. */
    public Options(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Clock clock,
        ModuleProvider modules,
        List<String> arguments,
        Path scriptPath,
        boolean forceUnwinding) {
      this(in, out, err, clock, modules, arguments, scriptPath, forceUnwinding, TreeCache.NONE);
    }
  }

  private PoolOptions poolOptions;

  /** The package the main script is run in as a module; null where it is run as a file. */
  private String mainPackage;

  public Engine(Options options) {
    this.options = options;
    this.imports = new ImportSystem(this, searchPath(options.scriptPath()));
  }

  private static List<Path> searchPath(Path script) {
    List<Path> path = new ArrayList<>();
    Path folder = script == null ? null : script.toAbsolutePath().getParent();
    path.add(folder == null ? Path.of("").toAbsolutePath() : folder);
    String more = System.getenv("AIOPATH");
    if (more != null) {
      for (String each : more.split(java.io.File.pathSeparator)) {
        if (!each.isEmpty()) {
          path.add(Path.of(each));
        }
      }
    }
    return path;
  }

  public Options options() {
    return options;
  }

  public InterpreterLock lock() {
    return lock;
  }

  /** What the command line says about worker processes; null for nothing. */
  public PoolOptions poolOptions() {
    return poolOptions;
  }

  /** To be set before the script begins. */
  public void setPoolOptions(PoolOptions given) {
    poolOptions = given;
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
              exception -> options.err().print(TracebackPrinter.print(exception)),
              this::importModule,
              this::places);
      loops.beforeWaiting(options.out()::flush);
      loops.loadedModules(modules()::get);
      loops.signals(signals);
      if (endsDeadlocks) {
        loops.endDeadlocks();
      }
      if (explaining != null) {
        explaining.accept(loops.explanations());
      }
    }
    return loops;
  }

  /**
   * Has a script end with SystemExit and a report where its event loop would wait for ever: for
   * those who run a script, not for those who hand in more work while a loop waits. Before it runs.
   */
  public void endDeadlocks() {
    endsDeadlocks = true;
  }

  /** Where a thread stands outside coroutines, as far as that is known, the innermost first. */
  private List<Standing> places(ScriptThread thread) {
    List<Standing> places = new ArrayList<>();
    Frame innermost = (Frame) thread.safepointFrame;
    if (innermost != null) {
      Code.Kind kind = innermost.code.kind;
      if (kind == Code.Kind.PLAIN || kind == Code.Kind.GENERATOR) {
        places.add(place(innermost, (Span) thread.safepointSpan));
      }
    }
    Frame main = mainFrame;
    if (main != null
        && main != innermost
        && thread.java() == lock.mainThread
        && main.code.kind == Code.Kind.PLAIN) {
      places.add(place(main, null));
    }
    return places;
  }

  private static Standing place(Frame frame, Span loop) {
    Code code = frame.code;
    Span start = code.definition() == null ? new Span(0, 1) : code.definition();
    Span noted = frame.at > 0 ? new Span(frame.at - 1, frame.at) : loop;
    return new Standing(code.name, code.source, noted == null ? start : noted, null);
  }

  /**
   * Has steps that hold a loop up be named while they run, and colours what explanations say.
   * Before it runs.
   *
   * @param slowMilliseconds see {@link Explanations#watch}
   */
  public void explain(Double slowMilliseconds, BlockingCalls calls, UnaryOperator<String> painter) {
    explaining =
        explanations -> {
          explanations.watch(slowMilliseconds, calls);
          explanations.paint(painter);
        };
    paint = painter;
  }

  /** Lends the process's signals to scripts, which ask for them when they need them. */
  public void signals(Supplier<Signals> platform) {
    signals = platform;
  }

  /** What running code shares; made with the builtins at first use. */
  public Execution execution() {
    if (execution == null) {
      Namespace builtins = new Namespace();
      execution =
          new Execution(
              lock,
              builtins,
              imports,
              options.forceUnwinding(),
              this::reportUnraisable,
              this::warn);
      ModuleValue module = imports.importModule("builtins", 0, builtins);
      execution.builtins = module.namespace();
      options.modules().prelude(this, execution.builtins);
    }
    return execution;
  }

  private void warn(String lines) {
    options.out().flush();
    options.err().print(paint.apply(lines));
    options.err().flush();
  }

  private void reportUnraisable(Object origin, ExceptionValue exception) {
    options.out().flush();
    options.err().println("Exception ignored in: " + Conversion.repr(origin));
    options.err().print(TracebackPrinter.print(exception, false));
    options.err().flush();
  }

  /** The import system, for code that imports by name. */
  public Importer importer() {
    return imports;
  }

  /** {@code sys.modules}: what was imported so far. */
  public Map<String, ModuleValue> modules() {
    return imports.modules();
  }

  /** {@code sys.path}. */
  public List<Path> searchPath() {
    return imports.searchPath();
  }

  /** Imports a module as {@code import name} does; call it under the interpreter lock. */
  public ModuleValue importModule(String name) {
    return imports.importModule(name, 0, execution().builtins);
  }

  /**
   * Has something run when the engine closes, last registered first: what {@code atexit} and pools
   * need.
   */
  public void onEnd(Runnable action) {
    closing.push(action);
  }

  /**
   * Runs a source as the main script; call it under the interpreter lock.
   *
   * @param moduleName {@code __main__}, or {@code __mp_main__} in a worker process
   * @return the module
   * @throws ScriptSyntaxException where it is no program
   * @throws ScriptError what it raised and did not catch
   */
  public ModuleValue runMain(Source source, String moduleName) throws ScriptSyntaxException {
    mainSource = source;
    Execution shared = execution();
    Namespace namespace = new Namespace();
    TreeCache trees = options.scriptPath() == null ? TreeCache.NONE : options.trees();
    ModuleValue module = declareMain(moduleName, namespace, source);
    if (mainPackage != null && !mainPackage.isEmpty()) {
      importModule(mainPackage);
    }
    Code code = imports.compileMain(moduleName, source, namespace, trees);
    Frame frame = code.frame(new Cell[0]);
    mainFrame = frame;
    Object started;
    try {
      started = code.start(frame);
    } finally {
      mainFrame = null;
    }
    if (code.kind == Code.Kind.COROUTINE) {
      loops().runMain(started);
    }
    assert shared == execution;
    return module;
  }

  /**
   * Runs a module's file once more, in the namespace it has; call it under the interpreter lock.
   */
  public ModuleValue reload(ModuleValue module) {
    return imports.reload(module);
  }

  /**
   * Has the main script be run as a module of a package, which is imported before.
   *
   * @param name of the package; empty for a module outside of packages
   * @param folder that imports search first
   */
  public void startInPackage(String name, Path folder) {
    mainPackage = name;
    imports.startIn(folder);
  }

  private ModuleValue declareMain(String moduleName, Namespace namespace, Source source) {
    ModuleValue module = imports.declare(moduleName, namespace, options.scriptPath());
    if (mainPackage != null) {
      namespace.set("__package__", mainPackage);
    }
    namespace.set("__builtins__", imports.modules().get("builtins"));
    imports.modules().put(moduleName, module);
    if (moduleName.equals("__mp_main__")) {
      imports.modules().put("__main__", module);
    }
    return module;
  }

  /**
   * The namespace of the main module, for cells: that of the script that ran, else a new one. Call
   * it under the interpreter lock.
   */
  public Namespace openMain() {
    execution();
    ModuleValue module = imports.modules().get("__main__");
    return module != null
        ? module.namespace()
        : declareMain("__main__", new Namespace(), null).namespace();
  }

  /**
   * Runs a cell, a source that shares its namespace with others; call it under the interpreter
   * lock, on the thread of the loop that is to run what it awaits.
   *
   * @param display is shown the values of bare expressions in its last statement, those of None too
   * @return null where it has run; or the coroutine of a cell that awaits, for {@link
   *     org.aiolang.interpreter.loop.EventLoop#createTask}
   * @throws ScriptSyntaxException where it is no program
   * @throws ScriptError what it raised and did not catch
   */
  public Object startCell(Source source, Namespace namespace, Consumer<Object> display)
      throws ScriptSyntaxException {
    execution();
    Code code = imports.compileCell(source, namespace, display);
    Object started = code.start(code.frame(new Cell[0]));
    return code.kind == Code.Kind.COROUTINE ? started : null;
  }

  /** Notes a cell that ran, for workers: they make its definitions themselves. Under the lock. */
  public void remember(Source cell) {
    session += "\0" + cell.name() + "\0" + cell.text();
  }

  /**
   * The cells of the session, each as NUL, its name, NUL, its text, which holds no NUL; empty where
   * no cell ran.
   */
  public String session() {
    return session;
  }

  /**
   * Makes what cells of another process's session define, in {@code __mp_main__}; call it under the
   * interpreter lock.
   *
   * @throws ScriptError what a definition raised
   */
  public void define(List<Source> cells) {
    ModuleValue main = imports.modules().get("__mp_main__");
    Namespace namespace =
        main != null
            ? main.namespace()
            : declareMain("__mp_main__", new Namespace(), null).namespace();
    for (Source each : cells) {
      try {
        Code code = imports.compileDefinitions(each, namespace);
        code.start(code.frame(new Cell[0]));
      } catch (ScriptSyntaxException wrong) {
        throw ImportSystem.syntaxError(wrong);
      }
    }
  }

  /**
   * Computes an expression that an annotation keeps as text; call it under the interpreter lock.
   *
   * @throws ScriptSyntaxException where it is no expression, or awaits
   * @throws ScriptError what it raised
   */
  public Object evaluate(String text, Namespace namespace) throws ScriptSyntaxException {
    ParseResult alone = Parser.parseExpression(new Source("<string>", text));
    if (!alone.diagnostics().isEmpty()) {
      throw new ScriptSyntaxException(alone.diagnostics());
    }
    Object[] value = new Object[1];
    // Brackets, since an expression of its own may go over several lines.
    startCell(new Source("<string>", "(" + text + "\n)"), namespace, each -> value[0] = each);
    return value[0];
  }

  /** The main script as {@link #runMain} got it, or null before. */
  public Source mainSource() {
    return mainSource;
  }

  /**
   * Prints what the script does at this moment on standard error: its tasks as a tree, its threads
   * and workers. From any thread, even while it computes.
   */
  public void dump() {
    Loops all = loops;
    while (all == null) {
      if (lock.acquireWithin(1_000_000_000)) {
        all = loops();
        lock.release();
      }
    }
    all.explanations().report(Dump.of(all));
  }

  /** Has KeyboardInterrupt raised in the main script at its next safepoint; from any thread. */
  public void interrupt() {
    Loops running = loops;
    if (running != null) {
      running.interrupt();
    } else {
      lock.interrupt(() -> {
        throw Errors.with(ExceptionTypes.KEYBOARD_INTERRUPT);
      });
    }
  }

  /**
   * Runs what was registered by {@link #onEnd}; each in turn, and the first failure is thrown at
   * the end.
   */
  @Override
  public void close() {
    RuntimeException first = null;
    if (execution != null) {
      execution.forgotten.end();
    }
    while (!closing.isEmpty()) {
      try {
        closing.pop().run();
      } catch (RuntimeException failed) {
        if (first == null) {
          first = failed;
        } else {
          first.addSuppressed(failed);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** Where a function's code stands in its module, or -1 where that is not known. */
  public int place(FunctionValue function) {
    if (!(function instanceof ScriptFunction script)) {
      return -1;
    }
    int place = script.code.place;
    // The places of a session's cells are each cell's own.
    boolean inCell =
        !session.isEmpty()
            && function.module().equals("__main__")
            && imports.code("__main__", place) != script.code;
    return inCell ? -1 : place;
  }

  /** The cells a function captured. */
  public Cell[] closure(FunctionValue function) {
    return function instanceof ScriptFunction script ? script.free : new Cell[0];
  }

  /**
   * A function made from the code at a place of a module, which is imported where it was not yet.
   *
   * @param defaults a tuple or None
   * @param keywordDefaults a dict or None
   * @return the function, or null where no such code is there or it captures another number of
   *     cells
   */
  public FunctionValue functionAt(
      String module, int place, Cell[] closure, Object defaults, Object keywordDefaults) {
    Code code = imports.code(module, place);
    if (code == null) {
      importModule(module);
      code = imports.code(module, place);
    }
    if (code == null || code.freeNames.length != closure.length) {
      return null;
    }
    Object[] values = defaults instanceof TupleValue tuple ? tuple.items() : new Object[0];
    DictValue byKeyword = keywordDefaults instanceof DictValue dict ? dict : null;
    return new ScriptFunction(code, closure, values, byKeyword, null);
  }
}
