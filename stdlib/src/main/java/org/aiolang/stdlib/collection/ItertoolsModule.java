package org.aiolang.stdlib.collection;

import java.util.function.Consumer;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorTypes;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The module {@code itertools}. */
public final class ItertoolsModule {
  private static final Type GROUP = type("_grouper", IteratorTypes::declare);
  private static final Type TEE =
      type(
          "_tee",
          members -> {
            IteratorTypes.declare(members);
            members.constructor(
                "_tee(cls, iterable, /)",
                "An iterator that can be copied.",
                arguments -> tee((Type) arguments[0], arguments[1]));
            members.method(
                "__copy__(self, /)",
                "Returns an independent iterator.",
                self -> ((Joining.Tee) self).copy());
          });

  private static final Type[] TYPES = {
    GROUP,
    TEE,
    made(
        "accumulate",
        "(cls, iterable, func=None, *, initial=None)",
        "Return series of accumulated sums (or other binary function results).",
        a -> new Joining.Accumulate((Type) a[0], a[1], a[2], a[3])),
    made(
        "batched",
        "(cls, iterable, n, *, strict=False)",
        "Batch data into tuples of length n.",
        a -> batched((Type) a[0], a[1], a[2], Conversion.truth(a[3]))),
    type(
        "chain",
        members -> {
          IteratorTypes.declare(members);
          members.constructor(
              "chain(cls, /, *iterables)",
              "Give the items of one iterable after the other.",
              a ->
                  new Joining.Chain(
                      (Type) a[0], Iteration.iterate(new TupleValue((Object[]) a[1]))));
          members.classMethod(
              "from_iterable(cls, iterable, /)",
              "Alternative chain() constructor taking a single iterable of iterables.",
              a -> new Joining.Chain((Type) a[0], Iteration.iterate(a[1])));
          GenericAlias.declareSubscript(members);
        }),
    made(
        "combinations",
        "(cls, iterable, r)",
        "Return successive r-length combinations of elements in the iterable.",
        a -> new Combining.Combinations((Type) a[0], Iteration.toArray(a[1]), length(a[2]))),
    made(
        "combinations_with_replacement",
        "(cls, iterable, r)",
        "Return successive r-length combinations that may repeat elements.",
        a -> new Combining.Repetitions((Type) a[0], Iteration.toArray(a[1]), length(a[2]))),
    made(
        "compress",
        "(cls, data, selectors)",
        "Return data elements corresponding to true selector elements.",
        a -> new Selecting.Compress((Type) a[0], a[1], a[2])),
    type("count", ItertoolsModule::declareCount),
    made(
        "cycle",
        "(cls, iterable, /)",
        "Return elements from the iterable until it is exhausted, then repeat the sequence.",
        a -> new Joining.Cycle((Type) a[0], a[1])),
    made(
        "dropwhile",
        "(cls, predicate, iterable, /)",
        "Drop items from the iterable while predicate(item) is true.",
        a -> new Selecting.DropWhile((Type) a[0], a[1], a[2])),
    made(
        "filterfalse",
        "(cls, function, iterable, /)",
        "Return those items of iterable for which function(item) is false.",
        a -> new Selecting.FilterFalse((Type) a[0], a[1], a[2])),
    made(
        "groupby",
        "(cls, iterable, key=None)",
        "Give consecutive keys and groups from the iterable.",
        a -> new Joining.GroupBy((Type) a[0], GROUP, a[1], a[2])),
    made(
        "islice",
        "(cls, iterable, /, *args)",
        "Give selected items of an iterable, as a slice does of a sequence.",
        a -> slice((Type) a[0], a[1], (Object[]) a[2])),
    made(
        "pairwise",
        "(cls, iterable, /)",
        "Return an iterator of overlapping pairs taken from the input iterator.",
        a -> new Joining.Pairwise((Type) a[0], a[1])),
    made(
        "permutations",
        "(cls, iterable, r=None)",
        "Return successive r-length permutations of elements in the iterable.",
        a -> permutations((Type) a[0], Iteration.toArray(a[1]), a[2])),
    made(
        "product",
        "(cls, /, *iterables, repeat=1)",
        "Cartesian product of input iterables.",
        a -> product((Type) a[0], (Object[]) a[1], a[2])),
    type("repeat", ItertoolsModule::declareRepeat),
    made(
        "starmap",
        "(cls, function, iterable, /)",
        "Call the function with the items of each tuple of the iterable.",
        a -> new Selecting.StarMap((Type) a[0], a[1], a[2])),
    made(
        "takewhile",
        "(cls, predicate, iterable, /)",
        "Return successive entries from an iterable as long as the predicate is true for each.",
        a -> new Selecting.TakeWhile((Type) a[0], a[1], a[2])),
    made(
        "zip_longest",
        "(cls, /, *iterables, fillvalue=None)",
        "Yield tuples until the longest iterable is exhausted.",
        a -> new Joining.ZipLongest((Type) a[0], Iterators.iterateAll((Object[]) a[1]), a[2])),
  };

  private ItertoolsModule() {}

  /** Builds the module. */
  public static ModuleValue build() {
    ModuleBuilder module = new ModuleBuilder("itertools", "Functional tools for iterators.");
    for (Type type : TYPES) {
      module.value(type.name(), type);
    }
    module.function(
        "tee(iterable, n=2, /)",
        "Returns a tuple of n independent iterators.",
        ItertoolsModule::tees);
    return module.build();
  }

  private static Type type(String name, Consumer<TypeMembers> declaration) {
    return Type.builtin("itertools", name, Types.OBJECT, declaration);
  }

