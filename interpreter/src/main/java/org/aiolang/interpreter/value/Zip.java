package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;

/** {@code zip(*iterables, strict=False)}. */
public final class Zip extends IteratorValue {
  private final IteratorValue[] iterators;
  private final boolean strict;

  Zip(Type type, IteratorValue[] iterators, boolean strict) {
    super(type);
    this.iterators = iterators;
    this.strict = strict;
  }

  @Override
  public Object next() {
    if (iterators.length == 0) {
      return null;
    }
    Object[] items = new Object[iterators.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = iterators[i].next();
      if (items[i] == null) {
        if (strict) {
          checkOthers(i);
        }
        return null;
      }
    }
    return new TupleValue(items);
  }

  private void checkOthers(int ended) {
    if (ended > 0) {
      throw different(ended, "shorter");
    }
    for (int i = 1; i < iterators.length; i++) {
      if (iterators[i].next() != null) {
        throw different(i, "longer");
      }
    }
  }

  private static RuntimeException different(int place, String how) {
    return Errors.value(
        "zip() argument "
            + (place + 1)
            + " is "
            + how
            + " than argument"
            + (place == 1 ? " 1" : "s 1-" + place));
  }
}
