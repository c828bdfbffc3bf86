package org.aiolang.interpreter.exec;

import org.aiolang.interpreter.exec.name.Constant;
import org.aiolang.interpreter.exec.name.LocalGet;
import org.aiolang.interpreter.exec.name.TemporaryGet;

/**
 * Reads an operand of a node. Most operands are local variables and literals, and the many kinds of
 * expression make a virtual call dear; so a node asks once what its operand is, reads the two
 * common kinds in place, and calls {@code execute} itself for any other: in the node's own method,
 * because HotSpot profiles receivers by the place of the call.
 */
public final class Operand {
  private static final int COMPUTED = -1;
  private static final int LITERAL = -2;

  private Operand() {}

  /**
   * What {@link #peek} needs to know of an expression: a slot, or that it is a literal, or neither.
   */
  public static int kind(Expression expression) {
    if (expression instanceof LocalGet local) {
      return local.slot;
    }
    if (expression instanceof Constant) {
      return LITERAL;
    }
    return expression instanceof TemporaryGet temporary ? temporary.slot : COMPUTED;
  }

  /**
   * The value of a local variable or literal of the given {@link #kind}; null for any other
   * expression and where unbound.
   */
  public static Object peek(Frame frame, int kind, Expression expression) {
    if (kind >= 0) {
      return frame.slots[kind];
    }
    return kind == LITERAL ? ((Constant) expression).value : null;
  }
}
