package org.aiolang.interpreter.exec.pattern;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.name.Target;

/** One {@code case} of a {@code match}. */
public final class Case {
  private final Matcher pattern;
  private final int[] captured;
  private final Target[] targets;
  final Statement prepare;
  private final Expression guard;
  private final Span guardSpan;
  final Statement body;

  /**
   * @param captured the temporaries in which the pattern leaves what it captures
   * @param targets the names it goes to
   * @param prepare what the guard needs done before, which may suspend, or null
   * @param guard or null
   */
  public Case(
      Matcher pattern,
      int[] captured,
      Target[] targets,
      Statement prepare,
      Expression guard,
      Span guardSpan,
      Statement body) {
    this.pattern = pattern;
    this.captured = captured;
    this.targets = targets;
    this.prepare = prepare;
    this.guard = guard;
    this.guardSpan = guardSpan;
    this.body = body;
  }

  /**
   * Whether the pattern matches; the names in it are then bound, even where the guard will not
   * hold.
   */
  boolean matches(Frame frame, Object subject) {
    if (!pattern.matches(frame, subject)) {
      return false;
    }
    for (int i = 0; i < captured.length; i++) {
      targets[i].assign(frame, frame.slots[captured[i]]);
      frame.slots[captured[i]] = null;
    }
    return true;
  }

  boolean guardHolds(Frame frame) {
    if (guard == null) {
      return true;
    }
    try {
      return guard.test(frame);
    } catch (ScriptError error) {
      throw error.at(guardSpan);
    }
  }
}
