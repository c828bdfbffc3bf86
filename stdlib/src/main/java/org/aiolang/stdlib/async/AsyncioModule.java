package org.aiolang.stdlib.async;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.Signature;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Context;
import org.aiolang.interpreter.loop.Coroutines;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.loop.Futures;
import org.aiolang.interpreter.loop.GatheringFuture;
import org.aiolang.interpreter.loop.LoopErrors;
import org.aiolang.interpreter.loop.Loops;
import org.aiolang.interpreter.loop.Task;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.Types;

/** The module {@code asyncio}. */
public final class AsyncioModule {
  private final Loops loops;
  private final AsyncTypes types;

  private AsyncioModule(Loops loops) {
    this.loops = loops;
    this.types = new AsyncTypes(loops);
  }

  public static ModuleValue build(Engine engine) {
    AsyncioModule module = new AsyncioModule(engine.loops());
    ModuleBuilder builder = new ModuleBuilder("asyncio", "The asyncio package, tracking PEP 3156.");
    module.declareClasses(builder);
    module.declareErrors(builder);
    module.declareTasks(builder);
    module.declareWaiting(builder);
    module.declareLoops(builder);
    module.declareThreads(builder);
    builder.value("__path__", new ListValue());
    builder.function(
        "__getattr__(name)",
        "A module of the package, imported when it is first asked for.",
        (Object name) -> AsyncioParts.attribute(engine, (String) name));
    return builder.build();
  }

  private void declareClasses(ModuleBuilder builder) {
    builder
        .value("Future", loops.futureType)
        .value("Task", loops.taskType)
        .value("Handle", loops.handleType)
        .value("TimerHandle", loops.timerHandleType)
        .value("AbstractEventLoop", loops.abstractLoopType)
        .value("BaseEventLoop", loops.baseLoopType)
        .value("SelectorEventLoop", loops.loopType)
        .value("EventLoop", loops.loopType)
        .value("Runner", loops.runnerType)
        .value("Lock", types.lock)
        .value("Event", types.event)
        .value("Condition", types.condition)
        .value("Semaphore", types.semaphore)
        .value("BoundedSemaphore", types.boundedSemaphore)
        .value("Barrier", types.barrier)
        .value("Queue", types.queue)
        .value("PriorityQueue", types.priorityQueue)
        .value("LifoQueue", types.lifoQueue)
        .value("Timeout", types.timeout)
        .value("TaskGroup", types.taskGroup);
  }

  private void declareErrors(ModuleBuilder builder) {
    builder
        .value("CancelledError", LoopErrors.CANCELLED_ERROR)
        .value("InvalidStateError", LoopErrors.INVALID_STATE_ERROR)
        .value("TimeoutError", ExceptionTypes.TIMEOUT_ERROR)
        .value("QueueEmpty", AsyncErrors.QUEUE_EMPTY)
        .value("QueueFull", AsyncErrors.QUEUE_FULL)
        .value("QueueShutDown", AsyncErrors.QUEUE_SHUT_DOWN)
        .value("BrokenBarrierError", AsyncErrors.BROKEN_BARRIER)
        .value("SendfileNotAvailableError", AsyncErrors.SENDFILE_NOT_AVAILABLE)
        .value("FIRST_COMPLETED", Waiting.FIRST_COMPLETED)
        .value("FIRST_EXCEPTION", Waiting.FIRST_EXCEPTION)
        .value("ALL_COMPLETED", Waiting.ALL_COMPLETED);
  }

