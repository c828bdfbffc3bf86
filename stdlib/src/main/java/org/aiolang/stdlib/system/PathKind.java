package org.aiolang.stdlib.system;

import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Codecs;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** Paths are str or bytes: what is made of one is of its kind. */
final class PathKind {
  private PathKind() {}

  static boolean isBytes(Object path) {
    if (path instanceof String) {
      return false;
    }
    Object plain = Wrapped.unwrap(path);
    if (!(plain instanceof String)
        && !(plain instanceof BytesValue)
        && Types.of(path).lookup("__fspath__") != null) {
      plain = Calls.method(path, "__fspath__");
    }
    return plain instanceof BytesValue;
  }

  /**
   * @param result a text, or a tuple of texts
   */
  static Object like(Object path, Object result) {
    if (!isBytes(path)) {
      return result;
    }
    if (result instanceof TupleValue tuple) {
      Object[] items = tuple.items().clone();
      for (int i = 0; i < items.length; i++) {
        items[i] = bytes((String) items[i]);
      }
      return new TupleValue(items);
    }
    return bytes((String) result);
  }

  private static BytesValue bytes(String text) {
    return new BytesValue(Codecs.encode(text, "utf-8", "surrogateescape"));
  }
}
