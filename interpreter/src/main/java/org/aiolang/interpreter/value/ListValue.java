package org.aiolang.interpreter.value;

import java.util.Arrays;

/** A list. */
public final class ListValue extends Instance {
  private static final Object[] EMPTY = {};

  /** The items; only the first {@link #size} count. */
  public Object[] items;

  public int size;

  public ListValue() {
    this(Types.LIST, EMPTY, 0);
  }

  /** Takes the array over. */
  public ListValue(Object... items) {
    this(Types.LIST, items, items.length);
  }

  /** Takes the array over. */
  public ListValue(Type type, Object[] items, int size) {
    super(type);
    this.items = items;
    this.size = size;
  }

  public void append(Object item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size < 4 ? 8 : size + (size >> 1));
    }
    items[size++] = item;
  }

  /** A copy of the items. */
  public Object[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