  private void declareTasks(ModuleBuilder builder) {
    builder
        .function(
            "run(main, *, debug=None, loop_factory=None)",
            "Execute the coroutine and return the result.",
            loops::run)
        .function(
            "create_task(coro, *, name=None, context=None)",
            "Schedule the execution of a coroutine object in a spawn task.",
            (coroutine, name, context) ->
                loops
                    .requireRunning()
                    .createTask(coroutine, name, context instanceof Context given ? given : null))
        .function(
            "ensure_future(coro_or_future, *, loop=None)",
            "Wrap a coroutine or an awaitable in a future.",
            (awaited, loop) ->
                awaited instanceof Future || !Futures.isFuture(awaited)
                    ? Futures.ensure(awaited, loopOrNull(loop), loops)
                    : awaited)
        .function(
            "current_task(loop=None)",
            "Return a currently executed task.",
            loop -> {
              Task task = (loop == None.NONE ? loops.requireRunning() : loop(loop)).currentTask();
              return task == null ? None.NONE : task;
            })
        .function(
            "all_tasks(loop=None)",
            "Return a set of all tasks for the loop.",
            loop -> {
              SetValue tasks = new SetValue();
              for (Task task :
                  (loop == None.NONE ? loops.requireRunning() : loop(loop)).allTasks()) {
                tasks.add(task);
              }
              return tasks;
            })
        .function("isfuture(obj)", "Check for a Future.", (Object value) -> Futures.isFuture(value))
        .function(
            "iscoroutine(obj)",
            "Return True if obj is a coroutine object.",
            (Object value) -> Coroutines.isCoroutine(value))
        .function(
            "iscoroutinefunction(func)",
            "Return True if func is a decorated coroutine function.",
            (Object function) -> Coroutines.isCoroutineFunction(function));
    NativeFunction eager =
        new NativeFunction(
            new Signature("factory(loop, coro, *, name=None, context=None)"),
            "Start a task at once.",
            (NativeFunction.BodyN) arguments -> eagerTask(loops.taskType, arguments),
            null,
            "asyncio");
    builder.value("eager_task_factory", eager);
    builder.function(
        "create_eager_task_factory(custom_task_constructor)",
        "Create a function suitable for use as a task factory on an event-loop.",
        (Object constructor) ->
            new NativeFunction(
                new Signature("factory(loop, coro, *, name=None, context=None)"),
                "Start a task at once.",
                (NativeFunction.BodyN) arguments -> eagerTask(constructor, arguments),
                null,
                "asyncio"));
  }

  private static Object eagerTask(Object constructor, Object[] arguments) {
    return Calls.call(
        constructor,
        new Object[] {arguments[1]},
        new Keywords(
            new String[] {"loop", "name", "context", "eager_start"},
            new Object[] {arguments[0], arguments[2], arguments[3], true}));
  }

  private void declareWaiting(ModuleBuilder builder) {
    builder
        .function(
            "sleep(delay, result=None)",
            "Coroutine that completes after a given time (in seconds).",
            (delay, result) ->
                delay instanceof Long whole && whole <= 0
                    ? new SleepZero(result)
                    : new Sleep(loops, delay, result))
        .function(
            "gather(*coros_or_futures, return_exceptions=False)",
            "Return a future aggregating results from the given coroutines/futures.",
            (awaitables, returnExceptions) ->
                GatheringFuture.gather(
                    loops, (Object[]) awaitables, Conversion.truth(returnExceptions), 0))
        .function(
            "wait(fs, *, timeout=None, return_when='ALL_COMPLETED')",
            "Wait for the Futures or Tasks given by fs to complete.",
            (futures, timeout, returnWhen) -> new Waiting.Wait(types, futures, timeout, returnWhen))
        .function(
            "wait_for(fut, timeout)",
            "Wait for the single Future or coroutine to complete, with timeout.",
            (awaited, timeout) -> new Waiting.WaitFor(types, awaited, timeout))
        .function(
            "as_completed(fs, *, timeout=None)",
            "Create an iterator of awaitables or their results in completion order.",
            (awaitables, timeout) -> new AsCompleted(types, awaitables, timeout))
        .function(
            "shield(arg)",
            "Wait for a future, shielding it from cancellation.",
            (Object awaited) -> Waiting.shield(types, awaited))
        .function(
            "timeout(delay)",
            "Timeout async context manager.",
            (Object delay) ->
                new TimeoutValue(
                    types,
                    delay == None.NONE
                        ? delay
                        : Arithmetic.add(loops.requireRunning().time(), delay)))
        .function(
            "timeout_at(when)",
            "Schedule the timeout at absolute time.",
            (Object when) -> new TimeoutValue(types, when));
  }

