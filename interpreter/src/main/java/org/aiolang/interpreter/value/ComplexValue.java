package org.aiolang.interpreter.value;

/** A complex number. */
public final class ComplexValue extends Instance {
  public final double real;
  public final double imaginary;

  public ComplexValue(double real, double imaginary) {
    this(Types.COMPLEX, real, imaginary);
  }

  /**
   * @param type complex or a class below
   */
  public ComplexValue(Type type, double real, double imaginary) {
    super(type);
    this.real = real;
    this.imaginary = imaginary;
  }
}
