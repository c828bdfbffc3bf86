package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Types;

/** Reads a name where the names of a class around are seen: one of these, or what it means else. */
public final class SeenNameGet extends Expression {
  private final Expression namespace;
  private final String name;
  private final Expression otherwise;

  /**
   * @param namespace reads the namespace of the class
   */
  public SeenNameGet(Expression namespace, String name, Expression otherwise) {
    this.namespace = namespace;
    this.name = name;
    this.otherwise = otherwise;
  }

  @Override
  public Object execute(Frame frame) {
    Object names = namespace.execute(frame);
    Object value =
        names instanceof DictValue dict && dict.type() == Types.DICT
            ? dict.get(name)
            : ClassNames.find(names, name);
    return value == null ? otherwise.execute(frame) : value;
  }
}
