package org.aiolang.interpreter.value;

/** Walks a set. */
public final class SetIterator extends IteratorValue {
  private SetValue.Cursor cursor;

  public SetIterator(SetValue set) {
    super(IteratorTypes.SET_ITERATOR);
    this.cursor = set.cursor();
  }

  @Override
  public Object next() {
    if (cursor == null) {
      return null;
    }
    if (cursor.advance()) {
      return cursor.item();
    }
    cursor = null;
    return null;
  }

  @Override
  public int remaining() {
    return cursor == null ? 0 : cursor.remaining();
  }
}
