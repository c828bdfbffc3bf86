package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;

/**
 * What a class has under {@code __dict__} or {@code __weakref__}: the first of its order whose
 * instances have these.
 */
final class InstanceMembers extends Instance {
  private final Type owner;
  private final boolean dictionary;

  private InstanceMembers(Type owner, boolean dictionary) {
    super(AttributeDescriptors.GETSET);
    this.owner = owner;
    this.dictionary = dictionary;
  }

  static InstanceMembers dictionary(Type owner) {
    return new InstanceMembers(owner, true);
  }

  static InstanceMembers weakReferences(Type owner) {
    return new InstanceMembers(owner, false);
  }

  String name() {
    return dictionary ? "__dict__" : "__weakref__";
  }

  Type owner() {
    return owner;
  }

  @Override
  public Object descriptorGet(Object self, Type asked) {
    if (self == null) {
      return this;
    }
    if (!dictionary) {
      return None.NONE;
    }
    return self instanceof Type
        ? Attributes.find(self, Types.TYPE, "__dict__")
        : ((Instance) self).dictionary();
  }

  @Override
  public boolean isDataDescriptor() {
    return true;
  }

  @Override
  public void descriptorSet(Object self, Object value) {
    if (!dictionary || self instanceof Type) {
      String of = self instanceof Type ? "type" : owner.name();
      throw Errors.of(
          ExceptionTypes.ATTRIBUTE_ERROR,
          "attribute '" + name() + "' of '" + of + "' objects is not writable");
    }
    if (!(value instanceof DictValue dict)) {
      throw Errors.type(
          "__dict__ must be set to a dictionary, not a '" + Types.of(value).name() + "'");
    }
    ((Instance) self).setDictionary(dict);
  }

  @Override
  public void descriptorDelete(Object self) {
    if (!dictionary || self instanceof Type) {
      descriptorSet(self, None.NONE);
    }
    ((Instance) self).setDictionary(new DictValue());
  }
}
