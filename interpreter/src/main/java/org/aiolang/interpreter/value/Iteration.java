package org.aiolang.interpreter.value;


/** Iterating over any value. */
public final class Iteration {
  private Iteration() {}

  /** Contract: see the briefing. */
  public static IteratorValue iterate(Object iterable) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object next(Object iterator) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object[] toArray(Object iterable) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object[] unpack(Object iterable, int count) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object[] unpackStarred(Object iterable, int before, int after) {
    throw new UnsupportedOperationException("not written yet");
  }

}
