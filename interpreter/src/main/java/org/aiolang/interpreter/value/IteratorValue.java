package org.aiolang.interpreter.value;

/** A built-in iterator or a generator; loops drive it without a StopIteration. */
public abstract class IteratorValue extends Instance {
  protected IteratorValue(Type type) {
    super(type);
  }

  /** The next item, or null at the end and ever after. */
  public abstract Object next();

  /** How many items are still to come, where it is known; what {@code __length_hint__} gives. */
  public int remaining() {
    return 0;
  }
}
