package org.aiolang.stdlib.classes;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.syntax.ReservedWords;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ClassCreation;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.StrNames;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** The module dataclasses. */
public final class DataclassModule {
  static final Type FROZEN_ERROR =
      Type.builtin(
          "dataclasses", "FrozenInstanceError", ExceptionTypes.ATTRIBUTE_ERROR, members -> {});

  private static final Type MISSING_TYPE =
      Type.builtin("dataclasses", "_MISSING_TYPE", Types.OBJECT, members -> {});
  private static final Type KEYWORD_ONLY_TYPE =
      Type.builtin("dataclasses", "_KW_ONLY_TYPE", Types.OBJECT, members -> {});

  /** {@code InitVar} and {@code InitVar[int]}. */
  static final Type INIT_VAR =
      Type.builtin("dataclasses", "InitVar", Types.OBJECT, DataclassModule::declareInitVar);

  static final Instance MISSING = new Instance(MISSING_TYPE);
  static final Instance KEYWORD_ONLY = new Instance(KEYWORD_ONLY_TYPE);

  private DataclassModule() {}

  public static ModuleValue build() {
    ModuleBuilder module = new ModuleBuilder("dataclasses", "Classes made of their fields.");
    module
        .value("MISSING", MISSING)
        .value("KW_ONLY", KEYWORD_ONLY)
        .value("InitVar", INIT_VAR)
        .value("Field", DataField.TYPE)
        .value("FrozenInstanceError", FROZEN_ERROR);
    module.functionN(
        "dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,"
            + " frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False)",
        "Add dunder methods based on the fields defined in the class.",
        arguments -> {
          DataclassBuilder.Options options =
              new DataclassBuilder.Options(
                  Conversion.truth(arguments[1]),
                  Conversion.truth(arguments[2]),
                  Conversion.truth(arguments[3]),
                  Conversion.truth(arguments[4]),
                  Conversion.truth(arguments[5]),
                  Conversion.truth(arguments[6]),
                  Conversion.truth(arguments[7]),
                  Conversion.truth(arguments[8]),
                  Conversion.truth(arguments[9]));
          if (arguments[0] == None.NONE) {
            return new Decorator(options);
          }
          return new DataclassBuilder((Type) arguments[0], options).build();
        });
    module.functionN(
        "field(*, default=<unset>, default_factory=<unset>, init=True, repr=True, hash=None,"
            + " compare=True, metadata=None, kw_only=<unset>)",
        "Return an object to identify dataclass fields.",
        arguments -> {
          if (arguments[0] != null && arguments[1] != null) {
            throw Errors.value("cannot specify both default and default_factory");
          }
          return new DataField(
              arguments[0],
              arguments[1],
              Conversion.truth(arguments[2]),
              Conversion.truth(arguments[3]),
              arguments[4],
              Conversion.truth(arguments[5]),
              arguments[6],
              arguments[7] == null ? null : Conversion.truth(arguments[7]));
        });
    declareUses(module);
    return module.build();
  }

  /** What {@code @dataclass(…)} gives. */
  private static final class Decorator extends org.aiolang.interpreter.value.CallableValue {
    private final DataclassBuilder.Options options;

    Decorator(DataclassBuilder.Options options) {
      super(Types.BUILTIN_FUNCTION);
      this.options = options;
    }

    @Override
    public Object call(Object[] positional, Keywords keywords) {
      if (positional.length != 1 || !(positional[0] instanceof Type type)) {
        throw Errors.type("dataclass() should be called with a class");
      }
      return new DataclassBuilder(type, options).build();
    }
  }

  private static void declareUses(ModuleBuilder module) {
    module.function(
        "fields(class_or_instance)",
        "Return a tuple describing the fields of this dataclass.",
        object -> {
          DictValue all = fieldsOf(object);
          if (all == null) {
            throw Errors.type("must be called with a dataclass type or instance");
          }
          List<Object> fields = new ArrayList<>();
          for (DataField each : list(all)) {
            fields.add(each);
          }
          return new TupleValue(fields.toArray());
        });
    module.function(
        "is_dataclass(obj)",
        "Whether it is a dataclass or an instance of one.",
        object -> fieldsOf(object) != null);
    module.function(
        "asdict(obj, *, dict_factory=<unset>)",
        "Return the fields of a dataclass instance as a new dictionary.",
        (object, factory) -> {
          if (object instanceof Type || fieldsOf(object) == null) {
            throw Errors.type("asdict() should be called on dataclass instances");
          }
          return plain(object, factory == null ? Types.DICT : factory, true);
        });
    module.function(
        "astuple(obj, *, tuple_factory=<unset>)",
        "Return the fields of a dataclass instance as a new tuple of field values.",
        (object, factory) -> {
          if (object instanceof Type || fieldsOf(object) == null) {
            throw Errors.type("astuple() should be called on dataclass instances");
          }
          return plain(object, factory == null ? Types.TUPLE : factory, false);
        });
    module.functionN(
        "replace(obj, /, **changes)",
        "Return a new object replacing specified fields with new values.",
        arguments -> replace(arguments[0], (Keywords) arguments[1]));
    module.functionN(
        "make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True,"
            + " eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,"
            + " kw_only=False, slots=False, weakref_slot=False, module=None)",
        "Return a new dynamically created dataclass.",
        DataclassModule::makeDataclass);
  }

