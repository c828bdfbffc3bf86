package org.aiolang.interpreter.value;

/** A complex number. */
public final class ComplexValue extends Instance {
  public final double real;
  public final double imaginary;

  public ComplexValue(double real, double imaginary) {
    super(Types.COMPLEX);
    this.real = real;
    this.imaginary = imaginary;
  }
}
