package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** What {@code functools.lru_cache} makes of a function. */
final class CachedFunction extends CallableValue {
  private static final Type TYPE =
      Type.builtin("functools", "_lru_cache_wrapper", Types.OBJECT, CachedFunction::declare)
          .withAttributes();

  private final Object function;

  /** How many results are kept; -1 without limit. */
  private final int limit;

  private final boolean typed;
  private final Type infoType;

  /** Stands in keys between positional and keyword arguments. */
  private final Object mark = new Instance(Types.OBJECT);

  /** From the least recently used to the most. */
  private final DictValue results = new DictValue();

  private long hits;
  private long misses;

  CachedFunction(Object function, int limit, boolean typed, Type infoType) {
    super(TYPE);
    this.function = function;
    this.limit = limit;
    this.typed = typed;
    this.infoType = infoType;
  }

  @Override
  public Object descriptorGet(Object self, Type owner) {
    return self == null ? this : new BoundMethod(self, this);
  }

  @Override
  public Object call(Object a) {
    if (typed || limit >= 0 || !(a instanceof Long || a instanceof String)) {
      return call(new Object[] {a}, Keywords.NONE);
    }
    Object known = results.get(a);
    if (known != null) {
      hits++;
      return known;
    }
    misses++;
    Object result = Calls.call(function, a);
    results.put(a, result);
    return result;
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    if (limit == 0) {
      misses++;
      return Calls.call(function, positional, keywords);
    }
    Object key = key(positional, keywords);
    Object known = results.get(key);
    if (known != null) {
      hits++;
      if (limit > 0) {
        results.moveToEnd(key, true);
      }
      return known;
    }
    misses++;
    Object result = Calls.call(function, positional, keywords);
    if (limit > 0 && results.size() >= limit && !results.contains(key)) {
      results.removeFirst();
    }
    results.put(key, result);
    return result;
  }

  private Object key(Object[] positional, Keywords keywords) {
    if (!typed
        && keywords.size() == 0
        && positional.length == 1
        && (positional[0] instanceof Long || positional[0] instanceof String)) {
      return positional[0];
    }
    int named = keywords.size();
    int plain = positional.length + (named == 0 ? 0 : 1 + 2 * named);
    Object[] parts = new Object[plain + (typed ? positional.length + named : 0)];
    int at = positional.length;
    System.arraycopy(positional, 0, parts, 0, at);
    if (named > 0) {
      parts[at++] = mark;
      for (int i = 0; i < named; i++) {
        parts[at++] = keywords.names()[i];
        parts[at++] = keywords.values()[i];
      }
    }
    if (typed) {
      for (Object each : positional) {
        parts[at++] = Types.of(each);
      }
      for (Object each : keywords.values()) {
        parts[at++] = Types.of(each);
      }
    }
    return new TupleValue(parts);
  }

  private static void declare(TypeMembers members) {
    members.methodN(
        "__call__(self, /, *args, **kwargs)",
        "Call self as a function.",
        a -> ((CachedFunction) a[0]).call((Object[]) a[1], (Keywords) a[2]));
    members.method(
        "cache_info(self, /)",
        "Report cache statistics",
        self -> {
          CachedFunction cached = (CachedFunction) self;
          return Calls.call(
              cached.infoType,
              new Object[] {
                cached.hits, cached.misses, cached.maximum(), (long) cached.results.size()
              },
              Keywords.NONE);
        });
    members.method(
        "cache_clear(self, /)",
        "Clear the cache and cache statistics",
        self -> {
          CachedFunction cached = (CachedFunction) self;
          cached.results.clear();
          cached.hits = 0;
          cached.misses = 0;
          return None.NONE;
        });
    members.method(
        "cache_parameters(self, /)",
        "What the cache was made with",
        self -> {
          DictValue parameters = new DictValue();
          parameters.put("maxsize", ((CachedFunction) self).maximum());
          parameters.put("typed", ((CachedFunction) self).typed);
          return parameters;
        });
    members.method("__copy__(self, /)", "The cache itself.", self -> self);
    members.method("__deepcopy__(self, memo, /)", "The cache itself.", (self, memo) -> self);
  }

  private Object maximum() {
    return limit < 0 ? None.NONE : (Object) (long) limit;
  }
}
