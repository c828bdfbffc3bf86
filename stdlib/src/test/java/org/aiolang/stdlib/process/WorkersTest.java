package org.aiolang.stdlib.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aiolang.interpreter.pool.WorkerCommand;
import org.aiolang.interpreter.pool.WorkerSetup;
import org.junit.jupiter.api.Test;

/**
 * Scripts whose functions run in real worker processes; the expected lines are CPython's where it
 * has the feature.
 */
final class WorkersTest {
  @Test
  void callsResultsAndErrors() {
    String printed =
        Script.run(
            """
            from concurrent.futures import ProcessPoolExecutor, as_completed, wait

            class Trouble(Exception):
                def __init__(self, a, b):
                    super().__init__(a, b)
                    self.a = a

            class Point:
                def __init__(self, x):
                    self.x = x

            def square(x):
                return x * x

            def move(p, dx=1):
                print("moving in", __name__)
                print("no end of line", end="")
                return Point(p.x + dx)

            def fail(x):
                raise Trouble(x, 2)

            def adder(n):
                return lambda x: x + n

            def join(*parts):
                return "".join(parts)

            if __name__ == "__main__":
                with ProcessPoolExecutor(2) as pool:
                    print(pool.submit(square, 7).result())
                    print(list(pool.map(square, range(5))), list(pool.map(square, range(5), chunksize=2)))
                    print("", pool.submit(move, Point(1), dx=5).result().x)
                    print(pool.submit(adder(10), 5).result())
                    print(len(pool.submit(join, "x" * 300_000, "y" * 300_000).result()))
                    try:
                        pool.submit(fail, 1).result()
                    except Trouble as e:
                        print(repr(e), e.a, type(e.__cause__).__name__)
                        lines = str(e.__cause__).splitlines()
                        print(lines[1] == lines[-1] == chr(34) * 3, lines[-2])
                    try:
                        pool.submit(square, [1, {"k": (i for i in [])}]).result()
                    except TypeError as e:
                        print(e, e.__notes__)
                    futures = [pool.submit(square, i) for i in range(4)]
                    print(sorted(f.result() for f in as_completed(futures)), len(wait(futures).done))
                try:
                    pool.submit(square, 1)
                except RuntimeError as e:
                    print(e)
            """);
    assertEquals(
        """
        49
        [0, 1, 4, 9, 16] [0, 1, 4, 9, 16]
        moving in __mp_main__
        no end of line 6
        15
        600000
        Trouble(1, 2) 1 _RemoteTraceback
        True __mp_main__.Trouble: (1, 2)
        cannot pickle 'generator' object ["when sending args[0][1]['k']"]
        [0, 1, 4, 9] 4
        cannot schedule new futures after shutdown
        """,
        printed);
  }

  /** All kinds of values go there and back, and compare with what CPython prints. */
  @Test
  void valuesTravel() throws IOException {
    assertEquals(resource("values.expected"), Script.run(resource("values.aio")));
  }

