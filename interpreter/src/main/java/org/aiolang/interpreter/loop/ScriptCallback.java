package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Calls;

/** A callback that a script added with {@code add_done_callback}. */
record ScriptCallback(Object function, Context context) implements DoneCallback {
  @Override
  public void done(Future future) {
    ScriptThread thread = future.loop.thread;
    Object outer = thread.context;
    ExceptionValue handled = thread.handled;
    thread.context = context;
    try {
      Calls.call(function, future);
    } finally {
      thread.context = outer;
      thread.handled = handled;
    }
  }
}
