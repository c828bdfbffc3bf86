package org.aiolang.interpreter.value;

/** Walks a dict's keys, values or items. */
public final class DictIterator extends IteratorValue {
  /** What it gives of each entry. */
  public enum Part {
    KEY,
    VALUE,
    ITEM
  }

  private final DictValue.Cursor cursor;
  private final Part part;

  DictIterator(Type type, DictValue.Cursor cursor, Part part) {
    super(type);
    this.cursor = cursor;
    this.part = part;
  }

  /** From the first entry to the last. */
  public static DictIterator forwards(DictValue dict, Part part) {
    Type type =
        switch (part) {
          case KEY -> IteratorTypes.DICT_KEY_ITERATOR;
          case VALUE -> IteratorTypes.DICT_VALUE_ITERATOR;
          case ITEM -> IteratorTypes.DICT_ITEM_ITERATOR;
        };
    return new DictIterator(type, dict.cursor(), part);
  }

  /** From the last entry to the first. */
  public static DictIterator backwards(DictValue dict, Part part) {
    Type type =
        switch (part) {
          case KEY -> IteratorTypes.DICT_REVERSE_KEY_ITERATOR;
          case VALUE -> IteratorTypes.DICT_REVERSE_VALUE_ITERATOR;
          case ITEM -> IteratorTypes.DICT_REVERSE_ITEM_ITERATOR;
        };
    return new DictIterator(type, dict.reversedCursor(), part);
  }

  @Override
  public Object next() {
    if (!cursor.advance()) {
      return null;
    }
    return switch (part) {
      case KEY -> cursor.key();
      case VALUE -> cursor.value();
      case ITEM -> new TupleValue(cursor.key(), cursor.value());
    };
  }

  @Override
  public int remaining() {
    return cursor.remaining();
  }
}
