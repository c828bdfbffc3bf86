package org.aiolang.interpreter.error;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/**
 * An exception as CPython 3.13 prints one that nobody caught: its traceback with source lines, what
 * caused it, notes, and the members of groups (Lib/traceback.py).
 */
public final class TracebackPrinter {
  private static final int REPEATS_SHOWN = 3;
  private static final int GROUP_WIDTH = 15;
  private static final int GROUP_DEPTH = 10;
  private static final String CAUSE =
      "\nThe above exception was the direct cause of the following exception:\n\n";
  private static final String CONTEXT =
      "\nDuring handling of the above exception, another exception occurred:\n\n";

  private final StringBuilder out = new StringBuilder();

  /** How many groups the text is inside of: each indents by two columns. */
  private int depth;

  /** Whether the line that closes a group is still to be written. */
  private boolean needsClosing;

  private TracebackPrinter() {}

  /** The text that CPython prints, in lines each ended by a line feed. */
  public static String print(ExceptionValue error) {
    return print(error, true);
  }

  /**
   * @param chain whether causes and contexts are printed too
   */
  public static String print(ExceptionValue error, boolean chain) {
    TracebackPrinter printer = new TracebackPrinter();
    printer.exception(link(error, chain));
    return printer.out.toString();
  }

  /** The text of {@link #print}, and below it a line of advice where there is some. */
  public static String uncaught(ExceptionValue error) {
    String advice = Advice.of(error);
    return advice == null ? print(error) : print(error) + "help: " + advice + "\n";
  }

  /** Only the entries of a traceback, from the outermost in. */
  public static String entries(Traceback traceback) {
    StringBuilder text = new StringBuilder();
    Traceback shown = null;
    int count = 0;
    for (Traceback at = traceback; at != null; at = at.next) {
      if (shown == null || !sameLine(shown, at)) {
        repeated(count, text);
        shown = at;
        count = 0;
      }
      count++;
      if (count <= REPEATS_SHOWN) {
        entry(at, text);
      }
    }
    repeated(count, text);
    return text.toString();
  }

  private static void entry(Traceback at, StringBuilder text) {
    text.append("  File \"").append(at.source.name()).append("\", line ").append(line(at));
    text.append(", in ").append(at.function).append('\n');
    text.append(FrameLines.of(at.source, at.span));
  }

  private static int line(Traceback at) {
    return at.span == null ? 1 : at.source.line(at.span.start());
  }

  private static boolean sameLine(Traceback a, Traceback b) {
    return a.source.name().equals(b.source.name())
        && a.function.equals(b.function)
        && line(a) == line(b);
  }

  private static void repeated(int count, StringBuilder text) {
    int more = count - REPEATS_SHOWN;
    if (more > 0) {
      text.append("  [Previous line repeated ")
          .append(more)
          .append(more == 1 ? " more time]\n" : " more times]\n");
    }
  }

  /**
   * {@code ValueError: text}, with notes below, as {@code traceback.format_exception_only} gives.
   */
  public static String last(ExceptionValue error) {
    StringBuilder text = new StringBuilder();
    Type type = error.type();
    String module = type.module();
    String name =
        module == null || module.equals("builtins") || module.equals("__main__")
            ? type.qualifiedName()
            : module + "." + type.qualifiedName();
    if (type.isSubtypeOf(ExceptionTypes.SYNTAX_ERROR)) {
      syntaxError(error, name, text);
    } else {
      String message = safe(error) + Guess.of(error);
      text.append(name).append(message.isEmpty() ? "" : ": ").append(message).append('\n');
    }
    Object notes = error.field("__notes__");
    if (notes instanceof ListValue || notes instanceof TupleValue) {
      Object[] items =
          notes instanceof ListValue list ? list.toArray() : ((TupleValue) notes).items();
      for (Object note : items) {
        text.append(safe(note)).append('\n');
      }
    } else if (notes != null && notes != None.NONE) {
      text.append(Conversion.repr(notes)).append('\n');
    }
    return text.toString();
  }

  private static String safe(Object value) {
    try {
      return Conversion.str(value);
    } catch (ScriptError failed) {
      return value instanceof ExceptionValue ? "<exception str() failed>" : "<note str() failed>";
    }
  }