  private void declareLoops(ModuleBuilder builder) {
    PolicyValue policy = new PolicyValue(loops);
    builder
        .value("AbstractEventLoopPolicy", policy.abstractType())
        .value("DefaultEventLoopPolicy", policy.type())
        .function(
            "get_event_loop_policy()",
            "Get the current event loop policy.",
            () -> loops.policy() == null ? policy : loops.policy())
        .function(
            "set_event_loop_policy(policy)",
            "Set the current event loop policy; None restores the default.",
            (Object given) -> {
              if (given != None.NONE && !(given instanceof PolicyValue)) {
                throw Errors.type(
                    "policy must be an instance of AbstractEventLoopPolicy or None, not '"
                        + Types.of(given).name()
                        + "'");
              }
              loops.setPolicy(given == None.NONE || given == policy ? null : given);
              return None.NONE;
            })
        .function("get_running_loop()", "Return the running event loop.", loops::requireRunning)
        .function(
            "_get_running_loop()",
            "Return the running event loop or None.",
            () -> loops.running() == null ? None.NONE : loops.running())
        .function("get_event_loop()", "Return an asyncio event loop.", loops::current)
        .function("new_event_loop()", "Return a new event loop.", loops::newLoop)
        .function(
            "set_event_loop(loop)",
            "Set the current event loop of this thread.",
            (Object loop) -> {
              if (loop != None.NONE && !(loop instanceof EventLoop)) {
                throw Errors.type(
                    "loop must be an instance of AbstractEventLoop or None, not '"
                        + Types.of(loop).name()
                        + "'");
              }
              loops.setCurrent(loopOrNull(loop));
              return None.NONE;
            });
  }

  private void declareThreads(ModuleBuilder builder) {
    builder
        .functionN(
            "to_thread(func, /, *args, **kwargs)",
            "Asynchronously run function *func* in a separate thread.",
            arguments ->
                new ToThread(loops, arguments[0], (Object[]) arguments[1], (Keywords) arguments[2]))
        .function(
            "run_coroutine_threadsafe(coro, loop)",
            "Submit a coroutine object to a given event loop.",
            (coroutine, loop) -> Futures.runThreadsafe(coroutine, loop(loop)))
        .function(
            "wrap_future(future, *, loop=None)",
            "Wrap concurrent.futures.Future object.",
            (future, loop) ->
                Futures.isFuture(future)
                    ? future
                    : Futures.wrap(future, loop == None.NONE ? loops.current() : loop(loop)));
  }

  /** The coroutine {@code to_thread(…)}. */
  private static final class ToThread extends Stages {
    private final Loops loops;
    private final Object function;
    private final Object[] positional;
    private final Keywords keywords;
    private boolean submitted;

    ToThread(Loops loops, Object function, Object[] positional, Keywords keywords) {
      super("to_thread");
      this.loops = loops;
      this.function = function;
      this.positional = positional;
      this.keywords = keywords;
    }

    @Override
    protected Object proceed(Object value, ScriptError error) {
      if (error != null) {
        throw error;
      }
      if (submitted) {
        return finish(value);
      }
      submitted = true;
      EventLoop loop = loops.requireRunning();
      Context context = Context.current(loops).copy();
      NativeFunction call =
          new NativeFunction(
              new Signature("to_thread()"),
              "",
              (NativeFunction.Body0) () -> context.run(function, positional, keywords),
              null,
              "asyncio");
      Object future = Calls.call(Attributes.get(loop, "run_in_executor"), None.NONE, call);
      return ((Future) future).await();
    }
  }

  private static EventLoop loopOrNull(Object loop) {
    return loop == None.NONE ? null : loop(loop);
  }

  private static EventLoop loop(Object value) {
    if (value instanceof EventLoop loop) {
      return loop;
    }
    throw Errors.type("an event loop is required, got " + Conversion.repr(value));
  }
}
