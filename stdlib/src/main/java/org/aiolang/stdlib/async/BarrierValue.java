package org.aiolang.stdlib.async;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.Type;

/** {@code asyncio.Barrier}: tasks wait until so many of them have come. */
final class BarrierValue extends LoopBound {
  enum State {
    FILLING,
    DRAINING,
    RESETTING,
    BROKEN;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  final ConditionValue condition;
  long parties;
  long count;
  State state = State.FILLING;

  BarrierValue(Type type, AsyncTypes types) {
    super(type, types);
    condition = new ConditionValue(types.condition, types);
    condition.lock = new LockValue(types.lock, types);
  }

  long waiting() {
    return state == State.FILLING ? count : 0;
  }

  private static ScriptError broken(String message) {
    return new ScriptError(new ExceptionValue(AsyncErrors.BROKEN_BARRIER, message));
  }

  private void notifyAllWaiting() {
    condition.notify(condition.waiting());
  }

  /** {@code condition.wait_for} with a condition of ours. */
  private Suspendable waitUntil(BooleanSupplier reached) {
    return new Stages("Condition.wait_for") {
      @Override
      protected Object proceed(Object value, ScriptError error) {
        if (error != null) {
          throw error;
        }
        return reached.getAsBoolean() ? finish(true) : new ConditionValue.Wait(condition);
      }
    };
  }

  /** The coroutine {@code wait()}. */
  static final class Wait extends Stages {
    private enum At {
      START,
      ENTERING,
      BLOCKED,
      WAITING
    }

    private final BarrierValue barrier;
    private At at = At.START;
    private long index;

    Wait(BarrierValue barrier) {
      super("Barrier.wait");
      this.barrier = barrier;
    }

    @Override
    protected Object proceed(Object value, ScriptError error) {
      return switch (at) {
        case START -> {
          at = At.ENTERING;
          yield barrier.condition.acquire();
        }
        case ENTERING -> {
          if (error != null) {
            throw error;
          }
          at = At.BLOCKED;
          yield barrier.waitUntil(
              () -> barrier.state != State.DRAINING && barrier.state != State.RESETTING);
        }
        case BLOCKED -> entered(error);
        case WAITING -> {
          ScriptError failure = error;
          if (failure == null
              && (barrier.state == State.BROKEN || barrier.state == State.RESETTING)) {
            failure = broken("Abort or reset of barrier");
          }
          yield leave(failure);
        }
      };
    }

    private Object entered(ScriptError error) {
      if (error != null || barrier.state == State.BROKEN) {
        barrier.condition.release();
        throw error != null ? error : broken("Barrier aborted");
      }
      index = barrier.count++;
      if (index + 1 == barrier.parties) {
        barrier.state = State.DRAINING;
        barrier.notifyAllWaiting();
        return leave(null);
      }
      at = At.WAITING;
      return barrier.waitUntil(() -> barrier.state != State.FILLING);
    }

    private Object leave(ScriptError failure) {
      barrier.count--;
      if (barrier.count == 0) {
        if (barrier.state == State.RESETTING || barrier.state == State.DRAINING) {
          barrier.state = State.FILLING;
        }
        barrier.notifyAllWaiting();
      }
      barrier.condition.release();
      if (failure != null) {
        throw failure;
      }
      return finish(index);
    }
  }

  /** The coroutines {@code reset()} and {@code abort()}: a change made while holding the lock. */
  static final class Change extends Stages {
    private final BarrierValue barrier;
    private final boolean aborts;
    private boolean acquiring;

    Change(BarrierValue barrier, boolean aborts) {
      super(aborts ? "Barrier.abort" : "Barrier.reset");
      this.barrier = barrier;
      this.aborts = aborts;
    }

    @Override
    protected Object proceed(Object value, ScriptError error) {
      if (error != null) {
        throw error;
      }
      if (!acquiring) {
        acquiring = true;
        return barrier.condition.acquire();
      }
      if (aborts) {
        barrier.state = State.BROKEN;
      } else {
        barrier.state = barrier.count > 0 ? State.RESETTING : State.FILLING;
      }
      barrier.notifyAllWaiting();
      barrier.condition.release();
      return finish(None.NONE);
    }
  }
}
