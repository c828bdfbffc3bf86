package org.aiolang.stdlib.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorTypes;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The classes of {@code concurrent.futures} for one engine, and what is alive of them. */
final class FutureTypes extends Obj {
  final Engine engine;
  final Type future;
  final Type executor;
  final Type threadPool;
  final Type processPool;
  final Type resultIterator;
  private final Workers workers;
  private final Set<ExecutorValue> living = new LinkedHashSet<>();
  private int threadPools;
  private boolean ended;

  FutureTypes(Engine engine) {
    this.engine = engine;
    workers = new Workers(engine);
    engine.onEnd(this::end);
    engine.loops().mayWake(() -> living.stream().anyMatch(ExecutorValue::busy));
    future = Type.builtin("concurrent.futures._base", "Future", Types.OBJECT, this::declareFuture);
    executor =
        Type.builtin("concurrent.futures._base", "Executor", Types.OBJECT, this::declareExecutor);
    threadPool =
        Type.builtin(
            "concurrent.futures.thread", "ThreadPoolExecutor", executor, this::declareThreadPool);
    processPool =
        Type.builtin(
            "concurrent.futures.process",
            "ProcessPoolExecutor",
            executor,
            this::declareProcessPool);
    resultIterator =
        Type.builtin(
            "concurrent.futures._base",
            "result_iterator",
            Types.OBJECT,
            members -> {
              IteratorTypes.declare(members);
              members.method(
                  "close(self, /)",
                  "Stop, and cancel what is still to come.",
                  self -> {
                    ((ResultIterator) self).close();
                    return None.NONE;
                  });
            });
  }

  @Override
  public Type type() {
    return Types.OBJECT;
  }

  Workers workers() {
    return workers;
  }

  int nextThreadPool() {
    return threadPools++;
  }

  void remember(ExecutorValue made) {
    living.add(made);
  }

  void forget(ExecutorValue shut) {
    living.remove(shut);
  }

  boolean ended() {
    return ended;
  }

  /** Waits for all executors' work, as an interpreter does before it ends. */
  private void end() {
    ended = true;
    for (ExecutorValue each : List.copyOf(living)) {
      each.shutdown(true, false);
    }
  }

  private static FutureValue future(Object self) {
    return (FutureValue) self;
  }

