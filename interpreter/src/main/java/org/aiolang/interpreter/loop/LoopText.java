package org.aiolang.interpreter.loop;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** How futures, tasks and handles are shown. */
final class LoopText {
  private static final int LONGEST = 30;
  private static final int DEEPEST = 6;

  private LoopText() {}

  /** {@code str(name)} of a task's name. */
  static String name(Object name) {
    return name instanceof String text ? text : Conversion.str(name);
  }

  static String future(Future future) {
    StringBuilder text = new StringBuilder("<").append(future.type().name()).append(' ');
    text.append(state(future));
    appendOutcome(text, future);
    return text.append('>').toString();
  }

  static String task(Task task) {
    StringBuilder text = new StringBuilder("<").append(task.type().name()).append(' ');
    text.append(task.cancelling() > 0 && !task.done() ? "cancelling" : state(task));
    text.append(" name=").append(Conversion.repr(task.name()));
    if (task.coroutine() != null) {
      text.append(" coro=<").append(coroutine(task)).append('>');
    }
    if (task.waitingFor() != null) {
      Future waiting = task.waitingFor();
      text.append(" wait_for=")
          .append(Conversion.repr(waiting instanceof ForeignFuture it ? it.foreign : waiting));
    }
    appendOutcome(text, task);
    return text.append('>').toString();
  }

  private static String state(Future future) {
    return switch (future.state) {
      case Future.PENDING -> "pending";
      case Future.CANCELLED -> "cancelled";
      default -> "finished";
    };
  }

  private static void appendOutcome(StringBuilder text, Future future) {
    if (future.state == Future.FAILED) {
      text.append(" exception=").append(Conversion.repr(future.peekOutcome()));
    } else if (future.state == Future.FINISHED) {
      text.append(" result=").append(brief(future.peekOutcome(), DEEPEST));
    }
    List<DoneCallback> callbacks = future.callbacks();
    int count = callbacks.size();
    if (count > 0) {
      text.append(" cb=[").append(callback(callbacks.getFirst()));
      if (count > 2) {
        text.append(", <").append(count - 2).append(" more>");
      }
      if (count > 1) {
        text.append(", ").append(callback(callbacks.getLast()));
      }
      text.append(']');
    }
  }

  static String callback(DoneCallback callback) {
    return switch (callback) {
      case Task ignored -> "Task.task_wakeup()";
      case GatheringFuture ignored -> "gather.<locals>._done_callback()";
      case ScriptCallback script -> source(script.function());
      default -> callback.toString();
    };
  }

  private static String coroutine(Task task) {
    Suspendable computation = task.computation();
    if (computation instanceof NativeCoroutine coroutine) {
      return coroutine.name() + (coroutine.finished() ? "() done" : "() running");
    }
    String described = computation.describe();
    if (described != null) {
      return described;
    }
    Object name = Attributes.getOrNull(task.coroutine(), "__qualname__");
    return (name instanceof String text
            ? text
            : "<" + Types.of(task.coroutine()).name() + " without __name__>")
        + "()";
  }

  /** A callback as handles show it: its name, and where it was defined if it is a script's. */
  static String source(Object callback) {
    String text = function(callback) + "()";
    Object function = callback;
    while (function instanceof BoundMethod method) {
      function = method.function;
    }
    Object code =
        function instanceof FunctionValue ? Attributes.getOrNull(function, "__code__") : null;
    if (code == null || code == None.NONE) {
      return text;
    }
    Object file = Attributes.getOrNull(code, "co_filename");
    Object line = Attributes.getOrNull(code, "co_firstlineno");
    return file == null || line == null ? text : text + " at " + file + ":" + line;
  }

  private static String function(Object callback) {
    return switch (callback) {
      case FunctionValue script -> script.qualifiedName();
      case BoundMethod method -> function(method.function);
      case NativeFunction builtin ->
          builtin.owner() == null ? builtin.name() : builtin.owner().name() + "." + builtin.name();
      case Type type -> type.qualifiedName();
      default -> {
        Object name = Attributes.getOrNull(callback, "__qualname__");
        yield name instanceof String text && !text.isEmpty() ? text : Conversion.repr(callback);
      }
    };
  }

  static String handle(Handle handle) {
    StringBuilder text = new StringBuilder("<").append(handle.type().name());
    if (handle.cancelled) {
      text.append(" cancelled");
    }
    if (handle instanceof TimerHandle timer) {
      text.append(" when=").append(Conversion.repr(timer.when));
    }
    if (handle.callback != null) {
      text.append(' ').append(source(handle.callback));
    }
    return text.append('>').toString();
  }

  /** What {@code reprlib.repr} makes of a value: containers and long texts are cut. */
  private static String brief(Object value, int level) {
    if (value instanceof String text) {
      return cutString(text);
    }
    Type type = Types.of(value);
    if (type == Types.LIST) {
      ListValue list = (ListValue) value;
      return sequence("[", list.items, list.size, "]", level);
    }
    if (type == Types.TUPLE) {
      Object[] items = ((TupleValue) value).items();
      return sequence("(", items, items.length, items.length == 1 ? ",)" : ")", level);
    }
    if (type == Types.DICT) {
      return dict((DictValue) value, level);
    }
    String text = Conversion.repr(value);
    int longest = type == Types.INT ? 40 : LONGEST;
    boolean plain = type == Types.BOOL || type == Types.NONE_TYPE || type == Types.FLOAT;
    return plain || text.length() <= longest ? text : cut(text, longest);
  }

  private static String cutString(String text) {
    String shown = Conversion.repr(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    if (shown.length() <= LONGEST) {
      return shown;
    }
    int before = (LONGEST - 3) / 2;
    int after = LONGEST - 3 - before;
    int start = Math.max(0, text.length() - after);
    return cut(
        Conversion.repr(text.substring(0, Math.min(before, text.length())) + text.substring(start)),
        LONGEST);
  }

  private static String cut(String text, int longest) {
    int before = (longest - 3) / 2;
    int after = longest - 3 - before;
    return text.substring(0, before) + "..." + text.substring(text.length() - after);
  }

  private static String sequence(String open, Object[] items, int size, String close, int level) {
    if (level <= 0 && size > 0) {
      return open + "..." + close;
    }
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(size, 6); i++) {
      shown.add(brief(items[i], level - 1));
    }
    if (size > 6) {
      shown.add("...");
    }
    return open + String.join(", ", shown) + close;
  }

  private static String dict(DictValue dict, int level) {
    if (dict.size() == 0) {
      return "{}";
    }
    if (level <= 0) {
      return "{...}";
    }
    List<String> shown = new ArrayList<>();
    for (DictValue.Cursor at = dict.cursor(); shown.size() < 4 && at.advance(); ) {
      shown.add(brief(at.key(), level - 1) + ": " + brief(at.value(), level - 1));
    }
    if (dict.size() > 4) {
      shown.add("...");
    }
    return "{" + String.join(", ", shown) + "}";
  }
}
