package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;

/** Declares the members of {@code dict}. */
public final class DictMethods {
  private DictMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "dict(cls, /, *args, **kwargs)",
        "Built-in mapping that keeps the order of insertion.",
        arguments -> new DictValue((Type) arguments[0]));
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        arguments -> {
          update(dict(arguments[0]), "dict", (Object[]) arguments[1], (Keywords) arguments[2]);
          return None.NONE;
        });
    members.classMethod(
        "fromkeys(cls, iterable, value=None, /)",
        "Create a new dictionary with keys from iterable and values set to value.",
        arguments -> fromKeys((Type) arguments[0], arguments[1], arguments[2]));
    GenericAlias.declareSubscript(members);
    declareItems(members);
    declareQuestions(members);
    declareChanges(members);
    declareOperators(members);
  }

  private static void declareItems(TypeMembers members) {
    members.method("__len__(self, /)", "Return len(self).", self -> (long) dict(self).size());
    members.method(
        "__iter__(self, /)",
        "Implement iter(self).",
        self -> DictIterator.forwards(dict(self), DictIterator.Part.KEY));
    members.method(
        "__reversed__(self, /)",
        "Return a reverse iterator over the dict keys.",
        self -> DictIterator.backwards(dict(self), DictIterator.Part.KEY));
    members.method(
        "__contains__(self, key, /)",
        "True if the dictionary has the specified key, else False.",
        (self, key) -> dict(self).contains(key));
    members.method(
        "__getitem__(self, key, /)",
        "Return self[key].",
        (self, key) -> {
          Object value = dict(self).get(key);
          return value == null ? missing(dict(self), key) : value;
        });
    members.method(
        "__setitem__(self, key, value, /)",
        "Set self[key] to value.",
        (self, key, value) -> {
          dict(self).put(key, value);
          return None.NONE;
        });
    members.method(
        "__delitem__(self, key, /)",
        "Delete self[key].",
        (self, key) -> {
          if (dict(self).remove(key) == null) {
            throw Errors.key(key);
          }
          return None.NONE;
        });
  }

  /** What {@code dict[key]} gives for an absent key: the class's {@code __missing__} is asked. */
  private static Object missing(DictValue dict, Object key) {
    if (dict.type() != Types.DICT) {
      Object method = dict.type().lookup("__missing__");
      if (method != null) {
        return SpecialMethods.call(method, dict, key);
      }
    }
    throw Errors.key(key);
  }

  private static void declareQuestions(TypeMembers members) {
    members.method(
        "get(self, key, default=None, /)",
        "Return the value for key if key is in the dictionary, else default.",
        (self, key, otherwise) -> {
          Object value = dict(self).get(key);
          return value == null ? otherwise : value;
        });
    members.method(
        "keys(self, /)",
        "Return a set-like object providing a view on the dict's keys.",
        self -> new DictView(dict(self), DictIterator.Part.KEY));
    members.method(
        "values(self, /)",
        "Return an object providing a view on the dict's values.",
        self -> new DictView(dict(self), DictIterator.Part.VALUE));
    members.method(
        "items(self, /)",
        "Return a set-like object providing a view on the dict's items.",
        self -> new DictView(dict(self), DictIterator.Part.ITEM));
    members.method(
        "copy(self, /)", "Return a shallow copy of the dict.", self -> dict(self).copy());
    members.method(
        "__sizeof__(self, /)",
        "Return the size of the dict in memory.",
        self -> 64L + 40L * dict(self).size());
  }

  private static void declareChanges(TypeMembers members) {
    members.method(
        "setdefault(self, key, default=None, /)",
        "Insert key with a value of default if key is not in the dictionary; return its value.",
        (self, key, value) -> dict(self).setDefault(key, value));
    members.method(
        "pop(self, key, default=<unset>, /)",
        "Remove the specified key and return the corresponding value, else the default.",
        (self, key, otherwise) -> {
          Object value = dict(self).remove(key);
          if (value != null) {
            return value;
          }
          if (otherwise == null) {
            throw Errors.key(key);
          }
          return otherwise;
        });
    members.method(
        "popitem(self, /)",
        "Remove and return the last (key, value) pair.",
        self -> {
          Object[] entry = dict(self).removeLast();
          if (entry == null) {
            throw Errors.key("popitem(): dictionary is empty");
          }
          return new TupleValue(entry);
        });
    members.method(
        "clear(self, /)",
        "Remove all items from the dict.",
        self -> {
          dict(self).clear();
          return None.NONE;
        });
    members.methodN(
        "update(self, /, *args, **kwargs)",
        "Update the dict from a mapping, an iterable of pairs, and keyword arguments.",
        arguments -> {
          update(dict(arguments[0]), "update", (Object[]) arguments[1], (Keywords) arguments[2]);
          return None.NONE;
        });
  }

  private static void declareOperators(TypeMembers members) {
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) ->
            other instanceof DictValue dict
                ? (Object) equal(dict(self), dict)
                : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__ne__(self, value, /)",
        "Return self!=value.",
        (self, other) ->
            other instanceof DictValue dict
                ? (Object) !equal(dict(self), dict)
                : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__or__(self, value, /)",
        "Return self|value.",
        (self, other) ->
            other instanceof DictValue dict
                ? merged(dict(self), dict)
                : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__ror__(self, value, /)",
        "Return value|self.",
        (self, other) ->
            other instanceof DictValue dict
                ? merged(dict, dict(self))
                : NotImplemented.NOT_IMPLEMENTED);
    members.method(
        "__ior__(self, value, /)",
        "Return self|=value.",
        (self, other) -> {
          update(dict(self), other);
          return self;
        });
    members.constant("__hash__", None.NONE);
    members.method(
        "__repr__(self, /)", "Return repr(self).", self -> ContainerText.dict(dict(self)));
  }

  private static DictValue dict(Object self) {
    return (DictValue) self;
  }

  private static DictValue merged(DictValue a, DictValue b) {
    DictValue merged = a.copy();
    merged.putAll(b);
    return merged;
  }

  /** Whether both have the same keys with equal values. */
  public static boolean equal(DictValue a, DictValue b) {
    if (a.size() != b.size()) {
      return false;
    }
    int size = a.size();
    // Comparing may change the dicts: what is left then is not looked at.
    for (DictValue.Cursor at = a.cursor(); a.size() == size && at.advance(); ) {
      Object value = at.value();
      Object other = b.get(at.key());
      if (other == null || !Comparison.same(value, other)) {
        return false;
      }
    }
    return true;
  }

  private static Object fromKeys(Type type, Object iterable, Object value) {
    Object made = Calls.call(type);
    IteratorValue iterator = Iteration.iterate(iterable);
    int turns = 0;
    for (Object key = iterator.next(); key != null; key = iterator.next()) {
      LongLoop.turn(++turns);
      Items.set(made, key, value);
    }
    return made;
  }

  /** What {@code dict(…)} and {@code update(…)} do with their arguments. */
  public static void update(DictValue dict, String caller, Object[] positional, Keywords keywords) {
    if (positional.length > 1) {
      throw Errors.type(caller + " expected at most 1 argument, got " + positional.length);
    }
    if (positional.length == 1) {
      update(dict, positional[0]);
    }
    for (int i = 0; i < keywords.size(); i++) {
      dict.put(keywords.names()[i], keywords.values()[i]);
    }
  }

  /** Adds the entries of a dict, of anything with {@code keys()}, or of an iterable of pairs. */
  public static void update(DictValue dict, Object other) {
    if (other instanceof DictValue plain && isPlain(plain)) {
      dict.putAll(plain);
    } else if (other instanceof DictValue || Attributes.getOrNull(other, "keys") != null) {
      IteratorValue keys = Iteration.iterate(Calls.method(other, "keys"));
      int turns = 0;
      for (Object key = keys.next(); key != null; key = keys.next()) {
        LongLoop.turn(++turns);
        dict.put(key, Items.get(other, key));
      }
    } else {
      updateFromPairs(dict, other);
    }
  }

  /**
   * Whether the class of a dict leaves it to dict how it is walked: only then its entries are all.
   */
  public static boolean isPlain(DictValue dict) {
    return dict.type() == Types.DICT
        || dict.type().lookup("__iter__") == Types.DICT.lookup("__iter__");
  }

  private static void updateFromPairs(DictValue dict, Object pairs) {
    IteratorValue iterator = Iteration.iterate(pairs);
    long number = 0;
    int turns = 0;
    for (Object pair = iterator.next(); pair != null; pair = iterator.next()) {
      LongLoop.turn(++turns);
      Object[] items = pair(pair, number);
      if (items.length != 2) {
        throw Errors.value(
            "dictionary update sequence element #"
                + number
                + " has length "
                + items.length
                + "; 2 is required");
      }
      dict.put(items[0], items[1]);
      number++;
    }
  }

  private static Object[] pair(Object pair, long number) {
    if (pair instanceof TupleValue tuple && tuple.type() == Types.TUPLE) {
      return tuple.items();
    }
    try {
      return Iteration.toArray(pair);
    } catch (ScriptError error) {
      if (error.value().type() == ExceptionTypes.TYPE_ERROR && !Iteration.isIterable(pair)) {
        throw Errors.type(
            "cannot convert dictionary update sequence element #" + number + " to a sequence");
      }
      throw error;
    }
  }
}