  private void declareFuture(TypeMembers members) {
    members.constructor(
        "Future(cls, /, *args, **kwargs)",
        "Represents the result of an asynchronous computation.",
        arguments -> new FutureValue(engine, (Type) arguments[0]));
    members.method(
        "cancel(self)",
        "Cancel the future if it has not begun; tell whether it is cancelled.",
        self -> future(self).cancel());
    members.method(
        "cancelled(self)",
        "Return True if the future was cancelled.",
        self -> future(self).isCancelled());
    members.method(
        "running(self)",
        "Return True if the future is currently executing.",
        self -> future(self).state() == FutureValue.State.RUNNING);
    members.method(
        "done(self)",
        "Return True if the future was cancelled or finished executing.",
        self -> future(self).isDone());
    members.method(
        "add_done_callback(self, fn)",
        "Call fn with the future when it is done, at once where it is.",
        (self, callback) -> {
          future(self).addCallback(callback);
          return None.NONE;
        });
    members.method(
        "result(self, timeout=None)",
        "Return the result of the call, waiting for it.",
        (self, timeout) -> future(self).result(timeout));
    members.method(
        "exception(self, timeout=None)",
        "Return the exception the call raised, or None, waiting for it.",
        (self, timeout) -> future(self).exception(timeout));
    members.method(
        "set_running_or_notify_cancel(self)",
        "Mark the future as running; False where it was cancelled.",
        self -> future(self).begin());
    members.method(
        "set_result(self, result)",
        "Set the return value.",
        (self, result) -> {
          future(self).complete(Outcome.of(result));
          return None.NONE;
        });
    members.method(
        "set_exception(self, exception)",
        "Set the exception.",
        (self, exception) -> {
          Object given =
              exception instanceof Type type && type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)
                  ? Calls.call(type)
                  : exception;
          future(self)
              .complete(
                  given instanceof ExceptionValue raised
                      ? Outcome.raised(raised)
                      : Outcome.of(None.NONE));
          return None.NONE;
        });
    members.getter(
        "_condition",
        "A condition for those who change it from outside.",
        self -> {
          FutureValue future = future(self);
          if (future.condition == null) {
            future.condition =
                Calls.call(Attributes.get(engine.importModule("threading"), "Condition"));
          }
          return future.condition;
        });
    members.property(
        "_state",
        "The name of its state.",
        self -> future(self).state().name(),
        (self, state) -> {
          FutureValue future = future(self);
          future.force(FutureValue.State.valueOf((String) state), future.settledOrNull());
          return None.NONE;
        });
    members.property(
        "_result",
        "What the call returned, or None.",
        self -> {
          Outcome outcome = future(self).settledOrNull();
          return outcome == null || outcome.value() == null ? None.NONE : outcome.value();
        },
        (self, result) -> {
          FutureValue future = future(self);
          Outcome before = future.settledOrNull();
          if (before == null || before.exception() == null) {
            future.force(future.state(), Outcome.of(result));
          }
          return None.NONE;
        });
    members.property(
        "_exception",
        "What the call raised, or None.",
        self -> {
          Outcome outcome = future(self).settledOrNull();
          return outcome == null || outcome.exception() == null ? None.NONE : outcome.exception();
        },
        (self, exception) -> {
          FutureValue future = future(self);
          if (exception instanceof ExceptionValue raised) {
            future.force(future.state(), Outcome.raised(raised));
          }
          return None.NONE;
        });
    members.method("__repr__(self, /)", "Return repr(self).", self -> future(self).text());
    GenericAlias.declareSubscript(members);
  }

  private void declareExecutor(TypeMembers members) {
    members.methodN(
        "submit(self, fn, /, *args, **kwargs)",
        "Have fn(*args, **kwargs) called; return a Future for it.",
        arguments -> {
          throw Errors.of(ExceptionTypes.NOT_IMPLEMENTED_ERROR, "");
        });
    members.methodN(
        "map(self, fn, *iterables, timeout=None, chunksize=1)",
        "Return an iterator over fn's results, in the order of the arguments.",
        arguments ->
            map(arguments[0], arguments[1], (Object[]) arguments[2], arguments[3], arguments[4]));
    members.methodN(
        "shutdown(self, wait=True, *, cancel_futures=False)",
        "Accept no more calls and, if asked, wait for those under way.",
        arguments -> {
          if (arguments[0] instanceof ExecutorValue executor) {
            executor.shutdown(Conversion.truth(arguments[1]), Conversion.truth(arguments[2]));
          }
          return None.NONE;
        });
    members.method("__enter__(self)", "Return self.", self -> self);
    members.methodN(
        "__exit__(self, exc_type, exc_val, exc_tb)",
        "Shut down and wait.",
        arguments -> {
          Calls.call(
              Attributes.get(arguments[0], "shutdown"),
              new Object[0],
              new Keywords(new String[] {"wait"}, new Object[] {true}));
          return false;
        });
  }

  private void declareMembers(TypeMembers members) {
    members.methodN(
        "submit(self, fn, /, *args, **kwargs)",
        "Have fn(*args, **kwargs) called; return a Future for it.",
        arguments ->
            ((ExecutorValue) arguments[0])
                .submit(arguments[1], (Object[]) arguments[2], (Keywords) arguments[3]));
  }

  private void declareThreadPool(TypeMembers members) {
    members.constructor(
        "ThreadPoolExecutor(cls, /, *args, **kwargs)",
        "Calls in threads that take turns.",
        arguments -> new ThreadPool((Type) arguments[0], engine, this));
    members.methodN(
        "__init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=())",
        "Initialize self.",
        arguments -> {
          ((ExecutorValue) arguments[0]).start(arguments);
          return None.NONE;
        });
    declareMembers(members);
    members.getter("_max_workers", "The most threads.", self -> ((ThreadPool) self).mostThreads());
    members.getter(
        "_threads",
        "The threads, to be counted.",
        self -> new ListValue(new Object[((ThreadPool) self).threads()]));
  }

  private void declareProcessPool(TypeMembers members) {
    members.constructor(
        "ProcessPoolExecutor(cls, /, *args, **kwargs)",
        "Calls in worker processes, at the same time.",
        arguments -> new ProcessPool((Type) arguments[0], engine, this));
    members.methodN(
        "__init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,"
            + " max_tasks_per_child=None)",
        "Initialize self.",
        arguments -> {
          ((ExecutorValue) arguments[0]).start(arguments);
          return None.NONE;
        });
    declareMembers(members);
    members.methodN(
        "map(self, fn, *iterables, timeout=None, chunksize=1)",
        "Return an iterator over fn's results, in the order of the arguments.",
        arguments ->
            chunkedMap(
                (ProcessPool) arguments[0],
                arguments[1],
                (Object[]) arguments[2],
                arguments[3],
                arguments[4]));
    members.getter(
        "_processes",
        "The living workers by process id.",
        self -> ((ProcessPool) self).processes());
  }

  private Object map(
      Object self, Object function, Object[] iterables, Object timeout, Object chunkSize) {
    long deadline = Blocking.deadline(timeout);
    List<FutureValue> futures = new ArrayList<>();
    IteratorValue[] sources = iterate(iterables);
    Object submit = self instanceof ExecutorValue ? null : Attributes.get(self, "submit");
    for (Object[] row; (row = next(sources)) != null; ) {
      if (self instanceof ExecutorValue plain && plain.type().isBuiltin()) {
        futures.add(plain.submit(function, row, Keywords.NONE));
      } else {
        Object bound = submit == null ? Attributes.get(self, "submit") : submit;
        Object[] all = new Object[row.length + 1];
        all[0] = function;
        System.arraycopy(row, 0, all, 1, row.length);
        futures.add(asFuture(Calls.call(bound, all, Keywords.NONE)));
      }
    }
    return new ResultIterator(resultIterator, futures, deadline, false);
  }

  static FutureValue asFuture(Object value) {
    if (value instanceof FutureValue future) {
      return future;
    }
    throw Errors.type(
        "a concurrent.futures.Future is required, not '" + Types.of(value).name() + "'");
  }

  static IteratorValue[] iterate(Object[] iterables) {
    IteratorValue[] sources = new IteratorValue[iterables.length];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = Iteration.iterate(iterables[i]);
    }
    return sources;
  }

  /** One item of each, or null where one has no more. */
  static Object[] next(IteratorValue[] sources) {
    if (sources.length == 0) {
      return null;
    }
    Object[] row = new Object[sources.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = sources[i].next();
      if (row[i] == null) {
        return null;
      }
    }
    return row;
  }

  private Object chunkedMap(
      ProcessPool self, Object function, Object[] iterables, Object timeout, Object chunkSize) {
    int size = Conversion.indexInt(chunkSize, "chunksize");
    if (size < 1) {
      throw Errors.value("chunksize must be >= 1.");
    }
    if (size == 1) {
      return map(self, function, iterables, timeout, chunkSize);
    }
    long deadline = Blocking.deadline(timeout);
    Object chunked =
        engine.importModule("concurrent.futures.process").namespace().get("_process_chunk");
    List<FutureValue> futures = new ArrayList<>();
    IteratorValue[] sources = iterate(iterables);
    List<Object> chunk = new ArrayList<>();
    for (Object[] row; (row = next(sources)) != null; ) {
      chunk.add(new TupleValue(row));
      if (chunk.size() == size) {
        futures.add(submitChunk(self, chunked, function, chunk));
      }
    }
    if (!chunk.isEmpty()) {
      futures.add(submitChunk(self, chunked, function, chunk));
    }
    return new ResultIterator(resultIterator, futures, deadline, true);
  }

  private static FutureValue submitChunk(
      ProcessPool pool, Object chunked, Object function, List<Object> chunk) {
    Object[] arguments = {function, new TupleValue(chunk.toArray())};
    chunk.clear();
    return pool.submit(chunked, arguments, Keywords.NONE);
  }
}
