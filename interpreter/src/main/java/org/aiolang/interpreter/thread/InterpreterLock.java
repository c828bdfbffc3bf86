package org.aiolang.interpreter.thread;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One thread at a time runs the scripts of an engine. A thread gives the lock up while it blocks,
 * and at a safepoint (a loop's back edge, a function's entry) once another has waited for a slice.
 */
public final class InterpreterLock {
  private static final long SLICE_NANOS = 5_000_000;

  private final ReentrantLock lock = new ReentrantLock(true);
  private final ThreadLocal<ScriptThread> states = new ThreadLocal<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Queue<Runnable> interrupts = new ConcurrentLinkedQueue<>();
  private long sliceStart = System.nanoTime();

  /** The state of the thread that holds the lock; read it only while holding the lock. */
  public ScriptThread current;

  private final AtomicInteger attention = new AtomicInteger();
  private final List<ScriptThread> threads = new CopyOnWriteArrayList<>();

  /** What {@link #callLimit} is while every call is to come to a safepoint. */
  private static final int EVERY_CALL = -1;

  private int recursionLimit = 1000;

  /**
   * How deep calls may be nested before they look closer. A call that wants attention finds this
   * below its depth; so functions without a loop are interrupted too, and pay for nothing.
   */
  public int callLimit = recursionLimit;

  /** Somebody waits in {@link #acquireWithin}. */
  private volatile boolean wanted;

  /** Waits for the lock and makes this thread the current one. Nests. */
  public void acquire() {
    if (!takeInTurn()) {
      waiting.incrementAndGet();
      attention.set(1);
      try {
        lock.lock();
      } finally {
        waiting.decrementAndGet();
      }
    }
    enter();
  }

  private void enter() {
    if (lock.getHoldCount() == 1) {
      ScriptThread state = states.get();
      if (state == null) {
        state = new ScriptThread(Thread.currentThread());
        states.set(state);
        threads.removeIf(each -> !each.java().isAlive());
        threads.add(state);
        if (Thread.currentThread() instanceof MainThread main) {
          main.runs(this);
        }
      }
      current = state;
      sliceStart = System.nanoTime();
      settleAttention();
    }
  }

  /**
   * As {@link #acquire}, but gives up after a time: for those who look at what a script does, which
   * may be in one long operation.
   *
   * @return whether this thread has it now; then {@link #release} is to follow
   */
  public boolean acquireWithin(long nanos) {
    waiting.incrementAndGet();
    wanted = true;
    attention.set(1);
    callLimit = EVERY_CALL;
    boolean taken = false;
    try {
      taken = lock.tryLock(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
      wanted = false;
    }
    if (taken) {
      enter();
    }
    return taken;
  }

  /** The threads that have run script code and live. From any thread. */
  public List<ScriptThread> threads() {
    return threads;
  }

  /** {@code sys.getrecursionlimit()}. */
  public int recursionLimit() {
    return recursionLimit;
  }

  /** {@code sys.setrecursionlimit(limit)}. */
  public void setRecursionLimit(int limit) {
    recursionLimit = limit;
    settleAttention();
  }

  /**
   * Takes the lock if it is free and nobody waits for it. (Plain {@code tryLock} jumps the queue: a
   * thread that gives the lock up at a safepoint would have it back before the one that waits has
   * woken up.)
   */
  private boolean takeInTurn() {
    if (lock.isHeldByCurrentThread() || !lock.hasQueuedThreads()) {
      return lock.tryLock();
    }
    return false;
  }

  /**
   * Cleared first and then set again where there is reason, so that a thread that comes to wait
   * meanwhile is not missed.
   */
  private void settleAttention() {
    attention.set(0);
    callLimit = recursionLimit;
    if (waiting.get() > 0 || !interrupts.isEmpty()) {
      attention.set(1);
    }
    if (wanted || !interrupts.isEmpty()) {
      callLimit = EVERY_CALL;
    }
  }

  /** Gives back one {@link #acquire}. */
  public void release() {
    lock.unlock();
  }

  /** Whether the calling thread holds it. */
  public boolean held() {
    return lock.isHeldByCurrentThread();
  }

  /**
   * Runs something that blocks, without the lock, and takes the lock again. Where {@link
   * #interrupt} comes meanwhile, the main thread is interrupted as Java means it: what blocks
   * should then return, and its caller go to a {@link #safepoint}.
   */
  public <T> T blocking(Supplier<T> blocks) {
    boolean main = mainThread == Thread.currentThread();
    int holds = lock.getHoldCount();
    for (int i = 0; i < holds; i++) {
      lock.unlock();
    }
    if (main) {
      mainBlocks(true);
    }
    try {
      return blocks.get();
    } finally {
      if (main) {
        mainBlocks(false);
      }
      for (int i = 0; i < holds; i++) {
        acquire();
      }
    }
  }

  private void mainBlocks(boolean now) {
    synchronized (interrupts) {
      mainBlocked = now;
      if (!now) {
        // An interrupt has done what it was for.
        Thread.interrupted();
      } else if (!interrupts.isEmpty()) {
        mainThread.interrupt();
      }
    }
  }

  /**
   * Has something run by the main thread's script at its next safepoint; it may throw there, which
   * is how KeyboardInterrupt arrives. From any thread.
   */
  public void interrupt(Runnable atSafepoint) {
    interrupts.add(atSafepoint);
    attention.set(1);
    callLimit = EVERY_CALL;
    synchronized (interrupts) {
      if (mainBlocked) {
        mainThread.interrupt();
      }
    }
    Thread main = mainThread;
    if (main != null) {
      LockSupport.unpark(main);
    }
  }

  /** Whether an {@link #interrupt} waits for a safepoint that has not come yet. From any thread. */
  public boolean isInterrupted() {
    return !interrupts.isEmpty();
  }

  /**
   * Blocks, without the lock, until a time is over or an interrupt is there for the calling thread;
   * {@link #safepoint} is to follow.
   */
  public void sleep(long nanos) {
    blocking(() -> {
      boolean main = mainThread == null || mainThread == Thread.currentThread();
      long end = System.nanoTime() + nanos;
      for (long left = nanos; left > 0; left = end - System.nanoTime()) {
        if (main && !interrupts.isEmpty()) {
          break;
        }
        LockSupport.parkNanos(this, left);
      }
      return null;
    });
  }

  /** Whether the main thread is in {@link #blocking}; guarded by the interrupts. */
  private boolean mainBlocked;

  /** The thread that {@link #interrupt} is for; the first that took the lock unless set. */
  public Thread mainThread;

  /**
   * Whether {@link #safepoint} has something to do. Loops ask at every turn, so it is an opaque
   * read: seen soon, and no barrier to what the compiler keeps in registers.
   */
  public boolean wantsAttention() {
    return attention.getOpaque() != 0;
  }

  private void giveWay() {
    int holds = lock.getHoldCount();
    for (int i = 0; i < holds; i++) {
      lock.unlock();
    }
    for (int i = 0; i < holds; i++) {
      acquire();
    }
  }

  /** Called where script code may be interrupted, when {@link #wantsAttention}. */
  public void safepoint() {
    takeInterrupt();
    if (waiting.get() > 0 && System.nanoTime() - sliceStart > SLICE_NANOS) {
      giveWay();
    }
    settleAttention();
  }

  /**
   * The part of a {@link #safepoint} for long loops in Java: no other thread's script runs at it,
   * for such a loop is one step to them.
   */
  void takeInterrupt() {
    if (mainThread == null || mainThread == Thread.currentThread()) {
      Runnable next = interrupts.poll();
      if (next != null) {
        settleAttention();
        next.run();
      }
    }
  }
}
