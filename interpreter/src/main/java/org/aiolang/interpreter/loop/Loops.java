package org.aiolang.interpreter.loop;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.Signature;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Standing;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * What the event loops of one engine share: its lock and clock, the classes of tasks and futures,
 * the numbers of tasks, and which loop each thread has set for itself.
 */
public final class Loops {
  final InterpreterLock lock;
  final Clock clock;
  final PrintStream errors;
  final Function<String, ModuleValue> importer;
  private final Consumer<ExceptionValue> exceptionPrinter;

  private final Explanations explanations;

  public final Type futureType;
  public final Type taskType;
  public final Type gatheringFutureType;
  public final Type handleType;
  public final Type timerHandleType;
  public final Type loopType;
  public final Type baseLoopType;
  public final Type abstractLoopType;
  public final Type runnerType;
  public final Type contextType;
  public final Type contextVarType;
  public final Type tokenType;
  final Type futureIteratorType;

  /** The policy that a script has set, or null for the default one. */
  private Object policy;

  /** A module that the script has imported, or null. */
  Function<String, ModuleValue> loaded = name -> null;

  /** Where {@link #signals} come from; null where the engine has none. */
  private Supplier<Signals> signalSource;

  private SignalTable signals;

  final AsyncioLogger logger = new AsyncioLogger(this);

  long taskNumbers;

  /**
   * What {@link #interrupt} does instead of raising KeyboardInterrupt; set by a runner while it
   * runs.
   */
  volatile Runnable interruption;

  /** Whether a loop that nothing can wake any more says so and ends the script. */
  boolean endsDeadlocks;

  private final List<BooleanSupplier> wakers = new CopyOnWriteArrayList<>();

  /** Given to every loop that is made from now on; null where nobody watches. */
  private LoopObserver observer;

  /** Run before a loop waits. */
  private Runnable beforeWaiting = () -> {};

  private final ThreadLocal<Slot> slots = ThreadLocal.withInitial(Slot::new);

  /** The loop that a thread has set with set_event_loop. */
  private static final class Slot {
    EventLoop loop;
    boolean set;
  }

  /**
   * @param errors where unhandled errors of callbacks and tasks are printed
   * @param exceptionPrinter prints an exception with its traceback there
   * @param importer imports a module for the engine
   * @param places see {@link Explanations}
   */
  public Loops(
      InterpreterLock lock,
      Clock clock,
      PrintStream errors,
      Consumer<ExceptionValue> exceptionPrinter,
      Function<String, ModuleValue> importer,
      Function<ScriptThread, List<Standing>> places) {
    this.lock = lock;
    this.explanations = new Explanations(errors, places);
    this.clock = clock;
    this.errors = errors;
    this.exceptionPrinter = exceptionPrinter;
    this.importer = importer;
    futureType =
        Type.builtin(
            "_asyncio", "Future", Types.OBJECT, members -> FutureMethods.declare(members, this));
    taskType =
        Type.builtin("_asyncio", "Task", futureType, members -> TaskMethods.declare(members, this));
    futureIteratorType =
        Type.builtin("_asyncio", "FutureIter", Types.OBJECT, FutureMethods::declareIterator);
    gatheringFutureType =
        Type.builtin("asyncio.tasks", "_GatheringFuture", futureType, members -> {});
    handleType = Type.builtin("asyncio.events", "Handle", Types.OBJECT, HandleMethods::declare);
    timerHandleType =
        Type.builtin("asyncio.events", "TimerHandle", handleType, HandleMethods::declareTimer);
    abstractLoopType =
        Type.builtin("asyncio.events", "AbstractEventLoop", Types.OBJECT, members -> {});
    baseLoopType =
        Type.builtin(
                "asyncio.base_events",
                "BaseEventLoop",
                abstractLoopType,
                members -> LoopMethods.declare(members, this))
            .withDictionary();
    loopType =
        Type.builtin("asyncio.unix_events", "_UnixSelectorEventLoop", baseLoopType, members -> {});
    runnerType =
        Type.builtin(
            "asyncio.runners",
            "Runner",
            Types.OBJECT,
            members -> RunnerMethods.declare(members, this));
    contextType =
        Type.builtin(
            "_contextvars",
            "Context",
            Types.OBJECT,
            members -> ContextMethods.declare(members, this));
    contextVarType =
        Type.builtin(
            "_contextvars",
            "ContextVar",
            Types.OBJECT,
            members -> ContextMethods.declareVariable(members, this));
    tokenType = Type.builtin("_contextvars", "Token", Types.OBJECT, ContextMethods::declareToken);
  }

  /**
   * From now on a loop of the main thread that has nothing ready, no timer and nobody outside who
   * could wake it, while tasks wait, reports who waits for what and raises SystemExit.
   */
  public void endDeadlocks() {
    endsDeadlocks = true;
  }

  /**
   * Announces somebody who may wake a loop from outside without having said so at its {@link Door}:
   * threads of the script. Asked when a loop has nothing to do; from the loop's thread.
   */
  public void mayWake(BooleanSupplier waker) {
    wakers.add(waker);
  }

  boolean mayBeWoken() {
    for (BooleanSupplier each : wakers) {
      if (each.getAsBoolean()) {
        return true;
      }
    }
    return false;
  }

  public Explanations explanations() {
    return explanations;
  }

  public Clock clock() {
    return clock;
  }

  public InterpreterLock lock() {
    return lock;
  }

