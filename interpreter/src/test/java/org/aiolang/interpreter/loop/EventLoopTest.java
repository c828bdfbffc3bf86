package org.aiolang.interpreter.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.LoopFixture.Done;
import org.aiolang.interpreter.loop.LoopFixture.Steps;
import org.aiolang.interpreter.value.None;
import org.junit.jupiter.api.Test;

/**
 * The loop driven by coroutines written in Java; scripts' coroutines are tested with asyncio's
 * scripts.
 */
class EventLoopTest {
  private final LoopFixture fixture = new LoopFixture();
  private final EventLoop loop = fixture.loop;
  private final List<Object> log = new ArrayList<>();

  private Steps turns(String name, int count) {
    return new Steps(
        name,
        (at, thrown) -> {
          if (thrown != null) {
            log.add(name + " thrown");
            throw thrown;
          }
          log.add(name + at);
          return at < count ? None.NONE : new Done(name);
        });
  }

  @Test
  void tasksTakeTurns() {
    Task a = fixture.task(turns("a", 2));
    Task b = fixture.task(turns("b", 1));
    assertEquals("a", loop.runUntilComplete(a));
    assertEquals(List.of("a0", "b0", "a1", "b1", "a2"), log);
    assertTrue(b.done());
    assertEquals(List.of(), loop.allTasks());
  }

  @Test
  void aTurnRunsOnlyWhatWasReadyAtItsStart() {
    loop.callSoon(() -> {
      log.add("first");
      loop.callSoon(() -> log.add("added"));
    });
    loop.callSoon(() -> {
      log.add("second");
      loop.stop();
    });
    loop.runForever();
    assertEquals(List.of("first", "second"), log);
    loop.callSoon(loop::stop);
    loop.runForever();
    assertEquals(List.of("first", "second", "added"), log);
  }

  @Test
  void aVirtualClockJumpsToTheNextTimer() {
    loop.callAt(3600, () -> log.add(loop.time()));
    loop.callAt(
        7200.25,
        () -> {
          log.add(loop.time());
          loop.stop();
        });
    NativeTimer cancelled = loop.callAt(10_000_000, () -> log.add("never"));
    cancelled.cancel();
    loop.runForever();
    assertEquals(List.of(3600.0, 7200.25), log);
  }

  @Test
  void aVirtualClockStandsStillForWorkOutside() throws InterruptedException {
    Door door = loop.door();
    door.expect();
    CountDownLatch waiting = new CountDownLatch(1);
    Thread worker =
        new Thread(() -> {
          try {
            waiting.await();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
          door.deliver(() -> log.add("delivered at " + loop.time()));
        });
    worker.start();
    loop.callAt(
        5,
        () -> {
          log.add("timer");
          loop.stop();
        });
    loop.callSoon(waiting::countDown);
    loop.runForever();
    worker.join();
    assertEquals(List.of("delivered at 0.0", "timer"), log);
    assertEquals(0, door.outsideWork());
  }

  @Test
  void whatOtherThreadsPostKeepsItsOrder() throws InterruptedException {
    int count = 2000;
    Thread poster =
        new Thread(() -> {
          for (int i = 0; i < count; i++) {
            int number = i;
            loop.door().post(() -> log.add(number));
          }
          loop.door().post(loop::stop);
        });
    poster.start();
    loop.runForever();
    poster.join();
    List<Object> expected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      expected.add(i);
    }
    assertEquals(expected, log);
    loop.close();
    assertFalse(loop.door().post(() -> {}));
  }

  @Test
  void cancellingWakesATaskWithTheError() {
    Future never = new Future(loop);
    Task task =
        fixture.task(
            new Steps(
                "waits",
                (at, thrown) -> {
                  if (at == 0) {
                    return never.handOver();
                  }
                  log.add(thrown.value().plainMessage());
                  return new Done("survived");
                }));
    loop.callSoon(() -> assertTrue(task.cancel("why")));
    assertEquals("survived", loop.runUntilComplete(task));
    assertEquals(List.of("why"), log);
    assertTrue(never.cancelled());
    assertEquals(1, task.cancelling());
  }

  @Test
  void aFaultOfTheInterpreterEndsTheLoopAndTheTask() {
    Task task =
        fixture.task(
            new Steps(
                "faulty",
                (at, thrown) -> {
                  throw new IllegalStateException("a fault");
                }));
    assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(task));
    assertTrue(task.done());
    assertFalse(loop.isRunning());
    assertEquals(List.of(), loop.allTasks());
  }

  @Test
  void anExceptionThatNobodyAskedForIsReportedAtTheEnd() {
    Task failed =
        fixture.task(
            new Steps(
                "fails",
                (at, thrown) -> {
                  throw Errors.value("lost");
                }));
    loop.callSoon(loop::stop);
    loop.runForever();
    assertTrue(failed.failed());
    loop.close();
    assertEquals(
        "Task exception was never retrieved\n"
            + "future: <Task finished name='Task-1' coro=<fails() done>"
            + " exception=ValueError('lost')>\n"
            + "ValueError: lost\n",
        fixture.errors());
  }

  @Test
  void interruptionCancelsTheMainTaskAndThenRaises() {
    Steps main =
        new Steps(
            "main",
            (at, thrown) -> {
              if (at == 0) {
                fixture.loops.interrupt();
                return new Future(fixture.loops.requireRunning()).handOver();
              }
              throw thrown;
            });
    ScriptError error = assertThrows(ScriptError.class, () -> fixture.loops.runMain(main));
    assertSame(ExceptionTypes.KEYBOARD_INTERRUPT, error.value().type());
  }

  @Test
  void observersSeeATaskLife() {
    List<String> seen = new ArrayList<>();
    fixture.loops.observe(
        new LoopObserver() {
          @Override
          public void created(Task task) {
            seen.add("created " + task.name());
          }

          @Override
          public void stepping(Task task) {
            seen.add("stepping");
          }

          @Override
          public void suspended(Task task, Future on) {
            seen.add("suspended " + (on == null ? "for a turn" : "on a future"));
          }

          @Override
          public void finished(Task task) {
            seen.add("finished");
          }
        });
    EventLoop observed = new EventLoop(fixture.loops);
    Task task =
        (Task)
            observed.createTask(
                new Steps(
                    "t",
                    (at, thrown) ->
                        switch (at) {
                          case 0 -> None.NONE;
                          case 1 -> observed.sleep(1, "x").handOver();
                          default -> new Done(None.NONE);
                        }),
                None.NONE,
                null);
    observed.runUntilComplete(task);
    assertEquals(
        List.of(
            "created Task-1",
            "stepping",
            "suspended for a turn",
            "stepping",
            "suspended on a future",
            "stepping",
            "finished"),
        seen);
  }

  @Test
  void theSystemClockWaitsForReal() {
    LoopFixture real = new LoopFixture(new SystemClock());
    double start = real.loop.time();
    real.loop.callAt(start + 0.02, real.loop::stop);
    real.loop.runForever();
    assertTrue(real.loop.time() - start >= 0.02);
  }
}
