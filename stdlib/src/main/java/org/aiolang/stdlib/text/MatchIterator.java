package org.aiolang.stdlib.text;

import java.util.regex.Matcher;
import org.aiolang.interpreter.value.IteratorTypes;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Text;

/**
 * The matches of a pattern in a text, from left to right without overlap. As in Python an empty
 * match may follow a longer one at its end, but not another empty one at the same place.
 */
final class MatchIterator extends IteratorValue {
  /** Up to this length a look for characters beyond ASCII is worth it for one match. */
  private static final int SHORT = 500;

  private final PatternValue pattern;
  private final Object subject;
  private final String text;
  private final String searched;
  private final int start;
  private PatternValue fitting;
  private Matcher plain;
  private Matcher advancing;
  private int at;
  private boolean mustAdvance;

  MatchIterator(PatternValue pattern, Object subject, Object from, Object to) {
    super(IteratorTypes.CALLABLE_ITERATOR);
    this.pattern = pattern;
    this.subject = subject;
    this.text = pattern.subject(subject);
    int length = Text.length(text);
    this.start = PatternValue.isNone(from) ? 0 : PatternValue.offset(from, text);
    boolean whole = PatternValue.isNone(to) || to instanceof Long end && end >= length;
    this.searched = whole ? text : text.substring(0, PatternValue.offset(to, text));
    this.at = start;
  }

  String text() {
    return searched;
  }

  /** The pattern in the form that fits the text best. */
  private PatternValue fitting() {
    if (fitting == null) {
      // A search that does not begin at the start is likely one of many in the text: each must not
      // look at all of it.
      fitting = start == 0 || searched.length() <= SHORT ? pattern.forText(searched) : pattern;
    }
    return fitting;
  }

  /** The next match as the JDK has it, valid until the next call; null at the end. */
  Matcher find() {
    if (at < 0 || at > searched.length()) {
      return null;
    }
    Matcher matcher;
    if (mustAdvance) {
      if (advancing == null) {
        advancing = fitting().advancingMatcher(searched);
      }
      matcher = advancing;
    } else {
      if (plain == null) {
        plain = fitting().matcher(searched);
      }
      matcher = plain;
    }
    matcher.region(at, searched.length());
    if (!matcher.find()) {
      at = -1;
      return null;
    }
    at = matcher.end();
    mustAdvance = matcher.end() == matcher.start();
    return matcher;
  }

  /**
   * The first match that starts where the search does, and ends where it does if it has to; null
   * where there is none.
   */
  MatchValue matchAtStart(boolean toTheEnd) {
    if (start > searched.length()) {
      return null;
    }
    PatternValue form = searched.length() <= SHORT ? fitting() : pattern;
    Matcher matcher = form.matcher(searched).region(start, searched.length());
    return (toTheEnd ? matcher.matches() : matcher.lookingAt()) ? value(matcher) : null;
  }

  MatchValue value(Matcher matcher) {
    return new MatchValue(pattern, subject, text, start, searched.length(), matcher);
  }

  @Override
  public MatchValue next() {
    Matcher matcher = find();
    return matcher == null ? null : value(matcher);
  }
}
