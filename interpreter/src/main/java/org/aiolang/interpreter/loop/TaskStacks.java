package org.aiolang.interpreter.loop;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.Traceback;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.FrameView;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Standing;

/**
 * {@code Task.get_stack} and {@code Task.print_stack}: where the task's coroutine stands, or what
 * the exception passed that it ended with (Lib/asyncio/base_tasks.py).
 */
final class TaskStacks {
  private TaskStacks() {}

  /** What a task awaits, the outermost first; empty where it is done. */
  static List<Standing> standing(Task task) {
    List<Standing> all = new ArrayList<>();
    if (!task.done()) {
      task.computation().stand(all);
    }
    return all;
  }

  private static List<Standing> shown(Task task, Object limit) {
    long most = limit == None.NONE ? Long.MAX_VALUE : Conversion.indexInt(limit, "limit");
    List<Standing> all = new ArrayList<>();
    if (!task.done()) {
      for (Standing each : standing(task)) {
        if (each.source() != null && all.isEmpty() && most > 0) {
          all.add(each); // only the coroutine itself has a frame while it is suspended
        }
      }
    } else if (task.failed()) {
      for (Traceback at = task.failureTraceback(); at != null && most > 0; at = at.next) {
        if (at.span != null) {
          all.add(new Standing(at.function, at.source, at.span, null));
          most--;
        }
      }
    }
    return all;
  }

  static ListValue frames(Task task, Object limit) {
    ListValue frames = new ListValue();
    for (Standing each : shown(task, limit)) {
      frames.append(FrameView.of(each));
    }
    return frames;
  }

  static void print(Task task, Object limit, Object file) {
    List<Standing> shown = shown(task, limit);
    boolean failed = task.failed();
    String title = shown.isEmpty() ? "No stack" : failed ? "Traceback" : "Stack";
    String end = shown.isEmpty() ? "\n" : " (most recent call last):\n";
    write(task, file, "stdout", title + " for " + Conversion.repr(task) + end);
    StringBuilder lines = new StringBuilder();
    for (Standing each : shown) {
      lines
          .append("  File \"" + each.source().name() + "\", line " + each.line())
          .append(", in " + each.function() + "\n    ")
          .append(each.source().lineText(each.line()).strip() + "\n");
    }
    write(task, file, "stderr", lines.toString());
    if (failed) {
      String last = TracebackPrinter.last((ExceptionValue) task.peekOutcome());
      write(task, file, "stdout", last);
    }
  }

  /** CPython too prints the lines elsewhere than the rest where it is given no file. */
  private static void write(Task task, Object file, String otherwise, String text) {
    if (text.isEmpty()) {
      return;
    }
    Object stream =
        file != None.NONE
            ? file
            : Attributes.get(task.loop().loops.importer.apply("sys"), otherwise);
    Calls.method(stream, "write", text);
  }
}
