package org.aiolang.interpreter.loop;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Standing;
import org.aiolang.interpreter.value.Type;

/**
 * An event loop of one thread. A turn takes in what came through the {@link Door}, then the timers
 * that are due, then runs exactly the callbacks that were ready, first in first out. See the
 * package for the model.
 */
public final class EventLoop extends Instance {
  private static final double LONGEST_WAIT_SECONDS = 24 * 3600;

  /**
   * A virtual clock stands still while outside work is under way, but no longer than this and the
   * time waited for: that work may itself be waiting for the timer.
   */
  private static final double OUTSIDE_SECONDS = 10;

  final Loops loops;
  final ReadyQueue ready = new ReadyQueue();
  final Timers timers = new Timers();
  private final Door door = new Door();
  private final Clock clock;
  private final InterpreterLock lock;

  /** The thread it runs on; null while it does not run. */
  ScriptThread thread;

  Task currentTask;
  LoopObserver observer;
  Object taskFactory = None.NONE;
  Object exceptionHandler = None.NONE;
  Object defaultExecutor;
  boolean executorShutDown;
  boolean debug;
  double slowCallbackDuration = 0.1;
  final Set<Object> asyncGenerators = new LinkedHashSet<>();

  /** It waits for its {@link Door}; read by any thread. */
  volatile boolean waiting;

  /** What ran last of what is no task. */
  private Runnable callback;

  /** How often it had nothing to do. */
  int waits;

  /** Tasks that caught the error that cancels them, until they wait or end; null before any has. */
  Map<Task, Standing> swallowed;

  private Future awaited;
  final TaskList tasks = new TaskList();
  final UnreadFailures unread = new UnreadFailures(this);
  private boolean closed;
  private boolean stopping;

  /** What a script's subclass does its own way; null for a plain loop. */
  private final LoopOverrides overrides;

  public EventLoop(Loops loops) {
    this(loops.loopType, loops);
  }

  EventLoop(Type type, Loops loops) {
    super(type);
    this.loops = loops;
    this.overrides = type.isBuiltin() ? null : LoopOverrides.of(this);
    this.clock = loops.clock;
    this.lock = loops.lock;
    this.observer = loops.observer();
  }

  public Loops loops() {
    return loops;
  }

  /** The way in for other threads. */
  public Door door() {
    return door;
  }

  /** {@code loop.time()}: seconds of the clock. */
  public double time() {
    return overrides != null && overrides.time ? overrides.time() : clock.nanoTime() / 1e9;
  }

  public boolean isRunning() {
    return thread != null;
  }

  public boolean isClosed() {
    return closed;
  }

  /** What {@link #runUntilComplete} waits for, or null. */
  Future awaited() {
    return awaited;
  }

  /** The task whose step runs now, or null. */
  public Task currentTask() {
    return currentTask;
  }

  void checkClosed() {
    if (closed) {
      throw Errors.runtime("Event loop is closed");
    }
  }

  /**
   * In debug mode: raises RuntimeError where a thread schedules in another's loop without saying
   * so.
   */
  private void checkThread() {
    if (debug && thread != null && thread.java() != Thread.currentThread()) {
      throw Errors.runtime(
          "Non-thread-safe operation invoked on an event loop other than the current one");
    }
  }

  /** Has something run in the next turn, after all that is ready already. On the loop's thread. */
  public void callSoon(Runnable action) {
    checkClosed();
    ready.add(action);
  }

  /**
   * {@code call_soon_threadsafe} for Java: at once from the loop's own thread, through the door
   * from any other.
   */
  void callSoonThreadsafe(Runnable action) {
    checkClosed();
    if (thread != null && thread.java() == Thread.currentThread()) {
      ready.add(action);
    } else {
      door.post(action);
    }
  }

  /**
   * Ends a piece of outside work that was announced at the door; see {@link #callSoonThreadsafe}.
   */
  void deliver(Runnable action) {
    if (thread != null && thread.java() == Thread.currentThread()) {
      door.delivered();
      ready.add(action);
    } else {
      door.deliver(action);
    }
  }

  Handle callSoon(Object callback, Object[] arguments, Context context) {
    checkClosed();
    checkThread();
    Handle handle = new Handle(this, callback, arguments, context);
    ready.add(handle);
    return handle;
  }

  TimerHandle callAt(double when, Object callback, Object[] arguments, Context context) {
    checkClosed();
    checkThread();
    TimerHandle handle = new TimerHandle(this, when, callback, arguments, context);
    timers.add(when, handle);
    return handle;
  }

  /** Has something run at a time of {@link #time}. */
  public NativeTimer callAt(double when, Runnable action) {
    checkClosed();
    NativeTimer timer = new NativeTimer(this, action);
    if (overrides != null && overrides.callAt) {
      overrides.callAt(when, timer);
    } else {
      timers.add(when, timer);
    }
    return timer;
  }

