package org.aiolang.interpreter.exec.control;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionGroupValue;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * {@code try … except* … else …}: every handler takes its part of what was raised; what none took,
 * and what handlers raised, goes on together. Each part can suspend; a {@code finally} is a {@link
 * Try} around it.
 */
public final class GroupTry extends Statement {
  private static final int IN_BODY = 1;
  private static final int IN_OTHERWISE = 2;
  private static final int IN_TYPE = 3;
  private static final int IN_HANDLER = 4;

  private final Statement body;
  private final Handler[] handlers;
  private final Statement otherwise;
  private final InterpreterLock lock;
  private final int position;
  private final int progressSlot;

  /**
   * @param otherwise or null
   * @param progressSlot keeps how far handling has come
   */
  public GroupTry(
      Statement body,
      Handler[] handlers,
      Statement otherwise,
      InterpreterLock lock,
      int position,
      int progressSlot) {
    this.body = body;
    this.handlers = handlers;
    this.otherwise = otherwise;
    this.lock = lock;
    this.position = position;
    this.progressSlot = progressSlot;
  }

  /** How far the handling of one exception has come. */
  private static final class Progress {
    final ScriptError error;

    /** What no handler has taken so far, or null. */
    ExceptionValue rest;

    /** What the handler at hand has taken. */
    ExceptionValue taken;

    int index;
    final List<ExceptionValue> raised = new ArrayList<>();

    Progress(ScriptError error) {
      this.error = error;
      this.rest = error.value();
    }
  }

  @Override
  public Object execute(Frame frame) {
    int state = frame.positions[position];
    frame.positions[position] = 0;
    if (state >= IN_TYPE) {
      return handle(frame, (Progress) frame.slots[progressSlot], state);
    }
    if (state != IN_OTHERWISE) {
      Object completion;
      try {
        completion = body.execute(frame);
      } catch (ScriptError error) {
        return begin(frame, error);
      } catch (StackOverflowError | OutOfMemoryError exhausted) {
        return begin(frame, Errors.exhausted(exhausted));
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

  private Object begin(Frame frame, ScriptError error) {
    Handling.caught(frame, error, lock.current);
    return handle(frame, new Progress(error), 0);
  }

  private Object handle(Frame frame, Progress progress, int resumed) {
    ScriptThread thread = lock.current;
    ExceptionValue before = thread.handled;
    int state = resumed;
    boolean suspended = false;
    try {
      for (; progress.index < handlers.length; progress.index++) {
        Handler handler = handlers[progress.index];
        if (state != IN_HANDLER && !take(frame, handler, progress, thread)) {
          suspended = true;
          frame.positions[position] = IN_TYPE;
          break;
        }
        state = 0;
        if (progress.taken != null && !run(frame, handler, progress, thread)) {
          suspended = true;
          frame.positions[position] = IN_HANDLER;
          break;
        }
      }
    } finally {
      lock.current.handled = before;
      frame.slots[progressSlot] = suspended ? progress : null;
    }
    if (suspended) {
      return Completion.SUSPEND;
    }
    if (progress.rest != null) {
      progress.raised.add(progress.rest);
    }
    ExceptionValue remaining = remaining(progress.error.value(), progress.raised);
    if (remaining == null) {
      return null;
    }
    throw new ScriptError(remaining).setNoted();
  }

  /**
   * Has a handler take its part of the rest; null where it has none.
   *
   * @return false where the handler's type suspends
   */
  private boolean take(Frame frame, Handler handler, Progress progress, ScriptThread thread) {
    ExceptionValue handled = progress.taken == null ? progress.error.value() : progress.taken;
    thread.handled = handled;
    try {
      if (handler.prepare != null && handler.prepare.execute(frame) == Completion.SUSPEND) {
        return false;
      }
      Object type = handler.type.execute(frame);
      try {
        checkType(type);
        progress.taken = null;
        split(progress, type);
      } catch (ScriptError error) {
        throw error.at(handler.span);
      }
    } catch (ScriptError error) {
      Handling.chain(error, handled);
      throw error;
    }
    if (progress.taken != null && handler.target != null) {
      handler.target.assign(frame, progress.taken);
    }
    return true;
  }

  private static void checkType(Object wanted) {
    if (wanted instanceof TupleValue several) {
      for (Object each : several.items()) {
        Handler.checkClass(each);
      }
      for (Object each : several.items()) {
        checkNoGroup(each);
      }
    } else {
      Handler.checkClass(wanted);
      checkNoGroup(wanted);
    }
  }

  private static void checkNoGroup(Object wanted) {
    if (((Type) wanted).isSubtypeOf(ExceptionTypes.BASE_EXCEPTION_GROUP)) {
      throw Errors.type("catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
  }

  private static void split(Progress progress, Object type) {
    ExceptionValue rest = progress.rest;
    if (rest == null) {
      return;
    }
    if (Handler.matches(rest, type)) {
      // A naked exception reaches its handler in a group.
      progress.taken =
          rest instanceof ExceptionGroupValue ? rest : ExceptionGroupValue.wrapping(rest);
      progress.rest = null;
    } else if (rest instanceof ExceptionGroupValue) {
      Object pair = Calls.method(rest, "split", type);
      String owner = rest.type().textName();
      if (!(pair instanceof TupleValue tuple) || tuple.type() != Types.TUPLE) {
        throw Errors.type(owner + ".split must return a tuple, not " + Types.of(pair).textName());
      }
      if (tuple.size() < 2) {
        throw Errors.type(
            owner + ".split must return a 2-tuple, got tuple of size " + tuple.size());
      }
      progress.taken = orNull(tuple.items()[0]);
      progress.rest = orNull(tuple.items()[1]);
    }
  }

  private static ExceptionValue orNull(Object half) {
    return half == None.NONE ? null : (ExceptionValue) half;
  }

  /** Runs a handler's body; false where it suspends. */
  private static boolean run(Frame frame, Handler handler, Progress progress, ScriptThread thread) {
    thread.handled = progress.taken;
    ScriptError raised = null;
    try {
      if (handler.body.execute(frame) == Completion.SUSPEND) {
        return false;
      }
    } catch (ScriptError error) {
      raised = error;
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      raised = Errors.exhausted(exhausted);
    }
    if (raised != null) {
      frame.code.note(raised);
      Handling.chain(raised, progress.taken);
      progress.raised.add(raised.value());
    }
    handler.unbind(frame);
    return true;
  }

  /**
   * What goes on: those parts of the original that handlers let pass keep their places in it, and
   * others join it in a group.
   */
  private static ExceptionValue remaining(ExceptionValue original, List<ExceptionValue> all) {
    if (all.isEmpty()) {
      return null;
    }
    if (!(original instanceof ExceptionGroupValue group)) {
      return all.getFirst();
    }
    List<ExceptionValue> raised = new ArrayList<>();
    List<ExceptionValue> passed = new ArrayList<>();
    for (ExceptionValue each : all) {
      boolean partOfIt =
          each.traceback == original.traceback
              && each.cause == original.cause
              && each.context == original.context;
      (partOfIt ? passed : raised).add(each);
    }
    ExceptionValue projection = group.projection(passed);
    if (projection != null) {
      raised.add(projection);
    }
    return raised.size() == 1 ? raised.getFirst() : ExceptionGroupValue.of("", raised);
  }
}
