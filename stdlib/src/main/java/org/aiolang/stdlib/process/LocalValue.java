package org.aiolang.stdlib.process;

import java.util.Map;
import java.util.WeakHashMap;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Property;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code threading.local()}: each thread sees attributes of its own. */
final class LocalValue extends Instance {
  private final Map<Thread, DictValue> values = new WeakHashMap<>();
  private final Object[] arguments;
  private final Keywords keywords;

  private LocalValue(Type type, Object[] arguments, Keywords keywords) {
    super(type);
    this.arguments = arguments;
    this.keywords = keywords;
    // The constructor's caller calls __init__ for this thread.
    values.put(Thread.currentThread(), new DictValue());
  }

  private static LocalValue make(Type type, Object[] arguments, Keywords keywords) {
    if (arguments.length + keywords.size() > 0 && !initializes(type)) {
      throw Errors.type("Initialization arguments are not supported");
    }
    return new LocalValue(type, arguments, keywords);
  }

  private static boolean initializes(Type type) {
    return type.lookup("__init__") != null && !type.definer("__init__").isBuiltin();
  }

  /** This thread's attributes; {@code __init__} runs where it has none yet. */
  private DictValue own() {
    DictValue known = values.get(Thread.currentThread());
    if (known == null) {
      known = new DictValue();
      values.put(Thread.currentThread(), known);
      if (initializes(type())) {
        Calls.call(Attributes.get(this, "__init__"), arguments.clone(), keywords);
      }
    }
    return known;
  }

  private Object missing(Object name) {
    throw Errors.attribute(
        "'" + type().name() + "' object has no attribute '" + name + "'",
        this,
        String.valueOf(name));
  }

  private Property property(Object name) {
    return type().lookup((String) name) instanceof Property property ? property : null;
  }

  private static LocalValue self(Object self) {
    return (LocalValue) self;
  }

  static void declare(TypeMembers members) {
    members.constructor(
        "local(cls, /, *args, **kwargs)",
        "Attributes of which each thread has its own.",
        arguments -> make((Type) arguments[0], (Object[]) arguments[1], (Keywords) arguments[2]));
    members.getter("__dict__", "This thread's attributes.", self -> self(self).own());
    members.method(
        "__getattribute__(self, name, /)",
        "Return getattr(self, name).",
        (self, name) -> {
          LocalValue local = self(self);
          if (!name.equals("__init__") && !name.equals("__class__")) {
            DictValue own = local.own();
            Object value = local.property(name) == null ? own.get(name) : null;
            if (value != null) {
              return value;
            }
          }
          return Calls.call(Types.OBJECT.lookup("__getattribute__"), self, name);
        });
    members.method(
        "__setattr__(self, name, value, /)",
        "Implement setattr(self, name, value).",
        (self, name, value) -> {
          LocalValue local = self(self);
          if (name.equals("__dict__")) {
            throw Errors.attribute(
                "'" + local.type().name() + "' object attribute '__dict__' is read-only",
                self,
                "__dict__");
          }
          local.own().put(name, value);
          return None.NONE;
        });
    members.method(
        "__delattr__(self, name, /)",
        "Implement delattr(self, name).",
        (self, name) -> {
          if (name.equals("__dict__")) {
            throw Errors.attribute(
                "'" + self(self).type().name() + "' object attribute '__dict__' is read-only",
                self,
                "__dict__");
          }
          return self(self).own().remove(name) == null ? self(self).missing(name) : None.NONE;
        });
  }
}
