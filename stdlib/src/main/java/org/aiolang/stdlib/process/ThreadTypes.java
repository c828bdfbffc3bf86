package org.aiolang.stdlib.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The module {@code threading} of one engine, and the threads that are alive. */
public final class ThreadTypes extends Obj {
  private static final String TYPES = "_types";

  private static final Type EXCEPT_HOOK_ARGUMENTS =
      Type.builtin(
          "_thread",
          "_ExceptHookArgs",
          Types.TUPLE,
          members -> {
            String[] names = {"exc_type", "exc_value", "exc_traceback", "thread"};
            for (int i = 0; i < names.length; i++) {
              int at = i;
              members.getter(
                  names[i], "Part of the report.", self -> ((TupleValue) self).items()[at]);
            }
          });

  private final Engine engine;
  private final Type threadType;
  private final Type mainThreadType;
  private final Type dummyThreadType;
  private final Set<ThreadValue> living = new LinkedHashSet<>();
  private ThreadValue main;
  private long numbers;

  private ThreadTypes(Engine engine) {
    this.engine = engine;
    threadType =
        Type.builtin(
            "threading", "Thread", Types.OBJECT, members -> ThreadValue.declare(members, this));
    mainThreadType = Type.builtin("threading", "_MainThread", threadType, members -> {});
    dummyThreadType = Type.builtin("threading", "_DummyThread", threadType, members -> {});
  }

  /** Builds {@code threading}, or {@code _thread}, for an engine. */
  public static ModuleValue load(Engine engine, String name) {
    if (name.equals("_thread")) {
      return new ThreadTypes(engine).low();
    }
    Namespace low = engine.importModule("_thread").namespace();
    return ((ThreadTypes) low.get(TYPES)).threading(low);
  }

  private ModuleValue low() {
    engine.onEnd(this::end);
    engine.loops().mayWake(() -> !living.isEmpty());
    Type lock =
        Type.builtin(
            "_thread", "lock", Types.OBJECT, members -> LockValue.declare(members, engine, false));
    return new ModuleBuilder("_thread", "Threads and locks.")
        .value(TYPES, this)
        .value("LockType", lock)
        .value("allocate_lock", lock)
        .value("lock", lock)
        .value(
            "RLock",
            Type.builtin(
                "_thread",
                "RLock",
                Types.OBJECT,
                members -> LockValue.declare(members, engine, true)))
        .value("_local", Type.builtin("_thread", "_local", Types.OBJECT, LocalValue::declare))
        .value("error", ExceptionTypes.RUNTIME_ERROR)
        .value("_ExceptHookArgs", EXCEPT_HOOK_ARGUMENTS)
        .value("TIMEOUT_MAX", LockValue.LONGEST_SECONDS)
        .function(
            "start_new_thread(function, args, kwargs=None, /)",
            "Have a function called by a new thread; the thread's number.",
            (function, arguments, keywords) -> startNew(function, arguments, keywords))
        .function(
            "get_ident()", "The number of this thread.", () -> Thread.currentThread().threadId())
        .function(
            "get_native_id()",
            "The number of this thread.",
            () -> Thread.currentThread().threadId())
        .function(
            "_excepthook(args, /)",
            "Tell of an exception that nobody caught in a thread.",
            arguments -> {
              tell((TupleValue) arguments);
              return None.NONE;
            })
        .function("_count()", "How many threads run.", () -> (long) living.size())
        .function(
            "interrupt_main(signum=2, /)",
            "Raise KeyboardInterrupt in the main thread.",
            signal -> {
              engine.interrupt();
              return None.NONE;
            })
        .function(
            "stack_size(size=0, /)",
            "The size of threads' stacks, which is always ample.",
            size -> 0L)
        .function(
            "exit()",
            "End this thread.",
            () -> {
              throw Errors.with(ExceptionTypes.SYSTEM_EXIT);
            })
        .build();
  }

  private ModuleValue threading(Namespace low) {
    Type semaphore =
        Type.builtin(
            "threading",
            "Semaphore",
            Types.OBJECT,
            members -> SignalValue.declareSemaphore(members, engine, false));
    Object hook = low.get("_excepthook");
    return new ModuleBuilder("threading", "Threads that take turns, and what they wait for.")
        .value("Thread", threadType)
        .value("_MainThread", mainThreadType)
        .value("_DummyThread", dummyThreadType)
        .value("Lock", low.get("lock"))
        .value("RLock", low.get("RLock"))
        .value("_CRLock", low.get("RLock"))
        .value("_PyRLock", low.get("RLock"))
        .value(
            "Condition",
            Type.builtin(
                "threading",
                "Condition",
                Types.OBJECT,
                members -> ConditionValue.declare(members, engine, (Type) low.get("RLock"))))
        .value(
            "Event",
            Type.builtin(
                "threading",
                "Event",
                Types.OBJECT,
                members -> SignalValue.declareEvent(members, engine)))
        .value("Semaphore", semaphore)
        .value(
            "BoundedSemaphore",
            Type.builtin(
                "threading",
                "BoundedSemaphore",
                semaphore,
                members -> SignalValue.declareSemaphore(members, engine, true)))
        .value("local", low.get("_local"))
        .value("ThreadError", low.get("error"))
        .value("TIMEOUT_MAX", low.get("TIMEOUT_MAX"))
        .value("ExceptHookArgs", EXCEPT_HOOK_ARGUMENTS)
        .value("excepthook", hook)
        .value("__excepthook__", hook)
        .value("stack_size", low.get("stack_size"))
        .function("current_thread()", "The thread this runs in.", this::current)
        .function("currentThread()", "current_thread(); deprecated.", this::current)
        .function("main_thread()", "The thread the script began in.", this::mainThread)
        .function("active_count()", "How many threads run.", () -> (long) alive().size)
        .function("activeCount()", "active_count(); deprecated.", () -> (long) alive().size)
        .function("enumerate()", "The threads that run.", this::alive)
        .value("get_ident", low.get("get_ident"))
        .value("get_native_id", low.get("get_native_id"))
        .function("__getattr__(name)", "What is made when it is first asked for.", this::more)
        .build();
  }

