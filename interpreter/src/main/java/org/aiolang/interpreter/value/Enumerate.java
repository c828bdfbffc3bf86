package org.aiolang.interpreter.value;

/** {@code enumerate(iterable, start)}. */
public final class Enumerate extends IteratorValue {
  private final IteratorValue iterator;

  /** The next number: a Long, or a BigInteger once it does not fit. */
  private Object number;

  Enumerate(Type type, IteratorValue iterator, Object start) {
    super(type);
    this.iterator = iterator;
    this.number = start;
  }

  @Override
  public Object next() {
    Object item = iterator.next();
    if (item == null) {
      return null;
    }
    Object current = number;
    number =
        current instanceof Long plain && plain != Long.MAX_VALUE
            ? (Object) (plain + 1)
            : Arithmetic.add(current, 1L);
    return new TupleValue(current, item);
  }
}