  static DictValue fieldsOf(Object object) {
    Type type = object instanceof Type given ? given : Types.of(object);
    return type.lookup("__dataclass_fields__") instanceof DictValue fields ? fields : null;
  }

  /** The real fields, without ClassVar and InitVar ones. */
  static List<DataField> list(DictValue fields) {
    List<DataField> list = new ArrayList<>();
    for (DictValue.Cursor at = fields.cursor(); at.advance(); ) {
      if (at.value() instanceof DataField field && field.kind == DataField.Kind.FIELD) {
        list.add(field);
      }
    }
    return list;
  }

  /** A copy in which dataclasses are dicts or tuples, at every depth of lists, tuples and dicts. */
  private static Object plain(Object value, Object factory, boolean named) {
    DictValue fields = value instanceof Type ? null : fieldsOf(value);
    if (fields != null) {
      ListValue parts = new ListValue();
      for (DataField field : list(fields)) {
        Object part = plain(Attributes.get(value, field.name), factory, named);
        parts.append(named ? new TupleValue(field.name, part) : part);
      }
      return Calls.call(factory, parts);
    }
    return switch (value) {
      case ListValue list -> {
        Object[] items = list.toArray();
        for (int i = 0; i < items.length; i++) {
          items[i] = plain(items[i], factory, named);
        }
        yield new ListValue(list.type(), items, items.length);
      }
      case TupleValue tuple -> {
        Object[] items = tuple.items().clone();
        for (int i = 0; i < items.length; i++) {
          items[i] = plain(items[i], factory, named);
        }
        yield new TupleValue(tuple.type(), items);
      }
      case DictValue dict -> {
        DictValue copy = new DictValue();
        for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
          copy.put(plain(at.key(), factory, named), plain(at.value(), factory, named));
        }
        yield copy;
      }
      case SetValue set -> Calls.call(set.type(), new ListValue(set.toArray()));
      default -> value;
    };
  }

  static Object replace(Object object, Keywords changes) {
    DictValue fields = object instanceof Type ? null : fieldsOf(object);
    if (fields == null) {
      throw Errors.type("replace() should be called on dataclass instances");
    }
    List<String> names = new ArrayList<>(List.of(changes.names()));
    List<Object> values = new ArrayList<>(List.of(changes.values()));
    for (DictValue.Cursor at = fields.cursor(); at.advance(); ) {
      DataField field = (DataField) at.value();
      boolean given = changes.get(field.name) != null;
      if (field.kind == DataField.Kind.CLASS_VARIABLE) {
        continue;
      }
      if (!field.init) {
        if (given) {
          throw Errors.type(
              "field "
                  + field.name
                  + " is declared with init=False, it cannot be specified with replace()");
        }
        continue;
      }
      if (!given) {
        if (field.kind == DataField.Kind.INIT_ONLY && field.defaultValue == null) {
          throw Errors.type("InitVar '" + field.name + "' must be specified with replace()");
        }
        names.add(field.name);
        values.add(Attributes.get(object, field.name));
      }
    }
    return Calls.call(
        Types.of(object),
        new Object[0],
        new Keywords(names.toArray(new String[0]), values.toArray()));
  }

  private static Object makeDataclass(Object[] arguments) {
    DictValue namespace = new DictValue();
    if (arguments[3] instanceof DictValue given) {
      namespace.putAll(given);
    }
    DictValue annotations = new DictValue();
    for (Object each : Iteration.toArray(arguments[1])) {
      if (Wrapped.unwrap(each) instanceof String) {
        annotations.put(newField(each, annotations), "typing.Any");
        continue;
      }
      int length = Items.length(each);
      if (length != 2 && length != 3) {
        throw Errors.type("Invalid field: " + Conversion.repr(each));
      }
      Object[] parts = Iteration.toArray(each);
      String name = newField(parts[0], annotations);
      annotations.put(name, parts[1]);
      if (length == 3) {
        namespace.put(name, parts[2]);
      }
    }
    namespace.put("__annotations__", annotations);
    if (arguments[14] != None.NONE) {
      namespace.put("__module__", arguments[14]);
    }
    Object[] bases = ClassCreation.resolveBases(Iteration.toArray(arguments[2]));
    Object made =
        ClassCreation.create(
            ClassCreation.resolveMetaclass(null, bases),
            Conversion.str(arguments[0]),
            bases,
            namespace,
            Keywords.NONE);
    boolean[] flags = new boolean[9];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = Conversion.truth(arguments[4 + i]);
    }
    return new DataclassBuilder(
            (Type) made,
            new DataclassBuilder.Options(
                flags[0], flags[1], flags[2], flags[3], flags[4], flags[5], flags[6], flags[7],
                flags[8]))
        .build();
  }

  private static String newField(Object given, DictValue known) {
    if (!(Wrapped.unwrap(given) instanceof String name) || !StrNames.isIdentifier(name)) {
      throw Errors.type("Field names must be valid identifiers: " + Conversion.repr(given));
    }
    if (ReservedWords.contains(name)) {
      throw Errors.type("Field names must not be keywords: " + Conversion.repr(given));
    }
    if (known.contains(name)) {
      throw Errors.type("Field name duplicated: " + Conversion.repr(given));
    }
    return name;
  }

  private static void declareInitVar(TypeMembers members) {
    members.classMethod(
        "__class_getitem__(cls, item, /)",
        "InitVar[type]",
        arguments -> new GenericAlias(arguments[0], arguments[1]));
  }
}
