package org.aiolang.repl.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.ParameterList;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Task;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * Looks at a session's values for completion and help, without running what a person did not ask to
 * run. Needs the interpreter lock.
 */
final class Inspector {
  private final Kernel kernel;

  Inspector(Kernel kernel) {
    this.kernel = kernel;
  }

  private Namespace builtins() {
    return kernel.engine().modules().get("builtins").namespace();
  }

  /** The names that stand for something at the top level, sorted. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(kernel.namespace().names());
    names.addAll(builtins().names());
    return names;
  }

  /**
   * The value of a chain of names with dots, or a text's; null where there is none without running
   * code.
   */
  Object value(String chain) {
    if (chain.isEmpty()) {
      return null;
    }
    if ("'\"".indexOf(chain.charAt(chain.length() - 1)) >= 0) {
      return chain.toLowerCase(java.util.Locale.ROOT).startsWith("b") ? null : "";
    }
    String[] parts = chain.split("\\.", -1);
    Object value = kernel.namespace().get(parts[0]);
    if (value == null) {
      value = builtins().get(parts[0]);
    }
    for (int i = 1; i < parts.length && value != null; i++) {
      value = attribute(value, parts[i]);
    }
    return value;
  }

  private static Object attribute(Object value, String name) {
    Type type = Types.of(value);
    if (!type.isBuiltin() && Types.of(type.lookup(name)) == Types.PROPERTY) {
      return null;
    }
    try {
      return Attributes.getOrNull(value, name);
    } catch (ScriptError refused) {
      return null;
    }
  }

  /** What {@code dir} lists. */
  List<String> attributes(Object value) {
    List<String> names = new ArrayList<>();
    try {
      for (Object each : Iteration.toArray(Calls.call(builtins().get("dir"), value))) {
        if (each instanceof String name) {
          names.add(name);
        }
      }
    } catch (ScriptError refused) {
      // an object may raise what it likes: then there is nothing to list
    }
    return names;
  }

  /** The texts among a dict's keys, in its order; null for what is no dict. */
  static List<String> keys(Object value) {
    if (!(value instanceof DictValue dict)) {
      return null;
    }
    List<String> keys = new ArrayList<>();
    for (Object each : dict.keysToArray()) {
      if (each instanceof String text) {
        keys.add(text);
      }
    }
    return keys;
  }

  /** Whether it can be called. */
  static boolean isCallable(Object value) {
    return value != null && Calls.isCallable(value);
  }

  /** The names of parameters that can be given by keyword. */
  static List<String> keywords(Object callee) {
    ParameterList list = parameters(callee);
    List<String> names = new ArrayList<>();
    if (list != null) {
      int first = Math.max(list.positionalOnly(), skips(callee) ? 1 : 0);
      for (int i = first; i < list.named(); i++) {
        names.add(list.names()[i]);
      }
    }
    return names;
  }

  private static boolean skips(Object callee) {
    return callee instanceof BoundMethod || callee instanceof Type;
  }

  private static Object function(Object callee) {
    return switch (callee) {
      case BoundMethod bound -> bound.function;
      case Type type -> type.lookup("__init__");
      case null, default -> callee;
    };
  }

  private static ParameterList parameters(Object callee) {
    return switch (function(callee)) {
      case NativeFunction nativeFunction -> nativeFunction.signature().list();
      case FunctionValue script -> script.parameters();
      case null, default -> null;
    };
  }

  /** A callable's signature, or null where it is not known. */
  static String signature(Object callee) {
    Object function = function(callee);
    String name =
        callee instanceof Type type
            ? type.name()
            : function instanceof NativeFunction known
                ? known.name()
                : function instanceof FunctionValue script ? script.name() : null;
    String parameters =
        switch (function) {
          case NativeFunction known -> bare(known.signature().parameters());
          case FunctionValue script -> declared(script);
          case null, default -> null;
        };
    if (name == null || parameters == null) {
      return null;
    }
    if (skips(callee)) {
      parameters = parameters.replaceFirst("^[^,]*(, /)?(, )?", "");
    }
    boolean isAsync = function instanceof FunctionValue script && script.isCoroutineFunction();
    return (isAsync ? "async " : "") + name + "(" + parameters + ")";
  }

  private static String bare(String parameters) {
    String text = parameters.replace("<unset>", "...");
    return text.startsWith("(") ? text.substring(1, text.length() - 1) : text;
  }

  private static String declared(FunctionValue function) {
    ParameterList list = function.parameters();
    Object[] defaults =
        function.defaults() instanceof TupleValue tuple ? tuple.items() : new Object[0];
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < list.named(); i++) {
      if (i == list.positionalOnly() && i > 0) {
        parts.add("/");
      }
      if (i == list.byPosition()) {
        parts.add(list.varPositional() ? "*" + list.names()[list.varPositionalIndex()] : "*");
      }
      String name = list.names()[i];
      int fromEnd = list.byPosition() - i;
      Object value = null;
      if (fromEnd > 0 && fromEnd <= defaults.length) {
        value = defaults[defaults.length - fromEnd];
      } else if (fromEnd <= 0 && function.keywordDefaults() instanceof DictValue dict) {
        value = dict.get(name);
      }
      parts.add(value == null ? name : name + "=" + Conversion.repr(value));
    }
    if (list.positionalOnly() > 0 && list.positionalOnly() == list.named()) {
      parts.add("/");
    }
    if (list.varPositional() && list.keywordOnly() == 0) {
      parts.add("*" + list.names()[list.varPositionalIndex()]);
    }
    if (list.varKeywords()) {
      parts.add("**" + list.names()[list.varKeywordsIndex()]);
    }
    return String.join(", ", parts);
  }

  /** What {@code name?} shows of a value. */
  String describe(String name, Object value) {
    StringBuilder text = new StringBuilder();
    String signature = signature(value);
    if (signature != null) {
      text.append(signature).append('\n');
    } else {
      text.append(name).append(" = ").append(shortened(value)).append('\n');
    }
    text.append("type: ").append(Types.of(value).name());
    if (value instanceof FunctionValue script && script.fileName() != null) {
      text.append(", from ").append(script.fileName()).append(", line ").append(script.firstLine());
    } else if (value instanceof ModuleValue module
        && module.namespace().get("__file__") instanceof String file) {
      text.append(", from ").append(file);
    }
    text.append('\n');
    Object doc = attribute(value, "__doc__");
    boolean own = signature != null || value instanceof ModuleValue;
    if (doc instanceof String words && !words.isBlank() && own) {
      text.append('\n').append(words.stripIndent().strip()).append('\n');
    }
    return text.toString();
  }

  /** A value's text in one line that fits. */
  static String shortened(Object value) {
    String text;
    try {
      text = Conversion.repr(value).replace("\n", "\\n");
    } catch (ScriptError broken) {
      text = "<" + Types.of(value).name() + " whose repr fails>";
    }
    return text.length() <= 70 ? text : text.substring(0, 67) + "...";
  }

  /** What a task runs, by name. */
  String called(Task task) {
    Object name = attribute(task.coroutine(), "__qualname__");
    return name instanceof String text ? text + "()" : shortened(task.coroutine());
  }

  /** The names that a person's cells made, sorted. */
  List<String> ownNames() {
    List<String> own = new ArrayList<>();
    for (String name : new TreeSet<>(kernel.namespace().names())) {
      if (!name.startsWith("_")) {
        own.add(name);
      }
    }
    return own;
  }
}
