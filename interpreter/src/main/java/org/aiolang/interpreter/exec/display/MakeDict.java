package org.aiolang.interpreter.exec.display;

import java.util.Arrays;
import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.name.Constant;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.DictMethods;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Types;

/** {@code {key: value, **mapping}}. */
public final class MakeDict extends Expression {
  private final Expression[] keys;
  private final Expression[] values;

  /** For the first of several entries that are put in together, how many; else 1. */
  private final int[] together;

  private final Span span;

  /**
   * @param keys null where the value is {@code **mapping}
   */
  public MakeDict(Expression[] keys, Expression[] values, Span span) {
    this.keys = keys;
    this.values = values;
    this.together = together(keys);
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    DictValue dict = new DictValue();
    for (int i = 0; i < keys.length; i++) {
      if (together[i] > 1) {
        put(frame, dict, i, together[i]);
        i += together[i] - 1;
      } else if (keys[i] != null) {
        Object key = keys[i].execute(frame);
        Object value = values[i].execute(frame);
        try {
          dict.put(key, value);
        } catch (ScriptError error) {
          throw error.at(span);
        }
      } else {
        Object mapping = values[i].execute(frame);
        try {
          merge(dict, mapping);
        } catch (ScriptError error) {
          throw error.at(span);
        }
      }
    }
    return dict;
  }

  /** Puts in several entries after all of them are computed. */
  private void put(Frame frame, DictValue dict, int first, int count) {
    Object[] entries = new Object[2 * count];
    for (int i = 0; i < count; i++) {
      entries[2 * i] = keys[first + i].execute(frame);
      entries[2 * i + 1] = values[first + i].execute(frame);
    }
    try {
      for (int i = 0; i < entries.length; i += 2) {
        dict.put(entries[i], entries[i + 1]);
      }
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  /**
   * What CPython's compiler does: up to 15 entries in a row are computed before the first of them
   * is hashed, in longer rows 17 at a time are put in one by one. With constant keys nobody sees
   * it.
   */
  private static int[] together(Expression[] keys) {
    int[] together = new int[keys.length];
    Arrays.fill(together, 1);
    int first = 0;
    boolean computed = false;
    for (int i = 0; i <= keys.length; i++) {
      boolean ends = i == keys.length || keys[i] == null;
      if (ends && computed && i - first < 16) {
        together[first] = i - first;
      }
      if (ends || i - first == 16) {
        first = i + 1;
        computed = false;
      } else {
        computed |= !(keys[i] instanceof Constant);
      }
    }
    return together;
  }

  private static void merge(DictValue into, Object mapping) {
    if (mapping instanceof DictValue dict && DictMethods.isPlain(dict)) {
      into.putAll(dict);
      return;
    }
    if (Attributes.getOrNull(mapping, "keys") == null) {
      throw Errors.type("'" + Types.of(mapping).textName() + "' object is not a mapping");
    }
    for (Object key : Iteration.toArray(Calls.method(mapping, "keys"))) {
      into.put(key, Items.get(mapping, key));
    }
  }
}
