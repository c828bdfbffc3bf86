package org.aiolang.interpreter.exec.pattern;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.Types;

/** {@code {key: pattern, **rest}}. */
public final class MappingMatcher extends Matcher {
  private final Expression[] keys;
  private final Matcher[] patterns;
  private final int restSlot;
  private final Span span;

  /**
   * @param restSlot the temporary that gets a dict of all other entries, or -1
   */
  public MappingMatcher(Expression[] keys, Matcher[] patterns, int restSlot, Span span) {
    this.keys = keys;
    this.patterns = patterns;
    this.restSlot = restSlot;
    this.span = span;
  }

  @Override
  public boolean matches(Frame frame, Object subject) {
    if (!Types.of(subject).isMapping()) {
      return false;
    }
    Object[] wanted = new Object[keys.length];
    Object[] values = null;
    try {
      if (keys.length > 0 && Items.length(subject) < keys.length) {
        return false;
      }
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] = keys[i].execute(frame);
      }
      values = look(subject, wanted);
    } catch (ScriptError error) {
      throw error.at(span);
    }
    if (values == null) {
      return false;
    }
    for (int i = 0; i < patterns.length; i++) {
      if (!patterns[i].matches(frame, values[i])) {
        return false;
      }
    }
    if (restSlot >= 0) {
      try {
        frame.slots[restSlot] = rest(subject, wanted);
      } catch (ScriptError error) {
        throw error.at(span);
      }
    }
    return true;
  }

  /**
   * The values of all keys, or null where one is missing; by {@code get}, so that a default dict
   * gets no new entry.
   */
  private static Object[] look(Object subject, Object[] wanted) {
    if (wanted.length == 0) {
      return wanted;
    }
    Object[] values = new Object[wanted.length];
    SetValue seen = wanted.length == 1 ? null : new SetValue();
    boolean plain = subject instanceof DictValue && Types.of(subject) == Types.DICT;
    Object get = plain ? null : Attributes.get(subject, "get");
    Object missing = plain ? null : new Instance(Types.OBJECT);
    for (int i = 0; i < wanted.length; i++) {
      if (seen != null) {
        if (seen.contains(wanted[i])) {
          throw Errors.value(
              "mapping pattern checks duplicate key (" + Conversion.repr(wanted[i]) + ")");
        }
        seen.add(wanted[i]);
      }
      values[i] =
          plain ? ((DictValue) subject).get(wanted[i]) : Calls.call(get, wanted[i], missing);
      if (values[i] == missing) {
        return null;
      }
    }
    return values;
  }

  private static DictValue rest(Object subject, Object[] without) {
    DictValue rest = new DictValue();
    if (subject instanceof DictValue dict) {
      rest.putAll(dict);
    } else {
      for (Object key : Iteration.toArray(Calls.method(subject, "keys"))) {
        rest.put(key, Items.get(subject, key));
      }
    }
    for (Object key : without) {
      Items.delete(rest, key);
    }
    return rest;
  }
}
