package org.aiolang.interpreter.pool;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Worker processes and the jobs for them. Workers start when there is work for them, up to a
 * number, and stay. While jobs are short, a worker is sent some ahead of time; those are called
 * back when the one before them turns out to be long and another worker has nothing to do. All
 * methods may be called from any thread and return at once.
 */
public final class WorkerPool {
  /** What happens to the other jobs when a worker ends by itself. */
  public enum OnLoss {
    /** The pool is of no more use: all jobs are lost. */
    BREAK,
    /** Only the job that the worker held is lost; another worker takes its place. */
    REPLACE
  }

  /** Is told of the workers' processes, on threads of the pool. */
  public interface Watch {
    /** A worker's process runs. */
    default void started(long process) {}

    /** A worker's process has ended, and everything it said has arrived. */
    default void ended(WorkerExit exit) {}
  }

  private static final Watch NOBODY = new Watch() {};

  /** As much work as a worker is given ahead, in microseconds of the jobs' recent length. */
  private static final double AHEAD_MICROS = 2000;

  private static final int MOST_AHEAD = 32;

  /** After how long jobs behind a long one are called back. */
  private static final long PATIENCE_NANOS = 10_000_000;

  /** So many workers may be killed while they start before a job is given up for it. */
  private static final int MOST_KILLED = 20;

  private final WorkerCommand command;
  private final WorkerSetup setup;
  private final int size;
  private final OnLoss onLoss;
  private final int jobsPerWorker;
  private final PrintStream output;
  private final PrintStream errors;
  private final Deque<Job> queue = new ArrayDeque<>();
  private final List<Worker> workers = new ArrayList<>();
  private int workersStarted;
  private int jobNumber;
  private int announcing;

  /** How many workers in a row were killed before they were ready. */
  private int killedStarts;

  private boolean closed;
  private boolean killed;
  private WorkerExit broken;
  private Thread supervisor;
  private volatile Watch watch = NOBODY;
  private volatile PoolProgress progress;

  /**
   * @param size the most workers at a time
   * @param jobsPerWorker after how many jobs a worker is replaced by a new one; 0 for never
   * @param output where lines that scripts print in workers go
   * @param errors where what workers write to standard error goes
   */
  public WorkerPool(
      WorkerCommand command,
      WorkerSetup setup,
      int size,
      OnLoss onLoss,
      int jobsPerWorker,
      PrintStream output,
      PrintStream errors) {
    this.command = command;
    this.setup = setup;
    this.size = size;
    this.onLoss = onLoss;
    this.jobsPerWorker = jobsPerWorker;
    this.output = output;
    this.errors = errors;
  }

  WorkerCommand command() {
    return command;
  }

  WorkerSetup setup() {
    return setup;
  }

  PrintStream errors() {
    return errors;
  }

  /** Has somebody told of the workers' processes; before the first job. */
  public void watch(Watch told) {
    watch = told;
  }

  Watch watch() {
    return watch;
  }

  /** Has the progress of its jobs counted; before the first job. */
  public void count(PoolProgress counted) {
    progress = counted;
    counted.add(this);
  }

  /** How many workers have something to do. */
  synchronized int working() {
    int working = 0;
    for (Worker worker : workers) {
      working += worker.inFlight.isEmpty() ? 0 : 1;
    }
    return working;
  }

  private void tellEnded(boolean well) {
    PoolProgress told = progress;
    if (told != null) {
      told.ended(well);
    }
  }

  /** The most workers at a time. */
  public int size() {
    return size;
  }

  /** How the worker ended that broke the pool, or null. */
  public synchronized WorkerExit broken() {
    return broken;
  }

  /** The process ids of the living workers. */
  public synchronized List<Long> processIds() {
    return workers.stream().map(Worker::processId).filter(id -> id != 0).toList();
  }

