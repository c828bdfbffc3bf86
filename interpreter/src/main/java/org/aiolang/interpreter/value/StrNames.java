package org.aiolang.interpreter.value;

/** Names and literals as text, for the modules that read little languages. */
public final class StrNames {
  private StrNames() {}

  /** {@code text.isidentifier()}. */
  public static boolean isIdentifier(String text) {
    return StrCase.isIdentifier(text);
  }

  /** {@code repr(text)}. */
  public static String quoted(String text) {
    return Quoting.text(text);
  }
}
