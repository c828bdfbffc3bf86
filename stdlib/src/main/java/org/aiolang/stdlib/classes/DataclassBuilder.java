package org.aiolang.stdlib.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.Signature;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.ClassCreation;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.ContainerText;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** Makes a class a dataclass: finds its fields and gives it the methods they imply. */
final class DataclassBuilder {
  /** What {@code @dataclass(…)} was told. */
  record Options(
      boolean init,
      boolean repr,
      boolean eq,
      boolean order,
      boolean unsafeHash,
      boolean frozen,
      boolean matchArguments,
      boolean keywordOnly,
      boolean slots) {}

  private Type type;
  private final Options options;
  private final DictValue fields = new DictValue();

  DataclassBuilder(Type type, Options options) {
    this.type = type;
    this.options = options;
  }

  Type build() {
    inherit();
    collect();
    checkOrder();
    if (options.slots) {
      addSlots();
    }
    type.setMember("__dataclass_fields__", fields);
    type.setMember("__dataclass_params__", parameters());
    if (options.init) {
      type.setMember("__init__", new DataclassInit(type, initFields(), options.frozen));
    }
    addMethods();
    addHash();
    addMatchArguments();
    if (type.members().get("__doc__") == None.NONE) {
      type.setMember("__doc__", document());
    }
    return type;
  }

  private void inherit() {
    boolean anyFrozen = false;
    boolean anyThawed = false;
    Type[] order = type.mro();
    for (int i = order.length - 1; i > 0; i--) {
      if (order[i].members().get("__dataclass_fields__") instanceof DictValue inherited) {
        fields.putAll(inherited);
        boolean frozen =
            order[i].members().get("__dataclass_params__") instanceof TupleValue parameters
                && parameters.items()[5] == Boolean.TRUE;
        anyFrozen |= frozen;
        anyThawed |= !frozen;
      }
    }
    if (anyFrozen && !options.frozen) {
      throw Errors.type("cannot inherit non-frozen dataclass from a frozen one");
    }
    if (anyThawed && options.frozen) {
      throw Errors.type("cannot inherit frozen dataclass from a non-frozen one");
    }
  }

  private void collect() {
    boolean keywordOnly = options.keywordOnly;
    if (type.members().get("__annotations__") instanceof DictValue annotations) {
      for (DictValue.Cursor at = annotations.cursor(); at.advance(); ) {
        String name = (String) at.key();
        if (at.value() == DataclassModule.KEYWORD_ONLY
            || "KW_ONLY".equals(at.value())
            || "dataclasses.KW_ONLY".equals(at.value())) {
          keywordOnly = true;
          continue;
        }
        DataField field = field(name, at.value(), keywordOnly);
        fields.put(name, field);
      }
    }
    for (Map.Entry<String, Object> each : List.copyOf(type.members().entrySet())) {
      if (each.getValue() instanceof DataField field && field.name == null) {
        throw Errors.type(
            Conversion.repr(each.getKey()) + " is a field but has no type annotation");
      }
    }
  }

  private DataField field(String name, Object annotation, boolean keywordOnly) {
    Object value = type.members().get(name);
    DataField field =
        value instanceof DataField given ? given : DataField.of(isSlot(value) ? null : value);
    field.name = name;
    field.annotation = annotation;
    if (isClassVariable(annotation)) {
      field.kind = DataField.Kind.CLASS_VARIABLE;
    } else if (isInitOnly(annotation)) {
      field.kind = DataField.Kind.INIT_ONLY;
    }
    if (field.keywordOnly == null) {
      field.keywordOnly = keywordOnly;
    }
    if (field.kind != DataField.Kind.FIELD && field.factory != null) {
      throw Errors.type("field " + name + " cannot have a default factory");
    }
    Object unhashable = field.defaultValue;
    if (field.kind == DataField.Kind.FIELD
        && unhashable != null
        && Types.of(unhashable).lookup("__hash__") == None.NONE) {
      throw Errors.value(
          "mutable default "
              + Conversion.repr(Types.of(unhashable))
              + " for field "
              + name
              + " is not allowed: use default_factory");
    }
    if (value instanceof DataField) {
      if (field.defaultValue == null) {
        type.removeMember(name);
      } else {
        type.setMember(name, field.defaultValue);
      }
    }
    return field;
  }

  private static boolean isSlot(Object value) {
    return value != null && Types.of(value).name().equals("member_descriptor");
  }

