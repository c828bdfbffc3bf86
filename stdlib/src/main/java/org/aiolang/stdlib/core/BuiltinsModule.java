package org.aiolang.stdlib.core;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Ellipsis;
import org.aiolang.interpreter.value.IteratorTypes;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The module builtins: the names that every script sees. */
public final class BuiltinsModule {
  private BuiltinsModule() {}

  /**
   * Makes it for one engine; what belongs to the running function (globals, locals, super) is added
   * by others.
   */
  public static ModuleValue build(Engine engine) {
    ModuleBuilder module =
        new ModuleBuilder("builtins", "Built-in functions, types, exceptions, and other objects.");
    module.value("None", None.NONE);
    module.value("Ellipsis", Ellipsis.ELLIPSIS);
    module.value("NotImplemented", NotImplemented.NOT_IMPLEMENTED);
    module.value("True", true);
    module.value("False", false);
    module.value("__debug__", true);
    for (Type type :
        new Type[] {
          Types.OBJECT,
          Types.TYPE,
          Types.INT,
          Types.BOOL,
          Types.FLOAT,
          Types.COMPLEX,
          Types.STR,
          Types.BYTES,
          Types.BYTE_ARRAY,
          Types.MEMORY_VIEW,
          Types.LIST,
          Types.TUPLE,
          Types.DICT,
          Types.SET,
          Types.FROZEN_SET,
          Types.RANGE,
          Types.SLICE,
          Types.PROPERTY,
          Types.CLASS_METHOD,
          Types.STATIC_METHOD,
          Types.SUPER,
          IteratorTypes.ENUMERATE,
          IteratorTypes.ZIP,
          IteratorTypes.MAP,
          IteratorTypes.FILTER,
          IteratorTypes.REVERSED
        }) {
      module.value(type.name(), type);
    }
    for (Type type : ExceptionTypes.all()) {
      module.value(type.name(), type);
    }
    module.value("EnvironmentError", ExceptionTypes.OS_ERROR);
    module.value("IOError", ExceptionTypes.OS_ERROR);
    ObjectFunctions.declare(module);
    NumberFunctions.declare(module);
    SequenceFunctions.declare(module);
    ConsoleFunctions.declare(module, engine);
    CodeFunctions.declare(module, engine);
    return module.build();
  }
}
