package org.aiolang.interpreter.value;

/** A set or frozenset, in insertion order. */
public final class SetValue extends Instance {
  public SetValue() {
    this(Types.SET);
  }

  /** @param type set, frozenset, or a class below one of them */
  public SetValue(Type type) {
    super(type);
  }

  /** Adds an item; tells whether it is new. */
  public boolean add(Object item) {
    throw new UnsupportedOperationException("collections helper");
  }

  public boolean contains(Object item) {
    throw new UnsupportedOperationException("collections helper");
  }

  public boolean remove(Object item) {
    throw new UnsupportedOperationException("collections helper");
  }

  public int size() {
    throw new UnsupportedOperationException("collections helper");
  }

  /** A copy of the items. */
  public Object[] toArray() {
    throw new UnsupportedOperationException("collections helper");
  }
}