  /** Barriers and timers, which are written in aio and seldom used. */
  private Object more(Object name) {
    if (name.equals("Barrier") || name.equals("BrokenBarrierError") || name.equals("Timer")) {
      Object found = engine.importModule("_barrier").namespace().get((String) name);
      engine.importModule("threading").namespace().set((String) name, found);
      return found;
    }
    if (name.equals("settrace") || name.equals("setprofile")) {
      throw Errors.of(
          ExceptionTypes.ATTRIBUTE_ERROR,
          "threading." + name + " is not part of aio: there are no trace functions");
    }
    throw Errors.of(
        ExceptionTypes.ATTRIBUTE_ERROR,
        "module 'threading' has no attribute " + Conversion.repr(name));
  }

  private Object startNew(Object function, Object arguments, Object keywords) {
    if (!Calls.isCallable(function)) {
      throw Errors.type("first arg must be callable");
    }
    if (!(arguments instanceof TupleValue given)) {
      throw Errors.type("2nd arg must be a tuple");
    }
    if (keywords != None.NONE && !(keywords instanceof DictValue)) {
      throw Errors.type("optional 3rd arg must be a dictionary");
    }
    Keywords named = MultiprocessingTypes.keywords(keywords);
    Thread thread =
        new Thread(
            null,
            () -> {
              engine.lock().acquire();
              try {
                Calls.call(function, given.items().clone(), named);
              } catch (ScriptError error) {
                if (!error.value().type().isSubtypeOf(ExceptionTypes.SYSTEM_EXIT)) {
                  ErrorReport.print(
                      engine,
                      "Exception ignored in thread started by: " + Conversion.repr(function),
                      error.value());
                }
              } finally {
                engine.lock().release();
              }
            },
            "Thread",
            ThreadPool.STACK);
    thread.setDaemon(true);
    thread.start();
    return thread.threadId();
  }

  /** Hands an exception that a thread did not catch to {@code threading.excepthook}. */
  void uncaught(ThreadValue thread, ExceptionValue exception) {
    Object hook = engine.importModule("threading").namespace().get("excepthook");
    Object[] arguments = {
      exception.type(),
      exception,
      exception.traceback == null ? None.NONE : exception.traceback,
      thread
    };
    try {
      Calls.call(hook, new TupleValue(EXCEPT_HOOK_ARGUMENTS, arguments));
    } catch (ScriptError worse) {
      ErrorReport.print(engine, "Exception in threading.excepthook:", worse.value());
    }
  }

  private void tell(TupleValue arguments) {
    Object[] items = arguments.items();
    if (items[0] instanceof Type type && type.isSubtypeOf(ExceptionTypes.SYSTEM_EXIT)) {
      return;
    }
    String name =
        items[3] instanceof ThreadValue thread
            ? thread.name()
            : String.valueOf(Thread.currentThread().threadId());
    ErrorReport.print(engine, "Exception in thread " + name + ":", (ExceptionValue) items[1]);
  }

  @Override
  public Type type() {
    return Types.OBJECT;
  }

  Engine engine() {
    return engine;
  }

  long nextNumber() {
    return ++numbers;
  }

  void remember(ThreadValue started) {
    living.add(started);
  }

  void forget(ThreadValue ended) {
    living.remove(ended);
  }

  private Object mainThread() {
    if (main == null) {
      Thread thread = engine.lock().mainThread;
      main =
          new ThreadValue(
              mainThreadType, this, thread == null ? Thread.currentThread() : thread, "MainThread");
    }
    return main;
  }

  Object current() {
    Object known = engine.lock().current.threadObject;
    if (known == null) {
      Thread thread = Thread.currentThread();
      Thread first = engine.lock().mainThread;
      known =
          first == null || first == thread
              ? mainThread()
              : new ThreadValue(dummyThreadType, this, thread, thread.getName());
      engine.lock().current.threadObject = known;
    }
    return known;
  }

  private ListValue alive() {
    ListValue all = new ListValue();
    all.append(mainThread());
    for (ThreadValue each : living) {
      all.append(each);
    }
    return all;
  }

  /** Waits for the threads that are no daemons, also those that they start meanwhile. */
  private void end() {
    for (boolean some = true; some; ) {
      some = false;
      for (ThreadValue each : List.copyOf(living)) {
        if (!each.daemon() && each.thread() != Thread.currentThread()) {
          some = true;
          Blocking.join(engine, each.thread(), Blocking.NEVER);
          living.remove(each);
        }
      }
    }
  }
}
