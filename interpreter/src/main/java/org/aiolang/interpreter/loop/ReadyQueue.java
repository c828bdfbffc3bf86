package org.aiolang.interpreter.loop;

/**
 * What runs in the next turn, first in first out: a ring that grows. Used by the loop's own thread
 * only.
 */
final class ReadyQueue {
  private Runnable[] ring = new Runnable[64];
  private int head;
  private int size;

  int size() {
    return size;
  }

  void add(Runnable item) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size++) & (ring.length - 1)] = item;
  }

  /** Takes the first; the queue must not be empty. */
  Runnable take() {
    Runnable item = ring[head];
    ring[head] = null;
    head = (head + 1) & (ring.length - 1);
    size--;
    return item;
  }

  void clear() {
    ring = new Runnable[64];
    head = 0;
    size = 0;
  }

  private void grow() {
    Runnable[] larger = new Runnable[ring.length * 2];
    int first = ring.length - head;
    System.arraycopy(ring, head, larger, 0, first);
    System.arraycopy(ring, 0, larger, first, head);
    ring = larger;
    head = 0;
  }
}
