package org.aiolang.stdlib.process;

import java.util.ArrayDeque;
import java.util.Deque;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code queue.SimpleQueue}; {@code queue} itself is written in aio. */
public final class SimpleQueueValue extends Instance {
  private static final Type EMPTY =
      Type.builtin("_queue", "Empty", ExceptionTypes.EXCEPTION, members -> {});

  private final Engine engine;

  // Guarded by this:
  private final Deque<Object> items = new ArrayDeque<>();

  private SimpleQueueValue(Type type, Engine engine) {
    super(type);
    this.engine = engine;
  }

  /** Builds the module {@code _queue} for an engine. */
  public static ModuleValue load(Engine engine) {
    return new ModuleBuilder("_queue", "What queue needs that is written in Java.")
        .value(
            "SimpleQueue",
            Type.builtin(
                "_queue", "SimpleQueue", Types.OBJECT, members -> declare(members, engine)))
        .value("Empty", EMPTY)
        .build();
  }

  private synchronized void put(Object item) {
    items.add(item);
    notify();
  }

  private synchronized boolean take(Object[] taken) {
    taken[0] = items.poll();
    return taken[0] != null;
  }

  private synchronized long size() {
    return items.size();
  }

  private Object get(Object blocking, Object timeout) {
    Object[] taken = new Object[1];
    boolean waits = Conversion.truth(blocking);
    if (waits && timeout != None.NONE && Conversion.toDouble(timeout) < 0) {
      throw Errors.value("'timeout' must be a non-negative number");
    }
    // The condition takes the item itself, so that nobody comes between.
    boolean found =
        waits
            ? Blocking.await(engine, this, Blocking.deadline(timeout), () -> take(taken))
            : take(taken);
    if (!found) {
      throw new ScriptError(new ExceptionValue(EMPTY, TupleValue.EMPTY));
    }
    return taken[0];
  }

  private static SimpleQueueValue self(Object self) {
    return (SimpleQueueValue) self;
  }

  private static void declare(TypeMembers members, Engine engine) {
    members.constructor(
        "SimpleQueue(cls, /)",
        "An unbounded queue between threads.",
        arguments -> new SimpleQueueValue((Type) arguments[0], engine));
    members.method("qsize(self)", "How many items.", self -> self(self).size());
    members.method("empty(self)", "Whether there is no item.", self -> self(self).size() == 0);
    members.methodN(
        "put(self, item, block=True, timeout=None)",
        "Put an item in; never waits.",
        arguments -> {
          self(arguments[0]).put(arguments[1]);
          return None.NONE;
        });
    members.method(
        "put_nowait(self, item)",
        "Put an item in.",
        (self, item) -> {
          self(self).put(item);
          return None.NONE;
        });
    members.method(
        "get(self, block=True, timeout=None)",
        "Take an item out, waiting for one.",
        (self, blocking, timeout) -> self(self).get(blocking, timeout));
    members.method(
        "get_nowait(self)",
        "Take an item out, or raise Empty.",
        self -> self(self).get(false, None.NONE));
    GenericAlias.declareSubscript(members);
  }
}
