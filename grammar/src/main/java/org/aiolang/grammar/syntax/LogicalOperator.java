package org.aiolang.grammar.syntax;

/** The operators that may skip their right side. */
public enum LogicalOperator {
  AND("and"),
  OR("or");

  private final String symbol;

  LogicalOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written. */
  public String symbol() {
    return symbol;
  }
}
