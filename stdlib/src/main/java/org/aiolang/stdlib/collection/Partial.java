package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ContainerText;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code functools.partial(func, *args, **keywords)}. */
final class Partial extends CallableValue {
  static final Type TYPE =
      Type.builtin("functools", "partial", Types.OBJECT, Partial::declare).withAttributes();

  final Object function;
  final Object[] positional;
  final Keywords keywords;

  Partial(Type type, Object function, Object[] positional, Keywords keywords) {
    super(type);
    if (function instanceof Partial inner && inner.type() == TYPE && type == TYPE) {
      this.function = inner.function;
      this.positional = join(inner.positional, positional);
      this.keywords = merge(inner.keywords, keywords);
    } else {
      this.function = function;
      this.positional = positional;
      this.keywords = keywords;
    }
  }

  @Override
  public Object call(Object[] given, Keywords named) {
    return Calls.call(function, join(positional, given), merge(keywords, named));
  }

  /** All of the first, then all of the second; always a new array. */
  static Object[] join(Object[] first, Object[] second) {
    Object[] all = new Object[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** The second go before the first of the same name. */
  static Keywords merge(Keywords first, Keywords second) {
    if (second.size() == 0) {
      return first;
    }
    if (first.size() == 0) {
      return second;
    }
    DictValue merged = new DictValue();
    for (Keywords each : new Keywords[] {first, second}) {
      for (int i = 0; i < each.size(); i++) {
        merged.put(each.names()[i], each.values()[i]);
      }
    }
    String[] names = new String[merged.size()];
    System.arraycopy(merged.keysToArray(), 0, names, 0, names.length);
    return new Keywords(names, merged.valuesToArray());
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "partial(cls, /, *args, **keywords)",
        "Create a new function with partial application of the given arguments and keywords.",
        a -> {
          Object[] given = (Object[]) a[1];
          if (given.length == 0) {
            throw Errors.type("type 'partial' takes at least one argument");
          }
          if (!Calls.isCallable(given[0])) {
            throw Errors.type("the first argument must be callable");
          }
          Object[] rest = new Object[given.length - 1];
          System.arraycopy(given, 1, rest, 0, rest.length);
          return new Partial((Type) a[0], given[0], rest, (Keywords) a[2]);
        });
    members.methodN(
        "__call__(self, /, *args, **kwargs)",
        "Call self as a function.",
        a -> ((Partial) a[0]).call((Object[]) a[1], (Keywords) a[2]));
    members.getter("func", "The function.", self -> ((Partial) self).function);
    members.getter(
        "args",
        "The positional arguments.",
        self -> new TupleValue(((Partial) self).positional.clone()));
    members.getter(
        "keywords", "The keyword arguments.", self -> keywords(((Partial) self).keywords));
    members.method(
        "__getnewargs_ex__(self, /)",
        "What makes an equal one, for those that copy it or send it to another process.",
        self -> {
          Partial partial = (Partial) self;
          return new TupleValue(
              new TupleValue(join(new Object[] {partial.function}, partial.positional)),
              keywords(partial.keywords));
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            ContainerText.guarded(
                self,
                "...",
                () -> {
                  Partial partial = (Partial) self;
                  String name =
                      partial.type().isBuiltin()
                          ? "functools.partial"
                          : partial.type().module() + "." + partial.type().qualifiedName();
                  String rest = Getters.list(partial.positional, partial.keywords);
                  return name
                      + "("
                      + Conversion.repr(partial.function)
                      + (rest.equals("()") ? ")" : ", " + rest.substring(1));
                }));
    GenericAlias.declareSubscript(members);
  }

  private static DictValue keywords(Keywords keywords) {
    DictValue dict = new DictValue();
    for (int i = 0; i < keywords.size(); i++) {
      dict.put(keywords.names()[i], keywords.values()[i]);
    }
    return dict;
  }
}