  private static boolean isClassVariable(Object annotation) {
    if (annotation instanceof String text) {
      return text.matches("(typing\\.|t\\.)?ClassVar(\\[.*)?");
    }
    return TypingForms.isForm(annotation, "ClassVar");
  }

  private static boolean isInitOnly(Object annotation) {
    if (annotation instanceof String text) {
      return text.matches("(dataclasses\\.)?InitVar(\\[.*)?");
    }
    return annotation == DataclassModule.INIT_VAR
        || (annotation instanceof GenericAlias alias && alias.origin == DataclassModule.INIT_VAR);
  }

  private List<DataField> initFields() {
    List<DataField> all = new ArrayList<>();
    for (DictValue.Cursor at = fields.cursor(); at.advance(); ) {
      DataField field = (DataField) at.value();
      if (field.kind != DataField.Kind.CLASS_VARIABLE) {
        all.add(field);
      }
    }
    return all;
  }

  private void checkOrder() {
    if (!options.init) {
      return;
    }
    DataField optional = null;
    for (DataField field : initFields()) {
      if (field.init && !field.keywordOnly) {
        if (field.hasDefault()) {
          optional = field;
        } else if (optional != null) {
          throw Errors.type(
              "non-default argument '"
                  + field.name
                  + "' follows default argument '"
                  + optional.name
                  + "'");
        }
      }
    }
  }

  private void addSlots() {
    if (type.members().containsKey("__slots__")) {
      throw Errors.type(type.name() + " already specifies __slots__");
    }
    DictValue namespace = new DictValue();
    List<Object> slots = new ArrayList<>();
    for (DataField field : DataclassModule.list(fields)) {
      boolean inherited = false;
      for (Type base : type.bases()) {
        inherited |= base.slots != null && List.of(base.slots).contains(field.name);
      }
      if (!inherited) {
        slots.add(field.name);
      }
    }
    for (Map.Entry<String, Object> each : type.members().entrySet()) {
      if (!fields.contains(each.getKey())) {
        namespace.put(each.getKey(), each.getValue());
      }
    }
    namespace.put("__slots__", new TupleValue(slots.toArray()));
    namespace.put("__qualname__", type.qualifiedName());
    type =
        (Type)
            ClassCreation.create(
                type.type(), type.name(), (Object[]) type.bases(), namespace, Keywords.NONE);
  }

  private Object parameters() {
    return new TupleValue(
        options.init,
        options.repr,
        options.eq,
        options.order,
        options.unsafeHash,
        options.frozen,
        options.matchArguments,
        options.keywordOnly,
        options.slots);
  }

  private void addMethods() {
    if (options.repr) {
      addUnlessThere("__repr__(self, /)", "Return repr(self).", (NativeFunction.Body1) this::repr);
    }
    if (options.eq) {
      addUnlessThere(
          "__eq__(self, other, /)",
          "Return self==value.",
          (self, other) ->
              Types.of(self) == Types.of(other)
                  ? compareEqual(self, other)
                  : NotImplemented.NOT_IMPLEMENTED);
    }
    if (options.order) {
      if (!options.eq) {
        throw Errors.value("eq must be true if order is true");
      }
      addOrder("__lt__", Comparison::less);
      addOrder("__le__", Comparison::lessOrEqual);
      addOrder("__gt__", Comparison::greater);
      addOrder("__ge__", Comparison::greaterOrEqual);
    }
    if (options.frozen) {
      addFrozen();
    }
    addManyUnlessThere(
        "__replace__(self, /, **changes)",
        "A copy with some fields changed.",
        (NativeFunction.BodyN)
            arguments -> DataclassModule.replace(arguments[0], (Keywords) arguments[1]));
  }

  private void addUnlessThere(String signature, String doc, NativeFunction.Body1 body) {
    add(signature, doc, body, false);
  }

  private void addUnlessThere(String signature, String doc, NativeFunction.Body2 body) {
    add(signature, doc, body, false);
  }

  private void addManyUnlessThere(String signature, String doc, NativeFunction.BodyN body) {
    add(signature, doc, body, false);
  }

  private void add(String signature, String doc, NativeFunction.Body body, boolean must) {
    NativeFunction function =
        new NativeFunction(new Signature(signature), doc, body, type, type.module());
    if (type.members().containsKey(function.name())) {
      if (must) {
        throw Errors.type(
            "Cannot overwrite attribute " + function.name() + " in class " + type.name());
      }
      return;
    }
    type.setMember(function.name(), function);
  }

