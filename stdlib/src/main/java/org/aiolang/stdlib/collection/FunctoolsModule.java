package org.aiolang.stdlib.collection;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.Signature;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.LongLoop;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The module {@code functools}. */
public final class FunctoolsModule {
  private static final TupleValue ASSIGNED =
      new TupleValue(
          "__module__",
          "__name__",
          "__qualname__",
          "__doc__",
          "__annotations__",
          "__type_params__");
  private static final TupleValue UPDATED = new TupleValue("__dict__");

  private FunctoolsModule() {}

  /** Builds the module. */
  public static ModuleValue build() {
    Type info =
        NamedTuples.create(
            "CacheInfo",
            new String[] {"hits", "misses", "maxsize", "currsize"},
            new Object[0],
            "functools");
    ModuleBuilder module =
        new ModuleBuilder("functools", "Tools for working with functions and callable objects.");
    addWrapping(module);
    addCaching(module, info);
    module.value("partial", Partial.TYPE);
    module.value("partialmethod", PartialMethod.TYPE);
    module.value("cached_property", CachedProperty.TYPE);
    module.value("singledispatchmethod", SingleDispatch.METHOD);
    module.function(
        "singledispatch(func)",
        "A function that is chosen by the class of the first argument.",
        function -> {
          SingleDispatch dispatch = new SingleDispatch(function);
          update(dispatch, function, ASSIGNED, UPDATED);
          return dispatch;
        });
    module.function(
        "reduce(function, iterable, initial=<unset>, /)",
        "Apply a function of two arguments cumulatively to the items of an iterable.",
        FunctoolsModule::reduce);
    module.function(
        "cmp_to_key(mycmp)",
        "Convert a cmp= function into a key= function.",
        compare ->
            new NativeFunction(
                new Signature("K(obj)"),
                "Wraps a value so that it is compared by the function.",
                (NativeFunction.Body1) value -> new Ranked(compare, value),
                null,
                "functools"));
    module.function(
        "total_ordering(cls)",
        "Class decorator that fills in missing ordering methods",
        cls -> totalOrdering((Type) cls));
    return module.build();
  }

  private static void addWrapping(ModuleBuilder module) {
    module.value("WRAPPER_ASSIGNMENTS", ASSIGNED);
    module.value("WRAPPER_UPDATES", UPDATED);
    module.functionN(
        "update_wrapper(wrapper, wrapped, assigned=<unset>, updated=<unset>)",
        "Update a wrapper function to look like the wrapped function",
        a -> update(a[0], a[1], a[2] == null ? ASSIGNED : a[2], a[3] == null ? UPDATED : a[3]));
    module.function(
        "wraps(wrapped, assigned=<unset>, updated=<unset>)",
        "Decorator factory to apply update_wrapper() to a wrapper function",
        (wrapped, assigned, updated) ->
            new NativeFunction(
                new Signature("wraps(wrapper)"),
                "Makes the wrapper look like the wrapped function.",
                (NativeFunction.Body1)
                    wrapper ->
                        update(
                            wrapper,
                            wrapped,
                            assigned == null ? ASSIGNED : assigned,
                            updated == null ? UPDATED : updated),
                null,
                "functools"));
  }

  private static Object update(Object wrapper, Object wrapped, Object assigned, Object updated) {
    for (Object name : Iteration.toArray(assigned)) {
      Object value = Attributes.getOrNull(wrapped, (String) name);
      if (value != null) {
        Attributes.set(wrapper, (String) name, value);
      }
    }
    for (Object name : Iteration.toArray(updated)) {
      Object values = Attributes.getOrNull(wrapped, (String) name);
      if (values instanceof DictValue dict && dict.size() == 0) {
        continue; // asking the wrapper for its own would make it a dict for nothing
      }
      if (values != null) {
        Calls.method(Attributes.get(wrapper, (String) name), "update", values);
      }
    }
    Attributes.set(wrapper, "__wrapped__", wrapped);
    return wrapper;
  }

  private static void addCaching(ModuleBuilder module, Type info) {
    module.function(
        "lru_cache(maxsize=128, typed=False)",
        "Least-recently-used cache decorator.",
        (size, typed) -> {
          if (size instanceof Long number) {
            return decorator(Math.clamp(number, 0, Integer.MAX_VALUE), typed, info);
          }
          if (size == None.NONE) {
            return decorator(-1, typed, info);
          }
          if (Calls.isCallable(size) && typed instanceof Boolean) {
            return cached(size, 128, typed, info);
          }
          throw Errors.type("Expected first argument to be an integer, a callable, or None");
        });
    module.function(
        "cache(user_function, /)",
        "Simple lightweight unbounded cache.",
        function -> cached(function, -1, false, info));
  }

  private static Object decorator(int limit, Object typed, Type info) {
    return new NativeFunction(
        new Signature("decorating_function(user_function)"),
        "Caches the results of the function.",
        (NativeFunction.Body1) function -> cached(function, limit, typed, info),
        null,
        "functools");
  }

  private static Object cached(Object function, int limit, Object typed, Type info) {
    if (!Calls.isCallable(function)) {
      throw Errors.type("the first argument must be callable");
    }
    CachedFunction cached = new CachedFunction(function, limit, Conversion.truth(typed), info);
    return update(cached, function, ASSIGNED, UPDATED);
  }

