package org.aiolang.interpreter.exec.suspend;

import java.util.List;
import java.util.function.Supplier;
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
  private final Supplier<ScriptError> raising;
  private boolean begun;
  private boolean over;
  private Object result = None.NONE;

  AsyncGeneratorStep(
      AsyncGeneratorObject generator, Kind kind, Object first, Supplier<ScriptError> raising) {
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
    checkFresh();
    return begun ? step(sent, null) : begin(sent);
  }

  @Override
  public Object resumeThrowing(ScriptError error) {
    checkFresh();
    if (!begun) {
      checkIdle();
      begun = true;
    }
    return step(None.NONE, error);
  }

  private void checkFresh() {
    if (over) {
      throw Errors.runtime(
          "cannot reuse already awaited "
              + (kind == Kind.NEXT ? "__anext__()/asend()" : "aclose()/athrow()"));
    }
  }

  /** Raises where another step of the generator is under way. */
  private void checkIdle() {
    if (generator.running()) {
      over = true;
      throw Errors.runtime(
          (switch (kind) {
                case NEXT -> "anext";
                case THROW -> "athrow";
                case CLOSE -> "aclose";
              })
              + "(): asynchronous generator is already running");
    }
  }

  private Object begin(Object sent) {
    if (kind != Kind.NEXT && generator.bodyEnded()) {
      over = true;
      return FINISHED;
    }
    checkIdle();
    if (kind == Kind.NEXT) {
      if (generator.finished()) {
        over = true;
        throw Errors.with(ExceptionTypes.STOP_ASYNC_ITERATION);
      }
      begun = true;
      return step(sent == None.NONE ? first : sent, null);
    }
    if (generator.finished()) {
      over = true;
      throw Errors.with(ExceptionTypes.STOP_ASYNC_ITERATION);
    }
    if (sent != None.NONE) {
      throw Errors.runtime("can't send non-None value to a just-started coroutine");
    }
    begun = true;
    if (kind == Kind.THROW) {
      return step(None.NONE, raising.get());
    }
    generator.setClosed();
    ExceptionValue exit = new ExceptionValue(ExceptionTypes.GENERATOR_EXIT, TupleValue.EMPTY);
    return step(None.NONE, new ScriptError(exit));
  }

  private Object step(Object sent, ScriptError thrown) {
    Object yielded;
    try {
      yielded = generator.run(sent, thrown);
    } catch (ScriptError error) {
      over = true;
      if (ends(error)) {
        generator.setClosed();
        if (kind == Kind.CLOSE) {
          return FINISHED;
        }
      }
      throw error;
    }
    if (yielded == Trampoline.RETURNED) {
      over = true;
      generator.setClosed();
      if (kind == Kind.CLOSE) {
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
  public boolean finished() {
    return over;
  }

  @Override
  public Object result() {
    return result;
  }
}
