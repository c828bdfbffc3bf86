package org.aiolang.stdlib.collection;

import java.util.List;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.Signature;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ClassMethod;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.stdlib.classes.AbcModule;

/**
 * The module {@code collections.abc}. Classes that only ask for methods are made here, when first
 * asked for; those that also give methods are written in the language itself.
 */
public final class AbstractCollections {
  /** A class that any class with certain methods is below. */
  private record Protocol(String name, List<String> bases, List<String> methods, boolean generic) {}

  private static final List<Protocol> PROTOCOLS =
      List.of(
          new Protocol("Hashable", List.of(), List.of("__hash__"), false),
          new Protocol("Sized", List.of(), List.of("__len__"), false),
          new Protocol("Container", List.of(), List.of("__contains__"), true),
          new Protocol("Callable", List.of(), List.of("__call__"), true),
          new Protocol("Iterable", List.of(), List.of("__iter__"), true),
          new Protocol("Awaitable", List.of(), List.of("__await__"), true),
          new Protocol("AsyncIterable", List.of(), List.of("__aiter__"), true),
          new Protocol("Buffer", List.of(), List.of("__buffer__"), false),
          new Protocol(
              "Reversible", List.of("Iterable"), List.of("__reversed__", "__iter__"), true),
          new Protocol(
              "Collection",
              List.of("Sized", "Iterable", "Container"),
              List.of("__len__", "__iter__", "__contains__"),
              true),
          new Protocol("Iterator", List.of("Iterable"), List.of("__iter__", "__next__"), true),
          new Protocol(
              "AsyncIterator", List.of("AsyncIterable"), List.of("__anext__", "__aiter__"), true));

  /** What {@code /aio/lib/_collections_abc.aio} defines. */
  private static final List<String> WRITTEN =
      List.of(
          "Coroutine",
          "Generator",
          "AsyncGenerator",
          "Sequence",
          "MutableSequence",
          "ByteString",
          "Set",
          "MutableSet",
          "Mapping",
          "MutableMapping",
          "MappingView",
          "KeysView",
          "ItemsView",
          "ValuesView");

  private AbstractCollections() {}

  /** Builds the module. */
  public static ModuleValue build(Engine engine) {
    ModuleValue module =
        new ModuleBuilder("collections.abc", "Abstract Base Classes for collections.").build();
    for (Protocol protocol : PROTOCOLS) {
      module.namespace().lazy(protocol.name, () -> create(protocol, module));
    }
    for (String name : WRITTEN) {
      module
          .namespace()
          .lazy(name, () -> Attributes.get(engine.importModule("_collections_abc"), name));
    }
    return module;
  }

  private static Type create(Protocol protocol, ModuleValue module) {
    Type[] bases = new Type[protocol.bases.size()];
    for (int i = 0; i < bases.length; i++) {
      bases[i] = (Type) Attributes.get(module, protocol.bases.get(i));
    }
    DictValue namespace = new DictValue();
    namespace.put("__module__", "collections.abc");
    namespace.put("__slots__", TupleValue.EMPTY);
    for (String method : protocol.methods) {
      if (!method.equals("__iter__") || bases.length == 0) {
        namespace.put(method, missing(method));
      }
    }
    if (protocol.name.equals("Iterator")) {
      namespace.put("__iter__", self("__iter__"));
      namespace.put("__next__", missing("__next__"));
    }
    if (protocol.name.equals("AsyncIterator")) {
      namespace.put("__aiter__", self("__aiter__"));
    }
    if (protocol.name.equals("Collection")) {
      for (String method : protocol.methods) {
        namespace.remove(method);
      }
    }
    Type[] made = new Type[1];
    namespace.put("__subclasshook__", hook(made, protocol.methods));
    if (protocol.generic) {
      namespace.put("__class_getitem__", subscript());
    }
    made[0] =
        (Type)
            Calls.call(
                AbcModule.META,
                new Object[] {protocol.name, new TupleValue((Object[]) bases), namespace},
                Keywords.NONE);
    return made[0];
  }

  /** A method that returns its receiver. */
  private static NativeFunction self(String name) {
    return new NativeFunction(
        new Signature(name + "(self, /)"),
        "The iterator itself.",
        (NativeFunction.Body1) self -> self,
        Types.OBJECT,
        "collections.abc");
  }

  /** An abstract method. */
  private static NativeFunction missing(String name) {
    NativeFunction function =
        new NativeFunction(
            new Signature(name + "(self, /, *args, **kwargs)"),
            "To be defined by subclasses.",
            (NativeFunction.BodyN)
                a -> {
                  if (name.equals("__next__")) {
                    throw Errors.stopIteration(None.NONE);
                  }
                  throw Errors.of(ExceptionTypes.NOT_IMPLEMENTED_ERROR, name);
                },
            Types.OBJECT,
            "collections.abc");
    function.setField("__isabstractmethod__", true);
    return function;
  }

  private static ClassMethod hook(Type[] made, List<String> methods) {
    return new ClassMethod(
        new NativeFunction(
            new Signature("__subclasshook__(cls, C, /)"),
            "Whether a class has the methods.",
            (NativeFunction.Body2)
                (cls, candidate) ->
                    cls != made[0] || !(candidate instanceof Type type)
                        ? NotImplemented.NOT_IMPLEMENTED
                        : hasMethods(type, methods),
            null,
            "collections.abc"));
  }

  private static Object hasMethods(Type type, List<String> methods) {
    for (String method : methods) {
      Object found = type.lookup(method);
      if (found == null || found == None.NONE) {
        return NotImplemented.NOT_IMPLEMENTED;
      }
    }
    return true;
  }

  private static ClassMethod subscript() {
    return new ClassMethod(
        new NativeFunction(
            new Signature("__class_getitem__(cls, item, /)"),
            "See PEP 585",
            (NativeFunction.Body2) GenericAlias::new,
            null,
            "collections.abc"));
  }
}
