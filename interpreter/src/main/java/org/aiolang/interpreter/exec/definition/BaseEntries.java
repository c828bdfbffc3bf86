package org.aiolang.interpreter.exec.definition;

import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** {@code __mro_entries__}: bases of a class that are no classes, such as {@code list[int]}. */
public final class BaseEntries {
  private BaseEntries() {}

  static Object[] resolve(Object[] bases) {
    boolean changed = false;
    ListValue resolved = new ListValue();
    for (Object base : bases) {
      Object method = base instanceof Type ? null : Attributes.getOrNull(base, "__mro_entries__");
      if (method == null) {
        resolved.append(base);
        continue;
      }
      changed = true;
      for (Object each : Iteration.toArray(Calls.call(method, new TupleValue(bases.clone())))) {
        resolved.append(each);
      }
    }
    return changed ? resolved.toArray() : bases;
  }
}