  private static Object reduce(Object function, Object iterable, Object initial) {
    IteratorValue iterator;
    try {
      iterator = Iteration.iterate(iterable);
    } catch (ScriptError error) {
      if (Iteration.isIterable(iterable)) {
        throw error;
      }
      throw Errors.type("reduce() arg 2 must support iteration");
    }
    Object total = initial == null ? iterator.next() : initial;
    if (total == null) {
      throw Errors.type("reduce() of empty iterable with no initial value");
    }
    int turns = 0;
    for (Object item = iterator.next(); item != null; item = iterator.next()) {
      LongLoop.turn(++turns);
      total = Calls.call(function, total, item);
    }
    return total;
  }

  /** What a {@code cmp_to_key} function gives: a value that a comparison function ranks. */
  private static final class Ranked extends Instance {
    private static final Type TYPE =
        Type.builtin("functools", "KeyWrapper", Types.OBJECT, Ranked::declare);

    private final Object compare;
    private final Object value;

    Ranked(Object compare, Object value) {
      super(TYPE);
      this.compare = compare;
      this.value = value;
    }

    private static void declare(TypeMembers members) {
      order(members, "__lt__", Comparison::less);
      order(members, "__le__", Comparison::lessOrEqual);
      order(members, "__gt__", Comparison::greater);
      order(members, "__ge__", Comparison::greaterOrEqual);
      order(members, "__eq__", Comparison::equals);
      members.constant("__hash__", None.NONE);
      members.getter("obj", "Value wrapped by a key function.", self -> ((Ranked) self).value);
    }

    private static void order(TypeMembers members, String name, NativeFunction.Body2 operator) {
      members.method(
          name + "(self, value, /)",
          "Compares by the function.",
          (self, other) -> {
            if (!(other instanceof Ranked ranked)) {
              throw Errors.type("other argument must be K instance");
            }
            Ranked own = (Ranked) self;
            return operator.call(Calls.call(own.compare, own.value, ranked.value), 0L);
          });
    }
  }

  /** {@code partialmethod(func, *args, **keywords)}. */
  private static final class PartialMethod extends Instance {
    static final Type TYPE =
        Type.builtin("functools", "partialmethod", Types.OBJECT, PartialMethod::declare);

    private final Object function;
    private final Object[] positional;
    private final Keywords keywords;

    PartialMethod(Type type, Object function, Object[] positional, Keywords keywords) {
      super(type);
      this.function = function;
      this.positional = positional;
      this.keywords = keywords;
    }

    @Override
    public Object descriptorGet(Object self, Type owner) {
      if (self != null && function instanceof Obj descriptor) {
        return new Partial(
            Partial.TYPE, descriptor.descriptorGet(self, owner), positional, keywords);
      }
      return new NativeFunction(
          new Signature("_method(cls_or_self, /, *args, **keywords)"),
          "A method with some arguments given.",
          (NativeFunction.BodyN)
              a ->
                  Calls.call(
                      function,
                      Partial.join(Partial.join(new Object[] {a[0]}, positional), (Object[]) a[1]),
                      Partial.merge(keywords, (Keywords) a[2])),
          null,
          "functools");
    }

    private static void declare(TypeMembers members) {
      members.constructor(
          "partialmethod(cls, func, /, *args, **keywords)",
          "Method descriptor with partial application of the given arguments and keywords.",
          a -> new PartialMethod((Type) a[0], a[1], (Object[]) a[2], (Keywords) a[3]));
    }
  }

  private static final List<String> ORDER = List.of("__lt__", "__le__", "__gt__", "__ge__");

  private static Object totalOrdering(Type type) {
    String root = null;
    for (String name : ORDER) {
      Object member = type.lookup(name);
      if (member != null && member != Types.OBJECT.lookup(name) && root == null) {
        root = name;
      }
    }
    if (root == null) {
      throw Errors.value("must define at least one ordering operation: < > <= >=");
    }
    String known = root;
    List<String> missing = new ArrayList<>(ORDER);
    missing.removeIf(
        name -> type.lookup(name) != null && type.lookup(name) != Types.OBJECT.lookup(name));
    for (String name : missing) {
      NativeFunction method =
          new NativeFunction(
              new Signature(name + "(self, other, /)"),
              "Made by functools.total_ordering from " + known + ".",
              (NativeFunction.Body2) (self, other) -> derived(name, known, self, other),
              type,
              "functools");
      type.setMember(name, method);
    }
    return type;
  }

  /** One order from another, and equality where the strictness differs. */
  private static Object derived(String wanted, String known, Object self, Object other) {
    Object answer = Calls.call(Attributes.special(self, known), other);
    if (answer == NotImplemented.NOT_IMPLEMENTED) {
      return answer;
    }
    boolean holds = Conversion.truth(answer);
    boolean sameDirection = wanted.charAt(2) == known.charAt(2);
    boolean wantedStrict = wanted.charAt(3) == 't';
    boolean knownStrict = known.charAt(3) == 't';
    if (sameDirection) {
      return wantedStrict
          ? holds && !Comparison.equal(self, other)
          : holds || Comparison.equal(self, other);
    }
    if (wantedStrict != knownStrict) {
      return !holds;
    }
    return wantedStrict
        ? !holds && !Comparison.equal(self, other)
        : !holds || Comparison.equal(self, other);
  }
}