  private static Type made(
      String name, String parameters, String doc, NativeFunction.BodyN constructor) {
    return type(
        name,
        members -> {
          IteratorTypes.declare(members);
          members.constructor(name + parameters, doc, constructor);
        });
  }

  private static void declareCount(TypeMembers members) {
    IteratorTypes.declare(members);
    members.constructor(
        "count(cls, start=0, step=1)",
        "Return start, start+step, start+2*step, … without end.",
        a -> {
          for (int i = 1; i <= 2; i++) {
            if (!isNumber(a[i])) {
              throw Errors.type("a number is required");
            }
          }
          return new Joining.Count((Type) a[0], a[1], a[2]);
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          Joining.Count count = (Joining.Count) self;
          String name = count.type().name() + "(" + Conversion.repr(count.number);
          return count.step.equals(1L)
              ? name + ")"
              : name + ", " + Conversion.repr(count.step) + ")";
        });
  }

  private static boolean isNumber(Object value) {
    Type type = Types.of(value);
    return type.lookup("__index__") != null
        || type.lookup("__float__") != null
        || type.lookup("__int__") != null
        || type.isSubtypeOf(Types.COMPLEX);
  }

  private static void declareRepeat(TypeMembers members) {
    IteratorTypes.declare(members);
    members.constructor(
        "repeat(cls, object, times=<unset>)",
        "Give the object again and again, or that many times.",
        a ->
            new Joining.Repeat(
                (Type) a[0], a[1], a[2] == null ? -1 : Math.max(0, Iterators.size(a[2]))));
    members.method(
        "__length_hint__(self, /)",
        "How often it is still given.",
        self -> {
          Joining.Repeat repeat = (Joining.Repeat) self;
          if (repeat.left < 0) {
            throw Errors.type("len() of unsized object");
          }
          return repeat.left;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          Joining.Repeat repeat = (Joining.Repeat) self;
          String name = repeat.type().name() + "(" + Conversion.repr(repeat.object);
          return repeat.left < 0 ? name + ")" : name + ", " + repeat.left + ")";
        });
  }

  private static Object batched(Type type, Object iterable, Object length, boolean strict) {
    long number = Iterators.size(length);
    if (number < 1) {
      throw Errors.value("n must be at least one");
    }
    return new Joining.Batched(type, iterable, (int) Math.min(number, Integer.MAX_VALUE), strict);
  }

  private static int length(Object given) {
    long length = Iterators.size(given);
    if (length < 0) {
      throw Errors.value("r must be non-negative");
    }
    return (int) Math.min(length, Integer.MAX_VALUE);
  }

  private static Object permutations(Type type, Object[] pool, Object length) {
    if (length == None.NONE) {
      return new Combining.Permutations(type, pool, pool.length);
    }
    if (!Types.of(length).isSubtypeOf(Types.INT)) {
      throw Errors.type("Expected int as r");
    }
    return new Combining.Permutations(type, pool, length(length));
  }

  private static Object product(Type type, Object[] iterables, Object repeat) {
    long times = Iterators.size(repeat);
    if (times < 0) {
      throw Errors.value("repeat argument cannot be negative");
    }
    if (times * iterables.length > Integer.MAX_VALUE - 8 || times > Integer.MAX_VALUE) {
      throw Errors.overflow("repeat argument too large");
    }
    Object[][] pools = new Object[iterables.length * (int) times][];
    for (int i = 0; i < pools.length; i++) {
      pools[i] =
          i < iterables.length ? Iteration.toArray(iterables[i]) : pools[i - iterables.length];
    }
    return new Combining.Product(type, pools);
  }

  private static Object slice(Type type, Object iterable, Object[] bounds) {
    if (bounds.length == 0 || bounds.length > 3) {
      throw Errors.type(
          bounds.length == 0
              ? "islice expected at least 2 arguments, got 1"
              : "islice expected at most 4 arguments, got " + (bounds.length + 1));
    }
    String whichBounds = bounds.length == 1 ? "Stop argument for islice()" : "Indices for islice()";
    long stop = bound(bounds.length == 1 ? bounds[0] : bounds[1], -1, whichBounds);
    long start = bounds.length == 1 ? 0 : bound(bounds[0], 0, whichBounds);
    long step = 1;
    if (bounds.length == 3 && bounds[2] != None.NONE) {
      step =
          Iterators.isIndex(bounds[2])
                  && Conversion.index(bounds[2]) instanceof Long number
                  && number > 0
              ? number
              : -1;
      if (step < 0) {
        throw Errors.value("Step for islice() must be a positive integer or None.");
      }
    }
    return new Selecting.Slice(type, iterable, start, stop, step);
  }

  private static long bound(Object given, long absent, String which) {
    if (given == None.NONE) {
      return absent;
    }
    if (Iterators.isIndex(given) && Conversion.index(given) instanceof Long number && number >= 0) {
      return number;
    }
    throw Errors.value(which + " must be None or an integer: 0 <= x <= sys.maxsize.");
  }

  private static Object tees(Object iterable, Object count) {
    long number = Iterators.size(count);
    if (number < 0) {
      throw Errors.value("n must be >= 0");
    }
    Object[] tees = new Object[(int) Math.min(number, Integer.MAX_VALUE - 8)];
    if (tees.length > 0) {
      Joining.Tee first = tee(TEE, iterable);
      tees[0] = first;
      for (int i = 1; i < tees.length; i++) {
        tees[i] = first.copy();
      }
    }
    return new TupleValue(tees);
  }

  private static Joining.Tee tee(Type type, Object iterable) {
    IteratorValue iterator = Iteration.iterate(iterable);
    return iterator instanceof Joining.Tee tee ? tee.copy() : new Joining.Tee(type, iterator);
  }
}
