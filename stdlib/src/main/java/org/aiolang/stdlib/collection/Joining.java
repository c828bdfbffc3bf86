package org.aiolang.stdlib.collection;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.LongLoop;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** The iterators of itertools that put iterables together, count, or repeat. */
final class Joining {
  private Joining() {}

  /** {@code chain(*iterables)}. */
  static final class Chain extends IteratorValue {
    private final IteratorValue iterables;
    private IteratorValue current;
    private boolean ended;

    Chain(Type type, IteratorValue iterables) {
      super(type);
      this.iterables = iterables;
    }

    @Override
    public Object next() {
      int turns = 0;
      while (!ended) {
        LongLoop.turn(++turns);
        if (current == null) {
          Object iterable = iterables.next();
          if (iterable == null) {
            ended = true;
            return null;
          }
          current = Iteration.iterate(iterable);
        }
        Object item = current.next();
        if (item != null) {
          return item;
        }
        current = null;
      }
      return null;
    }
  }

  /** {@code count(start, step)}. */
  static final class Count extends IteratorValue {
    Object number;
    final Object step;

    Count(Type type, Object start, Object step) {
      super(type);
      this.number = start;
      this.step = step;
    }

    @Override
    public Object next() {
      Object current = number;
      number = Arithmetic.add(current, step);
      return current;
    }
  }

  /** {@code cycle(iterable)}. */
  static final class Cycle extends IteratorValue {
    private IteratorValue iterator;
    private final List<Object> saved = new ArrayList<>();
    private int place;

    Cycle(Type type, Object iterable) {
      super(type);
      this.iterator = Iteration.iterate(iterable);
    }

    @Override
    public Object next() {
      if (iterator != null) {
        Object item = iterator.next();
        if (item != null) {
          saved.add(item);
          return item;
        }
        iterator = null;
      }
      if (saved.isEmpty()) {
        return null;
      }
      Object item = saved.get(place);
      place = place + 1 == saved.size() ? 0 : place + 1;
      return item;
    }
  }

  /** {@code repeat(object, times)}. */
  static final class Repeat extends IteratorValue {
    final Object object;

    /** How often still; -1 without end. */
    long left;

    Repeat(Type type, Object object, long times) {
      super(type);
      this.object = object;
      this.left = times;
    }

    @Override
    public Object next() {
      if (left == 0) {
        return null;
      }
      if (left > 0) {
        left--;
      }
      return object;
    }
  }

  /** {@code zip_longest(*iterables, fillvalue=None)}. */
  static final class ZipLongest extends IteratorValue {
    private final IteratorValue[] iterators;
    private final Object filling;
    private int active;

    ZipLongest(Type type, IteratorValue[] iterators, Object filling) {
      super(type);
      this.iterators = iterators;
      this.filling = filling;
      this.active = iterators.length;
    }

    @Override
    public Object next() {
      if (active == 0) {
        return null;
      }
      Object[] items = new Object[iterators.length];
      for (int i = 0; i < items.length; i++) {
        Object item = iterators[i] == null ? null : iterators[i].next();
        if (item == null && iterators[i] != null) {
          iterators[i] = null;
          active--;
          if (active == 0) {
            return null;
          }
        }
        items[i] = item == null ? filling : item;
      }
      return new TupleValue(items);
    }
  }

  /** {@code accumulate(iterable, function, initial=initial)}. */
  static final class Accumulate extends IteratorValue {
    private final IteratorValue iterator;
    private final Object function;
    private Object total;
    private boolean initial;

    Accumulate(Type type, Object iterable, Object function, Object initial) {
      super(type);
      this.iterator = Iteration.iterate(iterable);
      this.function = function == None.NONE ? null : function;
      if (initial != None.NONE) {
        this.initial = true;
        this.total = initial;
      }
    }

    @Override
    public Object next() {
      if (initial) {
        initial = false;
        return total;
      }
      Object item = iterator.next();
      if (item == null) {
        return null;
      }
      if (total == null) {
        total = item;
      } else {
        total = function == null ? Arithmetic.add(total, item) : Calls.call(function, total, item);
      }
      return total;
    }
  }

