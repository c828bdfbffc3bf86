package org.aiolang.stdlib.classes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.TypeArguments;
import org.aiolang.interpreter.value.Types;
import org.aiolang.stdlib.classes.TypingForms.Alias;
import org.aiolang.stdlib.classes.TypingForms.Form;
import org.aiolang.stdlib.collection.NamedTuples;

/** The module typing. Annotations are kept, never checked. */
public final class TypingModule {
  static final Type GENERIC =
      Type.builtin("typing", "Generic", Types.OBJECT, TypingModule::declareGeneric);
  private static final Type NAMED_TUPLE_META =
      Type.builtin("typing", "NamedTupleMeta", Types.TYPE, TypingModule::declareNamedTuple);
  private static final Type TYPED_DICT_META =
      Type.builtin("typing", "_TypedDictMeta", Types.TYPE, TypingModule::declareTypedDict);

  private static final String[] PLAIN_FORMS = {
    "Any", "Union", "Optional", "ClassVar", "Final", "Literal", "Annotated", "Concatenate",
    "TypeGuard", "TypeIs", "Required", "NotRequired", "ReadOnly", "Unpack", "Self", "Never",
    "NoReturn", "LiteralString", "TypeAlias"
  };

  private static final String[] ABSTRACT_FORMS = {
    "Callable",
    "Iterable",
    "Iterator",
    "Generator",
    "Sequence",
    "MutableSequence",
    "Mapping",
    "MutableMapping",
    "AbstractSet",
    "MutableSet",
    "Collection",
    "Container",
    "Hashable",
    "Sized",
    "Reversible",
    "Awaitable",
    "Coroutine",
    "AsyncIterable",
    "AsyncIterator",
    "AsyncGenerator",
    "ContextManager",
    "AsyncContextManager",
    "KeysView",
    "ValuesView",
    "ItemsView",
    "MappingView",
    "SupportsInt",
    "SupportsFloat",
    "SupportsIndex",
    "SupportsAbs",
    "SupportsRound",
    "SupportsComplex",
    "SupportsBytes",
    "ByteString",
    "IO",
    "TextIO",
    "BinaryIO",
    "Pattern",
    "Match",
    "DefaultDict",
    "OrderedDict",
    "Counter",
    "ChainMap",
    "Deque"
  };

  private TypingModule() {}

  public static ModuleValue build(Engine engine) {
    ModuleBuilder module = new ModuleBuilder("typing", "Names for annotations.");
    for (String name : PLAIN_FORMS) {
      module.value(name, name.equals("Union") ? TypingForms.UNION : new Form(name, null, null));
    }
    for (String name : ABSTRACT_FORMS) {
      module.value(name, new Form(name, null, engine));
    }
    module
        .value("List", new Form("List", Types.LIST, null))
        .value("Dict", new Form("Dict", Types.DICT, null))
        .value("Set", new Form("Set", Types.SET, null))
        .value("FrozenSet", new Form("FrozenSet", Types.FROZEN_SET, null))
        .value("Tuple", new Form("Tuple", Types.TUPLE, null))
        .value("Type", new Form("Type", Types.TYPE, null))
        .value("Text", Types.STR)
        .value("TYPE_CHECKING", false)
        .value("TypeVar", TypeParameterValue.VARIABLE)
        .value("ParamSpec", TypeParameterValue.SPECIFICATION)
        .value("TypeVarTuple", TypeParameterValue.TUPLE)
        .value("TypeAliasType", TypeAliasValue.TYPE)
        .value("NoDefault", TypeParameterValue.NO_DEFAULT)
        .value("Generic", GENERIC)
        .value("Protocol", Protocols.make())
        .value("ForwardRef", Types.STR);
    module.value("AnyStr", TypeParameterValue.plain("AnyStr"));
    module.value("T", TypeParameterValue.plain("T"));
    declareClasses(module);
    declareFunctions(module, engine);
    return module.build();
  }

  private static void declareClasses(ModuleBuilder module) {
    module.value(
        "NamedTuple", new ClassForm("NamedTuple", NAMED_TUPLE_META, TypingModule::namedTuple));
    module.value("TypedDict", new ClassForm("TypedDict", TYPED_DICT_META, TypingModule::typedDict));
  }

