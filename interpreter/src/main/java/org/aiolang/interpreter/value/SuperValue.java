package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;

/**
 * {@code super(type, self)}: finds attributes past a class in the order of the object's class, and
 * binds them to the object.
 */
public final class SuperValue extends Instance {
  private Type passed;
  private Object self;
  private Type order;

  /** One that is not initialized yet, of super or a class below it. */
  SuperValue(Type type) {
    super(type);
  }

  /**
   * @throws org.aiolang.interpreter.error.ScriptError TypeError where {@code self} is neither an
   *     instance nor a subclass of {@code passed}
   */
  public SuperValue(Type passed, Object self) {
    super(Types.SUPER);
    initialize(passed, self);
  }

  void initialize(Type passed, Object self) {
    this.order = self == null ? null : order(passed, self);
    this.passed = passed;
    this.self = self;
  }

  /** The class to look past; {@code __thisclass__}. */
  Type passed() {
    return passed;
  }

  /** The object or class that what is found is bound to, or null in the one-argument form. */
  Object self() {
    return self;
  }

  /** One without an object, found in a class, is bound to the object asked. */
  @Override
  public Object descriptorGet(Object object, Type owner) {
    if (object == null || self != null || passed == null) {
      return this;
    }
    return type() == Types.SUPER
        ? new SuperValue(passed, object)
        : Calls.call(type(), passed, object);
  }

  private static Type order(Type passed, Object self) {
    if (self instanceof Type type && type.isSubtypeOf(passed)) {
      return type;
    }
    Type type = Types.of(self);
    if (type.isSubtypeOf(passed)) {
      return type;
    }
    if (Attributes.getOrNull(self, "__class__") instanceof Type claimed
        && claimed.isSubtypeOf(passed)) {
      return claimed;
    }
    throw Errors.type(
        "super(type, obj): obj ("
            + (self instanceof Type named ? "type " + named.name() : "instance of " + type.name())
            + ") is not an instance or subtype of type ("
            + passed.name()
            + ").");
  }

  /** The attribute of that name past the class, bound; null where there is none. */
  Object find(String name) {
    if (order == null || name.equals("__class__")) {
      return null;
    }
    Object member = order.lookupAfter(passed, name);
    if (member instanceof Obj descriptor) {
      return descriptor.descriptorGet(self == order ? null : self, order);
    }
    return member;
  }

  /** The class whose order is followed; null in the one-argument form. */
  Type order() {
    return order;
  }
}
