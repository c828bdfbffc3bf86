package org.aiolang.interpreter.exec.pattern;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Types;

/** {@code [a, b, *rest]} and {@code (a, b)}: any sequence but text and bytes. */
public final class SequenceMatcher extends Matcher {
  private final Matcher[] patterns;
  private final int star;
  private final boolean wildcardsOnly;
  private final boolean restUnused;
  private final Span span;

  /**
   * @param star which pattern has the star, or -1
   */
  public SequenceMatcher(Matcher[] patterns, int star, Span span) {
    this.patterns = patterns;
    this.star = star;
    this.span = span;
    boolean wildcards = true;
    for (Matcher each : patterns) {
      wildcards &= each.isWildcard();
    }
    this.wildcardsOnly = wildcards;
    this.restUnused = star >= 0 && patterns[star].isWildcard();
  }

  @Override
  public boolean matches(Frame frame, Object subject) {
    if (!Types.of(subject).isSequence()) {
      return false;
    }
    Object[] items = null;
    try {
      if (star < 0 || patterns.length > 1) {
        int length = Items.length(subject);
        if (star < 0 ? length != patterns.length : length < patterns.length - 1) {
          return false;
        }
      }
      if (wildcardsOnly) {
        return true;
      }
      if (!restUnused) {
        items =
            star < 0
                ? Iteration.unpack(subject, patterns.length)
                : Iteration.unpackStarred(subject, star, patterns.length - star - 1);
      }
    } catch (ScriptError error) {
      throw error.at(span);
    }
    if (restUnused) {
      return matchEnds(frame, subject);
    }
    for (int i = 0; i < patterns.length; i++) {
      if (!patterns[i].matches(frame, items[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * With {@code *_} nothing between the ends is looked at, nor computed where the sequence computes
   * its items.
   */
  private boolean matchEnds(Frame frame, Object subject) {
    for (int i = 0; i < patterns.length; i++) {
      if (patterns[i].isWildcard()) {
        continue;
      }
      Object item;
      try {
        long index = i < star ? i : (long) Items.length(subject) - patterns.length + i;
        item = Items.get(subject, index);
      } catch (ScriptError error) {
        throw error.at(span);
      }
      if (!patterns[i].matches(frame, item)) {
        return false;
      }
    }
    return true;
  }
}