  private static void declareFunctions(ModuleBuilder module, Engine engine) {
    module.function("cast(typ, val)", "The value as it is.", (type, value) -> value);
    module.function("assert_type(val, typ, /)", "The value as it is.", (value, type) -> value);
    module.function("final(f)", "Marks what is not to be extended.", TypingModule::mark);
    overloads(module);
    module.function("no_type_check(arg)", "What it is given.", argument -> argument);
    module.function("override(method, /)", "Marks a method that replaces one.", method -> method);
    module.functionN(
        "dataclass_transform(*args, **kwargs)",
        "A decorator that changes nothing.",
        arguments -> new Unchanged());
    module.function(
        "runtime_checkable(cls)", "Lets isinstance ask a protocol.", Protocols::checkable);
    module.function("reveal_type(obj, /)", "The value as it is.", object -> object);
    module.function(
        "assert_never(arg, /)",
        "Fails: the code must not be reached.",
        argument -> {
          throw Errors.of(
              org.aiolang.interpreter.error.ExceptionTypes.ASSERTION_ERROR,
              "Expected code to be unreachable, but got: " + Conversion.repr(argument));
        });
    module.function("NewType(name, tp)", "A function that gives its argument.", NewType::new);
    module.function(
        "get_origin(tp)",
        "What a subscripted form was made of.",
        form ->
            switch (form) {
              case Alias alias when TypingForms.isForm(alias, "Annotated") -> alias.origin;
              case Alias alias -> Attributes.get(alias, "__origin__");
              case GenericAlias alias -> alias.origin;
              case org.aiolang.interpreter.value.UnionValue union ->
                  org.aiolang.interpreter.value.UnionValue.TYPE;
              default -> None.NONE;
            });
    module.function(
        "get_args(tp)",
        "The arguments of a subscripted form.",
        form ->
            switch (form) {
              case Alias alias -> alias.arguments;
              case GenericAlias alias -> alias.arguments;
              case org.aiolang.interpreter.value.UnionValue union ->
                  new TupleValue(union.alternatives().clone());
              default -> TupleValue.EMPTY;
            });
    module.functionN(
        "get_type_hints(obj, globalns=None, localns=None, include_extras=False)",
        "The annotations of a function, or of a class and those above it.",
        arguments ->
            Calls.call(
                engine.importModule("_hints").namespace().get("get_type_hints"),
                arguments,
                Keywords.NONE));
  }

  private static void overloads(ModuleBuilder module) {
    Map<String, ListValue> declared = new HashMap<>();
    module.function(
        "overload(func)",
        "Declares one way of calling a function.",
        function -> {
          declared.computeIfAbsent(place(function), name -> new ListValue()).append(function);
          return function;
        });
    module.function(
        "get_overloads(func)",
        "The declared ways of calling a function, as a list.",
        function -> {
          ListValue found = declared.get(place(function));
          return found == null
              ? new ListValue()
              : new ListValue(Arrays.copyOf(found.items, found.size));
        });
    module.function(
        "clear_overloads()",
        "Forgets all declared ways of calling functions.",
        () -> {
          declared.clear();
          return None.NONE;
        });
  }

  private static String place(Object function) {
    return Conversion.str(Attributes.get(function, "__module__"))
        + "."
        + Conversion.str(Attributes.get(function, "__qualname__"));
  }

  private static Object mark(Object marked) {
    if (marked instanceof Instance instance) {
      Attributes.set(instance, "__final__", true);
    }
    return marked;
  }

  /** A decorator factory's decorator that changes nothing. */
  private static final class Unchanged extends org.aiolang.interpreter.value.CallableValue {
    Unchanged() {
      super(Types.BUILTIN_FUNCTION);
    }

    @Override
    public Object call(Object[] positional, Keywords keywords) {
      return positional[0];
    }
  }

  /** {@code NewType('UserId', int)}. */
  private static final class NewType extends org.aiolang.interpreter.value.CallableValue {
    private static final Type TYPE =
        Type.builtin(
                "typing",
                "NewType",
                Types.OBJECT,
                members ->
                    members.method(
                        "__repr__(self, /)",
                        "Return repr(self).",
                        self -> "__main__." + Conversion.str(((NewType) self).field("__name__"))))
            .withDictionary();

    NewType(Object name, Object supertype) {
      super(TYPE);
      setField("__name__", name);
      setField("__qualname__", name);
      setField("__module__", "__main__");
      setField("__supertype__", supertype);
    }

