package org.aiolang.stdlib.net;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * A response's headers: a mapping whose keys' case does not matter and that may have a key twice.
 */
final class Headers extends Instance {
  static final Type TYPE =
      Type.builtin("multidict", "CIMultiDictProxy", Types.OBJECT, Headers::declare);

  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  Headers(HttpHeaders headers) {
    super(TYPE);
    for (Map.Entry<String, List<String>> entry : headers.map().entrySet()) {
      if (!entry.getKey().startsWith(":")) {
        for (String value : entry.getValue()) {
          names.add(title(entry.getKey()));
          values.add(value);
        }
      }
    }
  }

  /** {@code Content-Type}, whatever the server and Java's client made of it. */
  private static String title(String name) {
    StringBuilder text = new StringBuilder();
    boolean start = true;
    for (char c : name.toCharArray()) {
      text.append(start ? Character.toUpperCase(c) : c);
      start = c == '-';
    }
    return text.toString();
  }

  /** The first value, or null. */
  String first(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return values.get(i);
      }
    }
    return null;
  }

  private static Headers self(Object self) {
    return (Headers) self;
  }

  private ListValue pairs() {
    ListValue pairs = new ListValue();
    for (int i = 0; i < names.size(); i++) {
      pairs.append(new TupleValue(names.get(i), values.get(i)));
    }
    return pairs;
  }

  private static void declare(TypeMembers members) {
    members.method(
        "__getitem__(self, key, /)",
        "Return self[key].",
        (self, key) -> {
          String value = key instanceof String name ? self(self).first(name) : null;
          if (value == null) {
            throw Errors.key(key);
          }
          return value;
        });
    members.method(
        "get(self, key, default=None)",
        "The first value of the key, or the default.",
        (self, key, otherwise) -> {
          String value = key instanceof String name ? self(self).first(name) : null;
          return value == null ? otherwise : value;
        });
    members.method(
        "getall(self, key)",
        "All values of the key.",
        (self, key) -> {
          ListValue all = new ListValue();
          for (int i = 0; i < self(self).names.size(); i++) {
            if (key instanceof String name && self(self).names.get(i).equalsIgnoreCase(name)) {
              all.append(self(self).values.get(i));
            }
          }
          if (all.size == 0) {
            throw Errors.key(key);
          }
          return all;
        });
    members.method(
        "__contains__(self, key, /)",
        "Whether there is such a header.",
        (self, key) -> key instanceof String name && self(self).first(name) != null);
    members.method("__len__(self, /)", "Return len(self).", self -> (long) self(self).names.size());
    members.method(
        "__iter__(self, /)",
        "Implement iter(self).",
        self -> Iteration.iterator(new ListValue(self(self).names.toArray())));
    members.method("keys(self)", "The names.", self -> new ListValue(self(self).names.toArray()));
    members.method(
        "values(self)", "The values.", self -> new ListValue(self(self).values.toArray()));
    members.method("items(self)", "Names with values.", self -> self(self).pairs());
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          StringBuilder text = new StringBuilder("<CIMultiDictProxy(");
          for (int i = 0; i < self(self).names.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                .append(Conversion.repr(self(self).names.get(i)))
                .append(": ")
                .append(Conversion.repr(self(self).values.get(i)));
          }
          return text.append(")>").toString();
        });
  }
}
