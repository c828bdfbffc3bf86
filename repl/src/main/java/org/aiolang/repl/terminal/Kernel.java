package org.aiolang.repl.terminal;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.ScriptSyntaxException;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.DoneCallback;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.loop.LoopErrors;
import org.aiolang.interpreter.loop.Task;
import org.aiolang.interpreter.thread.MainThread;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.None;

/**
 * The interpreter's side of a prompt: one event loop that runs for ever on the interpreter's main
 * thread, and the cells that are handed to it through its door. Tasks that a cell leaves behind go
 * on while the next is typed.
 */
final class Kernel {
  private static final long STACK_BYTES = 1L << 30;

  private final Engine engine;
  private final Consumer<Object> display;
  private final Consumer<ExceptionValue> report;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private Thread thread;
  private volatile EventLoop loop;
  private volatile Namespace namespace;
  private volatile Cell foreground;
  private volatile boolean leaving;

  /** What the terminal's thread has to see to while a cell runs. */
  sealed interface Event {
    /** The cell in the foreground is done. */
    record Ended(Cell cell) implements Event {}

    /**
     * The script wants a line; the answer goes into the queue, {@link LineAnswer#END} at the end of
     * input.
     */
    record Asks(BlockingQueue<LineAnswer> answer) implements Event {}
  }

  /**
   * A line that was typed for a script, with its line feed; empty at the end of input, null text
   * for Ctrl-C.
   */
  record LineAnswer(String text) {
    static final LineAnswer END = new LineAnswer("");
    static final LineAnswer INTERRUPTED = new LineAnswer(null);
  }

  /**
   * @param display is shown the values of bare expressions, on the loop's thread
   * @param report is given what a task in the background died of where that ends a loop
   */
  Kernel(Engine engine, Consumer<Object> display, Consumer<ExceptionValue> report) {
    this.engine = engine;
    this.display = display;
    this.report = report;
  }