    @Override
    public Object call(Object[] positional, Keywords keywords) {
      if (positional.length != 1) {
        throw Errors.type(
            "NewType.__call__() takes 2 positional arguments but "
                + (positional.length + 1)
                + " were given");
      }
      return positional[0];
    }
  }

  private static void declareGeneric(TypeMembers members) {
    members.classMethod(
        "__class_getitem__(cls, item, /)",
        "The class with its type arguments.",
        arguments -> generic(arguments[0], arguments[1]));
    members.classMethod(
        "__init_subclass__(cls, /, *args, **kwargs)",
        "Notes the type parameters of a class.",
        arguments -> {
          Type type = (Type) arguments[0];
          Object bases = type.members().get("__orig_bases__");
          Object[] all = bases instanceof TupleValue tuple ? tuple.items() : new Object[0];
          TupleValue parameters = null;
          for (Object each : all) {
            if (each instanceof Alias alias && alias.origin == GENERIC) {
              if (parameters != null) {
                throw Errors.type("Cannot inherit from Generic[...] multiple times.");
              }
              parameters = TypeArguments.parameters(alias.arguments.items());
            }
          }
          type.setMember(
              "__parameters__", parameters != null ? parameters : TypeArguments.parameters(all));
          Object next = type.lookupAfter(GENERIC, "__init_subclass__");
          Object bound = next instanceof Obj hook ? hook.descriptorGet(type, type) : next;
          return Calls.call(bound, (Object[]) arguments[1], (Keywords) arguments[2]);
        });
  }

  static Object generic(Object type, Object item) {
    Object[] items = item instanceof TupleValue tuple ? tuple.items() : new Object[] {item};
    if (type == GENERIC) {
      if (items.length == 0) {
        throw Errors.type("Parameter list to Generic[...] cannot be empty");
      }
      for (Object each : items) {
        boolean unpacked = TypingForms.isForm(each, "Unpack");
        if (!(each instanceof TypeParameterValue) && !unpacked) {
          throw Errors.type(
              "Parameters to Generic[...] must all be type variables or parameter specification"
                  + " variables.");
        }
      }
      if (new java.util.HashSet<>(java.util.Arrays.asList(items)).size() < items.length) {
        throw Errors.type("Parameters to Generic[...] must all be unique");
      }
      return new Alias(type, new TupleValue(items));
    }
    Object parameters = Attributes.getOrNull(type, "__parameters__");
    if (parameters instanceof TupleValue expected) {
      checkCount(type, items.length, expected.items());
      items = withDefaults(items, expected.items());
    }
    return new Alias(type, new TupleValue(items));
  }

  private static Object[] withDefaults(Object[] items, Object[] expected) {
    List<Object> all = new ArrayList<>(List.of(items));
    for (int i = items.length; i < expected.length; i++) {
      if (!(expected[i] instanceof TypeParameterValue each) || !each.hasDefault()) {
        break;
      }
      all.add(each.defaultValue());
    }
    return all.toArray();
  }

  private static void checkCount(Object type, int given, Object[] expected) {
    int required = 0;
    for (Object each : expected) {
      if (Types.of(each) == TypeParameterValue.TUPLE) {
        return;
      }
      if (expected.length == 1 && Types.of(each) == TypeParameterValue.SPECIFICATION) {
        return;
      }
      required += ((TypeParameterValue) each).hasDefault() ? 0 : 1;
    }
    if (expected.length == 0) {
      throw Errors.type(Conversion.repr(type) + " is not a generic class");
    }
    if (given > expected.length || given < required) {
      throw Errors.type(
          "Too "
              + (given > expected.length ? "many" : "few")
              + " arguments for "
              + Conversion.repr(type)
              + "; actual "
              + given
              + ", expected "
              + (given < required ? "at least " + required : "" + expected.length));
    }
  }

