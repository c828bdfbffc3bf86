package org.aiolang.stdlib.classes;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.MappingProxy;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** A field of a dataclass. */
final class DataField extends Instance {
  static final Type TYPE = Type.builtin("dataclasses", "Field", Types.OBJECT, DataField::declare);

  enum Kind {
    FIELD,
    CLASS_VARIABLE,
    INIT_ONLY
  }

  /** The value where none is given, or null. */
  final Object defaultValue;

  /** What makes the value where none is given, or null. */
  final Object factory;

  final boolean init;
  final boolean repr;

  /** True, False or None for "as compare says". */
  final Object hash;

  final boolean compare;
  final Object metadata;

  /** Null until the class decides. */
  Boolean keywordOnly;

  String name;
  Object annotation = None.NONE;
  Kind kind = Kind.FIELD;

  DataField(
      Object defaultValue,
      Object factory,
      boolean init,
      boolean repr,
      Object hash,
      boolean compare,
      Object metadata,
      Boolean keywordOnly) {
    super(TYPE);
    this.defaultValue = defaultValue;
    this.factory = factory;
    this.init = init;
    this.repr = repr;
    this.hash = hash;
    this.compare = compare;
    this.metadata =
        new MappingProxy(metadata == null || metadata == None.NONE ? new DictValue() : metadata);
    this.keywordOnly = keywordOnly;
  }

  /** A field that says no more than its default. */
  static DataField of(Object defaultValue) {
    return new DataField(defaultValue, null, true, true, None.NONE, true, null, null);
  }

  boolean hasDefault() {
    return defaultValue != null || factory != null;
  }

  boolean isHashed() {
    return hash == None.NONE ? compare : Conversion.truth(hash);
  }

  private static Object orMissing(Object value) {
    return value == null ? DataclassModule.MISSING : value;
  }

  private static DataField field(Object self) {
    return (DataField) self;
  }

  private static void declare(TypeMembers members) {
    members.getter(
        "name", "Its name.", self -> field(self).name == null ? None.NONE : field(self).name);
    members.getter("type", "Its annotation.", self -> field(self).annotation);
    members.getter("default", "Its default.", self -> orMissing(field(self).defaultValue));
    members.getter("default_factory", "What makes it.", self -> orMissing(field(self).factory));
    members.getter("init", "Whether it is a parameter.", self -> field(self).init);
    members.getter("repr", "Whether repr shows it.", self -> field(self).repr);
    members.getter("hash", "Whether the hash counts it.", self -> field(self).hash);
    members.getter("compare", "Whether comparison counts it.", self -> field(self).compare);
    members.getter("metadata", "What users keep with it.", self -> field(self).metadata);
    members.getter(
        "kw_only",
        "Whether it is a keyword-only parameter.",
        self ->
            field(self).keywordOnly == null ? DataclassModule.MISSING : field(self).keywordOnly);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          DataField field = field(self);
          return "Field(name="
              + Conversion.repr(field.name == null ? None.NONE : field.name)
              + ",type="
              + Conversion.repr(field.annotation)
              + ",default="
              + Conversion.repr(orMissing(field.defaultValue))
              + ",default_factory="
              + Conversion.repr(orMissing(field.factory))
              + ",init="
              + Conversion.repr(field.init)
              + ",repr="
              + Conversion.repr(field.repr)
              + ",hash="
              + Conversion.repr(field.hash)
              + ",compare="
              + Conversion.repr(field.compare)
              + ",metadata="
              + Conversion.repr(field.metadata)
              + ",kw_only="
              + Conversion.repr(
                  field.keywordOnly == null ? DataclassModule.MISSING : field.keywordOnly)
              + ",_field_type=_FIELD)";
        });
    GenericAlias.declareSubscript(members);
  }
}
