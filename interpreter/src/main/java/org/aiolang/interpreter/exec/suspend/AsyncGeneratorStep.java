package org.aiolang.interpreter.exec.suspend;

import java.util.List;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Awaitable;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Standing;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.TupleValue;

/**
 * What {@code __anext__}, {@code asend}, {@code athrow} and {@code aclose} answer: an awaitable
 * that runs the generator to its next item.
 */
public final class AsyncGeneratorStep extends Instance implements Suspendable, Awaitable {
  /** Which method made it. */
  enum Kind {
    NEXT,
    THROW,
    CLOSE
  }

  private final AsyncGeneratorObject generator;
  private final Kind kind;
  private final Object first;
  private final ScriptError raising;
  private boolean begun;
  private boolean over;
  private Object result = None.NONE;

  AsyncGeneratorStep(AsyncGeneratorObject generator, Kind kind, Object first, ScriptError raising) {
    super(AsyncGeneratorTypes.of(kind == Kind.NEXT));
    this.generator = generator;
    this.kind = kind;
    this.first = first;
    this.raising = raising;
  }

  @Override
  public Suspendable await() {
    return this;
  }

  @Override
  public Object resume(Object sent) {
    return begun && !over ? step(sent, null) : begin();
  }

  @Override
  public Object resumeThrowing(ScriptError error) {
    if (!begun) {
      check();
      begun = true;
    }
    return step(None.NONE, error);
  }

  /** Raises where it may not be started. */
  private void check() {
    if (over) {
      throw Errors.runtime(
          "cannot reuse already awaited "
              + (kind == Kind.NEXT ? "__anext__()/asend()" : "aclose()/athrow()"));
    }
    generator.begin(
        switch (kind) {
          case NEXT -> "anext";
          case THROW -> "athrow";
          case CLOSE -> "aclose";
        });
  }

  private Object begin() {
    check();
    begun = true;
    if (kind == Kind.CLOSE) {
      if (generator.finished() || !generator.started()) {
        generator.setClosed();
        over = true;
        return FINISHED;
      }
      ExceptionValue exit = new ExceptionValue(ExceptionTypes.GENERATOR_EXIT, TupleValue.EMPTY);
      return step(None.NONE, new ScriptError(exit));
    }
    if (generator.finished()) {
      over = true;
      if (kind == Kind.THROW) {
        return FINISHED;
      }
      throw Errors.with(ExceptionTypes.STOP_ASYNC_ITERATION);
    }
    return step(first, raising);
  }

  private Object step(Object sent, ScriptError thrown) {
    Object yielded;
    try {
      yielded = generator.run(sent, thrown);
    } catch (ScriptError error) {
      over = true;
      if (kind == Kind.CLOSE && ends(error)) {
        generator.setClosed();
        return FINISHED;
      }
      throw error;
    }
    if (yielded == Trampoline.RETURNED) {
      over = true;
      if (kind == Kind.CLOSE) {
        generator.setClosed();
        return FINISHED;
      }
      throw Errors.with(ExceptionTypes.STOP_ASYNC_ITERATION);
    }
    if (generator.takeItemYielded()) {
      over = true;
      if (kind == Kind.CLOSE) {
        throw Errors.runtime("async generator ignored GeneratorExit");
      }
      result = yielded;
      return FINISHED;
    }
    return yielded;
  }

  private static boolean ends(ScriptError error) {
    return error.value().type().isSubtypeOf(ExceptionTypes.GENERATOR_EXIT)
        || error.value().type().isSubtypeOf(ExceptionTypes.STOP_ASYNC_ITERATION);
  }

  @Override
  public void stand(List<Standing> into) {
    generator.stand(into);
  }

  @Override
  public Object result() {
    return result;
  }
}
