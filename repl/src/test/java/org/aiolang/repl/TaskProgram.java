package org.aiolang.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program of tasks that wait, wake, cancel and fail; what it prints is the order in which they do
 * so.
 *
 * @param timed whether it may sleep and time out; otherwise no clock matters to it
 * @param tasks what each of the first tasks does
 */
record TaskProgram(boolean timed, List<List<Operation>> tasks) {
  private static final Path PREAMBLE = Path.of("src/test/resources/order/preamble.py");

  /** What a task does; which of these have a body, {@link Writer#write} says. */
  enum Kind {
    YIELD,
    NOTE,
    SLEEP,
    RESOLVE,
    FUTURE,
    PUT,
    GET,
    SET_EVENT,
    CLEAR_EVENT,
    WAIT_EVENT,
    CANCEL,
    UNCANCEL,
    JOIN,
    RAISE,
    CALL_SOON,
    CALL_LATER,
    NOTIFY,
    WAIT_CONDITION,
    SHUT_DOWN,
    JOIN_QUEUE,
    TASK_DONE,
    WAIT_BARRIER,
    BREAK_BARRIER,
    DONE_CALLBACK,
    CALL,
    GUARD,
    FINALLY,
    LOCK,
    SEMAPHORE,
    SPAWN,
    SPAWN_EAGERLY,
    SHIELD,
    TIMEOUT,
    RESCHEDULE,
    WAIT_FOR,
    GROUP,
    GATHER,
    WAIT,
    AS_COMPLETED,
    GENERATOR
  }

  /**
   * One statement.
   *
   * @param number from 0 to 9: how long, which, or in which way
   */
  record Operation(Kind kind, int number, List<Operation> body) {
    private boolean isTimed() {
      boolean itself =
          switch (kind) {
            case SLEEP, CALL_LATER, TIMEOUT, RESCHEDULE, WAIT_FOR, WAIT -> true;
            default -> false;
          };
      return itself || body.stream().anyMatch(Operation::isTimed);
    }
  }

  /** Whether any of its operations looks at the clock. */
  boolean looksAtTheClock() {
    return timed && tasks.stream().flatMap(List::stream).anyMatch(Operation::isTimed);
  }

  /** The whole script; it defines {@code main} and runs it unless it is imported. */
  String source() throws IOException {
    return Files.readString(PREAMBLE).replace("TIMED", looksAtTheClock() ? "True" : "False")
        + this
        + """

        if __name__ == "__main__":
            asyncio.run(main())
        """;
  }

