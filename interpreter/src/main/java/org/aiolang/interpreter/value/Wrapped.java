package org.aiolang.interpreter.value;

/**
 * An instance of a script class that extends int, float, str, bool's parent or bytes: the plain
 * value and attributes.
 */
public final class Wrapped extends Instance {
  /** The plain value: Long, BigInteger, Double or String. */
  public final Object plain;

  public Wrapped(Type type, Object plain) {
    super(type);
    this.plain = plain;
  }

  /** The plain value of a value that may be wrapped; any other value is itself. */
  public static Object unwrap(Object value) {
    return value instanceof Wrapped wrapped ? wrapped.plain : value;
  }
}
