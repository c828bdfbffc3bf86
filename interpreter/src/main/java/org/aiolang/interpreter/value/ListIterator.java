package org.aiolang.interpreter.value;

/** Walks a list by position, so that it sees the list change under it. */
public final class ListIterator extends IteratorValue {
  private ListValue list;
  private int next;

  public ListIterator(ListValue list) {
    super(IteratorTypes.LIST_ITERATOR);
    this.list = list;
  }

  @Override
  public Object next() {
    ListValue list = this.list;
    if (list == null) {
      return null;
    }
    if (next < list.size) {
      return list.items[next++];
    }
    this.list = null;
    return null;
  }

  @Override
  public int remaining() {
    return list == null ? 0 : Math.max(0, list.size - next);
  }
}
