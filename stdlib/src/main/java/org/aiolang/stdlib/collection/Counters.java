package org.aiolang.stdlib.collection;

import java.util.Arrays;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Aggregation;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.ContainerText;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictMethods;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorTypes;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.LongLoop;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code collections.Counter}: a dict of counts. */
final class Counters {
  static final Type TYPE =
      Type.builtin("collections", "Counter", Types.DICT, Counters::declare).withAttributes();
  private static final Type ELEMENTS =
      Type.builtin("itertools", "chain", Types.OBJECT, IteratorTypes::declare);

  private Counters() {}

  private static DictValue dict(Object self) {
    return (DictValue) self;
  }

  /** For any mapping with {@code get}. */
  static Object countInto(Object mapping, Object iterable) {
    IteratorValue iterator = Iteration.iterate(iterable);
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      Object before = Calls.method(mapping, "get", item, 0L);
      Items.set(mapping, item, Arithmetic.add(before, 1L));
    }
    return None.NONE;
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "Counter(cls, /, *args, **kwargs)",
        "Dict subclass for counting hashable items.",
        a -> new DictValue((Type) a[0]));
    members.methodN(
        "__init__(self, /, *args, **kwds)",
        "Create a new Counter, counting elements of the iterable.",
        a -> {
          Object[] given = (Object[]) a[1];
          if (given.length > 1) {
            throw Errors.type(
                "Counter.__init__() takes from 1 to 2 positional arguments but "
                    + (given.length + 1)
                    + " were given");
          }
          Object source = given.length == 0 ? None.NONE : given[0];
          return count(dict(a[0]), source, (Keywords) a[2], Arithmetic::add);
        });
    members.methodN(
        "update(self, iterable=None, /, **kwds)",
        "Like dict.update() but add counts instead of replacing them.",
        a -> count(dict(a[0]), a[1], (Keywords) a[2], Arithmetic::add));
    members.methodN(
        "subtract(self, iterable=None, /, **kwds)",
        "Like update() but subtracts counts instead of adding them.",
        a -> count(dict(a[0]), a[1], (Keywords) a[2], Arithmetic::subtract));
    members.method("__missing__(self, key)", "The count of absent elements is zero.", (a, b) -> 0L);
    members.method(
        "most_common(self, n=None)",
        "List the n most common elements and their counts from the most common to the least.",
        (self, count) -> mostCommon(dict(self), count));
    members.method(
        "elements(self)",
        "Iterator over elements repeating each as many times as its count.",
        self -> new Elements(dict(self)));
    members.method(
        "total(self)",
        "Sum of the counts",
        self -> Aggregation.sum(new TupleValue(dict(self).valuesToArray()), 0L));
    members.classMethod(
        "fromkeys(cls, iterable, v=None)",
        "Not for counters.",
        a -> {
          throw Errors.of(
              ExceptionTypes.NOT_IMPLEMENTED_ERROR,
              "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.");
        });
    members.method("copy(self)", "A shallow copy.", self -> Calls.call(dict(self).type(), self));
    members.method(
        "__delitem__(self, elem)",
        "Like dict.__delitem__() but does not raise KeyError for missing values.",
        (self, key) -> {
          dict(self).remove(key);
          return None.NONE;
        });
    members.method("__repr__(self)", "Return repr(self).", self -> text(dict(self)));
    members.method(
        "__reduce__(self)",
        "How to make an equal counter.",
        self -> new TupleValue(dict(self).type(), new TupleValue(dict(self).copy())));
    declareComparisons(members);
    declareArithmetic(members);
  }

  private static Object count(
      DictValue counter, Object source, Keywords keywords, NativeFunction.Body2 combine) {
    if (source != None.NONE) {
      if (isMapping(source)) {
        combineAll(counter, source, combine);
      } else {
        IteratorValue iterator = Iteration.iterate(source);
        int turns = 0;
        for (Object item = iterator.next(); item != null; item = iterator.next()) {
          LongLoop.turn(++turns);
          Object known = counter.get(item);
          counter.put(
              item,
              known instanceof Long number && number < Long.MAX_VALUE && number > Long.MIN_VALUE + 1
                  ? combine.call(number, 1L)
                  : combine.call(known == null ? 0L : known, 1L));
        }
      }
    }
    if (keywords.size() > 0) {
      DictValue named = new DictValue();
      for (int i = 0; i < keywords.size(); i++) {
        named.put(keywords.names()[i], keywords.values()[i]);
      }
      combineAll(counter, named, combine);
    }
    return None.NONE;
  }

  private static boolean isMapping(Object value) {
    return value instanceof DictValue
        || !(value instanceof String || value instanceof ListValue || value instanceof TupleValue)
            && Attributes.getOrNull(value, "keys") != null
            && Types.of(value).lookup("__getitem__") != null;
  }

  private static void combineAll(DictValue counter, Object mapping, NativeFunction.Body2 combine) {
    DictValue entries = new DictValue();
    DictMethods.update(entries, mapping);
    boolean copies = counter.size() == 0 && combine.call(1L, 1L).equals(2L);
    for (DictValue.Cursor at = entries.cursor(); at.advance(); ) {
      Object known = counter.get(at.key());
      counter.put(
          at.key(), copies ? at.value() : combine.call(known == null ? 0L : known, at.value()));
    }
  }

  private static ListValue mostCommon(DictValue counter, Object count) {
    Object[] pairs = Iteration.toArray(Calls.method(counter, "items"));
    ListValue sorted =
        Aggregation.sorted(new TupleValue(pairs), Calls.call(Getters.ITEM_GETTER, 1L), true);
    if (count == None.NONE) {
      return sorted;
    }
    long number = Math.max(0, Iterators.size(count));
    return number >= sorted.size
        ? sorted
        : new ListValue(Arrays.copyOf(sorted.items, (int) number));
  }

  private static String text(DictValue counter) {
    String name = counter.type().name();
    if (counter.size() == 0) {
      return name + "()";
    }
    DictValue ordered = new DictValue();
    try {
      DictMethods.update(ordered, mostCommon(counter, None.NONE));
    } catch (ScriptError error) { // counts that have no order
      if (!error.value().type().isSubtypeOf(ExceptionTypes.TYPE_ERROR)) {
        throw error;
      }
      ordered.clear();
      ordered.putAll(counter);
    }
    return name + "(" + ContainerText.dict(ordered) + ")";
  }

  private static void declareComparisons(TypeMembers members) {
    compare(members, "__eq__", Comparison::equals, true);
    compare(members, "__ne__", Comparison::equals, false);
    compare(members, "__le__", Comparison::lessOrEqual, true);
    compare(members, "__ge__", Comparison::greaterOrEqual, true);
    members.constant("__hash__", None.NONE);
    members.method(
        "__lt__(self, other)",
        "True if all counts in self are a proper subset of those in other.",
        (a, b) ->
            isCounter(b)
                ? (Object)
                    (all(dict(a), dict(b), Comparison::lessOrEqual)
                        && !all(dict(a), dict(b), Comparison::equals))
                : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__gt__(self, other)",
        "True if all counts in self are a proper superset of those in other.",
        (a, b) ->
            isCounter(b)
                ? (Object)
                    (all(dict(a), dict(b), Comparison::greaterOrEqual)
                        && !all(dict(a), dict(b), Comparison::equals))
                : NotImplemented.NOT_IMPLEMENTED);
  }

  private static void compare(
      TypeMembers members, String name, NativeFunction.Body2 operator, boolean wanted) {
    members.method(
        name + "(self, other)",
        "Compares all counts; absent elements count zero.",
        (a, b) ->
            isCounter(b)
                ? (Object) (all(dict(a), dict(b), operator) == wanted)
                : NotImplemented.NOT_IMPLEMENTED);
  }

  private static boolean isCounter(Object value) {
    return Types.of(value).isSubtypeOf(TYPE);
  }

  private static Object countOf(DictValue counter, Object key) {
    Object count = counter.get(key);
    return count == null ? 0L : count;
  }

  private static boolean all(DictValue a, DictValue b, NativeFunction.Body2 operator) {
    for (DictValue each : new DictValue[] {a, b}) {
      for (DictValue.Cursor at = each.cursor(); at.advance(); ) {
        Object key = at.key();
        if (!Conversion.truth(operator.call(countOf(a, key), countOf(b, key)))) {
          return false;
        }
      }
    }
    return true;
  }

  private static void declareArithmetic(TypeMembers members) {
    NativeFunction.Body2 larger = (x, y) -> Comparison.isLess(x, y) ? y : x;
    NativeFunction.Body2 smaller = (x, y) -> Comparison.isLess(x, y) ? x : y;
    operator(members, "add", Arithmetic::add);
    operator(members, "sub", Arithmetic::subtract);
    operator(members, "or", larger);
    operator(members, "and", smaller);
    members.method(
        "__pos__(self)",
        "Adds an empty counter, effectively stripping negative and zero counts",
        self -> combined(dict(self), new DictValue(), Arithmetic::add));
    members.method(
        "__neg__(self)",
        "Subtracts from an empty counter.",
        self -> combined(new DictValue(), dict(self), Arithmetic::subtract));
  }

  private static void operator(TypeMembers members, String name, NativeFunction.Body2 combine) {
    members.method(
        "__" + name + "__(self, other)",
        "Combines the counts, keeping only positive ones.",
        (a, b) ->
            isCounter(b) ? combined(dict(a), dict(b), combine) : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__i" + name + "__(self, other)",
        "Combines the counts in place, keeping only positive ones.",
        (a, b) -> {
          DictValue result = combined(dict(a), dict(b), combine);
          dict(a).clear();
          dict(a).putAll(result);
          return a;
        });
  }

  private static DictValue combined(DictValue a, DictValue b, NativeFunction.Body2 combine) {
    DictValue result = new DictValue(TYPE);
    for (DictValue.Cursor at = a.cursor(); at.advance(); ) {
      Object key = at.key();
      keep(result, key, combine.call(at.value(), countOf(b, key)));
    }
    for (DictValue.Cursor at = b.cursor(); at.advance(); ) {
      if (!a.contains(at.key())) {
        keep(result, at.key(), combine.call(0L, at.value()));
      }
    }
    return result;
  }

  private static void keep(DictValue result, Object key, Object count) {
    if (Comparison.isLess(0L, count)) {
      result.put(key, count);
    }
  }

  /** What {@code elements()} gives. */
  private static final class Elements extends IteratorValue {
    private final DictValue.Cursor cursor;
    private Object element;
    private long left;

    Elements(DictValue counter) {
      super(ELEMENTS);
      this.cursor = counter.cursor();
    }

    @Override
    public Object next() {
      while (left <= 0) {
        if (!cursor.advance()) {
          return null;
        }
        element = cursor.key();
        left = Iterators.size(cursor.value());
      }
      left--;
      return element;
    }
  }
}
