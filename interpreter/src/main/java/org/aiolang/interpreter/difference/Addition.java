package org.aiolang.interpreter.difference;

import java.util.List;

/** What aio has and CPython has not. */
public enum Addition implements Difference {
  PRELUDE(
      "`gather`, `sleep`, `spawn`, `spawn_process`, `spawn_thread`, `timeout`, `wait`,"
          + " `as_completed`, `shield`, `TaskGroup`, `Queue`, `Lock`, `Event`, `Semaphore`",
      "need no import; a script may give the names another meaning",
      "the names of `asyncio`; `spawn` is `create_task`, `spawn_thread` is `to_thread`",
      """
      import asyncio
      print(sleep is asyncio.sleep, spawn is asyncio.create_task, spawn_thread is asyncio.to_thread)
      """),
  TOP_LEVEL_AWAIT(
      "`await`, `async for`, `async with` at the top level",
      "run: such a script's top level is the main task",
      "`asyncio.run(main())`, which works here as well",
      """
      async def double(number):
          await sleep(0)
          return 2 * number

      print(await double(21), [await double(number) for number in (1, 2)])
      """),
  GATHER_LIMIT(
      "`gather(*awaitables, limit=n)`",
      "runs at most n of them at once",
      "an `asyncio.Semaphore` in each of them",
      """
      running = most = 0

      async def work(number):
          global running, most
          running += 1
          most = max(most, running)
          await sleep(0.01)
          running -= 1
          return number

      print(await gather(*[work(number) for number in range(6)], limit=2), most)
      """),
  SPAWN_PROCESS(
      "`await spawn_process(function, *arguments, timeout=None, priority=None)`",
      "runs a function in a worker process; leaving the await ends the work",
      "`loop.run_in_executor` with a `ProcessPoolExecutor`, which works here as well",
      """
      def total(numbers):
          return sum(numbers)

      if __name__ == "__main__":
          print(await spawn_process(total, [1, 2, 3]))
      """),
  DEADLOCK(
      "waiting for what can never happen",
      "is reported with who waits for whom, and ends the script with status 13",
      "asyncio hangs",
      """
      print("waiting", flush=True)
      await Event().wait()
      """),
  VIRTUAL_TIME(
      "`aio --virtual-time script.aio`",
      "sleeps and timeouts take no time: the clock jumps to what is due next",
      "nothing in asyncio",
      """
      import asyncio
      loop = asyncio.get_running_loop()
      before = loop.time()
      await sleep(3600)
      print(round(loop.time() - before))
      """) {
    @Override
    public List<String> options() {
      return List.of("--virtual-time");
    }
  },
  SCRIPTS(
      "`import name`",
      "takes `name.aio` before `name.py`, from the script's folder and those of `AIOPATH`",
      "`name.py` and `PYTHONPATH`",
      """
      import sys, textwrap
      print(textwrap.shorten("found among aio's own modules", 20))
      """);

  private final String construct;
  private final String behaviour;
  private final String instead;
  private final String script;

  Addition(String construct, String behaviour, String instead, String script) {
    this.construct = construct;
    this.behaviour = behaviour;
    this.instead = instead;
    this.script = script;
  }

  @Override
  public String construct() {
    return construct;
  }

  @Override
  public String behaviour() {
    return behaviour;
  }

  @Override
  public String instead() {
    return instead;
  }

  @Override
  public String script() {
    return script;
  }
}