  private static void syntaxError(ExceptionValue error, String name, StringBuilder text) {
    Object line = error.field("lineno");
    Object file = error.field("filename");
    if (line instanceof Long number) {
      text.append("  File \"").append(file instanceof String path ? path : "<string>");
      text.append("\", line ").append(number).append('\n');
    }
    if (error.field("text") instanceof String source) {
      String stripped = source.stripTrailing();
      int blanks = stripped.length() - stripped.stripLeading().length();
      String shown = stripped.substring(blanks);
      text.append("    ").append(shown).append('\n');
      if (error.field("offset") instanceof Long offset && offset >= 1) {
        long from = offset - 1 - blanks;
        long end =
            error.field("end_offset") instanceof Long given && given > offset
                ? given - 1 - blanks
                : from + 1;
        if (from >= 0) {
          text.append("    ").repeat(' ', (int) from);
          text.repeat('^', (int) Math.max(1, end - from)).append('\n');
        }
      }
    }
    Object message = error.field("msg");
    text.append(name).append(": ");
    text.append(message == null ? "<no detail available>" : Conversion.str(message)).append('\n');
  }

  /**
   * An exception with what is to be printed along with it; each exception belongs to one place
   * only.
   */
  private static final class Node {
    final ExceptionValue error;
    Node cause;
    Node context;
    List<Node> members;

    Node(ExceptionValue error) {
      this.error = error;
    }
  }

  /**
   * Links what belongs together, deciding in CPython's order where an exception that several share
   * is shown.
   */
  private static Node link(ExceptionValue error, boolean chain) {
    Set<ExceptionValue> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Node root = new Node(error);
    seen.add(error);
    Deque<Node> waiting = new ArrayDeque<>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      ExceptionValue at = node.error;
      if (chain && at.cause instanceof ExceptionValue cause && seen.add(cause)) {
        node.cause = new Node(cause);
        waiting.push(node.cause);
      } else if (chain && !at.suppressContext && at.context != null && seen.add(at.context)) {
        node.context = new Node(at.context);
        waiting.push(node.context);
      }
      if (at instanceof ExceptionGroupValue group) {
        node.members = new ArrayList<>();
        for (ExceptionValue each : group.exceptions()) {
          seen.add(each);
          Node member = new Node(each);
          node.members.add(member);
          waiting.push(member);
        }
      }
    }
    return root;
  }

  private void exception(Node node) {
    List<Node> links = new ArrayList<>();
    for (Node at = node; at != null; at = at.cause != null ? at.cause : at.context) {
      links.add(at);
    }
    for (Node each : links.reversed()) {
      if (each.cause != null) {
        emit(CAUSE, '|');
      } else if (each.context != null) {
        emit(CONTEXT, '|');
      }
      one(each);
    }
  }

  private void one(Node node) {
    ExceptionValue error = node.error;
    if (node.members == null) {
      if (error.traceback != null) {
        emit("Traceback (most recent call last):\n", '|');
        emit(entries(error.traceback), '|');
      }
      emit(last(error), '|');
    } else if (depth > GROUP_DEPTH) {
      emit("... (max_group_depth is " + GROUP_DEPTH + ")\n", '|');
    } else {
      group(error, node.members);
    }
  }

  private void group(ExceptionValue group, List<Node> members) {
    boolean outermost = depth == 0;
    if (outermost) {
      depth++;
    }
    if (group.traceback != null) {
      emit("Exception Group Traceback (most recent call last):\n", outermost ? '+' : '|');
      emit(entries(group.traceback), '|');
    }
    emit(last(group), '|');
    int shown = members.size() <= GROUP_WIDTH ? members.size() : GROUP_WIDTH + 1;
    needsClosing = false;
    for (int i = 0; i < shown; i++) {
      boolean isLast = i == shown - 1;
      if (isLast) {
        needsClosing = true;
      }
      boolean truncated = i >= GROUP_WIDTH;
      out.repeat(' ', 2 * depth).append(i == 0 ? "+-" : "  ");
      out.append("+---------------- ").append(truncated ? "..." : String.valueOf(i + 1));
      out.append(" ----------------\n");
      depth++;
      if (truncated) {
        int more = members.size() - GROUP_WIDTH;
        emit("and " + more + " more exception" + (more > 1 ? "s" : "") + "\n", '|');
      } else {
        exception(members.get(i));
      }
      if (isLast && needsClosing) {
        out.repeat(' ', 2 * depth).append("+------------------------------------\n");
        needsClosing = false;
      }
      depth--;
    }
    if (outermost) {
      depth = 0;
    }
  }

  /** Writes lines behind the margin of the groups they are in. */
  private void emit(String text, char margin) {
    if (depth == 0) {
      out.append(text);
      return;
    }
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at) + 1;
      end = end == 0 ? text.length() : end;
      out.repeat(' ', 2 * depth).append(margin).append(' ').append(text, at, end);
      at = end;
    }
  }
}
