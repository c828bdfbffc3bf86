package org.aiolang.interpreter.exec.call;

import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Standing;

/** A call as a statement. Its value is dropped: if that is a coroutine, an await was forgotten. */
public final class Discard extends Statement {
  private final Expression call;
  private final Execution execution;
  private final Standing place;

  public Discard(Expression call, Execution execution, Standing place) {
    this.call = call;
    this.execution = execution;
    this.place = call instanceof SpawningCall spawning ? spawning.place : place;
  }

  @Override
  public Object execute(Frame frame) {
    Object value = call.execute(frame);
    if (value != None.NONE && value instanceof Instance instance) {
      execution.forgotten.dropped(instance, place);
    }
    return null;
  }
}
