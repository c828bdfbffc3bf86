package org.aiolang.interpreter.exec.operator;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.Appending;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.InPlace;

/**
 * {@code name += value} for a variable in a cell: of the module, captured, or of an enclosing
 * function. Long text is appended in place.
 */
public final class AppendCell extends Statement {
  private final Cell global;
  private final int slot;
  private final int free;
  private final Expression current;
  private final Expression right;
  private final int rightKind;
  private final Span span;

  private AppendCell(
      Cell global, int slot, int free, Expression current, Expression right, Span span) {
    this.global = global;
    this.slot = slot;
    this.free = free;
    this.current = current;
    this.right = right;
    this.rightKind = Operand.kind(right);
    this.span = span;
  }

  /**
   * For a variable of the module.
   *
   * @param current reads the variable
   */
  public static AppendCell global(Cell cell, Expression current, Expression right, Span span) {
    return new AppendCell(cell, -1, -1, current, right, span);
  }

  /** For a local variable that a closure captured. */
  public static AppendCell captured(int slot, Expression current, Expression right, Span span) {
    return new AppendCell(null, slot, -1, current, right, span);
  }

  /** For a variable of an enclosing function. */
  public static AppendCell free(int index, Expression current, Expression right, Span span) {
    return new AppendCell(null, -1, index, current, right, span);
  }

  @Override
  public Object execute(Frame frame) {
    Cell cell = global;
    if (cell == null) {
      cell = slot >= 0 ? (Cell) frame.slots[slot] : frame.free[free];
    }
    Object a = cell.value;
    if (a == null) {
      goOn(frame, cell);
      return null;
    }
    Object b = Operand.peek(frame, rightKind, right);
    if (b == null) {
      b = right.execute(frame);
    }
    if (a instanceof Long x && b instanceof Long y) {
      long sum = x + y;
      if (((x ^ sum) & (y ^ sum)) >= 0) {
        cell.value = sum;
        return null;
      }
    }
    assign(cell, a, b);
    return null;
  }

  private void assign(Cell cell, Object a, Object b) {
    if (a instanceof String x && b instanceof String y) {
      cell.append(x, y);
    } else {
      cell.value = add(a, b);
    }
  }

  /** Appends to what is being appended to, unless {@code right} itself has changed it. */
  private void goOn(Frame frame, Cell cell) {
    Appending appending = cell.appending();
    if (appending == null) {
      Object a = current.execute(frame); // a builtin, or it says that it is unbound
      assign(cell, a, right.execute(frame));
      return;
    }
    int length = appending.length();
    Object b = right.execute(frame);
    if (b instanceof String more && cell.isStill(appending, length)) {
      cell.append(more);
    } else {
      assign(cell, appending.text(length), b);
    }
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
