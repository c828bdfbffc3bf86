package org.aiolang.interpreter.builtin;

import static org.aiolang.interpreter.builtin.ArgumentBinder.plural;

import java.util.Set;
import org.aiolang.interpreter.builtin.NativeFunction.Kind;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.PythonModules;
import org.aiolang.interpreter.value.Types;

/**
 * Says in CPython's words why the arguments of a call do not fit a native function. CPython's C
 * functions come in kinds, each with words of its own; which kind a function is follows from its
 * signature: operator methods that fill a slot, functions without keywords and optional parameters,
 * functions without keywords, and functions with keywords.
 */
final class NativeMisfit {
  /** Those that take keywords too, but count positional arguments before they look at them. */
  private static final Set<String> COUNTED = Set.of("int", "sorted");

  /** Special methods that are ordinary methods in CPython, not wrappers of a slot. */
  private static final Set<String> ORDINARY =
      Set.of(
          "__format__",
          "__sizeof__",
          "__set_name__",
          "__instancecheck__",
          "__subclasscheck__",
          "__subclasses__",
          "__prepare__",
          "__mro_entries__",
          "__reduce__",
          "__reduce_ex__",
          "__dir__",
          "__reversed__",
          "__class_getitem__",
          "__enter__",
          "__exit__",
          "__round__",
          "__trunc__",
          "__floor__",
          "__ceil__",
          "__getnewargs__",
          "__getstate__",
          "__setstate__",
          "__init_subclass__",
          "__subclasshook__",
          "__length_hint__",
          "__copy__",
          "__deepcopy__",
          "__complex__",
          "__bytes__");

  private NativeMisfit() {}

  /** Whether it stands for a slot of a C type ({@code wrapper_descriptor}). */
  static boolean isSlot(NativeFunction function) {
    String name = function.name();
    return function.kind() == Kind.METHOD
        && name.length() > 4
        && name.startsWith("__")
        && name.endsWith("__")
        && !ORDINARY.contains(name);
  }

  static ScriptError noReceiver(NativeFunction function) {
    String home = function.home().name();
    return isSlot(function)
        ? Errors.type(
            "descriptor '" + function.name() + "' of '" + home + "' object needs an argument")
        : Errors.type("unbound method " + home + "." + function.name() + "() needs an argument");
  }

  static ScriptError wrongReceiver(NativeFunction function, Object self) {
    String home = function.home().name();
    String got = Types.of(self).name();
    return isSlot(function)
        ? Errors.type(
            "descriptor '"
                + function.name()
                + "' requires a '"
                + home
                + "' object but received a '"
                + got
                + "'")
        : Errors.type(
            "descriptor '"
                + function.name()
                + "' for '"
                + home
                + "' objects doesn't apply to a '"
                + got
                + "' object");
  }

  static ScriptError explain(NativeFunction function, Object[] positional, Keywords keywords) {
    Signature signature = function.signature();
    String home = function.home() == null ? function.module() : function.home().module();
    if (home != null && PythonModules.contains(home)) {
      return ArgumentBinder.misfit(
          signature.list(),
          scriptName(function),
          positional,
          keywords,
          signature.defaults(),
          signature.keywordDefault());
    }
    ParameterList parameters = signature.list();
    Kind kind = function.kind();
    boolean hasReceiver = kind != Kind.FUNCTION && kind != Kind.STATIC_METHOD;
    int skip = hasReceiver ? 1 : 0;
    int given = positional.length - skip;
    int most = parameters.byPosition() - skip;
    int least = Math.max(0, most - signature.defaults().length);
    boolean init = function.name().equals("__init__");
    boolean ofClass = kind == Kind.CONSTRUCTOR || init;
    String bare = ofClass ? function.home().name() : function.name();
    if (keywords.size() == 0 && (given > most || given < least) && COUNTED.contains(bare)) {
      return Errors.type(expected(bare + " ", given, least, most));
    }
    boolean takesKeywords =
        parameters.positional() > 0 || parameters.keywordOnly() > 0 || parameters.varKeywords();
    if (isSlot(function) && !init) {
      return keywords.size() > 0
          ? Errors.type("wrapper " + bare + "() takes no keyword arguments")
          : Errors.type(expected("", given, least, most));
    }
    if (!takesKeywords) {
      String full = ofClass ? bare : fullName(function);
      if (keywords.size() > 0) {
        return Errors.type(full + "() takes no keyword arguments");
      }
      if (most == 0 && !ofClass) {
        return Errors.type(full + "() takes no arguments (" + given + " given)");
      }
      if (most == 1 && least == 1 && !ofClass) {
        return Errors.type(full + "() takes exactly one argument (" + given + " given)");
      }
      return Errors.type(
          expected(
              bare + " ", given, least, parameters.varPositional() ? Integer.MAX_VALUE : most));
    }
    return Errors.type(withKeywords(bare + "()", signature, positional, keywords, skip));
  }

