package org.aiolang.interpreter.resolve;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.UnaryOperator;

/** Which keys of a mapping pattern are equal, as far as literals tell. */
final class ConstantKeys {
  private ConstantKeys() {}

  /**
   * The first key that equals one before it, as Python shows it; null where all differ or can't be
   * known.
   */
  static String firstRepeated(List<Expr> keys) {
    Set<Object> seen = new HashSet<>();
    for (Expr key : keys) {
      Object value = value(key);
      if (value != null && !seen.add(value)) {
        return show(key);
      }
    }
    return null;
  }

  /**
   * Something equal for exactly the literals Python calls equal; null for what is not a plain
   * literal.
   */
  private static Object value(Expr key) {
    return switch (key) {
      case Expr.IntLiteral literal -> number(new BigDecimal(literal.value()));
      case Expr.BooleanLiteral literal ->
          number(literal.value() ? BigDecimal.ONE : BigDecimal.ZERO);
      case Expr.FloatLiteral literal ->
          Double.isFinite(literal.value())
              ? number(new BigDecimal(literal.value()))
              : literal.value();
      case Expr.Unary unary when unary.operator() == UnaryOperator.NEGATE ->
          value(unary.operand()) instanceof BigDecimal number ? number(number.negate()) : null;
      case Expr.StringLiteral literal -> List.of("str", literal.value());
      case Expr.BytesLiteral literal -> List.of("bytes", literal.latin1());
      case Expr.NoneLiteral _ -> "None";
      default -> null;
    };
  }

  /** Numbers that differ only in their scale are equal. */
  private static BigDecimal number(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static String show(Expr key) {
    return switch (key) {
      case Expr.IntLiteral literal -> literal.value().toString();
      case Expr.BooleanLiteral literal -> literal.value() ? "True" : "False";
      case Expr.FloatLiteral literal -> Double.toString(literal.value());
      case Expr.Unary unary -> "-" + show(unary.operand());
      case Expr.StringLiteral literal -> quote(literal.value());
      case Expr.BytesLiteral literal -> "b" + quote(literal.latin1());
      case Expr.NoneLiteral _ -> "None";
      default -> throw new IllegalArgumentException("not a literal");
    };
  }

  private static String quote(String text) {
    char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
    String escaped =
        text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
  }
}
