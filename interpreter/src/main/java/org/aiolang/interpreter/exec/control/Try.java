package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.thread.ScriptThread;

/** {@code try … except … else … finally …}; each part can suspend. */
public final class Try extends Statement {
  private static final int IN_BODY = 1;
  private static final int IN_OTHERWISE = 2;
  private static final int IN_FINALLY = 3;

  /** In a handler's body; one more, in its type; each handler has two numbers. */
  private static final int IN_HANDLER = 4;

  private final Statement body;
  private final Handler[] handlers;
  private final Statement otherwise;
  private final Statement finallyBody;
  private final InterpreterLock lock;
  private final int position;
  private final int handledSlot;
  private final int outcomeSlot;

  /**
   * @param otherwise or null
   * @param finallyBody or null
   * @param handledSlot keeps the exception being handled
   * @param outcomeSlot keeps the outcome that {@code finally} delays
   */
  public Try(
      Statement body,
      Handler[] handlers,
      Statement otherwise,
      Statement finallyBody,
      InterpreterLock lock,
      int position,
      int handledSlot,
      int outcomeSlot) {
    this.body = body;
    this.handlers = handlers;
    this.otherwise = otherwise;
    this.finallyBody = finallyBody;
    this.lock = lock;
    this.position = position;
    this.handledSlot = handledSlot;
    this.outcomeSlot = outcomeSlot;
  }

  @Override
  public Object execute(Frame frame) {
    int state = frame.positions[position];
    frame.positions[position] = 0;
    if (finallyBody == null) {
      return guarded(frame, state);
    }
    Handling.Outcome outcome;
    if (state == IN_FINALLY) {
      outcome = (Handling.Outcome) frame.slots[outcomeSlot];
    } else {
      Object completion = null;
      ScriptError error = null;
      try {
        completion = guarded(frame, state);
        if (completion == Completion.SUSPEND) {
          return completion;
        }
      } catch (ScriptError raised) {
        error = raised;
      } catch (StackOverflowError | OutOfMemoryError exhausted) {
        error = Errors.exhausted(exhausted);
      }
      outcome = new Handling.Outcome(completion, frame.returned, error);
    }
    return runFinally(frame, outcome);
  }

  private Object guarded(Frame frame, int state) {
    if (state >= IN_HANDLER) {
      int index = (state - IN_HANDLER) / 2;
      return (state - IN_HANDLER) % 2 == 0
          ? handle(frame, handlers[index], state)
          : find(frame, (ScriptError) frame.slots[outcomeSlot], index);
    }
    if (state != IN_OTHERWISE) {
      Object completion;
      try {
        completion = body.execute(frame);
      } catch (ScriptError error) {
        return dispatch(frame, error);
      } catch (StackOverflowError | OutOfMemoryError exhausted) {
        return dispatch(frame, Errors.exhausted(exhausted));
      }
      if (completion == Completion.SUSPEND) {
        frame.positions[position] = IN_BODY;
      }
      if (completion != null || otherwise == null) {
        return completion;
      }
    }
    Object completion = otherwise.execute(frame);
    if (completion == Completion.SUSPEND) {
      frame.positions[position] = IN_OTHERWISE;
    }
    return completion;
  }

  private Object dispatch(Frame frame, ScriptError error) {
    if (handlers.length == 0) {
      throw error;
    }
    Handling.caught(frame, error, lock.current);
    return find(frame, error, 0);
  }

  /** Looks for the handler of an exception from the given one on, and runs it. */
  private Object find(Frame frame, ScriptError error, int first) {
    ScriptThread thread = lock.current;
    ExceptionValue before = thread.handled;
    thread.handled = error.value();
    Handler found = null;
    int index = first;
    try {
      for (; index < handlers.length; index++) {
        Handler each = handlers[index];
        if (each.prepare != null && each.prepare.execute(frame) == Completion.SUSPEND) {
          frame.slots[outcomeSlot] = error;
          frame.positions[position] = IN_HANDLER + 2 * index + 1;
          return Completion.SUSPEND;
        }
        if (each.matches(frame, error.value())) {
          found = each;
          break;
        }
      }
    } catch (ScriptError other) {
      Handling.chain(other, error.value());
      throw other;
    } finally {
      lock.current.handled = before;
    }
    if (found == null) {
      throw error;
    }
    if (found.target != null) {
      found.target.assign(frame, error.value());
    }
    frame.slots[handledSlot] = error.value();
    return handle(frame, found, IN_HANDLER + 2 * index);
  }

  private Object handle(Frame frame, Handler handler, int state) {
    ScriptThread thread = lock.current;
    ExceptionValue before = thread.handled;
    ExceptionValue value = (ExceptionValue) frame.slots[handledSlot];
    thread.handled = value;
    boolean suspended = false;
    try {
      Object completion = handler.body.execute(frame);
      suspended = completion == Completion.SUSPEND;
      if (suspended) {
        frame.positions[position] = state;
      } else if (completion != Completion.RETURN) {
        Handling.swallowed(frame, handler, value, thread);
      }
      return completion;
    } catch (ScriptError error) {
      Handling.chain(error, value);
      throw error;
    } finally {
      lock.current.handled = before;
      if (!suspended) {
        frame.slots[handledSlot] = null;
        handler.unbind(frame);
      }
    }
  }

  private Object runFinally(Frame frame, Handling.Outcome outcome) {
    ScriptThread thread = lock.current;
    ExceptionValue before = thread.handled;
    ScriptError pending = outcome.error();
    if (pending != null) {
      Handling.caught(frame, pending, thread);
      thread.handled = pending.value();
    }
    Object completion;
    try {
      completion = finallyBody.execute(frame);
    } catch (ScriptError error) {
      if (pending != null) {
        Handling.chain(error, pending.value());
      }
      throw error;
    } finally {
      lock.current.handled = before;
    }
    if (completion == Completion.SUSPEND) {
      frame.positions[position] = IN_FINALLY;
      frame.slots[outcomeSlot] = outcome;
      return completion;
    }
    frame.slots[outcomeSlot] = null;
    return completion == null ? outcome.resume(frame) : completion;
  }
}
