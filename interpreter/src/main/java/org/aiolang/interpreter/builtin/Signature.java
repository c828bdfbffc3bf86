package org.aiolang.interpreter.builtin;

/**
 * The parameters of a native function, written as Python would: {@code "sorted(iterable, /, *, key=None, reverse=False)"}.
 * Parsed at the first call that needs it. Defaults: None, True, False, an int, a float, a 'string', {@code ()} or {@code
 * <unset>}, which arrives as null. A method's first parameter is {@code self} (its class is checked before the body runs,
 * and a {@link org.aiolang.interpreter.value.Wrapped} receiver of int, float and str methods arrives unwrapped); {@code cls}
 * in {@code __new__} and class methods.
 */
public final class Signature {
  private final String text;
  private final String name;

  public Signature(String text) {
    this.text = text;
    this.name = text.substring(0, text.indexOf('('));
  }

  public String name() {
    return name;
  }

  /** The text from the first bracket on. */
  public String parameters() {
    return text.substring(name.length());
  }

  /** Whether exactly {@code count} positional arguments need no binding (all parameters given, none keyword-only or starred). */
  boolean direct(int count) {
    throw new UnsupportedOperationException("object-model helper");
  }

  /** Checks (and for int, float, str unwraps) the receiver of a method; a function's first argument passes unchanged. */
  Object receiver(NativeFunction function, Object self) {
    throw new UnsupportedOperationException("object-model helper");
  }

  /** One value per parameter, in order; raises CPython's TypeError where the arguments do not fit. */
  Object[] bind(
      NativeFunction function,
      Object[] positional,
      org.aiolang.interpreter.value.Keywords keywords) {
    throw new UnsupportedOperationException("object-model helper");
  }
}
