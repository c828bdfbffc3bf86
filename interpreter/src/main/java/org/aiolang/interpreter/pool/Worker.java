package org.aiolang.interpreter.pool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * One worker process as its parent sees it. A thread of its own starts it and reads what it says;
 * another copies its standard error; a third, started when first needed, writes what is too long to
 * be sure that the pipe takes it at once. So nobody who submits or computes ever waits for a pipe,
 * and both sides can write as much as they like.
 */
final class Worker {
  /** As much as every system's pipe takes without blocking. */
  private static final int FITS_PIPE = 16 << 10;

  private static final int TAIL = 4096;

  private final WorkerPool pool;
  final int number;
  private volatile Process process;
  private OutputStream toWorker;
  private volatile FrameReader reader;
  private final StringBuilder errorTail = new StringBuilder();
  private Thread errorThread;

  /** For the large parts of messages; made when the first is sent or was received. */
  private volatile SharedMemory memory;

  private boolean memoryRefused;

  // Guarded by the pool:
  boolean ready;
  boolean dead;
  boolean killed;

  /** What it was sent and has not answered, the one it works on first. */
  final Deque<Job> inFlight = new ArrayDeque<>();

  /** How long its jobs took lately, in microseconds; negative before the first. */
  double averageMicros = -1;

  int jobsDone;
  private final Deque<Message> outbox = new ArrayDeque<>();
  private int outboxBytes;
  private boolean writing;
  private boolean wantsMemory;
  private Thread writer;
  private int unanswered;

  Worker(WorkerPool pool, int number) {
    this.pool = pool;
    this.number = number;
  }

  void start() {
    daemon("reader", this::run).start();
  }

  long processId() {
    Process running = process;
    return running == null ? 0 : running.pid();
  }

  private Thread daemon(String task, Runnable body) {
    Thread thread = new Thread(body, "worker " + number + " " + task);
    thread.setDaemon(true);
    return thread;
  }

  private void run() {
    WorkerExit exit;
    try {
      process = new ProcessBuilder(pool.command().words()).start();
      pool.watch().started(process.pid());
      toWorker = process.getOutputStream();
      errorThread = daemon("stderr", this::copyErrors);
      errorThread.start();
      synchronized (pool) {
        if (killed) {
          process.destroyForcibly();
        }
      }
      pool.setup().message(number).writeTo(toWorker);
      toWorker.flush();
    } catch (IOException cannotStart) {
      if (process == null) {
        pool.ended(this, new WorkerExit(0, 0, String.valueOf(cannotStart.getMessage())));
        return;
      }
      // It ended at once: reading finds the end of the stream.
    }
    reader = new FrameReader(process.getInputStream());
    String broken = read();
    exit = await(broken);
    pool.ended(this, exit);
  }

  /** Reads till the end; gives what was wrong with it, or an empty text. */
  private String read() {
    try {
      for (Frame frame; (frame = reader.next()) != null; ) {
        if (frame.attachments().length > 0 && memory == null) {
          synchronized (pool) {
            wantsMemory = true;
          }
        }
        pool.received(this, frame);
      }
    } catch (IOException closed) {
      // Its end, as the process object tells it while it is being cleaned up.
    } catch (MalformedMessageException | OutOfMemoryError wrong) {
      kill();
      return wrong.getMessage();
    }
    return "";
  }

