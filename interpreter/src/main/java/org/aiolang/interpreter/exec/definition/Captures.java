package org.aiolang.interpreter.exec.definition;

import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Cell;

/** Which variables of its surroundings a new function captures. */
public final class Captures {
  /** None. */
  public static final Captures NONE = new Captures(new int[0]);

  private static final Cell[] NO_CELLS = {};

  private final int[] sources;

  /**
   * @param sources for each a slot of the frame that holds a cell, or -1 - n for the frame's own
   *     n-th captured variable
   */
  public Captures(int[] sources) {
    this.sources = sources;
  }

  /** The cells themselves. */
  public Cell[] collect(Frame frame) {
    if (sources.length == 0) {
      return NO_CELLS;
    }
    Cell[] cells = new Cell[sources.length];
    for (int i = 0; i < cells.length; i++) {
      int source = sources[i];
      cells[i] = source >= 0 ? (Cell) frame.slots[source] : frame.free[-1 - source];
    }
    return cells;
  }
}
