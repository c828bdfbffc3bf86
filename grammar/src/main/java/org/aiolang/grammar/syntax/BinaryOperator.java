package org.aiolang.grammar.syntax;

/** The binary operators, each with its spelling and the stem of its method ({@code __add__}). */
public enum BinaryOperator {
  ADD("+", "add"),
  SUBTRACT("-", "sub"),
  MULTIPLY("*", "mul"),
  MATRIX_MULTIPLY("@", "matmul"),
  DIVIDE("/", "truediv"),
  FLOOR_DIVIDE("//", "floordiv"),
  MODULO("%", "mod"),
  POWER("**", "pow"),
  LEFT_SHIFT("<<", "lshift"),
  RIGHT_SHIFT(">>", "rshift"),
  BIT_AND("&", "and"),
  BIT_XOR("^", "xor"),
  BIT_OR("|", "or");

  private final String symbol;
  private final String stem;

  BinaryOperator(String symbol, String stem) {
    this.symbol = symbol;
    this.stem = stem;
  }

  /** As it is written. */
  public String symbol() {
    return symbol;
  }

  /**
   * The middle of its method's name: {@code add} for {@code __add__}, {@code __radd__}, {@code
   * __iadd__}.
   */
  public String stem() {
    return stem;
  }
}
