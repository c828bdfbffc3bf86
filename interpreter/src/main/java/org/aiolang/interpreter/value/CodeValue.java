package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.ParameterList;
import org.aiolang.interpreter.builtin.TypeMembers;

/** {@code function.__code__}: what tools ask of it, no bytecode. */
public final class CodeValue extends Obj {
  public static final Type TYPE =
      Type.builtin("builtins", "code", Types.OBJECT, CodeValue::declare);

  private static final int OPTIMIZED = 1;
  private static final int NEW_LOCALS = 2;
  private static final int VARARGS = 4;
  private static final int VARKEYWORDS = 8;
  private static final int GENERATOR = 0x20;
  private static final int COROUTINE = 0x80;
  private static final int ITERABLE_COROUTINE = 0x100;
  private static final int ASYNC_GENERATOR = 0x200;

  private final FunctionValue function;

  CodeValue(FunctionValue function) {
    this.function = function;
  }

  @Override
  public Type type() {
    return TYPE;
  }

  private ParameterList parameters() {
    ParameterList list = function.parameters();
    String[] names = function.parameterNames();
    return list != null ? list : new ParameterList(names, 0, names.length, 0, false, false);
  }

  private long flags() {
    ParameterList list = parameters();
    return OPTIMIZED
        | NEW_LOCALS
        | (list.varPositional() ? VARARGS : 0)
        | (list.varKeywords() ? VARKEYWORDS : 0)
        | (function.isGeneratorFunction() ? GENERATOR : 0)
        | (function.makesAwaitableGenerators() ? ITERABLE_COROUTINE : 0)
        | (function.isCoroutineFunction() ? COROUTINE : 0)
        | (function.isAsyncGeneratorFunction() ? ASYNC_GENERATOR : 0);
  }

  private static void declare(TypeMembers members) {
    members.member(
        "co_name", "The function's name.", self -> ((CodeValue) self).function.codeName());
    members.member(
        "co_qualname", "Its dotted name.", self -> ((CodeValue) self).function.codeQualifiedName());
    members.member("co_filename", "Where it is.", self -> ((CodeValue) self).function.fileName());
    members.member(
        "co_firstlineno", "Its line.", self -> (long) ((CodeValue) self).function.firstLine());
    members.member(
        "co_varnames",
        "Its parameters.",
        self -> new TupleValue((Object[]) ((CodeValue) self).function.parameterNames().clone()));
    members.member(
        "co_argcount",
        "How many parameters take positional arguments.",
        self -> (long) ((CodeValue) self).parameters().byPosition());
    members.member(
        "co_posonlyargcount",
        "How many take no keyword.",
        self -> (long) ((CodeValue) self).parameters().positionalOnly());
    members.member(
        "co_kwonlyargcount",
        "How many take a keyword only.",
        self -> (long) ((CodeValue) self).parameters().keywordOnly());
    members.member(
        "co_freevars",
        "What it captures.",
        self -> new TupleValue((Object[]) ((CodeValue) self).function.capturedNames().clone()));
    members.member("co_flags", "What kind of function it is.", self -> ((CodeValue) self).flags());
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          FunctionValue function = ((CodeValue) self).function;
          return "<code object "
              + function.codeName()
              + " at "
              + ObjectMethods.address(self)
              + ", file \""
              + function.fileName()
              + "\", line "
              + function.firstLine()
              + ">";
        });
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) ->
            other instanceof CodeValue code
                && code.function.codeKey() == ((CodeValue) self).function.codeKey());
    members.method(
        "__hash__(self, /)",
        "Return hash(self).",
        self -> (long) System.identityHashCode(((CodeValue) self).function.codeKey()));
  }
}
