package org.aiolang.stdlib.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorTypes;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code concurrent.futures.wait} and {@code as_completed}. */
final class FutureWaits {
  static final String FIRST_COMPLETED = "FIRST_COMPLETED";
  static final String FIRST_EXCEPTION = "FIRST_EXCEPTION";
  static final String ALL_COMPLETED = "ALL_COMPLETED";

  static final Type DONE_AND_NOT_DONE =
      Type.builtin(
          "concurrent.futures._base",
          "DoneAndNotDoneFutures",
          Types.TUPLE,
          FutureWaits::declareDoneAndNotDone);

  private static final Type AS_COMPLETED =
      Type.builtin("builtins", "generator", Types.OBJECT, IteratorTypes::declare);

  private FutureWaits() {}

  private static void declareDoneAndNotDone(TypeMembers members) {
    members.getter("done", "Alias for field number 0", self -> ((TupleValue) self).items()[0]);
    members.getter("not_done", "Alias for field number 1", self -> ((TupleValue) self).items()[1]);
    members.method(
        "__repr__(self, /)",
        "Return a nicely formatted representation string",
        self -> {
          Object[] items = ((TupleValue) self).items();
          return "DoneAndNotDoneFutures(done="
              + Conversion.repr(items[0])
              + ", not_done="
              + Conversion.repr(items[1])
              + ")";
        });
  }

  private static Set<FutureValue> futures(Object iterable) {
    Set<FutureValue> futures = new LinkedHashSet<>();
    for (Object each : Iteration.toArray(iterable)) {
      futures.add(FutureTypes.asFuture(each));
    }
    return futures;
  }

  static Object wait(Engine engine, Object iterable, Object timeout, Object returnWhen) {
    Set<FutureValue> futures = futures(iterable);
    boolean first = FIRST_COMPLETED.equals(returnWhen);
    boolean exception = FIRST_EXCEPTION.equals(returnWhen);
    if (!first && !exception && !ALL_COMPLETED.equals(returnWhen)) {
      throw Errors.value("Invalid return condition: " + Conversion.repr(returnWhen));
    }
    long deadline = Blocking.deadline(timeout);
    Arrivals arrivals = new Arrivals(futures);
    try {
      while (true) {
        List<FutureValue> done = arrivals.take();
        boolean enough = arrivals.missing() == 0 || first && arrivals.some();
        for (FutureValue future : done) {
          enough |= exception && !future.isCancelled() && future.settled().exception() != null;
        }
        if (enough || !Blocking.await(engine, arrivals, deadline, arrivals::any)) {
          break;
        }
      }
    } finally {
      arrivals.leave();
    }
    SetValue done = new SetValue();
    SetValue notDone = new SetValue();
    for (FutureValue future : futures) {
      (future.isDone() ? done : notDone).add(future);
    }
    return new TupleValue(DONE_AND_NOT_DONE, new Object[] {done, notDone});
  }

  static Object asCompleted(Engine engine, Object iterable, Object timeout) {
    Set<FutureValue> futures = futures(iterable);
    long deadline = Blocking.deadline(timeout);
    Arrivals arrivals = new Arrivals(futures);
    return new IteratorValue(AS_COMPLETED) {
      private final Deque<FutureValue> ready = new ArrayDeque<>();

      @Override
      public Object next() {
        ready.addAll(arrivals.take());
        if (ready.isEmpty() && arrivals.missing() > 0) {
          if (!Blocking.await(engine, arrivals, deadline, arrivals::any)) {
            int missing = arrivals.missing();
            arrivals.leave();
            throw Errors.of(
                ExceptionTypes.TIMEOUT_ERROR,
                missing + " (of " + futures.size() + ") futures unfinished");
          }
          ready.addAll(arrivals.take());
        }
        return ready.poll();
      }
    };
  }

  /** Futures in the order in which they are done. */
  private static final class Arrivals {
    private final Deque<FutureValue> done = new ArrayDeque<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<FutureValue> futures;
    private int missing;
    private boolean some;

    Arrivals(Set<FutureValue> futures) {
      this.futures = List.copyOf(futures);
      missing = futures.size();
      for (FutureValue future : this.futures) {
        Runnable listener = () -> arrived(future);
        listeners.add(listener);
        future.whenDone(listener);
      }
    }

    private synchronized void arrived(FutureValue future) {
      done.add(future);
      missing--;
      some = true;
      notifyAll();
    }

    synchronized boolean any() {
      return !done.isEmpty();
    }

    /** How many have not arrived. */
    synchronized int missing() {
      return missing;
    }

    /** Whether one has arrived, ever. */
    synchronized boolean some() {
      return some;
    }

    synchronized List<FutureValue> take() {
      List<FutureValue> taken = List.copyOf(done);
      done.clear();
      return taken;
    }

    void leave() {
      for (int i = 0; i < listeners.size(); i++) {
        futures.get(i).forget(listeners.get(i));
      }
    }
  }
}