  /** A line for people: the workers and what they have to do; null where there are none. */
  public synchronized String description() {
    if (workers.isEmpty()) {
      return null;
    }
    StringBuilder text = new StringBuilder("aio: a pool of worker processes:");
    for (Worker each : workers) {
      int jobs = each.inFlight.size();
      text.append(' ').append(each.processId()).append(jobs == 0 ? " idles" : " works");
      text.append(jobs > 1 ? " (" + (jobs - 1) + " more given ahead)," : ",");
    }
    return text.append(' ').append(queue.size()).append(" jobs wait").toString();
  }

  /** Has the job done as soon as a worker is free, after those submitted before. */
  public void submit(Job job) {
    WorkerExit exit;
    PoolProgress told = progress;
    if (told != null) {
      told.submitted();
    }
    synchronized (this) {
      exit = broken;
      if (killed) {
        job.ended = true;
        return;
      }
      if (exit == null) {
        enqueue(job);
      }
    }
    if (exit != null) {
      tellEnded(false);
      job.lost(exit);
      return;
    }
    pump();
  }

  private void enqueue(Job job) {
    if (queue.isEmpty() || queue.peekLast().priority <= job.priority) {
      queue.addLast(job);
      return;
    }
    Deque<Job> later = new ArrayDeque<>();
    while (!queue.isEmpty() && queue.peekLast().priority > job.priority) {
      later.addFirst(queue.pollLast());
    }
    queue.addLast(job);
    queue.addAll(later);
  }

  /**
   * Gives a job up: one that waits is dropped, one that runs is ended together with its worker,
   * which is replaced. It is told nothing any more.
   */
  public void cancel(Job job) {
    Worker doomed = null;
    Worker asked = null;
    synchronized (this) {
      if (!job.ended && !job.cancelled && progress != null) {
        progress.givenUp();
      }
      if (job.ended || queue.remove(job)) {
        job.ended = true;
        return;
      }
      job.cancelled = true;
      Worker worker = job.worker;
      if (worker != null) {
        if (worker.inFlight.peek() == job) {
          doomed = worker;
        } else {
          worker.recall(job);
          asked = worker;
        }
      }
    }
    if (doomed != null) {
      doomed.kill();
    } else if (asked != null) {
      asked.write();
    }
  }

  /** Takes no more jobs; the workers end when the last is done. Waits for nothing. */
  public void close() {
    synchronized (this) {
      closed = true;
    }
    dismissIfDone();
  }

  /** Ends all workers now and drops all jobs, which are told nothing any more. */
  public void kill() {
    List<Worker> doomed;
    synchronized (this) {
      closed = true;
      killed = true;
      for (Job job : queue) {
        job.ended = true;
      }
      queue.clear();
      for (Worker worker : workers) {
        for (Job job : worker.inFlight) {
          job.cancelled = true;
        }
      }
      doomed = List.copyOf(workers);
    }
    doomed.forEach(Worker::kill);
  }

  /**
   * Waits until all workers have ended; call it after {@link #close} or {@link #kill}, without the
   * interpreter lock.
   */
  public void awaitEnd() throws InterruptedException {
    synchronized (this) {
      while (!workers.isEmpty()) {
        wait();
      }
    }
  }

