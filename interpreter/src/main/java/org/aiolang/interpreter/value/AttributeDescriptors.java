package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/**
 * The classes of descriptors that classes have for attributes kept elsewhere: {@code
 * getset_descriptor} for what is computed, {@code member_descriptor} for slots.
 */
public final class AttributeDescriptors {
  /** Of {@link Property} declared by a built-in class, and of {@link InstanceMembers}. */
  public static final Type GETSET =
      Type.builtin(
          "builtins", "getset_descriptor", Types.OBJECT, AttributeDescriptors::declareComputed);

  /** Of {@link SlotMember}. */
  public static final Type MEMBER =
      Type.builtin(
          "builtins", "member_descriptor", Types.OBJECT, AttributeDescriptors::declareMember);

  private AttributeDescriptors() {}

  private static void declareComputed(TypeMembers members) {
    declare(members, "attribute");
  }

  private static void declareMember(TypeMembers members) {
    declare(members, "member");
  }

  private static void declare(TypeMembers members, String word) {
    members.getter("__name__", "The attribute's name.", AttributeDescriptors::name);
    members.getter(
        "__qualname__", "Its dotted name.", self -> owner(self).qualifiedName() + "." + name(self));
    members.getter("__objclass__", "The class.", AttributeDescriptors::owner);
    members.getter(
        "__doc__",
        "Its documentation.",
        self -> self instanceof Property property ? property.doc : None.NONE);
    members.method(
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        (self, instance, asked) -> {
          if (instance == None.NONE && asked == None.NONE) {
            throw Errors.type("__get__(None, None) is invalid");
          }
          return instance == None.NONE && owner(self) != Types.NONE_TYPE
              ? self
              : ((Obj) self).descriptorGet(checked(self, instance), null);
        });
    members.method(
        "__set__(self, instance, value, /)",
        "Set an attribute of instance to value.",
        (self, instance, value) -> {
          ((Obj) self).descriptorSet(checked(self, instance), value);
          return None.NONE;
        });
    members.method(
        "__delete__(self, instance, /)",
        "Delete an attribute of instance.",
        (self, instance) -> {
          ((Obj) self).descriptorDelete(checked(self, instance));
          return None.NONE;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> "<" + word + " '" + name(self) + "' of '" + owner(self).name() + "' objects>");
  }

  private static Object checked(Object descriptor, Object instance) {
    Type owner = owner(descriptor);
    if (!Types.of(instance).isSubtypeOf(owner)) {
      throw Errors.type(
          "descriptor '"
              + name(descriptor)
              + "' for '"
              + owner.name()
              + "' objects doesn't apply to a '"
              + Types.of(instance).name()
              + "' object");
    }
    return instance;
  }

  private static String name(Object self) {
    return switch (self) {
      case SlotMember slot -> slot.name();
      case InstanceMembers members -> members.name();
      default -> ((NativeFunction) ((Property) self).getter).name();
    };
  }

  private static Type owner(Object self) {
    return switch (self) {
      case SlotMember slot -> slot.owner();
      case InstanceMembers members -> members.owner();
      default -> ((NativeFunction) ((Property) self).getter).home();
    };
  }
}
