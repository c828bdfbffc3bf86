package org.aiolang.interpreter.exec.display;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;

/** The empty collection that an asynchronous comprehension starts from. */
public final class NewCollection extends Expression {
  private final Comprehension.Kind kind;

  public NewCollection(Comprehension.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Object execute(Frame frame) {
    return Comprehension.make(kind);
  }
}