  /** What says itself how it is taken apart, modules' own classes, errors with all they have. */
  @Test
  void objectsTravel() throws IOException {
    assertEquals(resource("objects.expected"), Script.run(resource("objects.aio")));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = WorkersTest.class.getResourceAsStream("/process/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A worker whose parent is gone ends, also in the middle of a job. */
  @Test
  void aWorkerEndsWithItsParent() throws Exception {
    Process worker =
        new ProcessBuilder(WorkerCommand.of(WorkerMain.class.getName()).words()).start();
    new WorkerSetup("", "", "", List.of(), false, false, "test-", false, new byte[0])
        .message(1)
        .writeTo(worker.getOutputStream());
    worker.getOutputStream().flush();
    assertTrue(worker.getInputStream().read() >= 0, "it is ready");
    worker.getOutputStream().close();
    assertTrue(worker.waitFor(10, TimeUnit.SECONDS), "it ended");
  }

  @Test
  void aKilledWorkerBreaksThePoolAndNobodyHangs() {
    String printed =
        Script.run(
            """
            import time
            from concurrent.futures import ProcessPoolExecutor
            from concurrent.futures.process import BrokenProcessPool
            from _process import _end_worker

            if __name__ == "__main__":
                with ProcessPoolExecutor(1) as pool:
                    future = pool.submit(_end_worker, 3)
                    waiting = pool.submit(abs, -1)
                    for each in (future, waiting):
                        try:
                            each.result()
                        except BrokenProcessPool as e:
                            print(e)
                            print(e.__notes__[0].split(" process ")[1].split(" ", 1)[1])
                    try:
                        pool.submit(abs, 1)
                    except BrokenProcessPool as e:
                        print(e)
            """);
    assertEquals(
        """
        A process in the process pool was terminated abruptly while the future was running or pending.
        exited with status 3
        A process in the process pool was terminated abruptly while the future was running or pending.
        exited with status 3
        A child process terminated abruptly, the process pool is not usable anymore
        """,
        printed);
  }

  @Test
  void spawnProcess() {
    String printed =
        Script.run(
            """
            import asyncio, time
            from _process import _end_worker

            def square(x):
                return x * x

            def slow(x):
                time.sleep(x)

            async def later(x):
                await sleep(0.01)
                return x + 1

            if __name__ == "__main__":
                print(await spawn_process(square, 5))
                print(await gather(*[spawn_process(square, i) for i in range(4)]))
                print(await spawn_process(later, 1))
                try:
                    await spawn_process(slow, 60, timeout=0.2)
                except TimeoutError as e:
                    print(e)
                task = spawn(spawn_process(slow, 60))
                await sleep(0.2)
                task.cancel()
                try:
                    await task
                except asyncio.CancelledError:
                    print("cancelled")
                try:
                    await spawn_process(_end_worker, 4)
                except RuntimeError as e:
                    print(type(e).__name__, str(e).split(" process ")[1].split(" ", 1)[1])
                print(await spawn_process(square, 6))
            """);
    assertEquals(
        """
        25
        [0, 1, 4, 9]
        2
        slow() did not finish within 0.2 seconds; its worker process was ended
        cancelled
        BrokenProcessPool exited with status 4
        36
        """,
        printed);
  }

  @Test
  void multiprocessingPool() {
    String printed =
        Script.run(
            """
            import multiprocessing
            from multiprocessing import Pool

            def square(x):
                return x * x

            def fail(x):
                raise ValueError(f"bad {x}")

            if __name__ == "__main__":
                multiprocessing.freeze_support()
                with Pool(2) as pool:
                    print(pool)
                    print(pool.map(square, range(6)), pool.apply(square, (3,)), pool.starmap(pow, [(1, 2), (2, 3)]))
                    print(list(pool.imap(square, range(3))), sorted(pool.imap_unordered(square, range(3))))
                    result = pool.apply_async(fail, (1,))
                    try:
                        result.get()
                    except ValueError as e:
                        print(repr(e), type(e.__cause__).__name__)
                    print(result.ready(), result.successful())
                try:
                    pool.map(square, [1])
                except ValueError as e:
                    print(e)
            """);
    assertEquals(
        """
        <multiprocessing.pool.Pool state=RUN pool_size=2>
        [0, 1, 4, 9, 16, 25] 9 [1, 8]
        [0, 1, 4] [0, 1, 4]
        ValueError('bad 1') RemoteTraceback
        True False
        Pool not running
        """,
        printed);
  }

  /** The top level of a script that awaits is its main task: workers run only what defines. */
  @Test
  void aScriptThatAwaitsNeedsNoGuard() {
    assertEquals(
        """
        25
        """,
        Script.run(
            """
            def square(x):
                return x * x

            print(await spawn_process(square, 5))
            """));
  }

  @Test
  void aMissingGuardIsExplained() {
    String printed =
        Script.run(
            """
            from concurrent.futures import ProcessPoolExecutor

            def square(x):
                return x * x

            with ProcessPoolExecutor(1) as pool:
                print(pool.submit(square, 5).result())
            """);
    assertTrue(
        printed.contains("a worker process is importing the main script")
            && printed.contains("if __name__ == \"__main__\":"),
        printed);
  }
}
