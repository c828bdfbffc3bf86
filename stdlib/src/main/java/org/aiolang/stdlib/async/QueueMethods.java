package org.aiolang.stdlib.async;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Representation;
import org.aiolang.interpreter.value.Type;

/** Declares {@code asyncio.Queue}; its kinds add nothing. */
final class QueueMethods {
  private QueueMethods() {}

  static void declare(TypeMembers members, AsyncTypes types) {
    members.constant(
        "__doc__", "A queue, useful for coordinating producer and consumer coroutines.");
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Make a queue.",
        arguments -> new QueueValue((Type) arguments[0], types));
    members.method(
        "__init__(self, maxsize=0)",
        "Set the number of items allowed; no limit where it is not positive.",
        (self, maximum) -> {
          QueueValue queue = (QueueValue) self;
          queue.givenMaximum = maximum;
          queue.maximum = (long) Math.ceil(Conversion.toDouble(maximum));
          if (queue.items instanceof QueueItems.Overridden) {
            Calls.method(queue, "_init", maximum);
          }
          return None.NONE;
        });
    declareUse(members);
    declareState(members);
    declareWaiters(members);
    declareOverridable(members);
    GenericAlias.declareSubscript(members);
  }

  private static void declareUse(TypeMembers members) {
    members.method(
        "put(self, item)",
        "Put an item into the queue.",
        (self, item) -> new QueueValue.Put((QueueValue) self, item));
    members.method(
        "get(self)",
        "Remove and return an item from the queue.",
        self -> new QueueValue.Get((QueueValue) self));
    members.method(
        "put_nowait(self, item)",
        "Put an item into the queue without blocking.",
        (self, item) -> {
          ((QueueValue) self).putNow(item);
          return None.NONE;
        });
    members.method(
        "get_nowait(self)",
        "Remove and return an item from the queue.",
        self -> ((QueueValue) self).getNow());
    members.method(
        "task_done(self)",
        "Indicate that a formerly enqueued task is complete.",
        self -> {
          ((QueueValue) self).taskDone();
          return None.NONE;
        });
    members.method(
        "join(self)",
        "Block until all items in the queue have been gotten and processed.",
        self -> new Join((QueueValue) self));
    members.method(
        "shutdown(self, immediate=False)",
        "Shut-down the queue, making queue gets and puts raise QueueShutDown.",
        (self, immediate) -> {
          ((QueueValue) self).shutdown(Conversion.truth(immediate));
          return None.NONE;
        });
  }

  private static final class Join extends Stages {
    private final QueueValue queue;
    private boolean waited;

    Join(QueueValue queue) {
      super("Queue.join");
      this.queue = queue;
    }

    @Override
    protected Object proceed(Object value, ScriptError error) {
      if (error != null) {
        throw error;
      }
      if (waited || queue.unfinished == 0) {
        return finish(None.NONE);
      }
      waited = true;
      return new EventValue.Wait(queue.finished());
    }
  }

  private static void declareState(TypeMembers members) {
    members.method(
        "qsize(self)",
        "Number of items in the queue.",
        self -> (long) ((QueueValue) self).items.size());
    members.method(
        "empty(self)",
        "Return True if the queue is empty, False otherwise.",
        self -> ((QueueValue) self).empty());
    members.method(
        "full(self)",
        "Return True if there are maxsize items in the queue.",
        self -> ((QueueValue) self).full());
    members.getter(
        "maxsize",
        "Number of items allowed in the queue.",
        self -> ((QueueValue) self).givenMaximum);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<"
                + ((QueueValue) self).type().name()
                + " at 0x"
                + Long.toHexString(Representation.address(self))
                + " "
                + format((QueueValue) self)
                + ">");
    members.method(
        "__str__(self, /)",
        "Return str(self).",
        self -> "<" + ((QueueValue) self).type().name() + " " + format((QueueValue) self) + ">");
  }

  private static void declareWaiters(TypeMembers members) {
    LoopBound.declareWaiters(members, "_getters", self -> ((QueueValue) self).getters);
    LoopBound.declareWaiters(members, "_putters", self -> ((QueueValue) self).putters);
    members.method("_format(self)", "What repr shows inside.", self -> format((QueueValue) self));
    members.property(
        "_unfinished_tasks",
        "How many items task_done was not called for.",
        self -> ((QueueValue) self).unfinished,
        (self, count) -> {
          ((QueueValue) self).unfinished = ((Number) Conversion.index(count)).longValue();
          return None.NONE;
        });
  }

  private static String format(QueueValue queue) {
    StringBuilder text = new StringBuilder("maxsize=").append(Conversion.repr(queue.givenMaximum));
    if (!queue.empty()) {
      text.append(" _queue=").append(Conversion.repr(new ListValue(queue.items.toArray())));
    }
    if (!queue.getters.isEmpty()) {
      text.append(" _getters[").append(queue.getters.size()).append(']');
    }
    if (!queue.putters.isEmpty()) {
      text.append(" _putters[").append(queue.putters.size()).append(']');
    }
    if (queue.unfinished > 0) {
      text.append(" tasks=").append(queue.unfinished);
    }
    if (queue.shutDown) {
      text.append(" shutdown");
    }
    return text.toString();
  }

  /** The methods that subclasses replace to keep the items in their own way. */
  private static void declareOverridable(TypeMembers members) {
    members.method("_init(self, maxsize)", "Make the container.", (self, maximum) -> None.NONE);
    members.method(
        "_put(self, item)",
        "Add to the container.",
        (self, item) -> {
          inherited((QueueValue) self).put(item);
          return None.NONE;
        });
    members.method(
        "_get(self)", "Take from the container.", self -> inherited((QueueValue) self).take());
    members.property(
        "_queue",
        "The container.",
        self -> {
          QueueItems items = ((QueueValue) self).items;
          return items instanceof QueueItems.Overridden overridden && overridden.own != null
              ? overridden.own
              : new ListValue(items.toArray());
        },
        (self, container) -> {
          QueueValue queue = (QueueValue) self;
          if (!(queue.items instanceof QueueItems.Overridden)) {
            queue.items = new QueueItems.Overridden(queue, queue.items);
          }
          ((QueueItems.Overridden) queue.items).own = container;
          return None.NONE;
        });
  }

  private static QueueItems inherited(QueueValue queue) {
    return queue.items instanceof QueueItems.Overridden overridden
        ? overridden.inherited
        : queue.items;
  }
}
