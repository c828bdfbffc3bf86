package org.aiolang.stdlib.process;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** {@code threading.Thread}. */
final class ThreadValue extends Instance {
  private final ThreadTypes types;
  private String name = "";
  private boolean daemon;
  private Object target = None.NONE;
  private Object[] arguments = {};
  private Keywords keywords = Keywords.NONE;
  private boolean initialized;
  private Thread thread;

  ThreadValue(Type type, ThreadTypes types) {
    super(type);
    this.types = types;
  }

  /** One for a thread that runs already. */
  ThreadValue(Type type, ThreadTypes types, Thread running, String name) {
    this(type, types);
    this.thread = running;
    this.name = name;
    this.daemon = running.isDaemon();
    this.initialized = true;
  }

  Thread thread() {
    return thread;
  }

  boolean daemon() {
    return daemon;
  }

  private void initialize(Object[] given) {
    if (given[1] != None.NONE) {
      throw Errors.of(ExceptionTypes.ASSERTION_ERROR, "group argument must be None for now");
    }
    target = given[2];
    arguments = Iteration.toArray(given[4]);
    keywords = MultiprocessingTypes.keywords(given[5]);
    daemon =
        given[6] == None.NONE
            ? types.current() instanceof ThreadValue starter && starter.daemon
            : Conversion.truth(given[6]);
    if (given[3] != None.NONE) {
      name = Conversion.str(given[3]);
    } else {
      name = "Thread-" + types.nextNumber();
      if (target instanceof org.aiolang.interpreter.value.FunctionValue function) {
        name += " (" + function.name() + ")";
      }
    }
    initialized = true;
  }

  private void start() {
    if (!initialized) {
      throw Errors.runtime("thread.__init__() not called");
    }
    if (thread != null) {
      throw Errors.runtime("threads can only be started once");
    }
    thread = new Thread(null, this::body, name, ThreadPool.STACK);
    // The JVM never waits for it: the engine does, at its end, unless the script says daemon.
    thread.setDaemon(true);
    types.remember(this);
    thread.start();
  }

  private void body() {
    Engine engine = types.engine();
    engine.lock().acquire();
    try {
      engine.lock().current.threadObject = this;
      Calls.method(this, "run");
    } catch (ScriptError error) {
      types.uncaught(this, error.value());
    } catch (StackOverflowError tooDeep) {
      types.uncaught(this, Errors.recursion().value());
    } finally {
      types.forget(this);
      engine.lock().release();
    }
  }

  private void run() {
    try {
      if (Conversion.truth(target)) {
        Calls.call(target, arguments.clone(), keywords);
      }
    } finally {
      // Nothing that was needed for the run is kept alive by the thread's object.
      target = null;
      arguments = new Object[0];
      keywords = Keywords.NONE;
    }
  }

  private void join(Object timeout) {
    if (!initialized) {
      throw Errors.runtime("Thread.__init__() not called");
    }
    if (thread == null) {
      throw Errors.runtime("cannot join thread before it is started");
    }
    if (thread == Thread.currentThread()) {
      throw Errors.runtime("cannot join current thread");
    }
    Blocking.join(types.engine(), thread, Blocking.deadline(timeout));
  }

  private void setDaemon(Object value) {
    if (!initialized) {
      throw Errors.runtime("Thread.__init__() not called");
    }
    if (thread != null) {
      throw Errors.runtime("cannot set daemon status of active thread");
    }
    daemon = Conversion.truth(value);
  }

  String name() {
    return name;
  }

  /** An attribute that exists until the run is over. */
  private Object ofTarget(Object value) {
    if (target == null) {
      throw Errors.attribute(
          "'" + type().name() + "' object has no attribute '_target'", this, "_target");
    }
    return value;
  }

  private DictValue keywordDict() {
    DictValue dict = new DictValue();
    for (int i = 0; i < keywords.size(); i++) {
      dict.put(keywords.names()[i], keywords.values()[i]);
    }
    return dict;
  }

  private boolean alive() {
    return thread != null && thread.isAlive();
  }

  private static ThreadValue self(Object self) {
    return (ThreadValue) self;
  }

  static void declare(TypeMembers members, ThreadTypes types) {
    members.constructor(
        "Thread(cls, /, *args, **kwargs)",
        "A function that runs in turn with others.",
        arguments -> new ThreadValue((Type) arguments[0], types));
    members.methodN(
        "__init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None)",
        "Initialize self.",
        arguments -> {
          self(arguments[0]).initialize(arguments);
          return None.NONE;
        });
    members.method(
        "start(self)",
        "Start it.",
        self -> {
          self(self).start();
          return None.NONE;
        });
    members.method(
        "run(self)",
        "What it does: call the target.",
        self -> {
          self(self).run();
          return None.NONE;
        });
    members.method(
        "join(self, timeout=None)",
        "Wait until it has ended.",
        (self, timeout) -> {
          self(self).join(timeout);
          return None.NONE;
        });
    members.method("is_alive(self)", "Whether it runs.", self -> self(self).alive());
    members.property(
        "name",
        "Its name.",
        self -> self(self).name,
        (self, value) -> {
          self(self).name = Conversion.str(value);
          return None.NONE;
        });
    members.property(
        "daemon",
        "Whether the program ends without waiting for it.",
        self -> self(self).daemon,
        (self, value) -> {
          self(self).setDaemon(value);
          return None.NONE;
        });
    members.getter(
        "ident",
        "Its number, or None before it was started.",
        self -> self(self).thread == null ? (Object) None.NONE : self(self).thread.threadId());
    members.getter(
        "native_id",
        "Its number, or None before it was started.",
        self -> self(self).thread == null ? (Object) None.NONE : self(self).thread.threadId());
    members.getter("_target", "What it calls.", self -> self(self).ofTarget(self(self).target));
    members.getter(
        "_args",
        "The target's arguments.",
        self -> self(self).ofTarget(new TupleValue(self(self).arguments.clone())));
    members.getter(
        "_kwargs",
        "The target's keyword arguments.",
        self -> self(self).ofTarget(self(self).keywordDict()));
    members.method("getName(self)", "Its name.", self -> self(self).name);
    members.method(
        "setName(self, name)",
        "Set its name.",
        (self, name) -> {
          self(self).name = Conversion.str(name);
          return None.NONE;
        });
    members.method("isDaemon(self)", "Whether it is a daemon.", self -> self(self).daemon);
    members.method(
        "setDaemon(self, daemonic)",
        "Set whether it is a daemon.",
        (self, value) -> {
          self(self).setDaemon(value);
          return None.NONE;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          ThreadValue thread = self(self);
          if (!thread.initialized) {
            throw Errors.of(ExceptionTypes.ASSERTION_ERROR, "Thread.__init__() was not called");
          }
          String status =
              thread.thread == null ? "initial" : thread.alive() ? "started" : "stopped";
          return "<"
              + thread.type().name()
              + "("
              + thread.name
              + ", "
              + status
              + (thread.daemon ? " daemon" : "")
              + (thread.thread == null ? "" : " " + thread.thread.threadId())
              + ")>";
        });
  }
}
