package org.aiolang.interpreter.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Timers come by time and, among equals, in the order they were registered. */
class TimersTest {
  private static final class Timer implements Timed {
    final int time;
    final int order;
    boolean cancelled;

    Timer(int time, int order) {
      this.time = time;
      this.order = order;
    }

    @Override
    public boolean timerCancelled() {
      return cancelled;
    }

    @Override
    public void timerDue() {}

    @Override
    public void run() {}
  }

  /**
   * A negative number takes the first out, any other adds a timer of that time; the end takes out
   * all.
   */
  @Property(tries = 200)
  void cameLikeASortedList(
      @ForAll @Size(max = 200) List<@IntRange(min = -4, max = 8) Integer> steps,
      @ForAll boolean purge) {
    Timers timers = new Timers();
    List<Timer> model = new ArrayList<>();
    int made = 0;
    for (int step : steps) {
      if (step < 0) {
        if (!model.isEmpty()) {
          assertEquals(takeFirst(model), timers.removeFirst());
        }
      } else {
        Timer timer = new Timer(step, made++);
        timer.cancelled = purge && made % 3 == 0;
        timers.add(step, timer);
        model.add(timer);
      }
    }
    if (purge) {
      timers.purge();
      model.removeIf(timer -> timer.cancelled);
    }
    assertEquals(model.size(), timers.size());
    while (!model.isEmpty()) {
      Timer first = takeFirst(model);
      assertEquals(first.time, timers.firstTime());
      assertEquals(first, timers.removeFirst());
    }
  }

  private static Timer takeFirst(List<Timer> model) {
    Timer first =
        model.stream()
            .min(
                Comparator.<Timer>comparingInt(each -> each.time).thenComparing(each -> each.order))
            .orElseThrow();
    model.remove(first);
    return first;
  }
}
