package org.aiolang.interpreter.value;

/**
 * {@code dict.keys()}, {@code dict.values()} or {@code dict.items()}: shows what the dict has now.
 */
public final class DictView extends Obj {
  public final DictValue dict;
  public final DictIterator.Part part;
  private final Type type;

  public DictView(DictValue dict, DictIterator.Part part) {
    this(
        switch (part) {
          case KEY -> Types.DICT_KEYS;
          case VALUE -> Types.DICT_VALUES;
          case ITEM -> Types.DICT_ITEMS;
        },
        dict,
        part);
  }

  /** A view of a class of its own, as OrderedDict has them. */
  public DictView(Type type, DictValue dict, DictIterator.Part part) {
    this.type = type;
    this.dict = dict;
    this.part = part;
  }

  @Override
  public Type type() {
    return type;
  }

  /** Whether it is a view that behaves as a set. */
  public boolean isSet() {
    return part != DictIterator.Part.VALUE;
  }

  /** Whether the item is in the view now. */
  boolean contains(Object item) {
    return switch (part) {
      case KEY -> dict.contains(item);
      case ITEM -> {
        if (!(item instanceof TupleValue pair) || pair.size() != 2) {
          yield false;
        }
        Object value = dict.get(pair.items()[0]);
        yield value != null && Comparison.same(value, pair.items()[1]);
      }
      case VALUE -> {
        for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
          if (Comparison.same(at.value(), item)) {
            yield true;
          }
        }
        yield false;
      }
    };
  }
}
