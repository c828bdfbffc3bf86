package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.ContainerText;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictIterator;
import org.aiolang.interpreter.value.DictMethods;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.DictView;
import org.aiolang.interpreter.value.DictViewMethods;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.LongLoop;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code collections.OrderedDict}: every dict is ordered; this one can also be reordered. */
final class OrderedDicts {
  static final Type TYPE =
      Type.builtin("collections", "OrderedDict", Types.DICT, OrderedDicts::declare)
          .withDictionary();
  private static final Type KEYS =
      Type.builtin("builtins", "odict_keys", Types.DICT_KEYS, DictViewMethods::declareKeys);
  private static final Type VALUES =
      Type.builtin("builtins", "odict_values", Types.DICT_VALUES, DictViewMethods::declareValues);
  private static final Type ITEMS =
      Type.builtin("builtins", "odict_items", Types.DICT_ITEMS, DictViewMethods::declareItems);

  private OrderedDicts() {}

  private static DictValue dict(Object self) {
    return (DictValue) self;
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "OrderedDict(cls, /, *args, **kwargs)",
        "Dictionary that remembers insertion order",
        a -> new DictValue((Type) a[0]));
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        a -> update(dict(a[0]), (Object[]) a[1], (Keywords) a[2]));
    members.methodN(
        "update(self, /, *args, **kwargs)",
        "Update from a mapping, an iterable of pairs, and keyword arguments.",
        a -> update(dict(a[0]), (Object[]) a[1], (Keywords) a[2]));
    members.method(
        "move_to_end(self, key, last=True)",
        "Move an existing element to the end (or beginning if last is false).",
        (self, key, last) -> {
          if (!dict(self).moveToEnd(key, Conversion.truth(last))) {
            throw Errors.key(key);
          }
          return None.NONE;
        });
    members.method(
        "popitem(self, last=True)",
        "Remove and return a (key, value) pair from the dictionary.",
        (self, last) -> {
          Object[] entry =
              Conversion.truth(last) ? dict(self).removeLast() : dict(self).removeFirst();
          if (entry == null) {
            throw Errors.key("dictionary is empty");
          }
          return new TupleValue(entry);
        });
    members.classMethod(
        "fromkeys(cls, /, iterable, value=None)",
        "A dict with these keys and the value for each.",
        a -> {
          Object made = Calls.call(a[0]);
          IteratorValue keys = Iteration.iterate(a[1]);
          int turns = 0;
          for (Object key = keys.next(); key != null; key = keys.next()) {
            LongLoop.turn(++turns);
            Items.set(made, key, a[2]);
          }
          return made;
        });
    members.method(
        "setdefault(self, /, key, default=None)",
        "The key's value; where there is none, the default is inserted.",
        (self, key, value) -> {
          if (dict(self).type() == TYPE) {
            return dict(self).setDefault(key, value);
          }
          if (!Items.contains(self, key)) {
            Items.set(self, key, value);
            return value;
          }
          return Items.get(self, key);
        });
    members.method(
        "pop(self, /, key, default=<unset>)",
        "Remove the key and return its value, else the default.",
        (self, key, otherwise) -> {
          Object value = dict(self).remove(key);
          if (value == null && otherwise == null) {
            throw Errors.key(key);
          }
          return value == null ? otherwise : value;
        });
    members.method(
        "keys(self, /)",
        "The keys.",
        self -> new DictView(KEYS, dict(self), DictIterator.Part.KEY));
    members.method(
        "values(self, /)",
        "The values.",
        self -> new DictView(VALUES, dict(self), DictIterator.Part.VALUE));
    members.method(
        "items(self, /)",
        "The items.",
        self -> new DictView(ITEMS, dict(self), DictIterator.Part.ITEM));
    members.method("copy(self, /)", "A shallow copy.", self -> Calls.call(dict(self).type(), self));
    members.method(
        "__reduce__(self, /)",
        "How to make an equal dict.",
        self ->
            new TupleValue(
                dict(self).type(),
                TupleValue.EMPTY,
                dict(self).attributesOrNone(),
                None.NONE,
                Iteration.iterator(Calls.method(self, "items"))));
    declareOperators(members);
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
    members.constant("__hash__", None.NONE);
    members.method(
        "__or__(self, value, /)",
        "Return self|value.",
        (self, other) -> merged(dict(self).type(), self, other));
    members.method(
        "__ror__(self, value, /)",
        "Return value|self.",
        (self, other) -> merged(dict(self).type(), other, self));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          DictValue dict = dict(self);
          String name = dict.type().name();
          return dict.size() == 0
              ? name + "()"
              : ContainerText.guarded(
                  self, "...", () -> name + "(" + ContainerText.dict(dict.copy()) + ")");
        });
  }

  private static Object merged(Type type, Object first, Object second) {
    if (!(first instanceof DictValue && second instanceof DictValue)) {
      return NotImplemented.NOT_IMPLEMENTED;
    }
    Object merged = Calls.call(type, first);
    update(dict(merged), new Object[] {second}, Keywords.NONE);
    return merged;
  }

  private static Object update(DictValue dict, Object[] given, Keywords keywords) {
    if (given.length > 1) {
      throw Errors.type("expected at most 1 arguments, got " + given.length);
    }
    if (dict.type().lookup("__setitem__") == Types.DICT.lookup("__setitem__")) {
      DictMethods.update(dict, "update", given, keywords);
      return None.NONE;
    }
    DictValue entries = new DictValue();
    DictMethods.update(entries, "update", given, keywords);
    for (DictValue.Cursor at = entries.cursor(); at.advance(); ) {
      Items.set(dict, at.key(), at.value());
    }
    return None.NONE;
  }

  private static boolean equal(DictValue a, DictValue b) {
    if (!DictMethods.equal(a, b)) {
      return false;
    }
    return !a.type().isSubtypeOf(TYPE) || !b.type().isSubtypeOf(TYPE) || equalOrder(a, b);
  }

  private static boolean equalOrder(DictValue a, DictValue b) {
    Object[] first = a.keysToArray();
    Object[] second = b.keysToArray();
    for (int i = 0; i < first.length && i < second.length; i++) {
      boolean equal = Comparison.equal(first[i], second[i]);
      if (a.size() != first.length || b.size() != second.length) {
        throw Errors.runtime("OrderedDict mutated during iteration");
      }
      if (!equal) {
        return false;
      }
    }
    return true;
  }
}
