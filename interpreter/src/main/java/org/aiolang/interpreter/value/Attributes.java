package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;

/**
 * Reading, writing and deleting attributes with Python's descriptor rules: a data descriptor of the
 * class first, then what the object itself has, then what the class has, then {@code __getattr__}.
 */
public final class Attributes {
  private Attributes() {}

  /**
   * {@code object.name}.
   *
   * @throws ScriptError AttributeError where there is none, and what descriptors and hooks raise
   */
  public static Object get(Object object, String name) {
    Type type = Types.of(object);
    if ((type.traits() & (Type.CUSTOM_GET | Type.FALLBACK_GET)) == 0) {
      Object value = find(object, type, name);
      if (value == null) {
        throw missing(object, name);
      }
      return value;
    }
    return getWithHooks(object, type, name);
  }

  /** {@code getattr(object, name, null)}: null where reading it raises AttributeError. */
  public static Object getOrNull(Object object, String name) {
    Type type = Types.of(object);
    try {
      return (type.traits() & (Type.CUSTOM_GET | Type.FALLBACK_GET)) == 0
          ? find(object, type, name)
          : getWithHooks(object, type, name);
    } catch (ScriptError error) {
      if (isAttributeError(error)) {
        return null;
      }
      throw error;
    }
  }

  private static Object getWithHooks(Object object, Type type, String name) {
    ScriptError first = null;
    Object value = null;
    try {
      value =
          (type.traits() & Type.CUSTOM_GET) != 0
              ? SpecialMethods.call(type.lookup("__getattribute__"), object, name)
              : find(object, type, name);
    } catch (ScriptError error) {
      if (!isAttributeError(error) || (type.traits() & Type.FALLBACK_GET) == 0) {
        throw error;
      }
      first = error;
    }
    if (value != null) {
      return value;
    }
    Object hook = type.lookup("__getattr__");
    if (hook == null) {
      throw first != null ? first : missing(object, name);
    }
    return SpecialMethods.call(hook, object, name);
  }

  private static boolean isAttributeError(ScriptError error) {
    return error.value().type().isSubtypeOf(ExceptionTypes.ATTRIBUTE_ERROR);
  }

  /**
   * What {@code object.__getattribute__} does, for values of every kind; null where there is no
   * such attribute.
   */
  static Object find(Object object, Type type, String name) {
    if (object instanceof Type asked) {
      return findInClass(asked, type, name);
    }
    if (object instanceof ModuleValue module) {
      return findInModule(module, type, name);
    }
    if (object instanceof SuperValue proxy) {
      Object value = proxy.find(name);
      if (value != null) {
        return value;
      }
    }
    Object member = type.lookup(name);
    Obj descriptor = member instanceof Obj obj ? obj : null;
    if (descriptor != null
        && descriptor.isDataDescriptor()
        && (descriptor.type().isBuiltin()
            || (descriptor.type().traits() & Type.DESCRIPTOR_GET) != 0)) {
      return descriptor.descriptorGet(object, type);
    }
    if (object instanceof Instance instance) {
      Object value = instance.field(name);
      if (value != null) {
        return value;
      }
    }
    if (descriptor != null) {
      return descriptor.descriptorGet(object, type);
    }
    if (member == null
        && name.equals("__dict__")
        && object instanceof Instance instance
        && type.hasDictionary()) {
      return instance.dictionary();
    }
    return member;
  }

  private static Object findInClass(Type asked, Type metatype, String name) {
    Object ofMetatype = metatype.lookup(name);
    if (ofMetatype instanceof Obj descriptor
        && descriptor.isDataDescriptor()
        && (descriptor.type().isBuiltin()
            || (descriptor.type().traits() & Type.DESCRIPTOR_GET) != 0)) {
      return descriptor.descriptorGet(asked, metatype);
    }
    Object member = asked.lookup(name);
    if (member != null) {
      return member instanceof Obj descriptor ? descriptor.descriptorGet(null, asked) : member;
    }
    return ofMetatype instanceof Obj descriptor
        ? descriptor.descriptorGet(asked, metatype)
        : ofMetatype;
  }

  private static Object findInModule(ModuleValue module, Type type, String name) {
    Object value = module.namespace().get(name);
    if (value != null) {
      return value;
    }
    Object member = type.lookup(name);
    if (member != null) {
      return member instanceof Obj descriptor ? descriptor.descriptorGet(module, type) : member;
    }
    Object hook = module.namespace().get("__getattr__");
    return hook == null ? null : Calls.call(hook, name);
  }

  /** The AttributeError that says an object has no attribute of that name. */
  public static ScriptError missing(Object object, String name) {
    if (object instanceof ModuleValue module) {
      return Errors.attribute(module.missing(name), object, name);
    }
    String text =
        switch (object) {
          case Type type -> "type object '" + type.textName() + "'";
          default -> "'" + Types.of(object).textName() + "' object";
        };
    return Errors.attribute(text + " has no attribute '" + name + "'", object, name);
  }

