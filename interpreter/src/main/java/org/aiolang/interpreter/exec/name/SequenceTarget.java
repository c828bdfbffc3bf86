package org.aiolang.interpreter.exec.name;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.suspend.GeneratorObject;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;

/** {@code a, b = …} and {@code a, *b, c = …}. */
public final class SequenceTarget extends Target {
  private final Target[] targets;
  private final int starred;
  private final Span span;

  /**
   * @param starred which target has the star, or -1
   */
  public SequenceTarget(Target[] targets, int starred, Span span) {
    this.targets = targets;
    this.starred = starred;
    this.span = span;
  }

  @Override
  public void assign(Frame frame, Object value) {
    Object[] items;
    try {
      if (starred < 0) {
        items =
            value instanceof TupleValue tuple
                    && tuple.size() == targets.length
                    && tuple.type() == Types.TUPLE
                ? tuple.items()
                : Iteration.unpack(value, targets.length);
      } else {
        items = Iteration.unpackStarred(value, starred, targets.length - starred - 1);
      }
    } catch (ScriptError error) {
      if (value instanceof GeneratorObject generator) {
        generator.abandon();
      }
      throw error.at(span);
    }
    for (int i = 0; i < targets.length; i++) {
      targets[i].assign(frame, items[i]);
    }
  }

  @Override
  public void delete(Frame frame) {
    for (Target each : targets) {
      each.delete(frame);
    }
  }
}