  private static void declareNamedTuple(TypeMembers members) {
    members.constructor(
        "__new__(cls, name, bases, namespace, /)",
        "A class of tuples with the fields that were annotated.",
        arguments -> {
          DictValue namespace = (DictValue) arguments[3];
          List<String> fields = new ArrayList<>();
          List<Object> defaults = new ArrayList<>();
          if (namespace.get("__annotations__") instanceof DictValue annotations) {
            for (DictValue.Cursor at = annotations.cursor(); at.advance(); ) {
              String field = (String) at.key();
              Object value = namespace.get(field);
              if (value != null) {
                defaults.add(value);
              } else if (!defaults.isEmpty()) {
                throw Errors.type(
                    "Non-default namedtuple field "
                        + field
                        + " cannot follow default field "
                        + fields.get(fields.size() - 1));
              }
              fields.add(field);
            }
          }
          Type made =
              NamedTuples.create(
                  Conversion.str(arguments[1]),
                  fields.toArray(new String[0]),
                  defaults.toArray(),
                  Conversion.str(namespace.get("__module__")));
          for (DictValue.Cursor at = namespace.cursor(); at.advance(); ) {
            String key = (String) at.key();
            if (!fields.contains(key) && !key.equals("__slots__") && !key.equals("__classcell__")) {
              if (key.equals("__qualname__")) {
                made.setQualifiedName((String) at.value());
              } else {
                made.setMember(key, at.value());
              }
            }
          }
          return made;
        });
  }

  private static Object namedTuple(Object[] positional, Keywords keywords) {
    List<String> fields = new ArrayList<>();
    DictValue annotations = new DictValue();
    if (positional.length > 1) {
      for (Object each : Iteration.toArray(positional[1])) {
        Object[] pair = Iteration.unpack(each, 2);
        fields.add(Conversion.str(pair[0]));
        annotations.put(pair[0], pair[1]);
      }
    }
    Type made =
        NamedTuples.create(
            Conversion.str(positional[0]),
            fields.toArray(new String[0]),
            new Object[0],
            "__main__");
    made.setMember("__annotations__", annotations);
    return made;
  }

  private static void declareTypedDict(TypeMembers members) {
    members.constructor(
        "__new__(cls, name, bases, namespace, /, total=True)",
        "A class whose instances are dicts.",
        arguments -> {
          DictValue annotations = new DictValue();
          List<Object> required = new ArrayList<>();
          List<Object> optional = new ArrayList<>();
          for (Object base : Iteration.toArray(arguments[2])) {
            if (((Type) base).members().get("__required_keys__") instanceof Object keys) {
              required.addAll(List.of(Iteration.toArray(keys)));
              optional.addAll(
                  List.of(Iteration.toArray(((Type) base).members().get("__optional_keys__"))));
            }
            if (((Type) base).members().get("__annotations__") instanceof DictValue inherited) {
              annotations.putAll(inherited);
            }
          }
          DictValue namespace = (DictValue) arguments[3];
          if (namespace.get("__annotations__") instanceof DictValue own) {
            annotations.putAll(own);
            for (DictValue.Cursor at = own.cursor(); at.advance(); ) {
              required.remove(at.key());
              optional.remove(at.key());
              boolean needed =
                  TypingForms.isForm(at.value(), "Required")
                      || Conversion.truth(arguments[4])
                          && !TypingForms.isForm(at.value(), "NotRequired");
              (needed ? required : optional).add(at.key());
            }
          }
          Type made =
              org.aiolang.interpreter.value.ClassCreation.create(
                  TYPED_DICT_META,
                  Conversion.str(arguments[1]),
                  new Type[] {Types.DICT},
                  namespace,
                  Keywords.NONE);
          made.setMember("__annotations__", annotations);
          made.setMember(
              "__required_keys__", Calls.call(Types.FROZEN_SET, new ListValue(required.toArray())));
          made.setMember(
              "__optional_keys__", Calls.call(Types.FROZEN_SET, new ListValue(optional.toArray())));
          made.setMember("__total__", arguments[4]);
          return made;
        });
    members.methodN(
        "__call__(self, /, *args, **kwargs)",
        "Makes a plain dict.",
        arguments -> Calls.call(Types.DICT, (Object[]) arguments[1], (Keywords) arguments[2]));
    members.method(
        "__instancecheck__(self, instance, /)",
        "Refuses.",
        (self, instance) -> {
          throw Errors.type("TypedDict does not support instance and class checks");
        });
  }

  private static Object typedDict(Object[] positional, Keywords keywords) {
    DictValue namespace = new DictValue();
    namespace.put("__annotations__", positional.length > 1 ? positional[1] : new DictValue());
    namespace.put("__module__", "__main__");
    return Calls.call(TYPED_DICT_META, positional[0], TupleValue.EMPTY, namespace);
  }
}
