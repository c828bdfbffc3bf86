package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;

/** {@code property(get, set, delete, doc)}; a null or None function is absent. */
public final class Property extends Instance {
  public final Object getter;
  public final Object setter;
  public final Object deleter;
  public final Object doc;
  private Object name;

  public Property(Object getter, Object setter, Object deleter, Object doc) {
    this(Types.PROPERTY, getter, setter, deleter, doc);
  }

  /**
   * @param type property or a class below it
   */
  public Property(Type type, Object getter, Object setter, Object deleter, Object doc) {
    super(type);
    this.getter = getter == None.NONE ? null : getter;
    this.setter = setter == None.NONE ? null : setter;
    this.deleter = deleter == None.NONE ? null : deleter;
    this.doc = doc;
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
    if (getter instanceof NativeFunction function && function.home() != null) {
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
