package org.aiolang.interpreter.exec;

import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.suspend.FrameOwner;
import org.aiolang.interpreter.value.Cell;

/**
 * One activation of a {@link Code}: its variables and, where it can suspend, how far it has come. Lives on the heap, so that a
 * suspended computation needs no Java stack.
 */
public final class Frame {
  private static final int[] NO_POSITIONS = {};

  public final Code code;

  /** Parameters, locals and temporaries; a captured one holds a {@link Cell}; null is unbound. */
  public final Object[] slots;

  /** The captured variables of enclosing functions. */
  public final Cell[] free;

  /** Where each resumable statement stands; 0 is "at its start". */
  public final int[] positions;

  /** The function's result, with {@link Completion#RETURN}. */
  public Object returned;

  /** What the suspension that is being resumed gives. */
  public Object sent;

  /** What the suspension that is being resumed raises, or null. */
  public ScriptError thrown;

  /** The frame that awaits this one, or null where a task, a {@code send} or nobody does. */
  public Frame awaiter;

  /** How many frames await one another below this one. */
  public int depth;

  /** The coroutine or async generator it belongs to, or null. */
  public FrameOwner owner;

  public Frame(Code code, Cell[] free) {
    this.code = code;
    this.free = free;
    this.slots = new Object[code.slotCount];
    this.positions = code.positionCount == 0 ? NO_POSITIONS : new int[code.positionCount];
  }

  /** What the suspended statement gets on resumption: gives the sent value or raises. */
  public Object takeSent() {
    ScriptError error = thrown;
    if (error != null) {
      thrown = null;
      throw error;
    }
    Object value = sent;
    sent = null;
    return value;
  }
}
