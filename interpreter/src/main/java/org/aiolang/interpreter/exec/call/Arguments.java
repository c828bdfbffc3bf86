package org.aiolang.interpreter.exec.call;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.DictMethods;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/**
 * The arguments of a call: positional ones, of which some may be starred, then keywords and
 * mappings.
 */
public final class Arguments {
  private final Expression[] positional;
  private final boolean[] starred;
  private final String[] names;
  private final Expression[] values;
  private final boolean anyStarred;
  private final boolean anyMapping;

  /**
   * @param starred which positional ones are {@code *iterable}
   * @param names the keywords; null for {@code **mapping}
   */
  public Arguments(
      Expression[] positional, boolean[] starred, String[] names, Expression[] values) {
    this.positional = positional;
    this.starred = starred;
    this.names = names;
    this.values = values;
    boolean stars = false;
    for (boolean each : starred) {
      stars |= each;
    }
    boolean mappings = false;
    for (String each : names) {
      mappings |= each == null;
    }
    this.anyStarred = stars;
    this.anyMapping = mappings;
  }

  /**
   * Computes the positional arguments.
   *
   * @param callee for error texts
   */
  public Object[] positional(Frame frame, Object callee) {
    Object[] computed = new Object[positional.length];
    if (!anyStarred) {
      for (int i = 0; i < computed.length; i++) {
        computed[i] = positional[i].execute(frame);
      }
      return computed;
    }
    ListValue all = new ListValue();
    for (int i = 0; i < positional.length; i++) {
      Object value = positional[i].execute(frame);
      if (starred[i]) {
        for (Object each : spread(value, callee)) {
          all.append(each);
        }
      } else {
        all.append(value);
      }
    }
    return all.toArray();
  }

  private Object[] spread(Object value, Object callee) {
    if (!Iteration.isIterable(value)) {
      // One starred argument alone is checked by the call, several by the tuple they are put in.
      String role = positional.length == 1 ? describe(callee) + "argument" : "Value";
      throw Errors.type(role + " after * must be an iterable, not " + Types.of(value).name());
    }
    return Iteration.toArray(value);
  }

  /** Computes the keyword arguments. */
  public Keywords keywords(Frame frame, Object callee) {
    if (names.length == 0) {
      return Keywords.NONE;
    }
    if (!anyMapping) {
      Object[] computed = new Object[values.length];
      for (int i = 0; i < computed.length; i++) {
        computed[i] = values[i].execute(frame);
      }
      return new Keywords(names, computed);
    }
    DictValue all = new DictValue();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i].execute(frame);
      if (names[i] != null) {
        add(all, names[i], value, callee);
        continue;
      }
      if (!(value instanceof DictValue) && Attributes.getOrNull(value, "keys") == null) {
        throw Errors.type(
            describe(callee)
                + "argument after ** must be a mapping, not "
                + Types.of(value).name());
      }
      if (value instanceof DictValue dict && DictMethods.isPlain(dict)) {
        for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
          add(all, at.key(), at.value(), callee);
        }
      } else {
        for (Object key : Iteration.toArray(Calls.method(value, "keys"))) {
          add(all, key, Items.get(value, key), callee);
        }
      }
    }
    String[] keys = new String[all.size()];
    Object[] computed = new Object[keys.length];
    int count = 0;
    for (DictValue.Cursor at = all.cursor(); at.advance(); ) {
      keys[count] = (String) at.key();
      computed[count++] = at.value();
    }
    return new Keywords(keys, computed);
  }

  private static void add(DictValue all, Object key, Object value, Object callee) {
    Object plain = Wrapped.unwrap(key);
    if (!(plain instanceof String name)) {
      throw Errors.type("keywords must be strings");
    }
    if (all.contains(name)) {
      throw Errors.type(
          describe(callee) + "got multiple values for keyword argument '" + name + "'");
    }
    all.put(name, value);
  }

  private static String describe(Object callee) {
    Object name = Attributes.getOrNull(callee, "__qualname__");
    Object module = Attributes.getOrNull(callee, "__module__");
    if (!(name instanceof String text)) {
      return Types.of(callee).name() + " object ";
    }
    boolean plain = !(module instanceof String) || module.equals("builtins");
    return (plain ? text : module + "." + text) + "() ";
  }
}
