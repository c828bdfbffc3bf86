package org.aiolang.stdlib.collection;

import java.util.Arrays;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Aggregation;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.IteratorTypes;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * The module {@code heapq}. Items move exactly as in CPython's, so that a heap looks the same when
 * it is printed.
 */
public final class HeapqModule {
  private static final Type MERGE =
      Type.builtin("heapq", "merge", Types.OBJECT, IteratorTypes::declare);

  private HeapqModule() {}

  /** Builds the module. */
  public static ModuleValue build() {
    return new ModuleBuilder("heapq", "Heap queues, also called priority queues.")
        .function(
            "heappush(heap, item, /)",
            "Push item onto heap, maintaining the heap invariant.",
            (heap, item) -> {
              ListValue list = list("heappush", "argument 1", heap);
              list.append(item);
              raise(list, 0, list.size - 1);
              return None.NONE;
            })
        .function(
            "heappop(heap, /)",
            "Pop the smallest item off the heap, maintaining the heap invariant.",
            heap -> pop(list("heappop", "argument", heap)))
        .function(
            "heapify(heap, /)",
            "Transform list into a heap, in-place, in O(len(heap)) time.",
            heap -> {
              ListValue list = list("heapify", "argument", heap);
              for (int i = list.size / 2 - 1; i >= 0; i--) {
                sink(list, i);
              }
              return None.NONE;
            })
        .function(
            "heapreplace(heap, item, /)",
            "Pop and return the current smallest value, and add the new item.",
            (heap, item) -> {
              ListValue list = list("heapreplace", "argument 1", heap);
              if (list.size == 0) {
                throw Errors.index("index out of range");
              }
              return replace(list, item);
            })
        .function(
            "heappushpop(heap, item, /)",
            "Push item on the heap, then pop and return the smallest item from the heap.",
            (heap, item) -> {
              ListValue list = list("heappushpop", "argument 1", heap);
              if (list.size == 0 || !Comparison.isLess(list.items[0], item)) {
                return item;
              }
              if (list.size == 0) { // the comparison may have emptied it
                throw Errors.index("index out of range");
              }
              return replace(list, item);
            })
        .function(
            "nlargest(n, iterable, key=None)",
            "Find the n largest elements in a dataset.",
            (count, iterable, key) -> first(count, Aggregation.sorted(iterable, key, true)))
        .function(
            "nsmallest(n, iterable, key=None)",
            "Find the n smallest elements in a dataset.",
            (count, iterable, key) -> first(count, Aggregation.sorted(iterable, key, false)))
        .functionN(
            "merge(*iterables, key=None, reverse=False)",
            "Merge multiple sorted inputs into a single sorted output.",
            arguments ->
                new Merge(
                    Iterators.iterateAll((Object[]) arguments[0]),
                    arguments[1] == None.NONE ? null : arguments[1],
                    Conversion.truth(arguments[2])))
        .exportAll()
        .build();
  }

  private static ListValue list(String function, String argument, Object heap) {
    if (heap instanceof ListValue list) {
      return list;
    }
    throw Errors.type(function + "() " + argument + " must be list, not " + Types.of(heap).name());
  }

  private static Object pop(ListValue list) {
    if (list.size == 0) {
      throw Errors.index("index out of range");
    }
    Object last = list.items[--list.size];
    list.items[list.size] = null;
    return list.size == 0 ? last : replace(list, last);
  }

  private static Object replace(ListValue list, Object item) {
    Object smallest = list.items[0];
    list.items[0] = item;
    sink(list, 0);
    return smallest;
  }

  /** Moves an item up to where its parent is not larger. */
  private static void raise(ListValue list, int top, int place) {
    int size = list.size;
    Object item = list.items[place];
    while (place > top) {
      int parent = place - 1 >> 1;
      Object above = list.items[parent];
      boolean less = Comparison.isLess(item, above);
      checkSize(list, size);
      if (!less) {
        break;
      }
      list.items[place] = above;
      list.items[parent] = item;
      place = parent;
    }
  }

  /** Lets the smaller children move up as far as it goes, and then the item back to its place. */
  private static void sink(ListValue list, int start) {
    int size = list.size;
    int place = start;
    while (place < size >> 1) {
      int child = 2 * place + 1;
      if (child + 1 < size) {
        boolean less = Comparison.isLess(list.items[child], list.items[child + 1]);
        checkSize(list, size);
        child += less ? 0 : 1;
      }
      Object item = list.items[place];
      list.items[place] = list.items[child];
      list.items[child] = item;
      place = child;
    }
    raise(list, start, place);
  }

  private static void checkSize(ListValue list, int size) {
    if (list.size != size) {
      throw Errors.runtime("list changed size during iteration");
    }
  }

  private static ListValue first(Object count, ListValue sorted) {
    long number = Math.max(0, Iterators.size(count));
    return number >= sorted.size
        ? sorted
        : new ListValue(Arrays.copyOf(sorted.items, (int) number));
  }

  /** What {@code merge} gives. Among equal items those of earlier iterables come first. */
  private static final class Merge extends IteratorValue {
    private final IteratorValue[] iterators;
    private final Object key;
    private final boolean reverse;
    private final Object[] items;
    private final Object[] ranks;

    /** The numbers of the iterables that have an item, as a heap; filled at the first item. */
    private int[] heap;

    private int size;

    Merge(IteratorValue[] iterators, Object key, boolean reverse) {
      super(MERGE);
      this.iterators = iterators;
      this.key = key;
      this.reverse = reverse;
      this.items = new Object[iterators.length];
      this.ranks = new Object[iterators.length];
    }

    @Override
    public Object next() {
      if (heap == null) {
        heap = new int[iterators.length];
        for (int i = 0; i < iterators.length; i++) {
          if (fetch(i)) {
            heap[size++] = i;
          }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
          settle(i);
        }
      } else if (size > 0) {
        if (!fetch(heap[0])) {
          heap[0] = heap[--size];
        }
        settle(0);
      }
      return size == 0 ? null : items[heap[0]];
    }

    private boolean fetch(int number) {
      Object item = iterators[number].next();
      items[number] = item;
      ranks[number] = item == null || key == null ? item : Calls.call(key, item);
      return item != null;
    }

    private void settle(int place) {
      while (2 * place + 1 < size) {
        int child = 2 * place + 1;
        if (child + 1 < size && before(heap[child + 1], heap[child])) {
          child++;
        }
        if (!before(heap[child], heap[place])) {
          return;
        }
        int number = heap[place];
        heap[place] = heap[child];
        heap[child] = number;
        place = child;
      }
    }

    private boolean before(int a, int b) {
      Object first = reverse ? ranks[b] : ranks[a];
      Object second = reverse ? ranks[a] : ranks[b];
      if (Comparison.isLess(first, second)) {
        return true;
      }
      return a < b && !Comparison.isLess(second, first);
    }
  }
}
