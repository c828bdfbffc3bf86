package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.Type;

/** A callback that a script scheduled, {@code asyncio.Handle}. */
public class Handle extends Instance implements Runnable {
  final EventLoop loop;
  Object callback;
  Object[] arguments;
  private Context context;
  boolean cancelled;

  /**
   * @param context the context itself to run in, or null for a copy of the current one
   */
  Handle(EventLoop loop, Object callback, Object[] arguments, Context context) {
    this(loop.loops.handleType, loop, callback, arguments, context);
  }

  Handle(Type type, EventLoop loop, Object callback, Object[] arguments, Context context) {
    super(type);
    this.loop = loop;
    this.callback = callback;
    this.arguments = arguments;
    this.context = context == null ? Context.copyOfCurrent(loop.loops) : context;
  }

  Context context() {
    if (context == null) {
      context = new Context(loop.loops);
    }
    return context;
  }

  /** Keeps it from running. */
  public void cancel() {
    cancelled = true;
    callback = null;
    arguments = null;
  }

  @Override
  public void run() {
    if (cancelled) {
      return;
    }
    ScriptThread thread = loop.thread;
    Object outer = thread.context;
    ExceptionValue handled = thread.handled;
    thread.context = context;
    try {
      // the callee may keep the array of arguments, and an error's report names them
      Calls.call(callback, arguments.clone(), Keywords.NONE);
    } catch (ScriptError error) {
      if (LoopErrors.endsLoop(error)) {
        throw error;
      }
      context = (Context) thread.context; // the handler sees what the callback set
      loop.reportHandleError(error, this);
    } finally {
      thread.context = outer;
      thread.handled = handled;
    }
  }
}
