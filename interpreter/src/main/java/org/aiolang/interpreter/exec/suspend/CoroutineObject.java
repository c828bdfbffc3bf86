package org.aiolang.interpreter.exec.suspend;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.ResumableFrame;
import org.aiolang.interpreter.value.Awaitable;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Standing;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.Types;

/** A coroutine of a script. */
public final class CoroutineObject extends Instance implements Suspendable, Awaitable, FrameOwner {
  private final ResumableFrame frame;
  private ResumableFrame innermost;
  private boolean started;
  private boolean running;
  private boolean finished;
  private Object result = None.NONE;

  public CoroutineObject(ResumableFrame frame) {
    super(Types.COROUTINE);
    this.frame = frame;
    this.innermost = frame;
    frame.owner = this;
  }

  /** Whether an await may run it as a direct call. */
  boolean startable() {
    return !started && !finished;
  }

  /** Starts it on behalf of a frame that awaits it; gives its frame, to be run. */
  ResumableFrame startFor(ResumableFrame awaiter) {
    started = true;
    frame.awaiter = awaiter;
    frame.handledOutside = frame.code.execution.lock.current.handled;
    frame.depth = awaiter.depth + 1;
    if (frame.depth > Execution.AWAIT_LIMIT) {
      finished = true;
      throw Errors.recursion();
    }
    return frame;
  }

  /** Raises where it cannot be awaited (again). */
  void checkAwaitable() {
    if (finished) {
      throw Errors.runtime("cannot reuse already awaited coroutine");
    }
    if (started) { // it waits somewhere, or it is running
      throw Errors.runtime("coroutine is being awaited already");
    }
  }

  @Override
  public void ended() {
    finished = true;
    frame.awaiter = null;
  }

  @Override
  public Suspendable await() {
    checkAwaitable();
    return this;
  }

  @Override
  public Object resume(Object sent) {
    if (!started && sent != None.NONE && !finished) {
      throw Errors.type("can't send non-None value to a just-started coroutine");
    }
    return drive(sent, null);
  }

  @Override
  public Object resumeThrowing(ScriptError error) {
    return drive(None.NONE, error);
  }

  private Object drive(Object sent, ScriptError thrown) {
    if (running) {
      throw Errors.value("coroutine already executing");
    }
    if (finished) {
      throw Errors.runtime("cannot reuse already awaited coroutine");
    }
    if (!started && thrown != null) {
      started = true;
      finished = true;
      throw frame.code.leave(thrown);
    }
    started = true;
    running = true;
    try {
      Object yielded = Trampoline.run(frame, innermost, sent, thrown);
      if (yielded == Trampoline.RETURNED) {
        result = frame.returned;
        return FINISHED;
      }
      innermost = frame.code.execution.suspended;
      return yielded;
    } finally {
      running = false;
    }
  }

  @Override
  public Object result() {
    return result;
  }

  @Override
  public String describe() {
    Code code = frame.code;
    if (finished) {
      return qualifiedName() + "() done, defined at " + code.source.name() + ":" + code.firstLine();
    }
    List<Standing> standing = new ArrayList<>();
    frame.stand(standing);
    return qualifiedName() + "() running at " + standing.getFirst().place();
  }

  @Override
  public void stand(List<Standing> into) {
    if (running) {
      ResumableFrame.standRunning(frame, into);
    } else {
      ResumableFrame.stand(frame, innermost, into);
    }
  }

  public String name() {
    return field("__name__") instanceof String given ? given : frame.code.name;
  }

  public String qualifiedName() {
    return field("__qualname__") instanceof String given ? given : frame.code.qualifiedName;
  }

  public boolean started() {
    return started;
  }

  public boolean running() {
    return running;
  }

  public boolean finished() {
    return finished;
  }

  @Override
  public Object awaited() {
    return started && !finished && !running ? ResumableFrame.awaited(frame, innermost) : null;
  }

  @Override
  public FunctionValue function() {
    return frame.function();
  }
}
