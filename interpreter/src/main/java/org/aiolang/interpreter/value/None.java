package org.aiolang.interpreter.value;

/** The value {@code None}. */
public final class None extends Obj {
  public static final None NONE = new None();

  private None() {}

  @Override
  public Type type() {
    return Types.NONE_TYPE;
  }

  @Override
  public String toString() {
    return "None";
  }
}
