package org.aiolang.interpreter.exec.call;

import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.exec.suspend.CoroutineObject;
import org.aiolang.interpreter.value.Standing;

/** {@code target = f(…)}: a coroutine that is kept so has to be awaited before the script ends. */
public final class KeepCall extends Statement {
  private final Target target;
  private final Expression call;
  private final Execution execution;
  private final Standing place;

  public KeepCall(Target target, Expression call, Execution execution, Standing place) {
    this.target = target;
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
    target.assign(frame, value);
    return null;
  }
}
