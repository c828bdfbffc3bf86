package org.aiolang.stdlib.process;

import java.util.Arrays;
import java.util.function.Supplier;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** {@code multiprocessing.pool.AsyncResult} and {@code MapResult}. */
final class AsyncResult extends Instance {
  private final Engine engine;
  private final boolean mapped;
  private final Object done;
  private final Object failed;

  // Guarded by this:
  private final Supplier<Outcome>[] parts;
  private int missing;
  private Outcome outcome;
  private Runnable listener;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  AsyncResult(Type type, Engine engine, int count, boolean mapped, Object done, Object failed) {
    super(type);
    this.engine = engine;
    this.mapped = mapped;
    this.done = done;
    this.failed = failed;
    this.parts = new Supplier[count];
    this.missing = count;
    if (count == 0) {
      outcome = Outcome.of(new ListValue());
      called();
    }
  }

  /** One part is there; from any thread. */
  void part(int index, Supplier<Outcome> late) {
    Runnable told;
    synchronized (this) {
      parts[index] = late;
      if (--missing > 0) {
        return;
      }
      notifyAll();
      told = listener;
    }
    if (told != null) {
      told.run();
    }
    if (done != None.NONE || failed != None.NONE) {
      Thread.ofPlatform().daemon().name("pool callback").start(this::callLate);
    }
  }

  private void callLate() {
    engine.lock().acquire();
    try {
      called();
    } finally {
      engine.lock().release();
    }
  }

  private void called() {
    Outcome settled = settled();
    Object callback = settled.exception() == null ? done : failed;
    if (callback == None.NONE) {
      return;
    }
    try {
      Calls.call(callback, settled.exception() == null ? settled.value() : settled.exception());
    } catch (ScriptError error) {
      ErrorReport.print(engine, "Exception in a pool's callback:", error.value());
    }
  }

  /** Has something run when all is there; at once where it is. */
  void whenReady(Runnable told) {
    synchronized (this) {
      if (missing > 0) {
        listener = told;
        return;
      }
    }
    told.run();
  }

  synchronized boolean ready() {
    return missing == 0;
  }

  /** Everything decoded; call it only when ready, with the interpreter lock. */
  Outcome settled() {
    synchronized (this) {
      if (outcome != null) {
        return outcome;
      }
    }
    Outcome settled = mapped ? joined() : parts[0].get();
    synchronized (this) {
      if (outcome == null) {
        outcome = settled;
        Arrays.fill(parts, null);
      }
      return outcome;
    }
  }

  private Outcome joined() {
    ListValue all = new ListValue();
    for (Supplier<Outcome> part : parts) {
      Outcome each = part.get();
      if (each.exception() != null) {
        return each;
      }
      IteratorValue items = Iteration.iterate(each.value());
      for (Object item; (item = items.next()) != null; ) {
        all.append(item);
      }
    }
    return Outcome.of(all);
  }

  void await(Object timeout) {
    Blocking.await(engine, this, Blocking.deadline(timeout), this::ready);
  }

  Object get(Object timeout) {
    await(timeout);
    if (!ready()) {
      throw new ScriptError(
          new ExceptionValue(
              FutureErrors.POOL_TIMEOUT, org.aiolang.interpreter.value.TupleValue.EMPTY));
    }
    Outcome settled = settled();
    if (settled.exception() != null) {
      throw new ScriptError(settled.exception());
    }
    return settled.value();
  }

  boolean successful() {
    if (!ready()) {
      throw Errors.value(Conversion.repr(this) + " not ready");
    }
    return settled().exception() == null;
  }
}