  /** {@code pairwise(iterable)}. */
  static final class Pairwise extends IteratorValue {
    private IteratorValue iterator;
    private Object last;

    Pairwise(Type type, Object iterable) {
      super(type);
      this.iterator = Iteration.iterate(iterable);
    }

    @Override
    public Object next() {
      if (iterator == null) {
        return null;
      }
      if (last == null) {
        last = iterator.next();
      }
      Object item = last == null || iterator == null ? null : iterator.next();
      if (item == null) {
        iterator = null;
        last = null;
        return null;
      }
      Object pair = new TupleValue(last, item);
      last = item;
      return pair;
    }
  }

  /** {@code batched(iterable, n, strict=False)}. */
  static final class Batched extends IteratorValue {
    private IteratorValue iterator;
    private final int length;
    private final boolean strict;

    Batched(Type type, Object iterable, int length, boolean strict) {
      super(type);
      this.iterator = Iteration.iterate(iterable);
      this.length = length;
      this.strict = strict;
    }

    @Override
    public Object next() {
      if (iterator == null) {
        return null;
      }
      List<Object> items = new ArrayList<>(Math.min(length, 64));
      while (items.size() < length) {
        Object item = iterator.next();
        if (item == null) {
          iterator = null;
          if (items.isEmpty()) {
            return null;
          }
          if (strict) {
            throw Errors.value("batched(): incomplete batch");
          }
          break;
        }
        items.add(item);
      }
      return new TupleValue(items.toArray());
    }
  }

  /** {@code groupby(iterable, key)}. */
  static final class GroupBy extends IteratorValue {
    private final IteratorValue iterator;
    private final Object function;
    private final Type groupType;
    private Object item;
    private Object key;
    private Object target;
    private Group group;

    GroupBy(Type type, Type groupType, Object iterable, Object function) {
      super(type);
      this.groupType = groupType;
      this.iterator = Iteration.iterate(iterable);
      this.function = function == None.NONE ? null : function;
    }

    @Override
    public Object next() {
      group = null;
      while (key == null || target != null && Comparison.same(target, key)) {
        if (!step()) {
          return null;
        }
      }
      target = key;
      group = new Group(groupType, this, target);
      return new TupleValue(key, group);
    }

    private boolean step() {
      Object next = iterator.next();
      if (next == null) {
        return false;
      }
      key = function == null ? next : Calls.call(function, next);
      item = next;
      return true;
    }
  }

  /** The items of one group; empty once the groupby has gone on. */
  private static final class Group extends IteratorValue {
    private final GroupBy parent;
    private final Object target;

    Group(Type type, GroupBy parent, Object target) {
      super(type);
      this.parent = parent;
      this.target = target;
    }

    @Override
    public Object next() {
      if (parent.group != this
          || parent.item == null && !parent.step()
          || !Comparison.same(target, parent.key)) {
        return null;
      }
      Object item = parent.item;
      parent.item = null;
      return item;
    }
  }

  /** One of the iterators that {@code tee(iterable, n)} gives. */
  static final class Tee extends IteratorValue {
    private final IteratorValue iterator;
    private Link link;

    Tee(Type type, IteratorValue iterator) {
      this(type, iterator, new Link());
    }

    private Tee(Type type, IteratorValue iterator, Link link) {
      super(type);
      this.iterator = iterator;
      this.link = link;
    }

    /** Another one that stands at the same item. */
    Tee copy() {
      return new Tee(type(), iterator, link);
    }

    @Override
    public Object next() {
      if (link.next == null) {
        if (link.isBusy) {
          throw Errors.runtime("cannot re-enter the tee iterator");
        }
        link.isBusy = true;
        Object item;
        try {
          item = iterator.next();
        } finally {
          link.isBusy = false;
        }
        if (item == null) {
          return null;
        }
        link.item = item;
        link.next = new Link();
      }
      Object item = link.item;
      link = link.next;
      return item;
    }
  }

  /** An item that some tee has still to give, and the next. */
  private static final class Link {
    Object item;
    Link next;

    /** Whether the item behind this one is being asked for. */
    boolean isBusy;
  }
}
