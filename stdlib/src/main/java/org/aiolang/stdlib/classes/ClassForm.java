package org.aiolang.stdlib.classes;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * {@code NamedTuple} and {@code TypedDict}: functions that can stand among the bases of a class
 * statement.
 */
final class ClassForm extends CallableValue {
  private static final Type TYPE =
      Type.builtin("typing", "_ClassForm", Types.OBJECT, ClassForm::declare);

  /** What calling it does. */
  @FunctionalInterface
  interface Function {
    Object call(Object[] positional, Keywords keywords);
  }

  private final String name;
  private final Type metaclass;
  private final Function function;

  ClassForm(String name, Type metaclass, Function function) {
    super(TYPE);
    this.name = name;
    this.metaclass = metaclass;
    this.function = function;
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    return function.call(positional, keywords);
  }

  /** An empty class of the metaclass, so that the metaclass makes the class of the statement. */
  private Object marker() {
    Type marker =
        Type.script(
            "_" + name, "typing", new Type[] {Types.OBJECT}, new Type[] {Types.OBJECT}, metaclass);
    marker.setMember("__annotations__", new DictValue());
    return marker;
  }

  private static void declare(TypeMembers members) {
    members.getter("__name__", "Its name.", self -> ((ClassForm) self).name);
    members.method(
        "__mro_entries__(self, bases, /)",
        "What stands for it among the bases of a class.",
        (self, bases) -> new TupleValue(((ClassForm) self).marker()));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> "<function " + ((ClassForm) self).name + ">");
  }
}