  /** What CPython calls a function that it has in Python. */
  private static String scriptName(NativeFunction function) {
    if (function.home() == null) {
      return function.name();
    }
    String name = function.kind() == Kind.CONSTRUCTOR ? "__init__" : function.name();
    return function.home().name() + "." + name;
  }

  private static String fullName(NativeFunction function) {
    if (function.home() != null) {
      return function.home().name() + "." + function.name();
    }
    return function.module().equals("builtins")
        ? function.name()
        : function.module() + "." + function.name();
  }

  private static String expected(String prefix, int given, int least, int most) {
    int wanted = given < least ? least : most;
    String bound = least == most ? "" : given < least ? "at least " : "at most ";
    return prefix + "expected " + bound + wanted + " argument" + plural(wanted) + ", got " + given;
  }

  /** In the order of CPython's {@code _PyArg_UnpackKeywords}. */
  private static String withKeywords(
      String name, Signature signature, Object[] positional, Keywords keywords, int skip) {
    ParameterList parameters = signature.list();
    int given = positional.length - skip;
    int count = keywords.size();
    int byPosition = parameters.byPosition() - skip;
    int all = parameters.named() - skip;
    int least = Math.max(0, byPosition - signature.defaults().length);
    int positionalOnly = Math.max(0, parameters.positionalOnly() - skip);
    boolean starred = parameters.varPositional();
    if (!starred && !parameters.varKeywords() && given + count > all) {
      return name
          + " takes at most "
          + all
          + (given == 0 ? " keyword" : "")
          + " argument"
          + plural(all)
          + " ("
          + (given + count)
          + " given)";
    }
    if (!starred && given > byPosition) {
      return byPosition == 0
          ? name + " takes no positional arguments"
          : takes(name, least < byPosition ? "at most" : "exactly", byPosition, given);
    }
    int leastOnly = Math.min(positionalOnly, least);
    if (given < leastOnly) {
      return takes(name, leastOnly < byPosition ? "at least" : "exactly", leastOnly, given);
    }
    for (int i = Math.max(given, positionalOnly); i < all; i++) {
      String parameter = parameters.names()[i + skip];
      boolean required =
          i < least || (i >= byPosition && signature.keywordDefault().apply(parameter) == null);
      if (required && keywords.get(parameter) == null) {
        return name + " missing required argument '" + parameter + "' (pos " + (i + 1) + ")";
      }
    }
    for (int i = positionalOnly; i < Math.min(given, byPosition); i++) {
      String parameter = parameters.names()[i + skip];
      if (keywords.get(parameter) != null) {
        return "argument for "
            + name
            + " given by name ('"
            + parameter
            + "') and position ("
            + (i + 1)
            + ")";
      }
    }
    for (String keyword : keywords.names()) {
      if (parameters.keywordIndex(keyword) < 0) {
        return name
            + " got an unexpected keyword argument '"
            + keyword
            + "'"
            + ArgumentBinder.guess(parameters, keyword);
      }
    }
    throw new IllegalStateException("arguments of " + name + " fit after all");
  }

  private static String takes(String name, String bound, int count, int given) {
    return name
        + " takes "
        + bound
        + " "
        + count
        + " positional argument"
        + plural(count)
        + " ("
        + given
        + " given)";
  }
}
