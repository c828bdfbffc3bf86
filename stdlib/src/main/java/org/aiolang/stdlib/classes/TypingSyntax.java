package org.aiolang.stdlib.classes;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.ScriptSyntaxException;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;

/** The module _typing: what the syntax of type parameters makes, and annotations kept as text. */
public final class TypingSyntax {
  private TypingSyntax() {}

  public static ModuleValue build(Engine engine) {
    ModuleBuilder module = new ModuleBuilder("_typing", "What type parameters are made of.");
    module.functionN(
        "variable(module, name, bound, constraints, default, /)",
        "A TypeVar.",
        arguments ->
            TypeParameterValue.ofSyntax(
                TypeParameterValue.VARIABLE,
                arguments[1],
                arguments[2],
                arguments[3],
                arguments[4]));
    module.function(
        "tuple(module, name, default, /)",
        "A TypeVarTuple.",
        (where, name, value) ->
            TypeParameterValue.ofSyntax(
                TypeParameterValue.TUPLE, name, None.NONE, None.NONE, value));
    module.function(
        "specification(module, name, default, /)",
        "A ParamSpec.",
        (where, name, value) ->
            TypeParameterValue.ofSyntax(
                TypeParameterValue.SPECIFICATION, name, None.NONE, None.NONE, value));
    module.functionN(
        "alias(module, name, parameters, value, /)",
        "A TypeAliasType.",
        arguments ->
            TypeAliasValue.ofSyntax(arguments[0], arguments[1], arguments[2], arguments[3]));
    module.function(
        "generic(module, parameters, /)",
        "Generic[...], the last base of a class with type parameters.",
        (where, parameters) -> {
          Object[] items = ((TupleValue) parameters).items().clone();
          for (int i = 0; i < items.length; i++) {
            if (Types.of(items[i]) == TypeParameterValue.TUPLE) {
              items[i] = TypeParameterValue.unpacked(items[i]);
            }
          }
          return TypingModule.generic(TypingModule.GENERIC, new TupleValue(items));
        });
    module.function(
        "annotation(text, globalns, localns, /)",
        "What an annotation that is kept as text means: names are local, else global.",
        (text, globals, locals) -> annotation(engine, (String) text, globals, locals));
    return module.build();
  }

  private static Object annotation(Engine engine, String text, Object globals, Object locals) {
    Namespace names = new Namespace();
    for (Object from : new Object[] {globals, locals}) {
      for (Object name : Iteration.toArray(from)) {
        if (name instanceof String word) {
          names.set(word, Items.get(from, name));
        }
      }
    }
    try {
      return engine.evaluate(text, names);
    } catch (ScriptSyntaxException wrong) {
      String message = "Forward reference must be an expression -- got " + Conversion.repr(text);
      throw new ScriptError(
          (ExceptionValue)
              Calls.call(ExceptionTypes.SYNTAX_ERROR, new Object[] {message}, Keywords.NONE));
    }
  }
}
