package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ContainerText;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictMethods;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code collections.defaultdict}. */
final class DefaultDict extends DictValue {
  static final Type TYPE =
      Type.builtin("collections", "defaultdict", Types.DICT, DefaultDict::declare);

  private Object factory = None.NONE;

  DefaultDict(Type type) {
    super(type);
  }

  private static DefaultDict dict(Object self) {
    return (DefaultDict) self;
  }

  private DefaultDict withEntriesOf(DictValue other) {
    DefaultDict copy = new DefaultDict(type());
    copy.factory = factory;
    copy.putAll(other);
    return copy;
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "defaultdict(cls, /, *args, **kwargs)",
        "A dict that makes the values of absent keys.",
        a -> new DefaultDict((Type) a[0]));
    members.methodN(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.",
        a -> {
          Object[] given = (Object[]) a[1];
          Object[] rest = new Object[Math.max(0, given.length - 1)];
          if (given.length > 0) {
            if (given[0] != None.NONE && !Calls.isCallable(given[0])) {
              throw Errors.type("first argument must be callable or None");
            }
            System.arraycopy(given, 1, rest, 0, rest.length);
            dict(a[0]).factory = given[0];
          }
          DictMethods.update(dict(a[0]), "defaultdict", rest, (Keywords) a[2]);
          return None.NONE;
        });
    members.property(
        "default_factory",
        "Factory for default value called by __missing__().",
        self -> dict(self).factory,
        (self, factory) -> {
          dict(self).factory = factory;
          return None.NONE;
        });
    members.method(
        "__missing__(self, key, /)",
        "Called by __getitem__ for an absent key.",
        (self, key) -> {
          DefaultDict dict = dict(self);
          if (dict.factory == None.NONE) {
            throw Errors.key(key);
          }
          Object value = Calls.call(dict.factory);
          dict.put(key, value);
          return value;
        });
    members.method(
        "copy(self, /)", "A shallow copy.", self -> dict(self).withEntriesOf(dict(self)));
    members.method(
        "__copy__(self, /)", "A shallow copy.", self -> dict(self).withEntriesOf(dict(self)));
    members.method(
        "__or__(self, value, /)",
        "Return self|value.",
        (self, other) -> {
          if (!(other instanceof DictValue added)) {
            return NotImplemented.NOT_IMPLEMENTED;
          }
          DefaultDict merged = dict(self).withEntriesOf(dict(self));
          merged.putAll(added);
          return merged;
        });
    members.method(
        "__ror__(self, value, /)",
        "Return value|self.",
        (self, other) -> {
          if (!(other instanceof DictValue first)) {
            return NotImplemented.NOT_IMPLEMENTED;
          }
          DefaultDict merged = dict(self).withEntriesOf(first);
          merged.putAll(dict(self));
          return merged;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            dict(self).type().name()
                + "("
                + ContainerText.guarded(
                    dict(self).factory, "...", () -> Conversion.repr(dict(self).factory))
                + ", "
                + ContainerText.dict(dict(self))
                + ")");
    members.method(
        "__reduce__(self, /)",
        "How to make an equal dict.",
        self ->
            new TupleValue(
                dict(self).type(),
                dict(self).factory == None.NONE
                    ? TupleValue.EMPTY
                    : new TupleValue(dict(self).factory),
                None.NONE,
                None.NONE,
                Iteration.iterator(Calls.method(self, "items"))));
  }
}