  /** Prints an exception with its traceback as an unhandled one. */
  void printException(ExceptionValue exception) {
    exceptionPrinter.accept(exception);
  }

  /** A function for scripts' objects to call back. */
  NativeFunction function(String signature, NativeFunction.Body1 body) {
    return new NativeFunction(new Signature(signature), "", body, null, "asyncio");
  }

  /** Watches every loop made from now on. */
  public void observe(LoopObserver watches) {
    observer = watches;
  }

  /** Has something run whenever a loop is about to wait: what was printed goes out. */
  public void beforeWaiting(Runnable action) {
    beforeWaiting = action;
  }

  void aboutToWait() {
    beforeWaiting.run();
  }

  LoopObserver observer() {
    return observer;
  }

  /** The loop that runs on the calling thread, or null. */
  public EventLoop running() {
    return (EventLoop) lock.current.runningLoop;
  }

  /** {@code get_running_loop()}: raises RuntimeError where none runs. */
  public EventLoop requireRunning() {
    EventLoop loop = (EventLoop) lock.current.runningLoop;
    if (loop == null) {
      throw Errors.runtime("no running event loop");
    }
    return loop;
  }

  /** Has the loops look at the modules that the script has imported. */
  public void loadedModules(Function<String, ModuleValue> modules) {
    loaded = modules;
  }

  /** Lends the process's signals to this engine's scripts; made where a script first asks. */
  public void signals(Supplier<Signals> platform) {
    signalSource = platform;
  }

  /** What scripts do at signals; raises NotImplementedError where the engine has no signals. */
  public SignalTable signals() {
    if (signals == null) {
      if (signalSource == null) {
        throw Errors.with(
            ExceptionTypes.NOT_IMPLEMENTED_ERROR,
            "signals are not part of aio here: they belong to the program that it runs in");
      }
      signals = new SignalTable(this, signalSource.get());
    }
    return signals;
  }

  /** A loop is closed: its signal handlers go. */
  void closed(EventLoop loop) {
    if (signals != null) {
      signals.removeAll(loop);
    }
  }

  /** {@code set_event_loop_policy}; null for the default one. */
  public void setPolicy(Object given) {
    policy = given;
  }

  /** The policy that a script has set, or null for the default one. */
  public Object policy() {
    return policy;
  }

  /** {@code new_event_loop()}: by the policy. */
  public EventLoop newLoop() {
    return policy == null
        ? new EventLoop(this)
        : FutureMethods.loop(Calls.method(policy, "new_event_loop"));
  }

  /**
   * {@code get_event_loop()}: the running loop, else the one that this thread has set; the main
   * thread gets one made where it never set any. Raises RuntimeError else.
   */
  public EventLoop current() {
    EventLoop running = running();
    if (running != null) {
      return running;
    }
    return policy == null
        ? currentByDefault()
        : FutureMethods.loop(Calls.method(policy, "get_event_loop"));
  }

  /** {@link #current} of the default policy, where no loop runs. */
  public EventLoop currentByDefault() {
    Slot slot = slots.get();
    boolean main = lock.mainThread == null || lock.mainThread == Thread.currentThread();
    if (slot.loop == null && !slot.set && main) {
      setCurrentByDefault(
          policy == null
              ? new EventLoop(this)
              : FutureMethods.loop(Calls.method(policy, "new_event_loop")));
    }
    if (slot.loop == null) {
      throw Errors.runtime(
          "There is no current event loop in thread '"
              + (main ? "MainThread" : Thread.currentThread().getName())
              + "'.");
    }
    return slot.loop;
  }

  /** {@code set_event_loop(loop)}; null for None. */
  public void setCurrent(EventLoop loop) {
    if (policy == null) {
      setCurrentByDefault(loop);
    } else {
      Calls.method(policy, "set_event_loop", loop == null ? None.NONE : loop);
    }
  }

  /** {@link #setCurrent} of the default policy. */
  public void setCurrentByDefault(EventLoop loop) {
    Slot slot = slots.get();
    slot.loop = loop;
    slot.set = true;
  }

  /**
   * Ctrl-C: cancels the main task of a runner, or raises KeyboardInterrupt in the main thread's
   * script. From any thread, without the lock.
   */
  public void interrupt() {
    Runnable action = interruption;
    if (action != null) {
      action.run();
    } else {
      lock.interrupt(Loops::raiseKeyboardInterrupt);
    }
  }

  /** Raises KeyboardInterrupt. */
  public void raiseInterrupt() {
    raiseKeyboardInterrupt();
  }

  static void raiseKeyboardInterrupt() {
    throw new ScriptError(new ExceptionValue(ExceptionTypes.KEYBOARD_INTERRUPT, TupleValue.EMPTY));
  }

  /**
   * Runs a script's top level as the main task, with the meaning of {@code asyncio.run}; raises
   * what it raises.
   */
  public Object runMain(Object main) {
    if (running() != null) {
      throw Errors.runtime("asyncio.run() cannot be called from a running event loop");
    }
    Runner runner = new Runner(this, null, null);
    try {
      return runner.run(main, null);
    } finally {
      runner.close();
    }
  }

  /** {@code asyncio.run}. */
  public Object run(Object main, Object debug, Object loopFactory) {
    if (running() != null) {
      throw Errors.runtime("asyncio.run() cannot be called from a running event loop");
    }
    Runner runner = new Runner(this, debug, loopFactory);
    try {
      runner.initialize();
      return runner.run(main, null);
    } finally {
      runner.close();
    }
  }
}
