package org.aiolang.interpreter.exec.attribute;

import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Type;

/** What an attribute cache must ask a class first. */
public final class Caching {
  private Caching() {}

  /**
   * Whether the class has a data descriptor of that name, which goes before an instance's own
   * attribute.
   */
  static boolean hidden(Type type, String name) {
    Object member = type.lookup(name);
    if (!(member instanceof Obj descriptor)) {
      return false;
    }
    return descriptor.isDataDescriptor();
  }
}
