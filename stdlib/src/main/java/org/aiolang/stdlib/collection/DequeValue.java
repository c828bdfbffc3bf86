package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Type;

/** A deque: a ring of items, a power of two in length. */
public final class DequeValue extends Instance {
  private static final int SMALLEST = 16;

  private Object[] ring = new Object[SMALLEST];
  private int head;
  private int size;

  /** How many items it keeps at most; -1 without limit. */
  int limit = -1;

  /** Raised at every change, so that a walk in progress notices. */
  private int changes;

  /** An empty one without limit. */
  public DequeValue(Type type) {
    super(type);
  }

  public int size() {
    return size;
  }

  /** The item at a place from 0 on. */
  Object get(int place) {
    return ring[head + place & ring.length - 1];
  }

  void set(int place, Object item) {
    ring[head + place & ring.length - 1] = item;
  }

  void append(Object item) {
    if (size == limit) {
      if (limit == 0) {
        return;
      }
      popFirst();
    }
    if (size == ring.length) {
      grow();
    }
    ring[head + size++ & ring.length - 1] = item;
    changes++;
  }

  void prepend(Object item) {
    if (size == limit) {
      if (limit == 0) {
        return;
      }
      popLast();
    }
    if (size == ring.length) {
      grow();
    }
    head = head - 1 & ring.length - 1;
    ring[head] = item;
    size++;
    changes++;
  }

  private void grow() {
    if (ring.length == 1 << 30) {
      throw Errors.memory();
    }
    Object[] grown = new Object[ring.length * 2];
    int front = ring.length - head;
    System.arraycopy(ring, head, grown, 0, front);
    System.arraycopy(ring, 0, grown, front, head);
    ring = grown;
    head = 0;
  }

  /** Removes and gives the last item; there must be one. */
  Object popLast() {
    int place = head + --size & ring.length - 1;
    Object item = ring[place];
    ring[place] = null;
    changes++;
    return item;
  }

  /** Removes and gives the first item; there must be one. */
  Object popFirst() {
    Object item = ring[head];
    ring[head] = null;
    head = head + 1 & ring.length - 1;
    size--;
    changes++;
    return item;
  }

  void clear() {
    ring = new Object[SMALLEST];
    head = 0;
    size = 0;
    changes++;
  }

  /** A copy of the items. */
  public Object[] toArray() {
    Object[] items = new Object[size];
    for (int i = 0; i < size; i++) {
      items[i] = get(i);
    }
    return items;
  }

  /** Moves every item {@code steps} to the right, those at the end to the front. */
  void rotate(long steps) {
    if (size < 2) {
      return;
    }
    int right = (int) Math.floorMod(steps, (long) size);
    if (right <= size / 2) {
      for (int i = 0; i < right; i++) {
        turn(popLast(), false);
      }
    } else {
      for (int i = 0; i < size - right; i++) {
        turn(popFirst(), true);
      }
    }
  }

  private void turn(Object item, boolean last) {
    if (last) {
      append(item);
    } else {
      prepend(item);
    }
  }

  /** Puts an item before the place; there must be room. */
  void insert(int place, Object item) {
    append(item);
    for (int i = size - 1; i > place; i--) {
      set(i, get(i - 1));
    }
    set(place, item);
  }

  /** Removes the item at a place. */
  void remove(int place) {
    for (int i = place; i < size - 1; i++) {
      set(i, get(i + 1));
    }
    popLast();
  }

  void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      Object item = get(i);
      set(i, get(j));
      set(j, item);
    }
  }

  /** How often it changed so far. */
  int changes() {
    return changes;
  }

  /** Walks the items; raises RuntimeError where the deque changed meanwhile. */
  static final class Walk extends IteratorValue {
    private final DequeValue deque;
    private final boolean backwards;
    private final int expected;
    private int left;

    Walk(Type type, DequeValue deque, boolean backwards) {
      super(type);
      this.deque = deque;
      this.backwards = backwards;
      this.expected = deque.changes;
      this.left = deque.size;
    }

    @Override
    public Object next() {
      if (left == 0) {
        return null;
      }
      if (expected != deque.changes) {
        left = 0;
        throw Errors.runtime("deque mutated during iteration");
      }
      Object item = deque.get(backwards ? left - 1 : deque.size - left);
      left--;
      return item;
    }

    @Override
    public int remaining() {
      return left;
    }
  }
}
