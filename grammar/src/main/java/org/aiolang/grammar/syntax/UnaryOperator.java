package org.aiolang.grammar.syntax;

/** The unary operators. */
public enum UnaryOperator {
  NEGATE("-"),
  PLUS("+"),
  INVERT("~"),
  NOT("not ");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written, with the blank that {@code not} needs. */
  public String symbol() {
    return symbol;
  }
}
