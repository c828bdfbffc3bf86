package org.aiolang.stdlib.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The module {@code threading} of one engine, and the threads that are alive. */
public final class ThreadTypes {
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

  /** Builds the module for an engine. */
  public static ModuleValue load(Engine engine) {
    ThreadTypes types = new ThreadTypes(engine);
    engine.onEnd(types::end);
    engine.loops().mayWake(() -> !types.living.isEmpty());
    Type lock =
        Type.builtin(
            "_thread", "lock", Types.OBJECT, members -> LockValue.declare(members, engine, false));
    Type reentrant =
        Type.builtin(
            "_thread", "RLock", Types.OBJECT, members -> LockValue.declare(members, engine, true));
    Type semaphore =
        Type.builtin(
            "threading",
            "Semaphore",
            Types.OBJECT,
            members -> SignalValue.declareSemaphore(members, engine, false));
    return new ModuleBuilder("threading", "Threads that take turns, and what they wait for.")
        .value("Thread", types.threadType)
        .value("Lock", lock)
        .value("RLock", reentrant)
        .value(
            "Condition",
            Type.builtin(
                "threading",
                "Condition",
                Types.OBJECT,
                members -> ConditionValue.declare(members, engine, reentrant)))
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
        .value(
            "local",
            Type.builtin("_thread", "_local", Types.OBJECT, members -> declareLocal(members)))
        .value("TIMEOUT_MAX", 9223372036.0)
        .function("current_thread()", "The thread this runs in.", types::current)
        .function("main_thread()", "The thread the script began in.", types::mainThread)
        .function("active_count()", "How many threads run.", () -> (long) types.alive().size)
        .function("enumerate()", "The threads that run.", types::alive)
        .function(
            "get_ident()", "The number of this thread.", () -> Thread.currentThread().threadId())
        .function(
            "get_native_id()",
            "The number of this thread.",
            () -> Thread.currentThread().threadId())
        .build();
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

  /** {@code threading.local()}: each thread sees attributes of its own. */
  private static final class Local extends Instance {
    private final Map<Thread, DictValue> values = new WeakHashMap<>();

    Local(Type type) {
      super(type);
    }

    DictValue own() {
      return values.computeIfAbsent(Thread.currentThread(), thread -> new DictValue());
    }
  }

  private static void declareLocal(TypeMembers members) {
    members.constructor(
        "local(cls, /, *args, **kwargs)",
        "Attributes of which each thread has its own.",
        arguments -> new Local((Type) arguments[0]));
    members.method(
        "__getattr__(self, name, /)",
        "Return getattr(self, name).",
        (self, name) -> {
          Object value = ((Local) self).own().get(name);
          if (value == null) {
            throw Errors.attribute(
                "'" + ((Local) self).type().name() + "' object has no attribute '" + name + "'",
                self,
                String.valueOf(name));
          }
          return value;
        });
    members.method(
        "__setattr__(self, name, value, /)",
        "Implement setattr(self, name, value).",
        (self, name, value) -> {
          ((Local) self).own().put(name, value);
          return None.NONE;
        });
    members.method(
        "__delattr__(self, name, /)",
        "Implement delattr(self, name).",
        (self, name) -> {
          if (((Local) self).own().remove(name) == null) {
            throw Errors.attribute(
                "'" + ((Local) self).type().name() + "' object has no attribute '" + name + "'",
                self,
                String.valueOf(name));
          }
          return None.NONE;
        });
  }
}
