package org.aiolang.interpreter.exec.display;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.SetValue;

/** A list, set or dict comprehension: runs loops that add to what it makes. */
public final class Comprehension extends Expression {
  /** What it makes. */
  public enum Kind {
    LIST,
    SET,
    DICT
  }

  private final Kind kind;
  private final int slot;
  private final Statement loops;

  /**
   * @param slot the temporary that the loops' innermost statement adds to
   * @param loops the {@code for} and {@code if} clauses
   */
  public Comprehension(Kind kind, int slot, Statement loops) {
    this.kind = kind;
    this.slot = slot;
    this.loops = loops;
  }

  @Override
  public Object execute(Frame frame) {
    Object outer = frame.slots[slot];
    frame.slots[slot] = make(kind);
    loops.execute(frame);
    Object made = frame.slots[slot];
    frame.slots[slot] = outer;
    return made;
  }

  /** The empty collection that a comprehension starts from. */
  public static Object make(Kind kind) {
    return switch (kind) {
      case LIST -> new ListValue();
      case SET -> new SetValue();
      case DICT -> new DictValue();
    };
  }
}
