package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/** Declares members. */
public final class ListMethods {
  private ListMethods() {}

  static void declare(TypeMembers members) {
    members.method("__iter__(self, /)", "Implement iter(self).", self -> new ListIterator((ListValue) self));
  }

  static boolean contains(ListValue list, Object item) {
    for (int i = 0; i < list.size; i++) {
      if (Items.same(list.items[i], item)) {
        return true;
      }
    }
    return false;
  }
}
