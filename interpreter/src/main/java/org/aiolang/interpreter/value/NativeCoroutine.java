package org.aiolang.interpreter.value;

import java.util.List;
import org.aiolang.interpreter.error.ScriptError;

/**
 * A coroutine written in Java as a state machine. Scripts see a coroutine object ({@code
 * iscoroutine} is true, it can be awaited once, given to {@code create_task}, sent to and closed).
 */
public abstract class NativeCoroutine extends Instance implements Suspendable, Awaitable {
  private final String name;
  private Object result = None.NONE;
  private boolean started;
  private boolean finished;

  /**
   * @param name what repr and tracebacks call it, as {@code sleep}
   */
  protected NativeCoroutine(String name) {
    super(Types.COROUTINE);
    this.name = name;
  }

  /**
   * Runs from where it stands to its next suspension.
   *
   * @param sent what the last suspension gives; None the first time
   * @param thrown what the last suspension raises, or null
   * @return the yielded value (a Future, or None for a bare yield), or what {@link #finish} answers
   */
  protected abstract Object step(Object sent, ScriptError thrown);

  /** Ends the coroutine with a result: {@code return finish(value);}. */
  protected final Object finish(Object value) {
    result = value;
    return FINISHED;
  }

  @Override
  public final Object resume(Object sent) {
    return run(sent, null);
  }

  @Override
  public final Object resumeThrowing(ScriptError error) {
    return run(None.NONE, error);
  }

  private Object run(Object sent, ScriptError thrown) {
    if (finished) {
      throw org.aiolang.interpreter.error.Errors.runtime("cannot reuse already awaited coroutine");
    }
    if (!started && thrown != null) {
      finished = true;
      throw thrown;
    }
    started = true;
    Object out;
    boolean returned = false;
    try {
      out = step(sent, thrown);
      returned = true;
    } finally {
      if (!returned) {
        finished = true;
      }
    }
    finished = out == FINISHED;
    return out;
  }

  /**
   * What it waits for in words, for those who ask what a task stands at; null for nothing to add.
   */
  protected String waitsFor() {
    return null;
  }

  /** The computation it awaits, or null. */
  protected Suspendable inner() {
    return null;
  }

  /** The task that has what this waits for, or null. */
  protected Object holder() {
    return null;
  }

  @Override
  public final void stand(List<Standing> into) {
    into.add(new Standing(name, null, null, waitsFor(), holder()));
    Suspendable inner = inner();
    if (inner != null) {
      inner.stand(into);
    }
  }

  @Override
  public final Object result() {
    return result;
  }

  @Override
  public final Suspendable await() {
    return this;
  }

  public final String name() {
    return name;
  }

  public final boolean started() {
    return started;
  }

  public final boolean finished() {
    return finished;
  }
}
