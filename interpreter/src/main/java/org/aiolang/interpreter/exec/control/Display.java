package org.aiolang.interpreter.exec.control;

import java.util.function.Consumer;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;

/** An expression as a statement at a prompt: somebody is shown its value. */
public final class Display extends Statement {
  private final Expression expression;
  private final Consumer<Object> display;

  public Display(Expression expression, Consumer<Object> display) {
    this.expression = expression;
    this.display = display;
  }

  @Override
  public Object execute(Frame frame) {
    display.accept(expression.execute(frame));
    return null;
  }
}
