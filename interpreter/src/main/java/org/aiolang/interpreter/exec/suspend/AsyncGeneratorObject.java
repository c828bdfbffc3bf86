package org.aiolang.interpreter.exec.suspend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Execution;
import org.aiolang.interpreter.exec.ResumableFrame;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.value.AsyncGeneratorValue;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Standing;
import org.aiolang.interpreter.value.Types;

/** An async generator. */
public final class AsyncGeneratorObject extends Instance
    implements AsyncGeneratorValue, FrameOwner {
  private final ResumableFrame frame;
  private ResumableFrame innermost;
  private boolean started;
  private boolean running;
  private boolean finished;
  private boolean closed;
  private boolean owned;
  private EventLoop loop;

  public AsyncGeneratorObject(ResumableFrame frame) {
    super(Types.ASYNC_GENERATOR);
    this.frame = frame;
    this.innermost = frame;
    frame.owner = this;
  }

  Code code() {
    return frame.code;
  }

  /** The loop that drives it is the only one to hold it: see {@link OwnIterable}. */
  void setOwned() {
    owned = true;
  }

  /**
   * The {@code async for} that drives it has ended: has the event loop close it where nobody else
   * holds it.
   */
  void abandon() {
    if (owned && !closed && !finished && !running && loop != null) {
      EventLoop closing = loop;
      leaveLoop();
      closing.asyncGeneratorAbandoned(close());
    }
  }

  /** Whether {@code async for} may run it as a direct call. */
  boolean resumable() {
    return !running && !finished && !closed;
  }

  /** Prepares to run up to the next item on behalf of a frame; gives its own frame, to be run. */
  ResumableFrame resumeFor(ResumableFrame awaiter) {
    running = true;
    start();
    frame.awaiter = awaiter;
    frame.handledOutside = frame.code.execution.lock.current.handled;
    frame.sent = None.NONE;
    frame.thrown = null;
    return frame;
  }

  /** The first time, the loop that runs takes note of it, to close it at its own end. */
  private void start() {
    if (!started) {
      started = true;
      if (frame.code.execution.lock.current.runningLoop instanceof EventLoop running) {
        loop = running;
        running.asyncGeneratorStarted(this);
      }
    }
  }

  private void leaveLoop() {
    if (loop != null) {
      loop.asyncGeneratorEnded(this);
      loop = null;
    }
  }

  /** It has yielded an item. */
  void paused() {
    running = false;
    innermost = frame;
    frame.awaiter = null;
  }

  @Override
  public void ended() {
    finished = true;
    running = false;
    frame.awaiter = null;
    leaveLoop();
  }

  @Override
  public Object next() {
    return new AsyncGeneratorStep(this, AsyncGeneratorStep.Kind.NEXT, None.NONE, null);
  }

  @Override
  public Object send(Object value) {
    return new AsyncGeneratorStep(this, AsyncGeneratorStep.Kind.NEXT, value, null);
  }

  @Override
  public Object throwing(Supplier<ScriptError> error) {
    return new AsyncGeneratorStep(this, AsyncGeneratorStep.Kind.THROW, None.NONE, error);
  }

  @Override
  public Object close() {
    return new AsyncGeneratorStep(this, AsyncGeneratorStep.Kind.CLOSE, None.NONE, null);
  }

  /** Runs the body from where it stands; see {@link Trampoline#run}. */
  Object run(Object sent, ScriptError thrown) {
    Execution execution = frame.code.execution;
    if (!started && thrown != null) {
      ended();
      throw frame.code.leave(thrown);
    }
    if (!started && sent != None.NONE) {
      throw Errors.type("can't send non-None value to a just-started async generator");
    }
    start();
    running = true;
    Object yielded = Trampoline.run(frame, innermost, sent, thrown);
    if (yielded != Trampoline.RETURNED) {
      innermost = execution.suspended;
      if (execution.itemYielded) {
        running = false;
      }
    }
    return yielded;
  }

  /** Adds where its frames stand; see {@link org.aiolang.interpreter.value.Suspendable#stand}. */
  void stand(List<Standing> into) {
    ResumableFrame.stand(frame, innermost, into);
  }

  /**
   * Whether what {@link #run} answered is an item rather than something for the event loop; asked
   * once.
   */
  boolean takeItemYielded() {
    Execution execution = frame.code.execution;
    boolean item = execution.itemYielded;
    execution.itemYielded = false;
    return item;
  }

  boolean started() {
    return started;
  }

  boolean finished() {
    return finished || closed;
  }

  /** Whether the body has come to its end, however. */
  boolean bodyEnded() {
    return finished;
  }

  void setClosed() {
    closed = true;
    leaveLoop();
  }

  public String name() {
    return field("__name__") instanceof String given ? given : frame.code.name;
  }

  public String qualifiedName() {
    return field("__qualname__") instanceof String given ? given : frame.code.qualifiedName;
  }

  public boolean running() {
    return running;
  }

  @Override
  public Object awaited() {
    return started && !finished ? ResumableFrame.awaited(frame, innermost) : null;
  }

  @Override
  public Standing standing() {
    if (finished) {
      return null;
    }
    List<Standing> all = new ArrayList<>();
    frame.stand(all);
    return all.getFirst();
  }

  @Override
  public FunctionValue function() {
    return frame.function();
  }
}