  /** Has something run in the next turn unless it is cancelled by then. */
  public NativeTimer callSoonCancellable(Runnable action) {
    checkClosed();
    NativeTimer handle = new NativeTimer(this, action);
    handle.timerDue();
    ready.add(handle);
    return handle;
  }

  /**
   * A future that gets a result after a time.
   *
   * @param seconds positive
   */
  public SleepFuture sleep(double seconds, Object result) {
    checkClosed();
    SleepFuture future = new SleepFuture(this, result);
    if (overrides != null && overrides.callAt) {
      overrides.callAt(time() + seconds, future);
    } else {
      timers.add(time() + seconds, future);
    }
    return future;
  }

  /** {@code create_task} as a subclass has it. */
  Future spawn(Object coroutine) {
    return spawn(coroutine, null);
  }

  /** The same in a context; null for a copy of the current one. */
  Future spawn(Object coroutine, Context context) {
    if (overrides == null) {
      return createTask(coroutine, None.NONE, context);
    }
    Object method = Attributes.get(this, "create_task");
    return Futures.require(
        context == null
            ? Calls.call(method, coroutine)
            : Calls.call(
                method,
                new Object[] {coroutine},
                new Keywords(new String[] {"context"}, new Object[] {context})));
  }

  /** {@code create_task} with the loop's task factory. */
  public Future createTask(Object coroutine, Object name, Context context) {
    checkClosed();
    if (taskFactory == None.NONE) {
      String given = name == None.NONE ? null : LoopText.name(name);
      return new Task(this, coroutine, given, context, false);
    }
    Object made =
        context == null
            ? Calls.call(taskFactory, this, coroutine)
            : Calls.call(
                taskFactory,
                new Object[] {this, coroutine},
                new Keywords(new String[] {"context"}, new Object[] {context}));
    if (made instanceof Task task) {
      if (name != None.NONE) {
        task.setName(LoopText.name(name));
      }
      return task;
    }
    Calls.method(made, "set_name", name);
    return Futures.require(made);
  }

  /** The tasks that are not done, oldest first. */
  public List<Task> allTasks() {
    return tasks.all();
  }

  /** The callback that runs, in words; any thread may ask. */
  String callback() {
    return callback instanceof Handle handle ? "callback " + LoopText.handle(handle) : "a callback";
  }

  /** Calls the exception handler with a message, an exception and the task it came from. */
  public void reportError(String message, ExceptionValue exception, Future task) {
    DictValue context = new DictValue();
    context.put("message", message);
    context.put("exception", exception);
    context.put("task", task);
    ErrorReports.handle(this, context);
  }

  void reportCallbackError(ScriptError error, DoneCallback callback) {
    ErrorReports.callback(this, error, callback);
  }

  void reportHandleError(ScriptError error, Handle handle) {
    ErrorReports.handle(this, error, handle);
  }

  /**
   * An async generator was first asked for an item while this loop ran; {@code shutdown_asyncgens}
   * will close it.
   */
  public void asyncGeneratorStarted(Object generator) {
    asyncGenerators.add(generator);
  }

  /** An async generator has ended. */
  public void asyncGeneratorEnded(Object generator) {
    asyncGenerators.remove(generator);
  }

  /**
   * Nobody holds an async generator any more that is not at its end: closes it in a task of its
   * own.
   */
  public void asyncGeneratorAbandoned(Object closing) {
    if (!closed) {
      callSoonThreadsafe(() -> createTask(closing, None.NONE, null));
    }
  }

  /**
   * The running task's script has caught a CancelledError and gone on.
   *
   * @param place of the {@code except}
   */
  public void cancellationSwallowed(Standing place) {
    if (loops.explanations().wanted() && currentTask != null && currentTask.cancelling() > 0) {
      if (swallowed == null) {
        swallowed = new HashMap<>();
      }
      swallowed.put(currentTask, place);
    }
  }

  /** {@code stop()}: run_forever returns at the end of this turn. */
  public void stop() {
    stopping = true;
  }

  /** Runs until {@link #stop}; raises RuntimeError where a loop runs on this thread already. */
  public void runForever() {
    checkClosed();
    checkRunning();
    ScriptThread runs = lock.current;
    Object context = runs.context;
    Object spawning = runs.spawning;
    runs.spawning = null; // what its callbacks make is not made by who runs the loop
    thread = runs;
    runs.runningLoop = this;
    boolean watched = lock.mainThread == runs.java();
    if (watched) {
      loops.explanations().running(this);
    }
    try {
      do {
        if (overrides == null) {
          turn();
        } else {
          overrides.turn();
        }
      } while (!stopping);
    } finally {
      if (watched) {
        loops.explanations().stopped();
      }
      stopping = false;
      thread = null;
      runs.runningLoop = null;
      runs.context = context;
      runs.spawning = spawning;
    }
  }

