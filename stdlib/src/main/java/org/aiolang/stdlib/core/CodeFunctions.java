package org.aiolang.stdlib.core;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.difference.LeftOut;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/** Built-in functions about running code: importing and leaving work, running text does not. */
final class CodeFunctions {
  private CodeFunctions() {}

  static void declare(ModuleBuilder module, Engine engine) {
    module.functionN(
        "eval(source, /, globals=None, locals=None)",
        "Not in aio.",
        arguments -> {
          throw LeftOut.EVAL.refusal();
        });
    module.functionN(
        "exec(source, /, globals=None, locals=None, *, closure=None)",
        "Not in aio.",
        arguments -> {
          throw LeftOut.EXEC.refusal();
        });
    module.functionN(
        "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)",
        "Not in aio.",
        arguments -> {
          throw LeftOut.COMPILE.refusal();
        });
    module.functionN(
        "breakpoint(*args, **kwargs)",
        "Not in aio.",
        arguments -> {
          throw LeftOut.BREAKPOINT.refusal();
        });
    module.functionN(
        "__import__(name, globals=None, locals=None, fromlist=(), level=0)",
        "Import a module.",
        arguments -> {
          if (!(arguments[0] instanceof String name)) {
            throw Errors.type("module name must be a string");
          }
          Object imported = engine.importModule(name);
          int dot = name.indexOf('.');
          boolean top = arguments[3] == None.NONE || Iteration.toArray(arguments[3]).length == 0;
          return top && dot > 0 ? engine.importModule(name.substring(0, dot)) : imported;
        });
    module.function("exit(code=None)", "Exit by raising SystemExit(code).", CodeFunctions::leave);
    module.function("quit(code=None)", "Exit by raising SystemExit(code).", CodeFunctions::leave);
  }

  static Object leave(Object code) {
    throw new ScriptError(
        new ExceptionValue(
            ExceptionTypes.SYSTEM_EXIT,
            code == None.NONE ? TupleValue.EMPTY : new TupleValue(code)));
  }
}
