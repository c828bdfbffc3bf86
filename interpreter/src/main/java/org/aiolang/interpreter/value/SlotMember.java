package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/**
 * What a class has for each name in its {@code __slots__}. The value itself is an ordinary
 * attribute of the instance, which is looked at first, so this is found only where the slot is
 * empty.
 */
final class SlotMember extends Instance {
  static final Type TYPE =
      Type.builtin("builtins", "member_descriptor", Types.OBJECT, SlotMember::declare);

  private final Type owner;
  private final String name;

  SlotMember(Type owner, String name) {
    super(TYPE);
    this.owner = owner;
    this.name = name;
  }

  @Override
  public Object descriptorGet(Object self, Type asked) {
    if (self == null) {
      return this;
    }
    Object value = self instanceof Instance instance ? instance.field(name) : null;
    if (value == null) {
      throw Attributes.missing(self, name);
    }
    return value;
  }

  private static void declare(TypeMembers members) {
    members.getter("__name__", "The attribute's name.", self -> ((SlotMember) self).name);
    members.getter("__objclass__", "The class.", self -> ((SlotMember) self).owner);
    members.method(
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        (self, instance, asked) ->
            ((SlotMember) self).descriptorGet(instance == None.NONE ? null : instance, null));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<member '"
                + ((SlotMember) self).name
                + "' of '"
                + ((SlotMember) self).owner.name()
                + "' objects>");
  }
}
