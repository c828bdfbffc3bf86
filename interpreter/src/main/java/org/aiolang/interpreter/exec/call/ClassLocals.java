package org.aiolang.interpreter.exec.call;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Calls;

/** {@code locals()} in a class body: the namespace itself. */
public final class ClassLocals extends Expression {
  private final Expression function;
  private final Object builtin;
  private final int namespaceSlot;

  /**
   * @param builtin the builtin {@code locals}; anything else of that name is called as usual
   */
  public ClassLocals(Expression function, Object builtin, int namespaceSlot) {
    this.function = function;
    this.builtin = builtin;
    this.namespaceSlot = namespaceSlot;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = function.execute(frame);
    return callee == builtin ? frame.slots[namespaceSlot] : Calls.call(callee);
  }
}
