package org.aiolang.interpreter.loop;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;

/** A loop of its own for a test, on a virtual clock unless another is given. */
final class LoopFixture {
  final ByteArrayOutputStream written = new ByteArrayOutputStream();
  final InterpreterLock lock = new InterpreterLock();
  final Loops loops;
  final EventLoop loop;

  LoopFixture() {
    this(new VirtualClock());
  }

  LoopFixture(Clock clock) {
    PrintStream errors = new PrintStream(written, true, StandardCharsets.UTF_8);
    loops =
        new Loops(
            lock,
            clock,
            errors,
            exception -> errors.println(exception.type().name() + ": " + exception.plainMessage()),
            name -> {
              throw new IllegalStateException("no imports here: " + name);
            },
            thread -> java.util.List.of());
    lock.acquire();
    loop = new EventLoop(loops);
  }

  Task task(NativeCoroutine coroutine) {
    return (Task) loop.createTask(coroutine, None.NONE, null);
  }

  String errors() {
    return written.toString(StandardCharsets.UTF_8);
  }

  /**
   * A coroutine made of numbered steps; each gets its number, from 0, and what was thrown into it
   * or null.
   */
  static final class Steps extends NativeCoroutine {
    private final BiFunction<Integer, ScriptError, Object> body;
    private int at;

    Steps(String name, BiFunction<Integer, ScriptError, Object> body) {
      super(name);
      this.body = body;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      Object out = body.apply(at++, thrown);
      return out instanceof Done done ? finish(done.value) : out;
    }
  }

  /** What a step answers to end the coroutine. */
  record Done(Object value) {}
}
