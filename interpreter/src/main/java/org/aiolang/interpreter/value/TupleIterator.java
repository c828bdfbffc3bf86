package org.aiolang.interpreter.value;

/** Walks a tuple, or any array of items that no longer changes. */
public final class TupleIterator extends IteratorValue {
  private final Object[] items;
  private int next;

  public TupleIterator(TupleValue tuple) {
    this(IteratorTypes.TUPLE_ITERATOR, tuple.items());
  }

  public TupleIterator(Type type, Object[] items) {
    super(type);
    this.items = items;
  }

  @Override
  public Object next() {
    return next < items.length ? items[next++] : null;
  }

  @Override
  public int remaining() {
    return items.length - next;
  }
}
