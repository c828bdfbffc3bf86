package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/**
 * The iterators of itertools that go through selections from a pool of items, in lexicographic
 * order.
 */
final class Combining {
  private Combining() {}

  /** A selection as places in the pool. */
  private abstract static class Selection extends IteratorValue {
    final Object[] pool;
    final int[] places;
    private boolean started;
    private boolean ended;

    Selection(Type type, Object[] pool, int length, boolean empty) {
      super(type);
      this.pool = pool;
      this.places = new int[empty ? 0 : length];
      this.ended = empty;
    }

    /** Moves the places on; false where they were the last. */
    abstract boolean advance();

    @Override
    public Object next() {
      if (ended) {
        return null;
      }
      if (started && !advance()) {
        ended = true;
        return null;
      }
      started = true;
      Object[] items = new Object[places.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = item(i);
      }
      return new TupleValue(items);
    }

    Object item(int place) {
      return pool[places[place]];
    }
  }

  /** {@code product(*iterables)}. */
  static final class Product extends Selection {
    private final Object[][] pools;

    Product(Type type, Object[][] pools) {
      super(type, null, pools.length, hasEmpty(pools));
      this.pools = pools;
    }

    private static boolean hasEmpty(Object[][] pools) {
      for (Object[] pool : pools) {
        if (pool.length == 0) {
          return true;
        }
      }
      return false;
    }

    @Override
    boolean advance() {
      for (int i = places.length - 1; i >= 0; i--) {
        if (++places[i] < pools[i].length) {
          return true;
        }
        places[i] = 0;
      }
      return false;
    }

    @Override
    Object item(int place) {
      return pools[place][places[place]];
    }
  }

  /** {@code combinations(iterable, r)}. */
  static final class Combinations extends Selection {
    Combinations(Type type, Object[] pool, int length) {
      super(type, pool, length, length > pool.length);
      for (int i = 0; i < places.length; i++) {
        places[i] = i;
      }
    }

    @Override
    boolean advance() {
      int length = places.length;
      int i = length - 1;
      while (i >= 0 && places[i] == i + pool.length - length) {
        i--;
      }
      if (i < 0) {
        return false;
      }
      places[i]++;
      for (i++; i < length; i++) {
        places[i] = places[i - 1] + 1;
      }
      return true;
    }
  }

  /** {@code combinations_with_replacement(iterable, r)}. */
  static final class Repetitions extends Selection {
    Repetitions(Type type, Object[] pool, int length) {
      super(type, pool, length, pool.length == 0 && length > 0);
    }

    @Override
    boolean advance() {
      int i = places.length - 1;
      while (i >= 0 && places[i] == pool.length - 1) {
        i--;
      }
      if (i < 0) {
        return false;
      }
      int place = places[i] + 1;
      for (; i < places.length; i++) {
        places[i] = place;
      }
      return true;
    }
  }

  /** {@code permutations(iterable, r)}. */
  static final class Permutations extends Selection {
    private final int[] order;
    private final int[] cycles;

    Permutations(Type type, Object[] pool, int length) {
      super(type, pool, length, length > pool.length);
      order = new int[pool.length];
      cycles = new int[places.length];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      for (int i = 0; i < cycles.length; i++) {
        cycles[i] = pool.length - i;
      }
    }

    @Override
    boolean advance() {
      for (int i = cycles.length - 1; i >= 0; i--) {
        cycles[i]--;
        if (cycles[i] == 0) {
          int first = order[i];
          System.arraycopy(order, i + 1, order, i, order.length - 1 - i);
          order[order.length - 1] = first;
          cycles[i] = order.length - i;
        } else {
          int other = order.length - cycles[i];
          int swapped = order[i];
          order[i] = order[other];
          order[other] = swapped;
          return true;
        }
      }
      return false;
    }

    @Override
    Object item(int place) {
      return pool[order[place]];
    }
  }
}