  private WorkerExit await(String broken) {
    // A worker that closed its side of the pipe but lives on is of no more use.
    boolean interrupted = false;
    int status = 0;
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor();
      }
      errorThread.join(500);
      status = process.exitValue();
    } catch (InterruptedException stop) {
      interrupted = true;
    }
    if (memory != null) {
      memory.forget();
    }
    try {
      toWorker.close();
    } catch (IOException gone) {
      // What was not written has no reader any more.
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    String tail;
    synchronized (errorTail) {
      tail = errorTail.toString();
    }
    return new WorkerExit(process.pid(), status, broken.isEmpty() ? tail : broken + "\n" + tail);
  }

  private void copyErrors() {
    byte[] bytes = new byte[8192];
    int held = 0;
    try (InputStream errors = process.getErrorStream()) {
      for (int read; (read = errors.read(bytes, held, bytes.length - held)) >= 0; ) {
        held += read;
        int end = held;
        while (end > 0 && bytes[end - 1] != '\n') {
          end--;
        }
        if (end == 0 && held == bytes.length) {
          end = held;
        }
        passOn(bytes, end);
        System.arraycopy(bytes, end, bytes, 0, held - end);
        held -= end;
      }
    } catch (IOException closed) {
      // The process ended.
    }
    passOn(bytes, held);
  }

  private void passOn(byte[] bytes, int length) {
    if (length == 0) {
      return;
    }
    synchronized (errorTail) {
      errorTail.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
      if (errorTail.length() > TAIL) {
        errorTail.delete(0, errorTail.length() - TAIL);
      }
    }
    pool.errors().write(bytes, 0, length);
    pool.errors().flush();
  }

  /** Ends the process; its reader then sees the end of the stream and reports. */
  void kill() {
    synchronized (pool) {
      killed = true;
    }
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
    }
  }

  /** Closes its input: it ends when it has done what it was sent. */
  void dismiss() {
    Process running = process;
    if (running == null) {
      kill();
      return;
    }
    try {
      running.getOutputStream().close();
    } catch (IOException gone) {
      // It has ended already.
    }
  }

  // Writing. All of this with the pool's monitor held, but for the writing itself.

  /** Puts a message in line; {@link #write} sends it. */
  void enqueue(Message message, boolean answered) {
    outbox.add(message);
    outboxBytes += message.size();
    if (answered) {
      unanswered += message.size();
    }
  }

  Job find(int job) {
    for (Job each : inFlight) {
      if (each.number == job) {
        return each;
      }
    }
    throw new MalformedMessageException("an answer about a job it does not have");
  }

  boolean recall(Job job) {
    if (job.recalled) {
      return false;
    }
    job.recalled = true;
    enqueue(Message.empty(Frame.RECALL, job.number), false);
    return true;
  }

  void answered(Job job) {
    unanswered -= job.size();
  }

  boolean hasOutput() {
    return !outbox.isEmpty();
  }

  int unanswered() {
    return unanswered;
  }

  /**
   * Writes what is in line, or has it written where that could block. Call without the pool's
   * monitor.
   */
  void write() {
    write(false);
  }

  private void write(boolean mayBlock) {
    while (true) {
      Message single;
      byte[] several = null;
      synchronized (pool) {
        if (outbox.isEmpty() || writing || dead) {
          return;
        }
        if (!mayBlock && Math.max(unanswered, outboxBytes) > FITS_PIPE) {
          wakeWriter();
          return;
        }
        single = outbox.poll();
        outboxBytes -= single.size();
        if (!outbox.isEmpty()
            && single.size() + outbox.peek().size() <= FITS_PIPE
            && !wantsMemory) {
          several = join(single);
        }
        writing = true;
      }
      try {
        if (several != null) {
          toWorker.write(several);
        } else {
          if (single.hasAttachments() || wantsMemory) {
            share();
          }
          single.writeTo(toWorker, memory == null ? null : memory.toWorker());
        }
        toWorker.flush();
      } catch (IOException gone) {
        // Its reader finds out how it ended.
      }
      synchronized (pool) {
        writing = false;
      }
    }
  }

  /** Gives the worker memory to share, once; only the thread that is writing comes here. */
  private void share() throws IOException {
    if (memory != null || memoryRefused) {
      return;
    }
    try {
      SharedMemory made = SharedMemory.create();
      reader.share(made.toParent());
      memory = made;
      byte[] file = made.file().toString().getBytes(StandardCharsets.UTF_8);
      Message.around(Frame.MEMORY, file, 0, file.length).writeTo(toWorker);
    } catch (IOException noRoom) {
      memoryRefused = true;
    }
  }

  /** A small message and the small ones after it as one piece: one write in place of many. */
  private byte[] join(Message first) {
    int total = first.size();
    int count = 0;
    for (Message next : outbox) {
      if (total + next.size() > FITS_PIPE) {
        break;
      }
      total += next.size();
      count++;
    }
    byte[] joined = new byte[total];
    int at = first.copyTo(joined, 0);
    for (int i = 0; i < count; i++) {
      Message next = outbox.poll();
      outboxBytes -= next.size();
      at = next.copyTo(joined, at);
    }
    return joined;
  }

  private void wakeWriter() {
    if (writer == null) {
      writer = daemon("writer", this::writeLoop);
      writer.start();
    }
    pool.notifyAll();
  }

  private void writeLoop() {
    while (true) {
      synchronized (pool) {
        while (!dead && (outbox.isEmpty() || writing)) {
          try {
            pool.wait();
          } catch (InterruptedException stop) {
            return;
          }
        }
        if (dead) {
          return;
        }
      }
      write(true);
    }
  }
}