  /** Runs until a future or coroutine is done and gives its result. */
  public Object runUntilComplete(Object given) {
    checkClosed();
    checkRunning();
    boolean made = !(given instanceof Future);
    Future future = Futures.ensure(given, this);
    DoneCallback stopper = new Stopper();
    ForeignFuture.watch(future, stopper);
    this.awaited = future;
    try {
      runForever();
    } catch (ScriptError error) {
      if (made && future.failed()) {
        future.exception(); // the caller has no other way to ask for it
      }
      throw error;
    } finally {
      this.awaited = null;
      future.removeCallback(stopper);
    }
    if (!future.done()) {
      throw Errors.runtime("Event loop stopped before Future completed.");
    }
    return future.result();
  }

  private record Stopper() implements DoneCallback {
    @Override
    public void done(Future future) {
      if (future.failed()
          && LoopErrors.endsLoop(new ScriptError((ExceptionValue) future.exception()))) {
        return; // the loop has ended with it already
      }
      future.loop.stop();
    }

    @Override
    public String toString() {
      return "_run_until_complete_cb()";
    }
  }

  private void checkRunning() {
    if (isRunning()) {
      throw Errors.runtime("This event loop is already running");
    }
    if (loops.running() != null) {
      throw Errors.runtime("Cannot run the event loop while another loop is running");
    }
  }

  /** {@code _run_once}: one turn, also where the loop does not run. */
  void singleTurn() {
    if (thread != null) {
      turn();
      return;
    }
    thread = lock.current;
    try {
      turn();
    } finally {
      thread = null;
    }
  }

  void turn() {
    if (ready.size() == 0 && !stopping && door.isEmpty()) {
      idle();
    }
    if (!door.isEmpty()) {
      door.drain(ready);
    }
    if (timers.size() > 0) {
      timers.takeDue(this);
    }
    if (lock.wantsAttention()) {
      lock.safepoint();
    }
    if (debug) {
      SlowCallbacks.run(this);
      return;
    }
    for (int left = ready.size(); left > 0; left--) {
      Runnable item = ready.take();
      if (item instanceof Task task) {
        runTask(task);
      } else {
        runOther(item);
      }
    }
  }

  private void runTask(Task task) {
    try {
      task.run();
    } catch (ScriptError error) {
      unexpected(error, task);
    }
  }

  void runOther(Runnable item) {
    callback = item;
    try {
      item.run();
    } catch (ScriptError error) {
      unexpected(error, item);
    }
  }

  private void unexpected(ScriptError error, Runnable item) {
    if (LoopErrors.endsLoop(error)) {
      throw error;
    }
    ErrorReports.unexpected(this, error, item);
  }

  /** Nothing is ready: waits for a timer, for outside work or for both. */
  private void idle() {
    waits++;
    timers.dropCancelledFirst();
    if (timers.size() == 0 || timers.firstTime() == Double.POSITIVE_INFINITY) {
      if (observer != null) {
        observer.idle(this);
      }
      await(loops.endsDeadlocks ? Deadlock.patience(this) : Long.MAX_VALUE);
    } else if (!clock.virtual()) {
      double seconds = Math.min(timers.firstTime() - time(), LONGEST_WAIT_SECONDS);
      if (seconds > 0) {
        // whole milliseconds, as epoll waits: timers of the same millisecond are due in the same
        // turn
        await((long) Math.ceil(seconds * 1e3) * 1_000_000L);
      }
    } else {
      double first = timers.firstTime();
      if (door.outsideWork() > 0) {
        if (!await((long) (Math.max(first - time(), OUTSIDE_SECONDS) * 1e9))) {
          return;
        }
      }
      clock.advanceTo((long) Math.ceil(first * 1e9));
    }
  }

  /** Tells whether the time is over; something may have arrived all the same. */
  private boolean await(long nanos) {
    if (lock.wantsAttention()) {
      lock.safepoint();
      if (ready.size() > 0) {
        return false;
      }
    }
    loops.aboutToWait();
    waiting = true;
    try {
      return lock.blocking(() -> door.await(nanos));
    } finally {
      waiting = false;
    }
  }

  /** {@code close()}: drops all that is scheduled. Raises RuntimeError while it runs. */
  public void close() {
    if (isRunning()) {
      throw Errors.runtime("Cannot close a running event loop");
    }
    if (closed) {
      return;
    }
    unread.reportAll();
    closed = true;
    loops.closed(this);
    door.close();
    ready.clear();
    timers.clear();
    executorShutDown = true;
    if (defaultExecutor != null) {
      Object executor = defaultExecutor;
      defaultExecutor = null;
      Calls.call(
          Attributes.get(executor, "shutdown"),
          new Object[0],
          new Keywords(new String[] {"wait"}, new Object[] {false}));
    }
  }
}
