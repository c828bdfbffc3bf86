package org.aiolang.interpreter.value;

/** An iterator that, once at its end, has a return value: what {@code yield from} gives. */
public interface ReturningIterator {
  /** What it returned; None where nothing. */
  Object returned();
}
