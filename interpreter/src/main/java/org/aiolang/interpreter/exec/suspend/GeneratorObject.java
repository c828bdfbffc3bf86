package org.aiolang.interpreter.exec.suspend;

import java.util.List;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.ResumableFrame;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.ReturningIterator;
import org.aiolang.interpreter.value.Standing;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.SuspendableMethods;
import org.aiolang.interpreter.value.Types;

/** A generator. */
public final class GeneratorObject extends IteratorValue implements Suspendable, ReturningIterator {
  private final ResumableFrame frame;
  private boolean started;
  private boolean running;
  private boolean finished;
  private boolean owned;
  private Object result = None.NONE;

  public GeneratorObject(ResumableFrame frame) {
    super(Types.GENERATOR);
    this.frame = frame;
  }

  Code code() {
    return frame.code;
  }

  /** The loop that drives it is the only one to hold it: see {@link OwnIterable}. */
  void setOwned() {
    owned = true;
  }

  /** The same where it was made by the given function, rather than handed on. */
  public void setOwnedIfMadeBy(Object function) {
    owned |= OwnIterable.isFunction(function, frame.code);
  }

  /**
   * The loop that drives it has ended: closes it where nobody else holds it. What that raises can
   * only be reported.
   */
  public void abandon() {
    if (!owned || !started || finished || running) {
      return;
    }
    try {
      SuspendableMethods.close(this);
    } catch (ScriptError error) {
      frame.code.execution.unraisable.accept(this, error.value());
    }
  }

  @Override
  public Object next() {
    Object yielded = drive(None.NONE, null);
    return yielded == FINISHED ? null : yielded;
  }

  @Override
  public Object resume(Object sent) {
    if (!started && sent != None.NONE && !finished) {
      throw Errors.type("can't send non-None value to a just-started generator");
    }
    return drive(sent, null);
  }

  @Override
  public Object resumeThrowing(ScriptError error) {
    return drive(None.NONE, error);
  }

  private Object drive(Object sent, ScriptError thrown) {
    if (running) {
      throw Errors.value("generator already executing");
    }
    if (finished) {
      if (thrown != null) {
        throw thrown;
      }
      result = None.NONE;
      return FINISHED;
    }
    Code code = frame.code;
    if (!started && thrown != null) {
      finished = true;
      throw code.leave(thrown);
    }
    Execution execution = code.execution;
    ScriptThread thread = execution.enter(frame);
    running = true;
    started = true;
    frame.sent = sent;
    frame.thrown = thrown;
    Object completion = null;
    try {
      completion = code.resume(frame);
    } finally {
      running = false;
      finished = completion != Completion.SUSPEND;
      thread.leave();
    }
    if (!finished) {
      return execution.yielded;
    }
    result = completion == null ? None.NONE : frame.returned;
    return FINISHED;
  }

  @Override
  public void stand(List<Standing> into) {
    frame.stand(into);
  }

  @Override
  public Object result() {
    return result;
  }

  @Override
  public Object returned() {
    return result;
  }

  public String name() {
    return field("__name__") instanceof String given ? given : frame.code.name;
  }

  public String qualifiedName() {
    return field("__qualname__") instanceof String given ? given : frame.code.qualifiedName;
  }

  /** Whether it can be awaited, which {@code types.coroutine} makes possible. */
  boolean awaitable() {
    return frame.code.awaitable();
  }

  public boolean running() {
    return running;
  }

  public boolean finished() {
    return finished;
  }

  @Override
  public Object awaited() {
    return started && !finished && !running ? ResumableFrame.awaited(frame, frame) : null;
  }

  @Override
  public FunctionValue function() {
    return frame.function();
  }
}
