package org.aiolang.interpreter.loop;

import java.util.List;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/** {@code asyncio.Runner}: a loop from its making to its orderly end. */
public final class Runner extends Instance {
  private static final double EXECUTOR_SECONDS = 300;

  private enum State {
    CREATED,
    INITIALIZED,
    CLOSED
  }

  private final Loops loops;
  private final Object debug;
  private final Object loopFactory;
  private State state = State.CREATED;
  private EventLoop loop;
  private Context context;
  private boolean setsCurrent;
  private volatile int interrupts;

  /**
   * @param debug the debug flag to set, or null or None
   * @param loopFactory makes the loop, or null or None
   */
  Runner(Loops loops, Object debug, Object loopFactory) {
    super(loops.runnerType);
    this.loops = loops;
    this.debug = debug == null ? None.NONE : debug;
    this.loopFactory = loopFactory == null ? None.NONE : loopFactory;
  }

  EventLoop loop() {
    initialize();
    return loop;
  }

  void initialize() {
    if (state == State.CLOSED) {
      throw Errors.runtime("Runner is closed");
    }
    if (state == State.INITIALIZED) {
      return;
    }
    if (loopFactory == None.NONE) {
      loop = loops.newLoop();
      if (!setsCurrent) {
        loops.setCurrent(loop);
        setsCurrent = true;
      }
    } else {
      loop = FutureMethods.loop(Calls.call(loopFactory));
    }
    if (debug != None.NONE) {
      loop.debug = Conversion.truth(debug);
    }
    context = Context.copyOfCurrent(loops);
    if (context == null) {
      context = new Context(loops);
    }
    state = State.INITIALIZED;
  }

  /**
   * Runs a coroutine to its end and gives its result.
   *
   * @param given the context to run in, or null for the runner's own
   */
  Object run(Object coroutine, Context given) {
    if (!Coroutines.isCoroutine(coroutine)) {
      throw Errors.value("a coroutine was expected, got " + Conversion.repr(coroutine));
    }
    if (loops.running() != null) {
      throw Errors.runtime("Runner.run() cannot be called from a running event loop");
    }
    initialize();
    Future main = loop.spawn(coroutine, given == null ? context : given);
    interrupts = 0;
    boolean handles =
        loops.interruption == null
            && (loops.lock.mainThread == null || loops.lock.mainThread == Thread.currentThread());
    if (handles) {
      loops.interruption = () -> interrupted(main);
    }
    try {
      return loop.runUntilComplete(main);
    } catch (ScriptError error) {
      if (interrupts > 0
          && LoopErrors.isCancelled(error)
          && main instanceof Task task
          && task.uncancel() == 0) {
        ExceptionValue interrupt =
            new ExceptionValue(ExceptionTypes.KEYBOARD_INTERRUPT, TupleValue.EMPTY);
        interrupt.context = error.value();
        throw new ScriptError(interrupt);
      }
      throw error;
    } finally {
      if (handles) {
        loops.interruption = null;
      }
    }
  }

  /** Ctrl-C, on any thread: the first cancels the main task, the next raises KeyboardInterrupt. */
  private void interrupted(Future main) {
    loops.lock.interrupt(() -> {
      interrupts++;
      if (interrupts == 1 && !main.done()) {
        main.requestCancel(null);
      } else {
        Loops.raiseKeyboardInterrupt();
      }
    });
    loop.door().wake();
  }

  /**
   * Cancels the remaining tasks, closes async generators and the default executor, then the loop.
   */
  void close() {
    if (state != State.INITIALIZED) {
      return;
    }
    try {
      cancelAll();
      loop.runUntilComplete(Calls.method(loop, "shutdown_asyncgens"));
      loop.runUntilComplete(Calls.method(loop, "shutdown_default_executor", EXECUTOR_SECONDS));
    } finally {
      if (setsCurrent) {
        loops.setCurrent(null);
      }
      loop.close();
      loop = null;
      state = State.CLOSED;
    }
  }

  private void cancelAll() {
    List<Task> tasks = loop.allTasks();
    if (tasks.isEmpty()) {
      return;
    }
    for (Task task : tasks) {
      LostRequests.left(task);
      task.requestCancel(null);
    }
    loop.runUntilComplete(GatheringFuture.gather(loops, tasks.toArray(), true, 0));
    for (Task task : tasks) {
      if (task.failed()) {
        loop.reportError(
            "unhandled exception during asyncio.run() shutdown",
            (ExceptionValue) task.exception(),
            task);
      }
    }
  }
}
