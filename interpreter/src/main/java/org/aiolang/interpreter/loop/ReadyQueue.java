package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.Obj;

/**
 * What runs in the next turn, first in first out: a ring that grows. Used by the loop's own thread
 * only.
 */
final class ReadyQueue {
  private Runnable[] ring = new Runnable[64];

  /** Counts all that were taken; its low bits are the place of the first. */
  private int head;

  private int size;

  int size() {
    return size;
  }

  /** How many were taken so far, modulo 2^32: the same while one item runs. From any thread. */
  int taken() {
    return head;
  }

  void add(Runnable item) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size++) & (ring.length - 1)] = item;
  }

  /** Takes the first; the queue must not be empty. */
  Runnable take() {
    int first = head & (ring.length - 1);
    Runnable item = ring[first];
    ring[first] = null;
    head++;
    size--;
    return item;
  }

  /** What is ready, in order, for scripts to look at. */
  ListValue list() {
    ListValue all = new ListValue();
    for (int i = 0; i < size; i++) {
      Runnable item = ring[(head + i) & (ring.length - 1)];
      all.append(item instanceof Obj value ? value : item.getClass().getSimpleName());
    }
    return all;
  }

  void clear() {
    ring = new Runnable[64];
    size = 0;
  }

  private void grow() {
    Runnable[] larger = new Runnable[ring.length * 2];
    for (int i = head; i != head + size; i++) {
      larger[i & (larger.length - 1)] = ring[i & (ring.length - 1)];
    }
    ring = larger;
  }
}
