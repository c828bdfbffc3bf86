package org.aiolang.interpreter.value;

/** A tuple. */
public final class TupleValue extends Instance {
  public static final TupleValue EMPTY = new TupleValue();

  private final Object[] items;

  /** Takes the array over. */
  public TupleValue(Object... items) {
    this(Types.TUPLE, items);
  }

  /** Takes the array over. */
  public TupleValue(Type type, Object[] items) {
    super(type);
    this.items = items;
  }

  /** The items themselves: never written to. */
  public Object[] items() {
    return items;
  }

  public int size() {
    return items.length;
  }
}
