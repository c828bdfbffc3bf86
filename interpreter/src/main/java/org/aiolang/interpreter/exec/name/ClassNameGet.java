package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Types;

/** Reads a name in a class body: a member defined so far, or else what the name means outside. */
public final class ClassNameGet extends Expression {
  private final int namespaceSlot;
  private final String name;
  private final Expression otherwise;

  public ClassNameGet(int namespaceSlot, String name, Expression otherwise) {
    this.namespaceSlot = namespaceSlot;
    this.name = name;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(Frame frame) {
    Object namespace = frame.slots[namespaceSlot];
    Object value =
        namespace instanceof DictValue dict && dict.type() == Types.DICT
            ? dict.get(name)
            : ClassNames.find(namespace, name);
    return value == null ? otherwise.execute(frame) : value;
  }
}
