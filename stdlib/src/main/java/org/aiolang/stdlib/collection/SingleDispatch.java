package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.Signature;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ClassChecks;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.MappingProxy;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.UnionValue;

/**
 * {@code functools.singledispatch}: a function that is chosen by the class of the first argument.
 */
final class SingleDispatch extends CallableValue {
  private static final Type TYPE =
      Type.builtin("functools", "_singledispatch", Types.OBJECT, SingleDispatch::declare)
          .withAttributes();
  static final Type METHOD =
      Type.builtin("functools", "singledispatchmethod", Types.OBJECT, Method::declare);

  private final Object function;
  private final DictValue registry = new DictValue();

  SingleDispatch(Object function) {
    super(TYPE);
    this.function = function;
    registry.put(Types.OBJECT, function);
  }

  @Override
  public Object descriptorGet(Object self, Type owner) {
    return self == null ? this : new BoundMethod(self, this);
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    if (positional.length == 0) {
      Object name = Attributes.getOrNull(function, "__name__");
      throw Errors.type(
          (name == null ? "singledispatch function" : name)
              + " requires at least 1 positional argument");
    }
    return Calls.call(dispatch(Types.of(positional[0])), positional, keywords);
  }

  private Object dispatch(Type type) {
    Object exact = registry.get(type);
    if (exact != null) {
      return exact;
    }
    for (Type each : type.mro()) {
      Object found = registry.get(each);
      if (found != null && each != Types.OBJECT) {
        return found;
      }
    }
    for (Object each : registry.keysToArray()) { // abstract classes know their own below them
      if (each != Types.OBJECT && ClassChecks.isSubclass(type, each)) {
        return registry.get(each);
      }
    }
    return function;
  }

  private Object register(Object cls, Object given) {
    if (given != None.NONE) {
      registerFor(cls, given);
      return given;
    }
    if (cls instanceof Type || cls instanceof UnionValue) {
      return new NativeFunction(
          new Signature("register(func, /)"),
          "Registers the function for the class.",
          (NativeFunction.Body1)
              decorated -> {
                registerFor(cls, decorated);
                return decorated;
              },
          null,
          "functools");
    }
    if (!(cls instanceof FunctionValue annotated) || annotated.annotations().size() == 0) {
      throw Errors.type(
          "Invalid first argument to `register()`: "
              + Conversion.repr(cls)
              + ". Use either `@register(some_class)` or plain `@register` on an annotated"
              + " function.");
    }
    Object name = annotated.annotations().keysToArray()[0];
    Object annotation = annotated.annotations().get(name);
    if (!(annotation instanceof Type || annotation instanceof UnionValue)) {
      throw Errors.type(
          "Invalid annotation for "
              + Conversion.repr(name)
              + ". "
              + Conversion.repr(annotation)
              + " is not a class.");
    }
    registerFor(annotation, cls);
    return cls;
  }

  private void registerFor(Object cls, Object implementation) {
    if (cls instanceof UnionValue) {
      for (Object each : Iteration.toArray(Attributes.get(cls, "__args__"))) {
        registry.put(each, implementation);
      }
    } else {
      registry.put(cls, implementation);
    }
  }

  private static void declare(TypeMembers members) {
    members.method(
        "register(self, cls, func=None)",
        "Registers a function for a class.",
        (self, cls, given) -> ((SingleDispatch) self).register(cls, given));
    members.method(
        "dispatch(self, cls)",
        "The function for a class.",
        (self, cls) -> ((SingleDispatch) self).dispatch((Type) cls));
    members.getter(
        "registry",
        "The functions by class.",
        self -> new MappingProxy(((SingleDispatch) self).registry));
    members.methodN(
        "__call__(self, /, *args, **kwargs)",
        "Call self as a function.",
        a -> ((SingleDispatch) a[0]).call((Object[]) a[1], (Keywords) a[2]));
  }

  /** {@code singledispatchmethod(func)}. */
  private static final class Method extends Instance {
    private final SingleDispatch dispatcher;

    Method(Type type, Object function) {
      super(type);
      this.dispatcher = new SingleDispatch(function);
    }

    @Override
    public Object descriptorGet(Object self, Type owner) {
      NativeFunction method =
          new NativeFunction(
              new Signature("method(*args, **kwargs)"),
              "Chooses by the class of the first argument.",
              (NativeFunction.BodyN)
                  a -> {
                    Object[] given = (Object[]) a[0];
                    if (given.length == 0) {
                      Object name = Attributes.getOrNull(dispatcher.function, "__name__");
                      throw Errors.type(name + " requires at least 1 positional argument");
                    }
                    Object chosen = dispatcher.dispatch(Types.of(given[0]));
                    Object bound =
                        chosen instanceof Obj descriptor
                            ? descriptor.descriptorGet(self, owner)
                            : chosen;
                    return Calls.call(bound, given, (Keywords) a[1]);
                  },
              null,
              "functools");
      method.setField("register", Attributes.get(dispatcher, "register"));
      return method;
    }

    static void declare(TypeMembers members) {
      members.constructor(
          "singledispatchmethod(cls, func)",
          "A method chosen by the class of its first argument.",
          a -> new Method((Type) a[0], a[1]));
      members.method(
          "register(self, cls, method=None)",
          "Registers a method for a class.",
          (self, cls, given) -> ((Method) self).dispatcher.register(cls, given));
    }
  }
}
