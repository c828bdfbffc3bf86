package org.aiolang.stdlib.async;

import java.util.ArrayDeque;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** {@code asyncio.Queue} and its kinds. */
final class QueueValue extends LoopBound {
  final ArrayDeque<Future> getters = new ArrayDeque<>(0);
  final ArrayDeque<Future> putters = new ArrayDeque<>(0);
  QueueItems items;

  /** As the script gave it. */
  Object givenMaximum = 0L;

  long maximum;
  long unfinished;
  boolean shutDown;

  /** Set while nothing is unfinished; made when somebody first waits for it. */
  private EventValue finished;

  QueueValue(Type type, AsyncTypes types) {
    super(type, types);
    items = inherited();
    if (!type.isBuiltin() && overrides(type)) {
      items = new QueueItems.Overridden(this, items);
    }
  }

  private QueueItems inherited() {
    if (type().isSubtypeOf(types.priorityQueue)) {
      return new QueueItems.Priority();
    }
    return type().isSubtypeOf(types.lifoQueue) ? new QueueItems.Lifo() : new QueueItems.Fifo();
  }

  private boolean overrides(Type type) {
    return !type.definer("_put").isBuiltin()
        || !type.definer("_get").isBuiltin()
        || !type.definer("_init").isBuiltin();
  }

  boolean empty() {
    return items.size() == 0;
  }

  boolean full() {
    return maximum > 0 && items.size() >= maximum;
  }

  /** {@code put_nowait}: raises QueueFull or QueueShutDown. */
  void putNow(Object item) {
    if (shutDown) {
      throw AsyncErrors.plain(AsyncErrors.QUEUE_SHUT_DOWN);
    }
    if (full()) {
      throw AsyncErrors.plain(AsyncErrors.QUEUE_FULL);
    }
    items.put(item);
    unfinished++;
    if (finished != null) {
      finished.clear();
    }
    wakeNext(getters);
  }

  /** {@code get_nowait}: raises QueueEmpty or QueueShutDown. */
  Object getNow() {
    if (empty()) {
      throw AsyncErrors.plain(shutDown ? AsyncErrors.QUEUE_SHUT_DOWN : AsyncErrors.QUEUE_EMPTY);
    }
    Object item = items.take();
    wakeNext(putters);
    return item;
  }

  private static void wakeNext(ArrayDeque<Future> waiters) {
    Future waiter;
    while ((waiter = waiters.pollFirst()) != null) {
      if (!waiter.done()) {
        waiter.setResult(None.NONE);
        return;
      }
    }
  }

  void taskDone() {
    if (unfinished <= 0) {
      throw Errors.value("task_done() called too many times");
    }
    if (--unfinished == 0 && finished != null) {
      finished.set();
    }
  }

  /** The event that {@code join()} waits for. */
  EventValue finished() {
    if (finished == null) {
      finished = new EventValue(types.event, types);
      if (unfinished == 0) {
        finished.set();
      }
    }
    return finished;
  }

  void shutdown(boolean immediate) {
    shutDown = true;
    if (immediate) {
      while (!empty()) {
        items.take();
        if (unfinished > 0) {
          unfinished--;
        }
      }
      if (unfinished == 0 && finished != null) {
        finished.set();
      }
    }
    wakeAll(getters);
    wakeAll(putters);
  }

  private static void wakeAll(ArrayDeque<Future> waiters) {
    while (!waiters.isEmpty()) {
      wakeNext(waiters);
    }
  }

  /** The coroutine {@code put(item)}. */
  static final class Put extends NativeCoroutine {
    private final QueueValue queue;
    private final Object item;
    private Future waiter;

    Put(QueueValue queue, Object item) {
      super("Queue.put");
      this.queue = queue;
      this.item = item;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      if (thrown != null) {
        abandon(queue.putters, waiter, !queue.full());
        throw thrown;
      }
      if (queue.full()) {
        if (queue.shutDown) {
          throw AsyncErrors.plain(AsyncErrors.QUEUE_SHUT_DOWN);
        }
        waiter = new Future(queue.loop());
        queue.putters.addLast(waiter);
        return waiter.handOver();
      }
      queue.putNow(item);
      return finish(None.NONE);
    }
  }

  /** The coroutine {@code get()}. */
  static final class Get extends NativeCoroutine {
    private final QueueValue queue;
    private Future waiter;

    Get(QueueValue queue) {
      super("Queue.get");
      this.queue = queue;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      if (thrown != null) {
        abandon(queue.getters, waiter, !queue.empty());
        throw thrown;
      }
      if (queue.empty()) {
        if (queue.shutDown) {
          throw AsyncErrors.plain(AsyncErrors.QUEUE_SHUT_DOWN);
        }
        waiter = new Future(queue.loop());
        queue.getters.addLast(waiter);
        return waiter.handOver();
      }
      return finish(queue.getNow());
    }
  }

  /** Somebody stops waiting; if it had been woken, the next may go on instead. */
  private static void abandon(ArrayDeque<Future> waiters, Future waiter, boolean possible) {
    waiter.cancel(null);
    waiters.remove(waiter);
    if (possible && !waiter.cancelled()) {
      wakeNext(waiters);
    }
  }
}
