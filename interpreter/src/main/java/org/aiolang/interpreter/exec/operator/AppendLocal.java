package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.Appending;
import org.aiolang.interpreter.value.InPlace;

/** {@code name += value} for a local variable; long text is appended in place. */
public final class AppendLocal extends Statement {
  private final int slot;
  private final int builderSlot;
  private final Expression current;
  private final Expression right;
  private final int rightKind;
  private final Span span;

  /**
   * @param builderSlot keeps the {@link Appending}; {@link Frame#appended} finds it there
   * @param current reads the variable
   */
  public AppendLocal(int slot, int builderSlot, Expression current, Expression right, Span span) {
    this.slot = slot;
    this.builderSlot = builderSlot;
    this.current = current;
    this.right = right;
    this.rightKind = Operand.kind(right);
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object[] slots = frame.slots;
    Object a = slots[slot];
    if (a == null) {
      return goOn(frame);
    }
    Object b = Operand.peek(frame, rightKind, right);
    if (b == null) {
      b = right.execute(frame);
    }
    if (a instanceof Long x && b instanceof Long y) {
      long sum = x + y;
      if (((x ^ sum) & (y ^ sum)) >= 0) {
        slots[slot] = sum;
        return null;
      }
    }
    slots[slot] = a instanceof String x && b instanceof String y ? join(slots, x, y) : add(a, b);
    return null;
  }

  /** The sum, or null where it is being appended to. */
  private Object join(Object[] slots, String former, String more) {
    if (former.length() + more.length() < Appending.LEAST_LENGTH) {
      return former.concat(more);
    }
    if (slots[builderSlot] instanceof Appending appending && appending.is(former)) {
      appending.append(more);
    } else {
      slots[builderSlot] = new Appending(former, more);
    }
    return null;
  }

  /**
   * Appends to what is being appended to; only an assignment inside {@code right} can change it.
   */
  private Object goOn(Frame frame) {
    Object[] slots = frame.slots;
    if (!(slots[builderSlot] instanceof Appending appending)) {
      return current.execute(frame); // says that it is unbound
    }
    Object b = right.execute(frame);
    if (b instanceof String more) {
      appending.append(more);
      slots[slot] = null;
    } else {
      slots[slot] = add(appending.text(), b);
    }
    return null;
  }

  private Object add(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x + y;
    }
    try {
      return InPlace.add(a, b);
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
