package org.aiolang.interpreter.value;

/** {@code map(function, *iterables)}. */
public final class MapIterator extends IteratorValue {
  private final Object function;
  private final IteratorValue[] iterators;

  MapIterator(Type type, Object function, IteratorValue[] iterators) {
    super(type);
    this.function = function;
    this.iterators = iterators;
  }

  @Override
  public Object next() {
    if (iterators.length == 1) {
      Object item = iterators[0].next();
      return item == null ? null : Calls.call(function, item);
    }
    Object[] items = new Object[iterators.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = iterators[i].next();
      if (items[i] == null) {
        return null;
      }
    }
    return items.length == 2
        ? Calls.call(function, items[0], items[1])
        : Calls.call(function, items, Keywords.NONE);
  }
}
