package org.aiolang.interpreter.lower;

import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.BinaryOperator;
import org.aiolang.grammar.syntax.CompareOperator;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.name.Constant;
import org.aiolang.interpreter.exec.operator.Add;
import org.aiolang.interpreter.exec.operator.AddConstant;
import org.aiolang.interpreter.exec.operator.AddInPlace;
import org.aiolang.interpreter.exec.operator.CompareChain;
import org.aiolang.interpreter.exec.operator.Divide;
import org.aiolang.interpreter.exec.operator.Equal;
import org.aiolang.interpreter.exec.operator.FloorDivide;
import org.aiolang.interpreter.exec.operator.Greater;
import org.aiolang.interpreter.exec.operator.GreaterOrEqual;
import org.aiolang.interpreter.exec.operator.Identity;
import org.aiolang.interpreter.exec.operator.Less;
import org.aiolang.interpreter.exec.operator.LessOrEqual;
import org.aiolang.interpreter.exec.operator.Membership;
import org.aiolang.interpreter.exec.operator.Modulo;
import org.aiolang.interpreter.exec.operator.Multiply;
import org.aiolang.interpreter.exec.operator.MultiplyInPlace;
import org.aiolang.interpreter.exec.operator.NotEqual;
import org.aiolang.interpreter.exec.operator.Operator;
import org.aiolang.interpreter.exec.operator.Subtract;
import org.aiolang.interpreter.exec.operator.SubtractInPlace;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.InPlace;
import org.aiolang.interpreter.value.Items;

/** Chooses the node for an operator. */
final class Operators {
  private Operators() {}

  static Expression binary(
      BinaryOperator operator, Expression left, Expression right, boolean inPlace, Span span) {
    if (right instanceof Constant constant
        && constant.value instanceof Long number
        && Math.abs(number) < 1L << 32) {
      if (operator == BinaryOperator.ADD) {
        return new AddConstant(left, number, false, inPlace, span);
      }
      if (operator == BinaryOperator.SUBTRACT) {
        return new AddConstant(left, number, true, inPlace, span);
      }
    }
    return inPlace ? augmented(operator, left, right, span) : plain(operator, left, right, span);
  }

  private static Expression plain(
      BinaryOperator operator, Expression left, Expression right, Span span) {
    return switch (operator) {
      case ADD -> new Add(left, right, span);
      case SUBTRACT -> new Subtract(left, right, span);
      case MULTIPLY -> new Multiply(left, right, span);
      case MODULO -> new Modulo(left, right, span);
      case FLOOR_DIVIDE -> new FloorDivide(left, right, span);
      case MATRIX_MULTIPLY -> new Operator(left, right, Arithmetic::matrixMultiply, span);
      case DIVIDE -> new Divide(left, right, span);
      case POWER -> new Operator(left, right, Arithmetic::power, span);
      case LEFT_SHIFT -> new Operator(left, right, Arithmetic::leftShift, span);
      case RIGHT_SHIFT -> new Operator(left, right, Arithmetic::rightShift, span);
      case BIT_AND -> new Operator(left, right, Arithmetic::bitAnd, span);
      case BIT_XOR -> new Operator(left, right, Arithmetic::bitXor, span);
      case BIT_OR -> new Operator(left, right, Arithmetic::bitOr, span);
    };
  }

  private static Expression augmented(
      BinaryOperator operator, Expression left, Expression right, Span span) {
    return switch (operator) {
      case ADD -> new AddInPlace(left, right, span);
      case SUBTRACT -> new SubtractInPlace(left, right, span);
      case MULTIPLY -> new MultiplyInPlace(left, right, span);
      case MODULO -> new Operator(left, right, InPlace::modulo, span);
      case FLOOR_DIVIDE -> new Operator(left, right, InPlace::floorDivide, span);
      case MATRIX_MULTIPLY -> new Operator(left, right, InPlace::matrixMultiply, span);
      case DIVIDE -> new Operator(left, right, InPlace::divide, span);
      case POWER -> new Operator(left, right, InPlace::power, span);
      case LEFT_SHIFT -> new Operator(left, right, InPlace::leftShift, span);
      case RIGHT_SHIFT -> new Operator(left, right, InPlace::rightShift, span);
      case BIT_AND -> new Operator(left, right, InPlace::bitAnd, span);
      case BIT_XOR -> new Operator(left, right, InPlace::bitXor, span);
      case BIT_OR -> new Operator(left, right, InPlace::bitOr, span);
    };
  }

  static Expression compare(
      CompareOperator operator, Expression left, Expression right, Span span) {
    return switch (operator) {
      case EQUAL -> new Equal(left, right, span);
      case NOT_EQUAL -> new NotEqual(left, right, span);
      case LESS -> new Less(left, right, span);
      case LESS_OR_EQUAL -> new LessOrEqual(left, right, span);
      case GREATER -> new Greater(left, right, span);
      case GREATER_OR_EQUAL -> new GreaterOrEqual(left, right, span);
      case IS -> new Identity(left, right, false);
      case IS_NOT -> new Identity(left, right, true);
      case IN -> new Membership(left, right, false, span);
      case NOT_IN -> new Membership(left, right, true, span);
    };
  }

  static CompareChain.Comparator comparator(CompareOperator operator) {
    return switch (operator) {
      case EQUAL -> Comparison::equals;
      case NOT_EQUAL -> Comparison::notEquals;
      case LESS -> Comparison::less;
      case LESS_OR_EQUAL -> Comparison::lessOrEqual;
      case GREATER -> Comparison::greater;
      case GREATER_OR_EQUAL -> Comparison::greaterOrEqual;
      case IS -> Comparison::identical;
      case IS_NOT -> (a, b) -> !Comparison.identical(a, b);
      case IN -> (a, b) -> Items.contains(b, a);
      case NOT_IN -> (a, b) -> !Items.contains(b, a);
    };
  }
}
