package org.aiolang.stdlib.core;

import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * A class of tuples whose items have names, as {@code sys.version_info} and {@code os.stat} give.
 */
public final class NamedTuple {
  private final Type type;
  private final int count;

  public NamedTuple(String module, String name, String... fields) {
    count = fields.length;
    type =
        Type.builtin(
            module,
            name,
            Types.TUPLE,
            members -> {
              for (int i = 0; i < fields.length; i++) {
                int index = i;
                members.getter(
                    fields[i], "Item " + i + ".", self -> ((TupleValue) self).items()[index]);
              }
              members.method(
                  "__repr__(self, /)",
                  "Return repr(self).",
                  self -> {
                    StringBuilder text = new StringBuilder(module + "." + name + "(");
                    for (int i = 0; i < fields.length; i++) {
                      text.append(i == 0 ? "" : ", ")
                          .append(fields[i])
                          .append('=')
                          .append(Conversion.repr(((TupleValue) self).items()[i]));
                    }
                    return text.append(')').toString();
                  });
            });
  }

  /** A tuple of the class. */
  public TupleValue make(Object... items) {
    if (items.length != count) {
      throw new IllegalArgumentException(items.length + " items for " + count + " fields");
    }
    return new TupleValue(type, items);
  }

  /** The class. */
  public Type type() {
    return type;
  }
}
