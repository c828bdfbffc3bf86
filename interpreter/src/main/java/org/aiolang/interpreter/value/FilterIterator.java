package org.aiolang.interpreter.value;

/**
 * {@code filter(function, iterable)}; without a function it is each item's own truth that counts.
 */
public final class FilterIterator extends IteratorValue {
  private final Object function;
  private final IteratorValue iterator;

  FilterIterator(Type type, Object function, IteratorValue iterator) {
    super(type);
    this.function = function == None.NONE || function == Types.BOOL ? null : function;
    this.iterator = iterator;
  }

  @Override
  public Object next() {
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      if (Conversion.truth(function == null ? item : Calls.call(function, item))) {
        return item;
      }
    }
    return null;
  }
}