  private void addOrder(String name, NativeFunction.Body2 compare) {
    if (type.members().containsKey(name)) {
      throw Errors.type(
          "Cannot overwrite attribute "
              + name
              + " in class "
              + type.name()
              + ". Consider using functools.total_ordering");
    }
    add(
        name + "(self, other, /)",
        "Compare the fields in turn.",
        (NativeFunction.Body2)
            (self, other) ->
                Types.of(self) == Types.of(other)
                    ? compare.call(values(self, false), values(other, false))
                    : NotImplemented.NOT_IMPLEMENTED,
        true);
  }

  private void addFrozen() {
    Type owner = type;
    add(
        "__setattr__(self, name, value, /)",
        "Refuses.",
        (NativeFunction.Body3)
            (self, name, value) -> {
              if (Types.of(self) == owner || fields.contains(name)) {
                throw Errors.with(
                    DataclassModule.FROZEN_ERROR,
                    "cannot assign to field " + Conversion.repr(name));
              }
              org.aiolang.interpreter.value.Calls.method(
                  new org.aiolang.interpreter.value.SuperValue(owner, self),
                  "__setattr__",
                  name,
                  value);
              return None.NONE;
            },
        true);
    add(
        "__delattr__(self, name, /)",
        "Refuses.",
        (NativeFunction.Body2)
            (self, name) -> {
              if (Types.of(self) == owner || fields.contains(name)) {
                throw Errors.with(
                    DataclassModule.FROZEN_ERROR, "cannot delete field " + Conversion.repr(name));
              }
              org.aiolang.interpreter.value.Calls.method(
                  new org.aiolang.interpreter.value.SuperValue(owner, self), "__delattr__", name);
              return None.NONE;
            },
        true);
  }

  private Object compareEqual(Object self, Object other) {
    if (self == other) {
      return true;
    }
    for (DataField field : DataclassModule.list(fields)) {
      if (field.compare
          && !Comparison.equal(
              Attributes.get(self, field.name), Attributes.get(other, field.name))) {
        return false;
      }
    }
    return true;
  }

  private TupleValue values(Object self, boolean hashed) {
    List<Object> values = new ArrayList<>();
    for (DataField field : DataclassModule.list(fields)) {
      if (hashed ? field.isHashed() : field.compare) {
        values.add(Attributes.get(self, field.name));
      }
    }
    return new TupleValue(values.toArray());
  }

  private Object repr(Object self) {
    return ContainerText.guarded(
        self,
        "...",
        () -> {
          StringBuilder text = new StringBuilder(Types.of(self).qualifiedName()).append('(');
          boolean first = true;
          for (DataField field : DataclassModule.list(fields)) {
            if (field.repr) {
              text.append(first ? "" : ", ").append(field.name).append('=');
              text.append(Conversion.repr(Attributes.get(self, field.name)));
              first = false;
            }
          }
          return text.append(')').toString();
        });
  }

  private void addHash() {
    Object own = type.members().get("__hash__");
    boolean explicit = own != null && !(own == None.NONE && type.members().containsKey("__eq__"));
    if (options.unsafeHash && explicit) {
      throw Errors.type("Cannot overwrite attribute __hash__ in class " + type.name());
    }
    if (options.unsafeHash || (options.eq && options.frozen && !explicit)) {
      type.removeMember("__hash__");
      add(
          "__hash__(self, /)",
          "Return hash(self).",
          (NativeFunction.Body1) self -> Comparison.hash(values(self, true)),
          false);
    } else if (options.eq && !options.frozen && !explicit) {
      type.setMember("__hash__", None.NONE);
    }
  }

  private void addMatchArguments() {
    if (options.matchArguments && !type.members().containsKey("__match_args__")) {
      List<Object> names = new ArrayList<>();
      for (DataField field : initFields()) {
        if (field.init && !field.keywordOnly) {
          names.add(field.name);
        }
      }
      type.setMember("__match_args__", new TupleValue(names.toArray()));
    }
  }

  private String document() {
    StringBuilder text = new StringBuilder(type.name()).append('(');
    boolean first = true;
    for (DataField field : initFields()) {
      if (field.init) {
        text.append(first ? "" : ", ").append(field.name).append(": ");
        text.append(TypingForms.text(field.annotation));
        if (field.defaultValue != null) {
          text.append(" = ").append(Conversion.repr(field.defaultValue));
        } else if (field.factory != null) {
          text.append(" = <factory>");
        }
        first = false;
      }
    }
    return text.append(')').toString();
  }
}
