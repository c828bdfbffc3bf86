package org.aiolang.interpreter.exec;

import org.aiolang.interpreter.value.Appending;
import org.aiolang.interpreter.value.Cell;

/**
 * One activation of a {@link Code}: its variables, and where its resumable statements stand. Lives
 * on the heap, so that a suspended computation needs no Java stack.
 */
public class Frame {
  private static final int[] NO_POSITIONS = {};

  public final Code code;

  /** Parameters, locals and temporaries; a captured one holds a {@link Cell}; null is unbound. */
  public final Object[] slots;

  /** The captured variables of enclosing functions. */
  public final Cell[] free;

  /** Where each resumable statement stands; 0 is "at its start". */
  public final int[] positions;

  /**
   * One more than the offset of the statement that runs, or 0 where that is not noted: coroutines
   * and modules do, for explanations; plain functions do not, for speed. May be read by any thread.
   */
  public int at;

  /**
   * One more than the offset of the call that was made last, or 0 where none was: what a warning or
   * a log record names as its place.
   */
  public int calling;

  /** The function's result, with {@link Completion#RETURN}. */
  public Object returned;

  /** What {@link Expression#executeDouble} found in place of a float; null at all other times. */
  public Object other;

  public Frame(Code code, Cell[] free) {
    this.code = code;
    this.free = free;
    this.slots = new Object[code.slotCount];
    this.positions = code.positionCount == 0 ? NO_POSITIONS : new int[code.positionCount];
  }

  /** Takes what {@link Expression#executeDouble} found in place of a float; null is a real NaN. */
  public Object takeOther() {
    Object value = other;
    other = null;
    return value;
  }

  /**
   * The text of a variable whose slot is empty because text is being appended to it, which is then
   * its value again; null where it is unbound.
   */
  public Object appended(int slot) {
    int builder = code.builderSlot(slot);
    if (builder > 0 && slots[builder] instanceof Appending appending) {
      slots[slot] = appending.text();
    }
    return slots[slot];
  }

  /** Leaves a variable without a value. */
  public void unbind(int slot) {
    int builder = code.builderSlot(slot);
    if (builder > 0) {
      slots[builder] = null;
    }
    slots[slot] = null;
  }
}
