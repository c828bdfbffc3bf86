package org.aiolang.interpreter.exec;

import org.aiolang.grammar.source.Span;

/**
 * A place where a code can be suspended. A code lists them so that somebody who asks where a
 * suspended frame stands finds the one whose position is set; running costs nothing for it.
 *
 * @param position of the frame's positions, not 0 while it is suspended here
 * @param otherSlot keeps the computation that is awaited, where it is no coroutine of a script; -1
 *     where nothing is awaited
 */
public record Suspension(int position, int otherSlot, Span span) {
  public static final Suspension[] NONE = {};
}
