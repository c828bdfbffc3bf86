package org.aiolang.interpreter.value;

/** Walks a list from its end. */
public final class ListReverseIterator extends IteratorValue {
  private ListValue list;
  private int next;

  public ListReverseIterator(ListValue list) {
    super(IteratorTypes.LIST_REVERSE_ITERATOR);
    this.list = list;
    this.next = list.size - 1;
  }

  @Override
  public Object next() {
    if (list != null && next >= 0 && next < list.size) {
      return list.items[next--];
    }
    list = null;
    return null;
  }

  @Override
  public int remaining() {
    return list == null || next >= list.size ? 0 : next + 1;
  }
}
