package org.aiolang.repl.terminal;

/** The tutorials of {@code %help}, with code to paste. */
final class HelpTexts {
  static final String ASYNC =
      """
      Everything here may await; tasks go on while you type.

          async def tick(name, seconds):
              for i in range(3):
                  await sleep(seconds)
                  print(name, i)
              return name

          await tick("a", 0.2)                              one coroutine
          await gather(tick("a", 0.2), tick("b", 0.3))      several at once
          t = spawn(tick("c", 1))                           in the background: see %tasks
          await t                                           its result

          async with timeout(0.5):
              await sleep(1)                                TimeoutError

      Ctrl-C cancels what you wait for; tasks in the background go on.
      """;

  static final String PROCESSES =
      """
      Work that computes belongs into other processes, so that the loop stays free.
      The function may be a module's or one of yours: workers make your definitions,
      imports and names for literals themselves.

          import math
          await spawn_process(math.factorial, 20)
          await gather(*(spawn_process(math.factorial, n) for n in range(10)))

          def work(n): return sum(i * i for i in range(n))

          await spawn_process(work, 1_000_000)

      A blocking call belongs into a thread:

          import time
          await spawn_thread(time.sleep, 1)
      """;

  static final String KEYS =
      """
        Tab             complete a name, an attribute, a module, a file name in a string
        Up, Down        earlier and later cells that begin as what you have typed
        Ctrl-R          search the history
        Enter           run the cell, or break the line while it is incomplete
        Alt-Enter       break the line
        Ctrl-C          clear what you have typed; interrupt what runs
        Ctrl-D          leave
      """;

  private HelpTexts() {}
}
