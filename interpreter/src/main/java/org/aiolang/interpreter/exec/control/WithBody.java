package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.suspend.Delegates;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;

/** The body of a {@code with} and the call of the context manager's second method after it. */
public final class WithBody extends Statement {
  private static final int IN_BODY = 1;
  private static final int IN_EXIT = 2;

  private final Statement body;
  private final Statement awaitExit;
  private final InterpreterLock lock;
  private final int exitSlot;
  private final int answerSlot;
  private final int savedSlot;
  private final int position;
  private final Span span;

  /**
   * @param awaitExit for {@code async with}: awaits the value in {@code answerSlot} and puts the
   *     result there; else null
   * @param exitSlot has the bound exit method
   * @param savedSlot keeps the body's outcome while the exit is awaited
   */
  public WithBody(
      Statement body,
      Statement awaitExit,
      InterpreterLock lock,
      int exitSlot,
      int answerSlot,
      int savedSlot,
      int position,
      Span span) {
    this.body = body;
    this.awaitExit = awaitExit;
    this.lock = lock;
    this.exitSlot = exitSlot;
    this.answerSlot = answerSlot;
    this.savedSlot = savedSlot;
    this.position = position;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    int state = frame.positions[position];
    frame.positions[position] = 0;
    Handling.Outcome outcome;
    if (state == IN_EXIT) {
      outcome = (Handling.Outcome) frame.slots[savedSlot];
    } else {
      Object completion = null;
      ScriptError error = null;
      try {
        completion = body.execute(frame);
        if (completion == Completion.SUSPEND) {
          frame.positions[position] = IN_BODY;
          return completion;
        }
      } catch (ScriptError raised) {
        error = raised;
      } catch (StackOverflowError | OutOfMemoryError exhausted) {
        error = Errors.exhausted(exhausted);
      }
      outcome = new Handling.Outcome(completion, frame.returned, error);
    }
    return leave(frame, outcome, state == IN_EXIT);
  }

  private Object leave(Frame frame, Handling.Outcome outcome, boolean called) {
    ScriptThread thread = lock.current;
    ExceptionValue before = thread.handled;
    ScriptError pending = outcome.error();
    if (pending != null) {
      Handling.caught(frame, pending, thread);
      thread.handled = pending.value();
    }
    try {
      if (!called) {
        Object answer = callExit(frame.slots[exitSlot], pending);
        if (awaitExit != null) {
          Delegates.checkFromContextManager(answer, "__aexit__");
        }
        frame.slots[answerSlot] = answer;
      }
      if (awaitExit != null && awaitExit.execute(frame) == Completion.SUSPEND) {
        frame.positions[position] = IN_EXIT;
        frame.slots[savedSlot] = outcome;
        return Completion.SUSPEND;
      }
      boolean swallowed = pending != null && Conversion.truth(frame.slots[answerSlot]);
      frame.slots[savedSlot] = null;
      frame.slots[exitSlot] = null;
      frame.slots[answerSlot] = null;
      if (swallowed) {
        return null;
      }
    } catch (ScriptError error) {
      if (pending != null) {
        Handling.chain(error, pending.value());
      }
      throw error.at(span);
    } finally {
      lock.current.handled = before;
    }
    return outcome.resume(frame);
  }

  private static Object callExit(Object exit, ScriptError pending) {
    if (pending == null) {
      return Calls.call(exit, None.NONE, None.NONE, None.NONE);
    }
    ExceptionValue value = pending.value();
    Object traceback = value.traceback == null ? None.NONE : value.traceback;
    return Calls.call(exit, value.type(), value, traceback);
  }
}
