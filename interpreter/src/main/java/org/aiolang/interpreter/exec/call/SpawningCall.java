package org.aiolang.interpreter.exec.call;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.thread.InterpreterLock;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Standing;

/**
 * A call of something that makes tasks, going by its name: while it runs, the thread knows the
 * line, so that each task does. No other call pays for that.
 */
public final class SpawningCall extends Expression {
  private final Expression call;
  private final InterpreterLock lock;

  /** What its tasks name as their origin. */
  public final Standing place;

  public SpawningCall(Expression call, InterpreterLock lock, Standing place) {
    this.call = call;
    this.lock = lock;
    this.place = place;
  }

  @Override
  public Object execute(Frame frame) {
    ScriptThread thread = lock.current;
    Object outer = thread.spawning;
    thread.spawning = place;
    try {
      return call.execute(frame);
    } finally {
      thread.spawning = outer;
    }
  }
}
