package org.aiolang.stdlib.process;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.pool.Decoder;
import org.aiolang.interpreter.pool.Frame;
import org.aiolang.interpreter.pool.Job;
import org.aiolang.interpreter.pool.MalformedMessageException;
import org.aiolang.interpreter.pool.Message;
import org.aiolang.interpreter.pool.WorkerExit;
import org.aiolang.interpreter.pool.WorkerPool;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** The process of a {@code multiprocessing.Process}, as its parent sees it. */
final class ChildValue extends Instance {
  private static final int SIGNALLED = 128;

  private final Sharing sharing;
  private final long number;
  private final WorkerPool pool;

  // Guarded by this:
  private long process;
  private String failure;
  private Long returned;
  private Long exitCode;
  private final List<Object> monitors = new ArrayList<>();

  private ChildValue(Type type, Sharing sharing, long number, WorkerPool pool) {
    super(type);
    this.sharing = sharing;
    this.number = number;
    this.pool = pool;
  }

  /**
   * Starts a process.
   *
   * @param origin is written before the process object: tells the child who it is
   */
  static ChildValue start(
      Type type,
      Sharing sharing,
      long number,
      Object bootstrap,
      Object[] arguments,
      String name,
      int niceness) {
    Engine engine = sharing.engine;
    Workers.checkStartAllowed(engine);
    Workers workers = new Workers(engine);
    Message call =
        sharing.spawn(number, true, () -> workers.encode(bootstrap, arguments, Keywords.NONE));
    ChildValue child = new ChildValue(type, sharing, number, workers.process(name, niceness));
    engine.options().out().flush();
    child.pool.watch(child.new Watch());
    child.pool.submit(child.new Run(call, workers));
    child.pool.close();
    Blocking.await(engine, child, Blocking.NEVER, child::hasStarted);
    if (child.failure() != null) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "the process " + child.failure());
    }
    return child;
  }

  private synchronized boolean hasStarted() {
    return process != 0 || failure != null;
  }

  private synchronized String failure() {
    return failure;
  }

  private synchronized boolean hasEnded() {
    return exitCode != null;
  }

  private synchronized Object exitCode() {
    return exitCode == null ? None.NONE : exitCode;
  }

  /** Has a monitor notified at its end, too. */
  synchronized void notifyAtEnd(Object monitor) {
    monitors.add(monitor);
  }

  synchronized void forget(Object monitor) {
    monitors.remove(monitor);
  }

  synchronized boolean ended() {
    return exitCode != null;
  }

  private Object await(Object timeout) {
    Blocking.await(sharing.engine, this, Blocking.deadline(timeout), this::hasEnded);
    return exitCode();
  }

  private void end(boolean kill) {
    long id;
    synchronized (this) {
      if (exitCode != null) {
        return;
      }
      id = process;
    }
    ProcessHandle.of(id)
        .ifPresent(handle -> {
          if (kill) {
            handle.destroyForcibly();
          } else {
            handle.destroy();
          }
        });
  }

  private final class Run extends Job {
    private final Workers workers;

    Run(Message call, Workers workers) {
      super(call);
      this.workers = workers;
    }

    @Override
    protected void returned(Frame message) {
      try {
        // A number: no script code runs.
        if (new Decoder(workers.directory(), message).value() instanceof Long code) {
          synchronized (ChildValue.this) {
            returned = code;
          }
        }
      } catch (MalformedMessageException garbled) {
        lost(new WorkerExit(0, 1, ""));
      }
    }

    @Override
    protected void raised(Frame message) {
      lost(new WorkerExit(0, 1, ""));
    }

    @Override
    protected void lost(WorkerExit exit) {
      synchronized (ChildValue.this) {
        if (process == 0) {
          failure = exit.how() + ": " + exit.errors().strip();
          ChildValue.this.notifyAll();
        }
      }
    }
  }

  private final class Watch implements WorkerPool.Watch {
    @Override
    public void started(long id) {
      synchronized (ChildValue.this) {
        process = id;
        ChildValue.this.notifyAll();
      }
    }

    @Override
    public void ended(WorkerExit exit) {
      List<Object> told;
      synchronized (ChildValue.this) {
        long status = exit.status();
        if (returned != null) {
          exitCode = returned;
        } else {
          exitCode = status > SIGNALLED ? SIGNALLED - status : status;
        }
        told = List.copyOf(monitors);
        ChildValue.this.notifyAll();
      }
      for (Object monitor : told) {
        synchronized (monitor) {
          monitor.notifyAll();
        }
      }
      sharing.exchanges.ended(number);
    }
  }

  private static ChildValue self(Object self) {
    return (ChildValue) self;
  }

  static void declare(TypeMembers members) {
    members.getter("pid", "The process id.", self -> self(self).process);
    members.method("poll(self)", "The exit code, or None.", self -> self(self).exitCode());
    members.method(
        "wait(self, timeout=None)",
        "Wait for the end; the exit code, or None where the time is over.",
        (self, timeout) -> self(self).await(timeout));
    members.method(
        "terminate(self)",
        "Send SIGTERM.",
        self -> {
          self(self).end(false);
          return None.NONE;
        });
    members.method(
        "kill(self)",
        "Send SIGKILL.",
        self -> {
          self(self).end(true);
          return None.NONE;
        });
  }
}
