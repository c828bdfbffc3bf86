package org.aiolang.interpreter.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.OrderModel.Kind;
import org.aiolang.interpreter.loop.OrderModel.Operation;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;

/** The loop keeps the order of its model. */
class OrderModelTest {
  private static final int FIRST = 3;
  private static final int FUTURES = 3;

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theLoopKeepsTheModelsOrder(@ForAll("scripts") List<List<Operation>> scripts) {
    OrderModel model = new OrderModel(scripts, FIRST, FUTURES);
    model.run();
    assertEquals(String.join("\n", model.trace), String.join("\n", new Real(scripts).run()));
  }

  @Provide
  Arbitrary<List<List<Operation>>> scripts() {
    return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.integers().between(0, 5))
        .as(Operation::new)
        .list()
        .ofMaxSize(8)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  /** The same scripts as coroutines of a real loop. */
  private static final class Real {
    final List<String> trace = new ArrayList<>();
    private final EventLoop loop = new LoopFixture().loop;
    private final List<List<Operation>> scripts;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Future> futures = new ArrayList<>();

    Real(List<List<Operation>> scripts) {
      this.scripts = scripts;
    }

    List<String> run() {
      for (int i = 0; i < FUTURES; i++) {
        futures.add(new Future(loop));
      }
      for (int i = 0; i < FIRST; i++) {
        spawn();
      }
      loop.callAt(1000, loop::stop); // after all they do
      loop.runForever();
      return trace;
    }

    private void spawn() {
      if (tasks.size() < scripts.size()) {
        int name = tasks.size();
        tasks.add((Task) loop.createTask(new Scripted(name), None.NONE, null));
      }
    }

    private final class Scripted extends NativeCoroutine {
      private final int name;
      private int at;

      Scripted(int name) {
        super("t" + name);
        this.name = name;
      }

      @Override
      protected Object step(Object sent, ScriptError thrown) {
        if (thrown != null) {
          trace.add(name + " cancelled");
          if (at % 2 == 0) {
            throw thrown;
          }
        }
        while (at < scripts.get(name).size()) {
          Operation operation = scripts.get(name).get(at++);
          int number = operation.number();
          trace.add(name + " " + operation.kind() + " " + number + " at " + loop.time());
          switch (operation.kind()) {
            case YIELD -> {
              return None.NONE;
            }
            case SLEEP -> {
              return loop.sleep(1 + number, None.NONE).handOver();
            }
            case AWAIT_FUTURE -> {
              Future future = futures.get(number % FUTURES);
              if (!future.done()) {
                return future.handOver();
              }
            }
            case AWAIT_TASK -> {
              if (name > 0 && !tasks.get(number % name).done()) {
                return tasks.get(number % name).handOver();
              }
            }
            case SET_FUTURE -> {
              Future future = futures.get(number % FUTURES);
              if (!future.done()) {
                future.setResult(None.NONE);
              }
            }
            case CANCEL_TASK ->
                trace.add(name + " " + tasks.get(number % tasks.size()).cancel(null));
            case SPAWN -> spawn();
            case CALL_SOON -> loop.callSoon(() -> trace.add(name + " soon " + number));
            case CALL_AT ->
                loop.callAt(loop.time() + number, () -> trace.add(name + " later " + number));
          }
        }
        trace.add(name + " ends");
        return finish(None.NONE);
      }
    }
  }
}