  private boolean idle() {
    if (!queue.isEmpty() || announcing > 0) {
      return false;
    }
    for (Worker worker : workers) {
      if (!worker.inFlight.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Gives waiting jobs to workers and starts workers where they are wanting. */
  private void pump() {
    List<Worker> touched = new ArrayList<>(2);
    List<Worker> fresh = List.of();
    while (true) {
      Job unannounced = null;
      synchronized (this) {
        Worker worker = queue.isEmpty() ? null : freeWorker();
        if (worker == null) {
          fresh = wanted();
          break;
        }
        Job job = queue.poll();
        if (job.cancelled) {
          job.ended = true;
        } else if (job.announced) {
          assign(job, worker);
          if (!touched.contains(worker)) {
            touched.add(worker);
          }
        } else {
          announcing++;
          unannounced = job;
        }
      }
      if (unannounced != null) {
        announce(unannounced);
      }
    }
    fresh.forEach(Worker::start);
    touched.forEach(Worker::write);
    dismissIfDone();
  }

  /**
   * Asked without the monitor, as the job may take a lock of its own; then it is first in line
   * again.
   */
  private void announce(Job job) {
    boolean wanted = job.starting();
    WorkerExit exit;
    synchronized (this) {
      announcing--;
      job.announced = true;
      exit = broken;
      job.cancelled |= killed;
      if (!wanted || exit != null || job.cancelled) {
        job.ended = true;
      } else {
        queue.addFirst(job);
      }
    }
    if (wanted && exit != null && !job.cancelled) {
      job.lost(exit);
    }
  }

  private void assign(Job job, Worker worker) {
    job.worker = worker;
    job.recalled = false;
    worker.enqueue(job.sealed(++jobNumber), true);
    if (worker.inFlight.isEmpty()) {
      job.headSince = System.nanoTime();
    } else if (supervisor == null) {
      supervisor = new Thread(this::supervise, "worker supervisor");
      supervisor.setDaemon(true);
      supervisor.start();
    }
    worker.inFlight.add(job);
  }

  /**
   * A worker without work, or one that is soon done with what it has; null where all have enough.
   */
  private Worker freeWorker() {
    Worker best = null;
    for (Worker worker : workers) {
      if (!worker.ready || worker.dead || worker.killed) {
        continue;
      }
      int load = worker.inFlight.size();
      if (load == 0) {
        return worker;
      }
      if (load <= ahead(worker) && (best == null || load < best.inFlight.size())) {
        best = worker;
      }
    }
    return best;
  }

  private int ahead(Worker worker) {
    if (worker.averageMicros < 0 || jobsPerWorker > 0 || worker.unanswered() > 1 << 20) {
      return 0;
    }
    long headNanos = System.nanoTime() - worker.inFlight.peek().headSince;
    if (headNanos > PATIENCE_NANOS) {
      return 0;
    }
    return (int) Math.min(MOST_AHEAD, AHEAD_MICROS / Math.max(1, worker.averageMicros));
  }

  private List<Worker> wanted() {
    int starting = 0;
    for (Worker worker : workers) {
      if (!worker.ready) {
        starting++;
      }
    }
    List<Worker> fresh = List.of();
    for (int i = starting; i < queue.size() && workers.size() < size; i++) {
      if (fresh.isEmpty()) {
        fresh = new ArrayList<>();
      }
      Worker worker = new Worker(this, ++workersStarted);
      workers.add(worker);
      fresh.add(worker);
    }
    return fresh;
  }

  private void dismissIfDone() {
    List<Worker> dismissed = List.of();
    synchronized (this) {
      if (closed && idle()) {
        dismissed = List.copyOf(workers);
      }
    }
    dismissed.forEach(Worker::dismiss);
  }

  /** A message from a worker, on its reader's thread. */
  void received(Worker worker, Frame frame) {
    switch (frame.kind()) {
      case Frame.READY -> {
        synchronized (this) {
          worker.ready = true;
          killedStarts = 0;
        }
        pump();
      }
      case Frame.OUTPUT -> {
        output.write(frame.body(), 0, frame.body().length);
        output.flush();
      }
      case Frame.RESULT, Frame.ERROR -> answered(worker, frame);
      case Frame.RECALLED -> {
        synchronized (this) {
          Job job = worker.find(frame.job());
          worker.inFlight.remove(job);
          worker.answered(job);
          if (job.cancelled) {
            job.ended = true;
          } else {
            job.worker = null;
            queue.addFirst(job);
          }
        }
        pump();
      }
      default -> throw new MalformedMessageException("a worker sends no such message");
    }
  }

  private void answered(Worker worker, Frame frame) {
    Job job;
    boolean tell;
    boolean worn;
    Worker doomed = null;
    synchronized (this) {
      job = worker.find(frame.job());
      worker.inFlight.remove(job);
      worker.answered(job);
      job.ended = true;
      tell = !job.cancelled;
      worker.averageMicros =
          worker.averageMicros < 0
              ? frame.micros()
              : worker.averageMicros * 0.8 + frame.micros() * 0.2;
      Job next = worker.inFlight.peek();
      if (next != null) {
        next.headSince = System.nanoTime();
        if (next.cancelled) {
          doomed = worker;
        }
      }
      worn = jobsPerWorker > 0 && ++worker.jobsDone >= jobsPerWorker;
      if (worn) {
        worker.killed = true;
      }
    }
    if (tell) {
      tellEnded(frame.kind() == Frame.RESULT);
      if (frame.kind() == Frame.RESULT) {
        job.returned(frame);
      } else {
        job.raised(frame);
      }
    }
    if (doomed != null) {
      doomed.kill();
    }
    if (worn) {
      worker.dismiss();
    }
    pump();
  }

  /** A worker's process is gone; on its reader's thread, after its last message. */
  void ended(Worker worker, WorkerExit exit) {
    List<Job> lost = new ArrayList<>();
    List<Worker> others = List.of();
    synchronized (this) {
      workers.remove(worker);
      worker.dead = true;
      notifyAll();
      boolean expected = worker.killed || (closed && worker.inFlight.isEmpty());
      // Killed for another job's sake a moment after that was done: this one begins again
      // elsewhere.
      boolean innocent =
          worker.killed && !worker.inFlight.isEmpty() && !worker.inFlight.peek().cancelled;
      Job held = innocent ? null : worker.inFlight.poll();
      if (held == null && !worker.ready && !expected) {
        // It never got as far as work: the next would not either, unless somebody ended it.
        boolean again = onLoss == OnLoss.REPLACE && exit.killed() && ++killedStarts < MOST_KILLED;
        held = again ? null : queue.poll();
      }
      if (held != null && !held.cancelled) {
        lost.add(held);
      }
      while (!worker.inFlight.isEmpty()) {
        Job unbegun = worker.inFlight.pollLast();
        if (!unbegun.cancelled) {
          unbegun.worker = null;
          queue.addFirst(unbegun);
        }
      }
      if (onLoss == OnLoss.BREAK && !expected) {
        broken = exit;
        closed = true;
        lost.addAll(queue);
        queue.clear();
        for (Worker other : workers) {
          for (Job job : other.inFlight) {
            if (!job.cancelled) {
              lost.add(job);
            }
            job.cancelled = true;
          }
        }
        others = List.copyOf(workers);
      }
      for (Job job : lost) {
        job.ended = true;
      }
    }
    others.forEach(Worker::kill);
    for (Job job : lost) {
      tellEnded(false);
      job.lost(exit);
    }
    watch.ended(exit);
    pump();
  }

  /** Calls jobs back that wait behind a long one while another worker idles. */
  private void supervise() {
    while (true) {
      List<Worker> touched = new ArrayList<>();
      synchronized (this) {
        boolean ahead = false;
        boolean idle = workers.size() < size;
        for (Worker worker : workers) {
          ahead |= worker.inFlight.size() > 1;
          idle |= worker.ready && worker.inFlight.isEmpty();
        }
        if (closed && workers.isEmpty()) {
          supervisor = null;
          return;
        }
        if (ahead && idle) {
          long now = System.nanoTime();
          for (Worker worker : workers) {
            if (worker.inFlight.size() > 1
                && now - worker.inFlight.peek().headSince > PATIENCE_NANOS) {
              Job first = worker.inFlight.peek();
              boolean some = false;
              for (Job job : worker.inFlight) {
                some |= job != first && worker.recall(job);
              }
              if (some) {
                touched.add(worker);
              }
            }
          }
        }
        if (touched.isEmpty()) {
          try {
            if (ahead) {
              wait(PATIENCE_NANOS / 1_000_000);
            } else {
              supervisor = null;
              return;
            }
          } catch (InterruptedException stop) {
            supervisor = null;
            return;
          }
        }
      }
      touched.forEach(Worker::write);
    }
  }
}