  /**
   * {@code object.name = value}.
   *
   * @throws ScriptError AttributeError or TypeError where it cannot be set
   */
  public static void set(Object object, String name, Object value) {
    Type type = Types.of(object);
    if ((type.traits() & Type.CUSTOM_SET) != 0) {
      SpecialMethods.call(type.lookup("__setattr__"), object, name, value);
    } else {
      setDefault(object, type, name, value);
    }
  }

  /** What {@code object.__setattr__} and {@code type.__setattr__} do. */
  static void setDefault(Object object, Type type, String name, Object value) {
    if (object instanceof Type asked && asked.isBuiltin()) {
      throw immutable(asked, name);
    }
    Object member = type.lookup(name);
    if (member instanceof Obj descriptor && descriptor.isDataDescriptor()) {
      descriptor.descriptorSet(object, value);
      return;
    }
    if (member instanceof SlotMember slot && object instanceof Instance instance) {
      if (instance.shape.dictionary) {
        slot.descriptorSet(object, value);
        return;
      }
    }
    switch (object) {
      case Type asked -> asked.setMember(name, value);
      case ModuleValue module -> module.namespace().set(name, value);
      case Instance instance when name.equals("__dict__") && type.hasDictionary() ->
          replaceDictionary(instance, value);
      case Instance instance when type.allowsField(name) -> instance.setField(name, value);
      default -> throw notSettable(object, type, name, member);
    }
  }

  private static void replaceDictionary(Instance instance, Object value) {
    if (!(value instanceof DictValue dict)) {
      throw Errors.type(
          "__dict__ must be set to a dictionary, not a '" + Types.of(value).name() + "'");
    }
    instance.setDictionary(dict);
  }

  private static ScriptError immutable(Type type, String name) {
    return Errors.type(
        "cannot set '" + name + "' attribute of immutable type '" + type.displayName() + "'");
  }

  private static ScriptError notSettable(Object object, Type type, String name, Object member) {
    String of = "'" + type.name() + "' object ";
    return Errors.attribute(
        member != null
            ? of + "attribute '" + name + "' is read-only"
            : of + "has no attribute '" + name + "' and no __dict__ for setting new attributes",
        object,
        name);
  }

  /**
   * {@code del object.name}.
   *
   * @throws ScriptError AttributeError or TypeError where it cannot be deleted
   */
  public static void delete(Object object, String name) {
    Type type = Types.of(object);
    if ((type.traits() & Type.CUSTOM_DELETE) != 0) {
      SpecialMethods.call(type.lookup("__delattr__"), object, name);
    } else {
      deleteDefault(object, type, name);
    }
  }

  /** What {@code object.__delattr__} and {@code type.__delattr__} do. */
  static void deleteDefault(Object object, Type type, String name) {
    if (object instanceof Type asked && asked.isBuiltin()) {
      throw immutable(asked, name);
    }
    Object member = type.lookup(name);
    if (member instanceof Obj descriptor && descriptor.isDataDescriptor()) {
      descriptor.descriptorDelete(object);
      return;
    }
    if (member instanceof SlotMember slot && !(object instanceof Type)) {
      slot.descriptorDelete(object);
      return;
    }
    boolean was =
        switch (object) {
          case Type asked -> asked.removeMember(name);
          case ModuleValue module -> module.namespace().remove(name);
          case Instance instance -> type.allowsField(name) && instance.removeField(name);
          default -> false;
        };
    if (!was) {
      if (!(object instanceof Type)
          && !(object instanceof ModuleValue)
          && !type.allowsField(name)) {
        throw notSettable(object, type, name, member);
      }
      throw missing(object, name);
    }
  }

  /**
   * What the class has under a special method's name, bound to the object; null where it has none.
   */
  public static Object special(Object object, String method) {
    Type type = Types.of(object);
    Object member = type.lookup(method);
    return member instanceof Obj descriptor ? descriptor.descriptorGet(object, type) : member;
  }

  /**
   * The plain function that {@code object.name} would bind to the object, so that a caller can pass
   * the object first and needs no {@link BoundMethod}; null where the attribute is something else,
   * or needs the full protocol.
   */
  public static Object methodOrNull(Object object, String name) {
    if (object instanceof Type || object instanceof ModuleValue || object instanceof SuperValue) {
      return null;
    }
    Type type = Types.of(object);
    if ((type.traits() & Type.CUSTOM_GET) != 0) {
      return null;
    }
    Object member = type.lookup(name);
    if (!(member instanceof FunctionValue)
        && !(member instanceof NativeFunction function && function.owner() != null)) {
      return null;
    }
    return object instanceof Instance instance && instance.field(name) != null ? null : member;
  }

  /**
   * Whether attributes of the class's instances follow the ordinary rules: no {@code
   * __getattribute__} or {@code __setattr__} of its own. For inline caches; holds as long as {@link
   * Type#version} stays.
   */
  public static boolean isPlain(Type type) {
    return (type.traits() & (Type.CUSTOM_GET | Type.CUSTOM_SET)) == 0;
  }
}
