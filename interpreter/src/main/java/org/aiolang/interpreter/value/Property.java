package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;

/** {@code property(get, set, delete, doc)}; a null or None function is absent. */
public final class Property extends Instance {
  public Object getter;
  public Object setter;
  public Object deleter;
  Object doc;

  /** Whether the documentation is the getter's. */
  private boolean documentedByGetter;

  private Object name;

  /** Whether CPython reads it straight out of a structure, which has an error text of its own. */
  private boolean plainMember;

  public Property(Object getter, Object setter, Object deleter, Object doc) {
    this(Types.PROPERTY, getter, setter, deleter, doc);
  }

  /**
   * @param type property or a class below it
   */
  public Property(Type type, Object getter, Object setter, Object deleter, Object doc) {
    super(type);
    fill(getter, setter, deleter, doc);
  }

  private void fill(Object getter, Object setter, Object deleter, Object doc) {
    this.getter = getter == None.NONE ? null : getter;
    this.setter = setter == None.NONE ? null : setter;
    this.deleter = deleter == None.NONE ? null : deleter;
    this.doc = doc;
  }

  /**
   * What {@code property.__init__} does: one of a class below property keeps its documentation as
   * an attribute, since the class's own would hide it.
   */
  void initialize(Object getter, Object setter, Object deleter, Object doc) {
    fill(getter, setter, deleter, doc == None.NONE ? null : doc);
    name = null;
    documentedByGetter = false;
    if (this.doc == null && this.getter != null) {
      Object found = Attributes.getOrNull(this.getter, "__doc__");
      if (found != null && found != None.NONE) {
        this.doc = found;
        documentedByGetter = true;
      }
    }
    if (type() == Types.PROPERTY) {
      return;
    }
    Object own = this.doc == null ? None.NONE : this.doc;
    this.doc = null;
    try {
      Attributes.set(this, "__doc__", own);
    } catch (ScriptError error) {
      // Slots have no room for it: CPython lets that pass unless the getter has one.
      if (documentedByGetter
          || !error
              .value()
              .type()
              .isSubtypeOf(org.aiolang.interpreter.error.ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw error;
      }
    }
  }

  /** A copy with some other functions; those given as None stay. */
  Object with(Object getter, Object setter, Object deleter) {
    Object documentation = documentedByGetter || doc == null ? None.NONE : doc;
    Object made =
        Calls.call(
            type(),
            new Object[] {
              getter != None.NONE ? getter : orNone(this.getter),
              setter != None.NONE ? setter : orNone(this.setter),
              deleter != None.NONE ? deleter : orNone(this.deleter),
              documentation
            },
            Keywords.NONE);
    if (made instanceof Property property) {
      property.name = name;
    }
    return made;
  }

  static Object orNone(Object value) {
    return value == null ? None.NONE : value;
  }

  /** Says that CPython has it as a plain, read-only member of a C structure. */
  public Property asPlainMember() {
    plainMember = true;
    return this;
  }

  /** The attribute's name as far as it is known: told by the class, or the getter's; else null. */
  Object name() {
    return name != null ? name : getter == null ? null : Attributes.getOrNull(getter, "__name__");
  }

  void setName(Object name) {
    this.name = name;
  }

  /** The name it was told, without asking the getter; or null. */
  Object givenName() {
    return name;
  }

  @Override
  public Object descriptorGet(Object self, Type owner) {
    if (!type().isBuiltin() && type().lookup("__get__") instanceof FunctionValue) {
      return super.descriptorGet(self, owner);
    }
    return self == null ? this : get(self);
  }

  Object get(Object self) {
    if (getter == null) {
      throw refuse(self, "getter");
    }
    return Calls.call(getter, self);
  }

  @Override
  public boolean isDataDescriptor() {
    return true;
  }

  @Override
  public void descriptorSet(Object self, Object value) {
    if (!type().isBuiltin() && type().lookup("__set__") instanceof FunctionValue) {
      super.descriptorSet(self, value);
      return;
    }
    if (setter == null) {
      throw refuse(self, "setter");
    }
    Calls.call(setter, self, value);
  }

  @Override
  public void descriptorDelete(Object self) {
    if (!type().isBuiltin() && type().lookup("__delete__") instanceof FunctionValue) {
      super.descriptorDelete(self);
      return;
    }
    if (deleter == null) {
      throw refuse(self, "deleter");
    }
    Calls.call(deleter, self);
  }

  private ScriptError refuse(Object self, String missing) {
    String owner = Types.of(self).qualifiedName();
    if (type() == AttributeDescriptors.GETSET) {
      NativeFunction function = (NativeFunction) getter;
      if (missing.equals("deleter") && setter != null && self instanceof Type type) {
        return Errors.type(
            "cannot delete '"
                + function.name()
                + "' attribute of immutable type '"
                + type.name()
                + "'");
      }
      if (missing.equals("deleter")
          && setter != null
          && (self instanceof FunctionValue
              || self instanceof Suspendable
              || self instanceof AsyncGeneratorValue)) {
        return Errors.type(function.name() + " must be set to a string object");
      }
      if (plainMember) {
        return Errors.of(
            org.aiolang.interpreter.error.ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
      }
      return Errors.attribute(
          "attribute '"
              + function.name()
              + "' of '"
              + function.home().name()
              + "' objects is not writable",
          self,
          function.name());
    }
    Object known = name();
    return Errors.of(
        org.aiolang.interpreter.error.ExceptionTypes.ATTRIBUTE_ERROR,
        "property "
            + (known == null ? "" : Conversion.repr(known) + " ")
            + "of '"
            + owner
            + "' object has no "
            + missing);
  }
}
