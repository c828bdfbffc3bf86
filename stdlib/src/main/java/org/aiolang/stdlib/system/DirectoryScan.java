package org.aiolang.stdlib.system;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** What {@code os.scandir} gives: an iterator that is a context manager too. */
final class DirectoryScan extends IteratorValue {
  private static final Type TYPE =
      Type.builtin("posix", "ScandirIterator", Types.OBJECT, DirectoryScan::declare);

  private final ListValue entries;
  private int at;

  DirectoryScan(ListValue entries) {
    super(TYPE);
    this.entries = entries;
  }

  @Override
  public Object next() {
    return at < entries.size ? entries.items[at++] : null;
  }

  private static void declare(TypeMembers members) {
    members.method("__iter__(self, /)", "Implement iter(self).", self -> self);
    members.method(
        "__next__(self, /)",
        "Implement next(self).",
        self -> {
          Object entry = ((DirectoryScan) self).next();
          if (entry == null) {
            throw Errors.stopIteration(None.NONE);
          }
          return entry;
        });
    members.method("__enter__(self, /)", "Enter the with block.", self -> self);
    members.methodN("__exit__(self, /, *args)", "Leave it.", arguments -> None.NONE);
    members.method(
        "close(self, /)",
        "End it.",
        self -> {
          ((DirectoryScan) self).at = ((DirectoryScan) self).entries.size;
          return None.NONE;
        });
  }
}
