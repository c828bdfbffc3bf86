package org.aiolang.interpreter.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayDeque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The ring gives what it got, in that order, however it grew. */
class ReadyQueueTest {
  @Property(tries = 100)
  void firstInFirstOut(@ForAll @Size(max = 600) List<Boolean> adds) {
    ReadyQueue queue = new ReadyQueue();
    ArrayDeque<Runnable> model = new ArrayDeque<>();
    for (boolean add : adds) {
      if (add || model.isEmpty()) {
        Runnable item = new Item();
        queue.add(item);
        model.add(item);
      } else {
        assertSame(model.poll(), queue.take());
      }
      assertEquals(model.size(), queue.size());
    }
    while (!model.isEmpty()) {
      assertSame(model.poll(), queue.take());
    }
  }

  private static final class Item implements Runnable {
    @Override
    public void run() {}
  }
}
