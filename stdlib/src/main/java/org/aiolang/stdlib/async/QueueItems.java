package org.aiolang.stdlib.async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Items;

/** What a queue holds, and which item goes next. */
abstract sealed class QueueItems {
  abstract int size();

  abstract void put(Object item);

  /** Takes the next; there must be one. */
  abstract Object take();

  abstract Object[] toArray();

  /** First in, first out. */
  static final class Fifo extends QueueItems {
    private final ArrayDeque<Object> items = new ArrayDeque<>();

    @Override
    int size() {
      return items.size();
    }

    @Override
    void put(Object item) {
      items.addLast(item);
    }

    @Override
    Object take() {
      return items.pollFirst();
    }

    @Override
    Object[] toArray() {
      return items.toArray();
    }
  }

  /** Last in, first out. */
  static final class Lifo extends QueueItems {
    private final ArrayDeque<Object> items = new ArrayDeque<>();

    @Override
    int size() {
      return items.size();
    }

    @Override
    void put(Object item) {
      items.addLast(item);
    }

    @Override
    Object take() {
      return items.pollLast();
    }

    @Override
    Object[] toArray() {
      return items.toArray();
    }
  }

  /**
   * The least first: a heap that compares in the order {@code heapq} does, which equal items and
   * {@code __lt__} can see.
   */
  static final class Priority extends QueueItems {
    private final ArrayList<Object> heap = new ArrayList<>();

    @Override
    int size() {
      return heap.size();
    }

    @Override
    void put(Object item) {
      heap.add(item);
      towardsRoot(0, heap.size() - 1);
    }

    @Override
    Object take() {
      Object last = heap.removeLast();
      if (heap.isEmpty()) {
        return last;
      }
      Object least = heap.getFirst();
      heap.set(0, last);
      towardsLeaves();
      return least;
    }

    private void towardsRoot(int start, int from) {
      int at = from;
      Object item = heap.get(at);
      while (at > start) {
        int parent = (at - 1) >> 1;
        if (!less(item, heap.get(parent))) {
          break;
        }
        heap.set(at, heap.get(parent));
        at = parent;
      }
      heap.set(at, item);
    }

    /** Moves the root's item down to a leaf along the smaller children, then up to its place. */
    private void towardsLeaves() {
      int end = heap.size();
      int at = 0;
      Object item = heap.getFirst();
      int child = 1;
      while (child < end) {
        int right = child + 1;
        if (right < end && !less(heap.get(child), heap.get(right))) {
          child = right;
        }
        heap.set(at, heap.get(child));
        at = child;
        child = 2 * at + 1;
      }
      heap.set(at, item);
      towardsRoot(0, at);
    }

    private static boolean less(Object a, Object b) {
      return Conversion.truth(Comparison.less(a, b));
    }

    @Override
    Object[] toArray() {
      return heap.toArray();
    }
  }

  /** A script's subclass with its own {@code _init}, {@code _put} or {@code _get}. */
  static final class Overridden extends QueueItems {
    private final QueueValue queue;

    /** What the subclass keeps its items in. */
    Object own;

    /** What the methods that it does not override work on. */
    final QueueItems inherited;

    Overridden(QueueValue queue, QueueItems inherited) {
      this.queue = queue;
      this.inherited = inherited;
    }

    @Override
    int size() {
      return own == null ? inherited.size() : Items.length(own);
    }

    @Override
    void put(Object item) {
      Calls.method(queue, "_put", item);
    }

    @Override
    Object take() {
      return Calls.method(queue, "_get");
    }

    @Override
    Object[] toArray() {
      return own == null
          ? inherited.toArray()
          : org.aiolang.interpreter.value.Iteration.toArray(own);
    }
  }
}
