package org.aiolang.interpreter.value;

/** The value {@code ...}. */
public final class Ellipsis extends Obj {
  public static final Ellipsis ELLIPSIS = new Ellipsis();

  private Ellipsis() {}

  @Override
  public Type type() {
    return Types.ELLIPSIS_TYPE;
  }

  @Override
  public String toString() {
    return "Ellipsis";
  }
}