  /** Starts the loop's thread, which first does something else; returns once cells may be run. */
  void start(Runnable first) {
    thread = new MainThread(() -> run(first), STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    waitFor(started);
  }

  private static void waitFor(CountDownLatch latch) {
    boolean done = false;
    while (!done) {
      try {
        latch.await();
        done = true;
      } catch (InterruptedException again) {
        // nobody interrupts this thread for a reason of ours
      }
    }
  }

  private void run(Runnable first) {
    engine.lock().acquire();
    engine.lock().mainThread = Thread.currentThread();
    try {
      first.run();
      namespace = engine.openMain();
      loop = new EventLoop(engine.loops());
      engine.loops().setCurrent(loop);
      started.countDown();
      while (!leaving) {
        serve();
      }
      end();
    } finally {
      started.countDown();
      engine.lock().release();
    }
  }

  private void serve() {
    try {
      loop.runForever();
    } catch (ScriptError error) {
      // KeyboardInterrupt and SystemExit end a loop, and this one then begins again: the cell they
      // came from says so itself
      if (foreground == null || !foreground.isTask()) {
        report.accept(error.value());
      }
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      report.accept(Errors.exhausted(exhausted).value());
    } catch (RuntimeException | Error fault) {
      report.accept(Errors.internal(fault).value());
    }
  }

  private void end() {
    try {
      loop.runUntilComplete(Calls.method(loop, "shutdown_asyncgens"));
      loop.close();
      engine.close();
    } catch (RuntimeException failed) {
      report.accept(Errors.script(failed).value());
    }
  }

  Engine engine() {
    return engine;
  }

  Namespace namespace() {
    return namespace;
  }

  EventLoop loop() {
    return loop;
  }

  /** Takes in a cell; its end is an event. From the terminal's thread. */
  Cell submit(Source source) {
    Cell cell = new Cell(source, display);
    submit(cell);
    return cell;
  }

  /** A cell whose values somebody else is shown. */
  Cell submit(Source source, Consumer<Object> shown) {
    Cell cell = new Cell(source, shown);
    submit(cell);
    return cell;
  }

  private void submit(Cell cell) {
    foreground = cell;
    loop.door().post(cell);
  }

  /** Waits for what the foreground needs next. */
  Event next() throws InterruptedException {
    return events.take();
  }

  /** Asks the person for a line; on the loop's thread, without the interpreter lock. */
  LineAnswer ask() {
    BlockingQueue<LineAnswer> answer = new LinkedBlockingQueue<>();
    events.add(new Event.Asks(answer));
    while (true) {
      try {
        return answer.take();
      } catch (InterruptedException again) {
        // wait on: the answer says whether Ctrl-C was pressed
      }
    }
  }

  /** Does something under the interpreter lock on the calling thread. */
  <T> T locked(Supplier<T> action) {
    engine.lock().acquire();
    try {
      return action.get();
    } finally {
      engine.lock().release();
    }
  }

  /**
   * Ctrl-C while a cell runs: cancels what it awaits, and what cannot be cancelled gets
   * KeyboardInterrupt. From any thread.
   */
  void interrupt() {
    engine
        .lock()
        .interrupt(() -> {
          Cell cell = foreground;
          if (cell != null && !cell.cancelled()) {
            throw Errors.with(ExceptionTypes.KEYBOARD_INTERRUPT);
          }
        });
    loop.door().wake();
  }

  /** Cancels what still runs, and ends the loop and its thread; waits for that. */
  void close(long milliseconds) {
    leaving = true;
    loop.door()
        .post(() -> {
          for (Task task : loop.allTasks()) {
            task.cancel(null);
          }
          stopWhenIdle();
        });
    try {
      thread.join(milliseconds);
    } catch (InterruptedException hurried) {
      // the process ends
    }
  }

  private void stopWhenIdle() {
    if (loop.allTasks().isEmpty()) {
      loop.stop();
    } else {
      loop.callAt(loop.time() + 0.005, this::stopWhenIdle);
    }
  }

  /** One input of a person. */
  final class Cell implements Runnable, DoneCallback {
    private final Source source;
    private final Consumer<Object> shown;
    private Task task;
    private boolean cancelled;

    /** What ended it, or null. */
    ScriptError error;

    /** Why it is no program, or null. */
    ScriptSyntaxException wrong;

    private Cell(Source source, Consumer<Object> shown) {
      this.source = source;
      this.shown = shown;
    }

    /** Its turn on the loop. */
    @Override
    public void run() {
      try {
        Object coroutine = engine.startCell(source, namespace, shown);
        if (coroutine != null
            && loop.createTask(coroutine, source.name(), null) instanceof Task made) {
          task = made;
          made.addCallback(this);
          engine.remember(source);
          return;
        }
        engine.remember(source);
      } catch (ScriptSyntaxException syntax) {
        wrong = syntax;
      } catch (ScriptError failed) {
        error = failed;
      } catch (StackOverflowError | OutOfMemoryError exhausted) {
        error = Errors.exhausted(exhausted);
      } catch (RuntimeException | Error fault) {
        error = Errors.internal(fault);
      }
      end();
    }

    private boolean isTask() {
      return task != null;
    }

    /** Asks it to stop; false where only an exception can stop it. */
    private boolean cancelled() {
      if (task == null || cancelled || task.done() || loop.currentTask() == task) {
        return false;
      }
      cancelled = true;
      return task.cancel(null);
    }

    @Override
    public void done(Future future) {
      try {
        future.result();
      } catch (ScriptError failed) {
        error =
            cancelled && LoopErrors.isCancelled(failed)
                ? Errors.with(ExceptionTypes.KEYBOARD_INTERRUPT)
                : failed;
      }
      end();
    }

    private void end() {
      foreground = null;
      events.add(new Event.Ended(this));
    }
  }

  /** The tasks that a person started and that are not done. */
  int runningTasks() {
    return locked(() -> loop.allTasks().size());
  }

  /** For a name that {@code None} stands for. */
  static boolean isNone(Object value) {
    return value == None.NONE;
  }
}
