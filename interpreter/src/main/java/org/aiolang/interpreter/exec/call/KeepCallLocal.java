package org.aiolang.interpreter.exec.call;

import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.suspend.CoroutineObject;
import org.aiolang.interpreter.value.Standing;

/** {@link KeepCall} for a local variable. */
public final class KeepCallLocal extends Statement {
  private final int slot;
  private final Expression call;
  private final Execution execution;
  private final Standing place;

  public KeepCallLocal(int slot, Expression call, Execution execution, Standing place) {
    this.slot = slot;
    this.call = call;
    this.execution = execution;
    this.place = place;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = call.execute(frame);
    if (value instanceof CoroutineObject coroutine) {
      execution.forgotten.kept(coroutine, place);
    }
    frame.slots[slot] = value;
    return null;
  }
}
