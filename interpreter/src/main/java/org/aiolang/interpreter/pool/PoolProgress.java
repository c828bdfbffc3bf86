package org.aiolang.interpreter.pool;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How far the jobs of a program's pools are. Each attempt counts as a job: one that begins anew
 * because its worker was lost has failed once. From any thread.
 */
public final class PoolProgress {
  private final List<WorkerPool> pools = new CopyOnWriteArrayList<>();
  private final AtomicInteger submitted = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  /** How many jobs there are, those that were given up not counted. */
  public int total() {
    return submitted.get();
  }

  /** How many have returned. */
  public int done() {
    return done.get();
  }

  /** How many have raised, or lost their worker. */
  public int failed() {
    return failed.get();
  }

  /** How many workers have something to do. */
  public int running() {
    int running = 0;
    for (WorkerPool pool : pools) {
      running += pool.working();
    }
    return running;
  }

  void add(WorkerPool pool) {
    pools.add(pool);
  }

  void submitted() {
    submitted.incrementAndGet();
  }

  void givenUp() {
    submitted.decrementAndGet();
  }

  void ended(boolean well) {
    (well ? done : failed).incrementAndGet();
  }
}
