package org.aiolang.interpreter.exec.control;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.None;

/** {@code try … except … else … finally …}; each part can suspend. */
public final class Try extends Statement {
  private static final int IN_BODY = 1;
  private static final int IN_OTHERWISE = 2;
  private static final int IN_FINALLY = 3;
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
      } catch (StackOverflowError overflow) {
        error = Errors.recursion();
      }
      outcome = new Handling.Outcome(completion, frame.returned, error);
    }
    return runFinally(frame, outcome);
  }

  private Object guarded(Frame frame, int state) {
    if (state >= IN_HANDLER) {
      return handle(frame, handlers[state - IN_HANDLER], state);
    }
    if (state != IN_OTHERWISE) {
      Object completion;
      try {
        completion = body.execute(frame);
      } catch (ScriptError error) {
        return dispatch(frame, error);
      } catch (StackOverflowError overflow) {
        return dispatch(frame, Errors.recursion());
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
    ScriptThread thread = lock.current;
    Handling.caught(frame, error, thread);
    ExceptionValue before = thread.handled;
    thread.handled = error.value();
    Handler found = null;
    int state = IN_HANDLER;
    try {
      for (Handler each : handlers) {
        if (each.matches(frame, error.value())) {
          found = each;
          break;
        }
        state++;
      }
    } catch (ScriptError other) {
      Handling.chain(other.value(), error.value());
      throw other;
    } finally {
      thread.handled = before;
    }
    if (found == null) {
      throw error;
    }
    if (found.target != null) {
      found.target.assign(frame, error.value());
    }
    frame.slots[handledSlot] = error.value();
    return handle(frame, found, state);
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
      }
      return completion;
    } catch (ScriptError error) {
      Handling.chain(error.value(), value);
      throw error;
    } finally {
      lock.current.handled = before;
      if (!suspended) {
        frame.slots[handledSlot] = null;
        if (handler.target != null) {
          handler.target.assign(frame, None.NONE);
          handler.target.delete(frame);
        }
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
        Handling.chain(error.value(), pending.value());
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
