package org.aiolang.interpreter.value;

/** The six comparison operators. */
enum Relation {
  EQUAL("==", "__eq__"),
  NOT_EQUAL("!=", "__ne__"),
  LESS("<", "__lt__"),
  LESS_OR_EQUAL("<=", "__le__"),
  GREATER(">", "__gt__"),
  GREATER_OR_EQUAL(">=", "__ge__");

  final String symbol;
  final String method;

  Relation(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  /** The one that holds when the operands change places. */
  Relation swapped() {
    return switch (this) {
      case EQUAL, NOT_EQUAL -> this;
      case LESS -> GREATER;
      case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
      case GREATER -> LESS;
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
    };
  }

  /**
   * Whether it holds between two values of which {@code order} says the order (negative, zero,
   * positive).
   */
  boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  /** Whether it holds between floats; only "not equal" holds where one is NaN. */
  boolean holds(double a, double b) {
    return switch (this) {
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_OR_EQUAL -> a >= b;
    };
  }
}
