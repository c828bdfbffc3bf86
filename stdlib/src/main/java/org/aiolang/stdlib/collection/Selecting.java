package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.LongLoop;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** The iterators of itertools that leave items out, or call a function with each. */
final class Selecting {
  private Selecting() {}

  /** {@code compress(data, selectors)}. */
  static final class Compress extends IteratorValue {
    private final IteratorValue data;
    private final IteratorValue selectors;

    Compress(Type type, Object data, Object selectors) {
      super(type);
      this.data = Iteration.iterate(data);
      this.selectors = Iteration.iterate(selectors);
    }

    @Override
    public Object next() {
      while (true) {
        Object item = data.next();
        Object selector = item == null ? null : selectors.next();
        if (selector == null) {
          return null;
        }
        if (Conversion.truth(selector)) {
          return item;
        }
      }
    }
  }

  /** {@code dropwhile(predicate, iterable)}. */
  static final class DropWhile extends IteratorValue {
    private final Object predicate;
    private final IteratorValue iterator;
    private boolean started;

    DropWhile(Type type, Object predicate, Object iterable) {
      super(type);
      this.predicate = predicate;
      this.iterator = Iteration.iterate(iterable);
    }

    @Override
    public Object next() {
      Object item = iterator.next();
      while (!started && item != null) {
        if (Conversion.truth(Calls.call(predicate, item))) {
          item = iterator.next();
        } else {
          started = true;
        }
      }
      return item;
    }
  }

  /** {@code takewhile(predicate, iterable)}. */
  static final class TakeWhile extends IteratorValue {
    private final Object predicate;
    private final IteratorValue iterator;
    private boolean ended;

    TakeWhile(Type type, Object predicate, Object iterable) {
      super(type);
      this.predicate = predicate;
      this.iterator = Iteration.iterate(iterable);
    }

    @Override
    public Object next() {
      Object item = ended ? null : iterator.next();
      if (item == null) {
        return null;
      }
      if (Conversion.truth(Calls.call(predicate, item))) {
        return item;
      }
      ended = true;
      return null;
    }
  }

  /** {@code filterfalse(predicate, iterable)}. */
  static final class FilterFalse extends IteratorValue {
    private final Object predicate;
    private final IteratorValue iterator;

    FilterFalse(Type type, Object predicate, Object iterable) {
      super(type);
      this.predicate = predicate == None.NONE ? null : predicate;
      this.iterator = Iteration.iterate(iterable);
    }

    @Override
    public Object next() {
      int turns = 0;
      for (Object item = iterator.next(); item != null; item = iterator.next()) {
        LongLoop.turn(++turns);
        if (!Conversion.truth(predicate == null ? item : Calls.call(predicate, item))) {
          return item;
        }
      }
      return null;
    }
  }

  /** {@code starmap(function, iterable)}. */
  static final class StarMap extends IteratorValue {
    private final Object function;
    private final IteratorValue iterator;

    StarMap(Type type, Object function, Object iterable) {
      super(type);
      this.function = function;
      this.iterator = Iteration.iterate(iterable);
    }

    @Override
    public Object next() {
      Object item = iterator.next();
      return item == null ? null : Calls.call(function, Iteration.toArray(item), Keywords.NONE);
    }
  }

  /** {@code islice(iterable, start, stop, step)}. */
  static final class Slice extends IteratorValue {
    private IteratorValue iterator;
    private long next;
    private final long stop;
    private final long step;
    private long taken;

    /**
     * @param stop -1 for none
     */
    Slice(Type type, Object iterable, long start, long stop, long step) {
      super(type);
      this.iterator = Iteration.iterate(iterable);
      this.next = start;
      this.stop = stop;
      this.step = step;
    }

    @Override
    public Object next() {
      if (iterator == null) {
        return null;
      }
      while (taken < next) {
        if (iterator.next() == null) {
          iterator = null;
          return null;
        }
        taken++;
      }
      Object item = stop >= 0 && taken >= stop ? null : iterator.next();
      if (item == null) {
        iterator = null;
        return null;
      }
      taken++;
      long after = next + step;
      next = after < next || stop >= 0 && after > stop ? stop : after;
      return item;
    }
  }
}
