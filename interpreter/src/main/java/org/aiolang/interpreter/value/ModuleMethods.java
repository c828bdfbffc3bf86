package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of modules. */
public final class ModuleMethods {
  private ModuleMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "__new__(cls, *args, **kwargs)",
        "Create a module object.",
        arguments -> new ModuleValue((Type) arguments[0]));
    members.methodN(
        "__init__(self, name, doc=None)",
        "Create a module object.",
        arguments -> {
          if (!(arguments[1] instanceof String name)) {
            throw Errors.type(
                "module() argument 'name' must be str, not " + Types.of(arguments[1]).name());
          }
          Namespace namespace = ((ModuleValue) arguments[0]).namespace();
          namespace.set("__name__", name);
          namespace.set("__doc__", arguments[2]);
          namespace.set("__package__", None.NONE);
          namespace.set("__loader__", None.NONE);
          namespace.set("__spec__", None.NONE);
          return None.NONE;
        });
    members.getter(
        "__dict__", "Its variables.", self -> ((ModuleValue) self).namespace().dictionary());
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          ModuleValue module = (ModuleValue) self;
          Object file = module.namespace().get("__file__");
          String name = Conversion.repr(module.displayName());
          if (file instanceof String path) {
            return "<module " + name + " from " + Conversion.repr(path) + ">";
          }
          return module.namespace().get("__spec__") == None.NONE || module.name().equals("?")
              ? "<module " + name + ">"
              : "<module " + name + " (built-in)>";
        });
    members.method(
        "__dir__(self, /)",
        "Its variables' names.",
        self -> {
          Object hook = ((ModuleValue) self).namespace().get("__dir__");
          return hook != null ? Calls.call(hook) : new ListValue(ObjectMethods.names(self));
        });
    members.constant("__doc__", None.NONE);
  }
}
