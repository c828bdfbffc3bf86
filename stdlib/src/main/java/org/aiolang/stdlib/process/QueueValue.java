package org.aiolang.stdlib.process;

import java.util.function.BooleanSupplier;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * {@code queue.Queue} and its kin. The items change only with the interpreter lock held; the
 * monitor is there to wait and to be woken.
 */
public final class QueueValue extends Instance {
  private enum Order {
    FIRST_IN,
    LAST_IN,
    SMALLEST
  }

  private static final Type EMPTY = error("_queue", "Empty");
  private static final Type FULL = error("queue", "Full");
  private static final Type SHUT_DOWN = error("queue", "ShutDown");

  private final Engine engine;
  private final Order order;
  private final long most;

  /**
   * A ring for FIRST_IN would be quicker for long queues; a list of live items from {@link #head}
   * on does.
   */
  private final ListValue items = new ListValue();

  private int head;
  private int changes;
  private int unfinished;
  private boolean shut;

  private QueueValue(Type type, Engine engine, Order order, long most) {
    super(type);
    this.engine = engine;
    this.order = order;
    this.most = most;
  }

  private static Type error(String module, String name) {
    return Type.builtin(module, name, ExceptionTypes.EXCEPTION, members -> {});
  }

  private static ScriptError raised(Type type) {
    return new ScriptError(new ExceptionValue(type, TupleValue.EMPTY));
  }

  /** Builds the module {@code queue} for an engine. */
  public static ModuleValue load(Engine engine) {
    Type queue =
        Type.builtin(
            "queue",
            "Queue",
            Types.OBJECT,
            members -> declare(members, engine, "Queue", Order.FIRST_IN));
    return new ModuleBuilder("queue", "Queues between threads.")
        .value("Queue", queue)
        .value(
            "LifoQueue",
            Type.builtin(
                "queue",
                "LifoQueue",
                queue,
                members -> declare(members, engine, "LifoQueue", Order.LAST_IN)))
        .value(
            "PriorityQueue",
            Type.builtin(
                "queue",
                "PriorityQueue",
                queue,
                members -> declare(members, engine, "PriorityQueue", Order.SMALLEST)))
        .value(
            "SimpleQueue",
            Type.builtin(
                "_queue",
                "SimpleQueue",
                Types.OBJECT,
                members -> declare(members, engine, "SimpleQueue", Order.FIRST_IN)))
        .value("Empty", EMPTY)
        .value("Full", FULL)
        .value("ShutDown", SHUT_DOWN)
        .build();
  }

  private int size() {
    return items.size - head;
  }

  private boolean full() {
    return most > 0 && size() >= most;
  }

  private synchronized void changed() {
    changes++;
    notifyAll();
  }

  private synchronized int changes() {
    return changes;
  }

  /** Waits, without the interpreter lock, until the condition, which needs it, holds. */
  private boolean await(long deadline, BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      int seen = changes();
      if (!Blocking.await(engine, this, deadline, () -> changes() != seen)) {
        return condition.getAsBoolean();
      }
    }
    return true;
  }

  private static long deadline(Object blocking, Object timeout) {
    if (!Conversion.truth(blocking)) {
      return System.nanoTime() - 1;
    }
    if (timeout != None.NONE && Conversion.toDouble(timeout) < 0) {
      throw Errors.value("'timeout' must be a non-negative number");
    }
    return Blocking.deadline(timeout);
  }

  private void put(Object item, Object blocking, Object timeout) {
    if (!await(deadline(blocking, timeout), () -> shut || !full())) {
      throw raised(FULL);
    }
    if (shut) {
      throw raised(SHUT_DOWN);
    }
    if (order == Order.SMALLEST) {
      Calls.call(heap("heappush"), items, item);
    } else {
      items.append(item);
    }
    unfinished++;
    changed();
  }

  private Object get(Object blocking, Object timeout) {
    if (!await(deadline(blocking, timeout), () -> shut || size() > 0)) {
      throw raised(EMPTY);
    }
    if (size() == 0) {
      throw raised(SHUT_DOWN);
    }
    Object item =
        switch (order) {
          case SMALLEST -> Calls.call(heap("heappop"), items);
          case LAST_IN -> {
            Object last = items.items[items.size - 1];
            items.items[--items.size] = null;
            yield last;
          }
          case FIRST_IN -> first();
        };
    changed();
    return item;
  }

  private Object first() {
    Object item = items.items[head];
    items.items[head++] = null;
    if (head == items.size) {
      head = 0;
      items.size = 0;
    } else if (head > 64 && head * 2 > items.size) {
      System.arraycopy(items.items, head, items.items, 0, size());
      java.util.Arrays.fill(items.items, size(), items.size, null);
      items.size = size();
      head = 0;
    }
    return item;
  }

  private Object heap(String function) {
    return Attributes.get(engine.importModule("heapq"), function);
  }

  private void taskDone() {
    if (unfinished <= 0) {
      throw Errors.value("task_done() called too many times");
    }
    unfinished--;
    changed();
  }

  private static QueueValue self(Object self) {
    return (QueueValue) self;
  }

  private static void declare(TypeMembers members, Engine engine, String name, Order order) {
    members.constructor(
        name + "(cls, maxsize=0)",
        "Items that one thread puts and another gets.",
        arguments ->
            new QueueValue(
                (Type) arguments[0], engine, order, Conversion.indexInt(arguments[1], "maxsize")));
    if (order != Order.FIRST_IN) {
      return;
    }
    members.getter("maxsize", "The most items; 0 for no limit.", self -> self(self).most);
    members.method("qsize(self)", "How many items.", self -> (long) self(self).size());
    members.method("empty(self)", "Whether there is no item.", self -> self(self).size() == 0);
    members.method("full(self)", "Whether no item more goes in.", self -> self(self).full());
    members.methodN(
        "put(self, item, block=True, timeout=None)",
        "Put an item in, waiting for room.",
        arguments -> {
          self(arguments[0]).put(arguments[1], arguments[2], arguments[3]);
          return None.NONE;
        });
    members.method(
        "put_nowait(self, item)",
        "Put an item in, or raise Full.",
        (self, item) -> {
          self(self).put(item, false, None.NONE);
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
    members.method(
        "task_done(self)",
        "Say that an item that was taken is dealt with.",
        self -> {
          self(self).taskDone();
          return None.NONE;
        });
    members.method(
        "join(self)",
        "Wait until all items are dealt with.",
        self -> {
          self(self).await(Blocking.NEVER, () -> self(self).unfinished == 0);
          return None.NONE;
        });
    members.method(
        "shutdown(self, immediate=False)",
        "Take no more items in.",
        (self, immediate) -> {
          QueueValue queue = self(self);
          queue.shut = true;
          if (Conversion.truth(immediate)) {
            queue.unfinished -= Math.min(queue.unfinished, queue.size());
            queue.items.size = 0;
            queue.head = 0;
          }
          queue.changed();
          return None.NONE;
        });
  }
}
