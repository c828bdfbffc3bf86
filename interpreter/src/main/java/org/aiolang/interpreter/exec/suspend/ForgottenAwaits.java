package org.aiolang.interpreter.exec.suspend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.aiolang.interpreter.loop.Task;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.Standing;

/**
 * Notices coroutines that nobody awaits. CPython tells when the last reference goes; here it is
 * told at once where the value of a call is dropped, and at the end of the script where it was kept
 * in a variable. Each place is named once, as CPython's default filter for warnings has it.
 */
public final class ForgottenAwaits {
  private record Kept(CoroutineObject coroutine, Standing place) {}

  private final Consumer<String> printer;
  private final Set<Standing> told = new HashSet<>();
  private List<Kept> kept = new ArrayList<>();
  private int limit = 64;

  /**
   * @param printer is given lines for standard error, each ended by a line feed
   */
  public ForgottenAwaits(Consumer<String> printer) {
    this.printer = printer;
  }

  /** The value of a call that is a statement. */
  public void dropped(Instance value, Standing place) {
    if (value instanceof CoroutineObject coroutine && coroutine.startable()) {
      warn(coroutine.qualifiedName(), place);
    } else if (value instanceof NativeCoroutine coroutine && !coroutine.started()) {
      warn(coroutine.name(), place);
    } else if (value instanceof Task task) {
      task.dropped(place);
    }
  }

  /** A coroutine that was assigned to a variable. */
  public void kept(CoroutineObject coroutine, Standing place) {
    if (!coroutine.startable()) {
      return;
    }
    while (!kept.isEmpty() && !kept.getLast().coroutine.startable()) {
      kept.removeLast(); // awaited soon after: the usual case, and its frame is free to go
    }
    if (kept.size() >= limit) {
      kept.removeIf(each -> !each.coroutine.startable());
      limit = Math.max(64, 2 * kept.size());
    }
    kept.add(new Kept(coroutine, place));
  }

  /** The script is at its end: what was kept and never awaited will not be. */
  public void end() {
    List<Kept> all = kept;
    kept = new ArrayList<>();
    for (Kept each : all) {
      if (each.coroutine.startable()) {
        warn(each.coroutine.qualifiedName(), each.place);
      }
    }
  }

  private void warn(String name, Standing place) {
    if (!told.add(place)) {
      return;
    }
    printer.accept(
        place.place()
            + ": RuntimeWarning: coroutine '"
            + name
            + "' was never awaited\n  "
            + place.source().lineText(place.line()).strip()
            + "\nhelp: did you forget 'await'?\n");
  }
}
