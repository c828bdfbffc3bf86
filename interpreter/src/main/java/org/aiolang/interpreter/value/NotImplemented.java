package org.aiolang.interpreter.value;

/**
 * The value {@code NotImplemented}: what an operator method answers when it does not know the other
 * operand.
 */
public final class NotImplemented extends Obj {
  public static final NotImplemented NOT_IMPLEMENTED = new NotImplemented();

  private NotImplemented() {}

  @Override
  public Type type() {
    return Types.NOT_IMPLEMENTED_TYPE;
  }

  @Override
  public String toString() {
    return "NotImplemented";
  }
}
