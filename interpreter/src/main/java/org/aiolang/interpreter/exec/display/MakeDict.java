package org.aiolang.interpreter.exec.display;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
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
  private final Span span;

  /**
   * @param keys null where the value is {@code **mapping}
   */
  public MakeDict(Expression[] keys, Expression[] values, Span span) {
    this.keys = keys;
    this.values = values;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    DictValue dict = new DictValue();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != null) {
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
