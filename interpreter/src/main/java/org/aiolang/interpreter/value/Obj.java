package org.aiolang.interpreter.value;

import org.aiolang.interpreter.error.Errors;

/**
 * A script value that has no plain Java form. The plain forms are: int = {@link Long} or, where it
 * does not fit, {@link java.math.BigInteger} (never a BigInteger that fits a long); bool = {@link
 * Boolean}; float = {@link Double}; str = {@link String}. Everything else is an {@code Obj}.
 */
public abstract class Obj {
  /** Its class. */
  public abstract Type type();

  /**
   * What this value gives when found in a class while looking up an attribute: functions bind,
   * properties compute.
   *
   * @param self the instance the attribute was asked of, or null when asked of the class itself
   * @param owner the class it was asked of
   */
  public Object descriptorGet(Object self, Type owner) {
    return this;
  }

  /**
   * Whether this value, found in a class, goes before the instance's own attributes (a property
   * does).
   */
  public boolean isDataDescriptor() {
    return false;
  }

  /** Sets the attribute of an instance in whose class this data descriptor was found. */
  public void descriptorSet(Object self, Object value) {
    throw Errors.of(org.aiolang.interpreter.error.ExceptionTypes.ATTRIBUTE_ERROR, "__set__");
  }

  /** Deletes the attribute of an instance in whose class this data descriptor was found. */
  public void descriptorDelete(Object self) {
    throw Errors.of(org.aiolang.interpreter.error.ExceptionTypes.ATTRIBUTE_ERROR, "__delete__");
  }
}
