package org.aiolang.interpreter.value;

/**
 * A variable that outlives its frame (captured by a closure) or belongs to a module. A null value
 * is an unbound one.
 */
public final class Cell {
  public Object value;

  public Cell() {}

  public Cell(Object value) {
    this.value = value;
  }
}
