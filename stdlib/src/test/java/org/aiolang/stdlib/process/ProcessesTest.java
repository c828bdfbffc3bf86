package org.aiolang.stdlib.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * {@code multiprocessing} with real processes. The scripts run under CPython with the start method
 * {@code spawn}, too; what they are to print was recorded there.
 */
final class ProcessesTest {
  @Test
  void processesAndWhatTheyShare() throws IOException {
    assertEquals(resource("processes.expected"), Script.run(resource("processes.aio")));
  }

  @Test
  void whatIsSharedLooksAsInCPython() throws IOException {
    assertEquals(resource("shared.expected"), Script.run(resource("shared.aio")));
  }

  @Test
  void aLockOfADeadProcessIsAnError() {
    assertEquals(
        """
        ready
        ProcessError the lock will never be released: process N, which has it, has ended
        """,
        Script.run(
            """
            import multiprocessing, re

            def hold(lock, queue):
                lock.acquire()
                queue.put("ready")
                queue.get()
                multiprocessing.Event().wait()

            if __name__ == "__main__":
                lock, queue = multiprocessing.Lock(), multiprocessing.Queue()
                process = multiprocessing.Process(target=hold, args=(lock, queue))
                process.start()
                print(queue.get())
                process.kill()
                process.join()
                try:
                    lock.acquire()
                except multiprocessing.ProcessError as error:
                    print(type(error).__name__, re.sub("[0-9]+", "N", str(error)))
            """));
  }

  @Test
  void forkIsRefused() {
    assertEquals(
        """
        cannot find context for 'fork': aio cannot copy a running process; use 'spawn', for which \
        functions and what they need are sent to a new process
        spawn ['spawn']
        """,
        Script.run(
            """
            import multiprocessing
            try:
                multiprocessing.get_context("fork")
            except ValueError as error:
                print(error)
            print(multiprocessing.get_start_method(), multiprocessing.get_all_start_methods())
            """));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ProcessesTest.class.getResourceAsStream("/process/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
