package org.aiolang.interpreter.value;

/** Drives an iterator of a script class; scripts never see it. */
final class ScriptIterator extends IteratorValue {
  private final Object iterator;

  ScriptIterator(Object iterator) {
    super(IteratorTypes.ITERATOR);
    this.iterator = iterator;
  }

  @Override
  public Object next() {
    return Iteration.next(iterator);
  }
}
