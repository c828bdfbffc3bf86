package org.aiolang.interpreter.value;

/**
 * What a class has for each name in its {@code __slots__}. The value itself is an ordinary field of
 * the instance, which is looked at first, so this is found only where the slot is empty, or where
 * the other attributes live in a dict: see {@link Instance#slotValues}.
 */
final class SlotMember extends Instance {
  private final Type owner;
  private final String name;

  SlotMember(Type owner, String name) {
    super(AttributeDescriptors.MEMBER);
    this.owner = owner;
    this.name = name;
  }

  String name() {
    return name;
  }

  Type owner() {
    return owner;
  }

  @Override
  public Object descriptorGet(Object self, Type asked) {
    if (self == null) {
      return this;
    }
    Instance instance = (Instance) self;
    Object value = instance.slotValue(name);
    if (value == null) {
      throw Attributes.missing(self, name);
    }
    return value;
  }

  @Override
  public void descriptorSet(Object self, Object value) {
    Instance instance = (Instance) self;
    if (instance.shape.dictionary) {
      instance.slotValues().put(name, value);
    } else {
      instance.setField(name, value);
    }
  }

  @Override
  public void descriptorDelete(Object self) {
    Instance instance = (Instance) self;
    boolean was =
        instance.shape.dictionary
            ? instance.slotValues().remove(name) != null
            : instance.removeField(name);
    if (!was) {
      throw Attributes.missing(self, name);
    }
  }
}