  @Override
  public String toString() {
    Writer writer = new Writer(timed);
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < tasks.size(); i++) {
      writer.function("t" + i, "me", tasks.get(i));
      names.append(i == 0 ? "" : ", ").append('t').append(i);
    }
    return writer.text
        + """

        async def main():
            global began
            began = asyncio.get_running_loop().time()
            await run(%s)
        """
            .formatted(names);
  }

  /** Writes statements, each with a label of its own. */
  private static final class Writer {
    private static final List<String> MODES =
        List.of("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED");

    final StringBuilder text = new StringBuilder();
    private final boolean timed;
    private int depth;
    private int labels;

    Writer(boolean timed) {
      this.timed = timed;
    }

    private void line(String format, Object... arguments) {
      text.repeat("    ", depth).append(format.formatted(arguments)).append('\n');
    }

    void function(String name, String parameter, List<Operation> body) {
      line("async def %s(%s):", name, parameter);
      block(body);
      depth++;
      line("return '%s'", name);
      depth--;
    }

    private void block(List<Operation> body) {
      depth++;
      if (body.isEmpty()) {
        line("pass");
      }
      body.forEach(this::write);
      depth--;
    }

    private void block(String head, List<Operation> body) {
      line(head);
      block(body);
    }

    /** Defines a function for each half of the body; answers how to call them, as arguments. */
    private String halves(String label, List<Operation> body) {
      int middle = body.size() / 2;
      function("a" + label, "", body.subList(0, middle));
      function("b" + label, "", body.subList(middle, body.size()));
      return "a" + label + "(), b" + label + "()";
    }

    private void write(Operation operation) {
      String label = Integer.toString(++labels);
      int number = operation.number;
      List<Operation> body = operation.body;
      String time = timed ? Integer.toString(number) : number < 3 ? "0" : "None";
      switch (operation.kind) {
        case YIELD -> line("await asyncio.sleep(0)");
        case NOTE -> line("note(%s, asyncio.current_task().cancelling())", label);
        case SLEEP -> line("note(%s, await asyncio.sleep(%s, %s))", label, timed ? time : 0, label);
        case RESOLVE -> line("resolve(%d)", number);
        case FUTURE -> line("note(%s, await futures[%d])", label, number % 3);
        case PUT -> {
          line("await queue.put(%s)", label);
          line("note(%s, 'put')", label);
        }
        case GET -> line("note(%s, 'got', await queue.get())", label);
        case SET_EVENT -> line("event.set()");
        case CLEAR_EVENT -> line("event.clear()");
        case WAIT_EVENT -> line("note(%s, await event.wait())", label);
        case CANCEL -> line("note(%s, tasks[%d %% len(tasks)].cancel(%s))", label, number, label);
        case UNCANCEL -> line("note(%s, asyncio.current_task().uncancel())", label);
        case JOIN -> {
          line("if me > 0:"); // never a later one: two would wait for each other
          line("    note(%s, await tasks[%d %% me])", label, number);
        }
        case RAISE -> line("raise ValueError(%s)", label);
        case CALL_SOON ->
            line(
                "h%s = asyncio.get_running_loop().call_soon%s(note, %s, 'soon')",
                label, number % 2 == 0 ? "" : "_threadsafe", label);
        case CALL_LATER -> {
          line(
              "h%s = asyncio.get_running_loop().call_later(%s, note, %s, 'later')",
              label, timed ? time : 0, label);
          if (number % 3 == 0) {
            line("await asyncio.sleep(0)");
            line("h%s.cancel()", label);
          }
        }
        case NOTIFY -> {
          line("async with condition:");
          line("    condition.notify(%d)", number);
        }
        case WAIT_CONDITION -> {
          line("async with condition:");
          line("    note(%s, await condition.wait())", label);
        }
        case SHUT_DOWN -> line("queue.shutdown(%s)", number % 2 == 0 ? "True" : "False");
        case JOIN_QUEUE -> line("note(%s, await queue.join())", label);
        case TASK_DONE -> line("queue.task_done()");
        case WAIT_BARRIER -> line("note(%s, await barrier.wait())", label);
        case BREAK_BARRIER -> line("await barrier.%s()", number < 7 ? "reset" : "abort");
        case DONE_CALLBACK ->
            line(
                "futures[%d].add_done_callback(lambda done: note(%s, 'called', outcome(done)))",
                number % 3, label);
        case CALL -> {
          function("f" + label, "", body);
          line("note(%s, await f%s())", label, label);
        }
        case GUARD -> {
          block("try:", body);
          line("except BaseException as error:");
          line("    note(%s, text(error))", label);
          if (number % 3 == 0) {
            line("    raise");
          }
        }
        case FINALLY -> {
          int middle = body.size() / 2;
          block("try:", body.subList(0, middle));
          block("finally:", body.subList(middle, body.size()));
        }
        case LOCK -> block("async with lock:", body);
        case SEMAPHORE -> block("async with semaphore:", body);
        case SPAWN -> {
          function("s" + label, "me", body);
          line("start('s%s', s%s)", label, label);
        }
        case SPAWN_EAGERLY -> {
          function("s" + label, "me", body);
          line("start('s%s', s%s, eager=True)", label, label);
        }
        case SHIELD -> {
          function("f" + label, "", body);
          line("note(%s, await asyncio.shield(f%s()))", label, label);
        }
        case TIMEOUT -> {
          block("async with asyncio.timeout(" + time + ") as l" + label + ":", body);
          line("note(%s, l%s.expired())", label, label);
        }
        case RESCHEDULE -> {
          line("async with asyncio.timeout(None) as l%s:", label);
          depth++;
          line(
              "l%s.reschedule(%s)",
              label, timed ? "asyncio.get_running_loop().time() + " + time : time);
          depth--;
          block(body);
          line("note(%s, l%s.expired())", label, label);
        }
        case WAIT_FOR -> {
          function("f" + label, "", body);
          line("note(%s, await asyncio.wait_for(f%s(), %s))", label, label, time);
        }
        case GROUP -> {
          // one child: CPython cancels several in the order of a set
          int middle = body.size() / 2;
          function("f" + label, "", body.subList(0, middle));
          line("async with asyncio.TaskGroup() as group:");
          line("    group.create_task(f%s())", label);
          block(body.subList(middle, body.size()));
          line("note(%s, 'group over')", label);
        }
        case GATHER ->
            line(
                "note(%s, list(map(str, await asyncio.gather(%s, return_exceptions=%s))))",
                label, halves(label, body), number % 2 == 0 ? "True" : "False");
        case WAIT -> {
          line("w%s = [asyncio.create_task(each) for each in [%s]]", label, halves(label, body));
          line(
              "await asyncio.wait(w%s, timeout=%s, return_when=asyncio.%s)",
              label, time, MODES.get(number % 3));
          line(
              "note(%s, [outcome(each) if each.done() else 'pending' for each in w%s])",
              label, label);
        }
        case AS_COMPLETED -> {
          // tasks: CPython makes them of coroutines in the order of a set
          line("w%s = [asyncio.create_task(each) for each in [%s]]", label, halves(label, body));
          line(
              "%s each in asyncio.as_completed(w%s):",
              number % 2 == 0 ? "for" : "async for", label);
          line("    note(%s, await each)", label);
        }
        case GENERATOR -> {
          line("async def f%s():", label);
          block(body);
          line("    yield 1");
          line("    await asyncio.sleep(0)");
          line("    yield 2");
          line("g%s = f%s()", label, label);
          line("async for each in g%s:", label);
          line("    note(%s, each)", label);
          if (number % 3 == 0) {
            line("    break");
            line("await g%s.aclose()", label);
          }
        }
      }
    }
  }
}
