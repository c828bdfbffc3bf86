package org.aiolang.interpreter.value;

import java.util.Map;

/** {@code class.__dict__}: what the class has at the moment it is asked. */
record TypeDictionary(Type type) {
  Object view() {
    DictValue members = new DictValue();
    for (Map.Entry<String, Object> each : type.members().entrySet()) {
      members.put(each.getKey(), each.getValue());
    }
    return members;
  }
}
