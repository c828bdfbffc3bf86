package org.aiolang.interpreter.pool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * A worker's side: one thread reads messages and notices at once when the parent is gone; the
 * calling thread does the jobs, one after the other. Writing the answers may block, which harms
 * nobody: the parent always reads.
 */
public final class JobLoop {
  /** Does the work; all methods are called on the thread that runs the loop. */
  public interface Runner {
    /** The first message. */
    void setUp(WorkerSetup setup);

    /**
     * Makes a call.
     *
     * @param call what {@link Encoder#call} wrote in the parent
     * @return what it gave or raised
     */
    Answer run(Frame call);
  }

  /**
   * What became of a call.
   *
   * @param kind {@link Frame#RESULT} or {@link Frame#ERROR}
   * @param message what an {@link Encoder} wrote
   */
  public record Answer(int kind, Message message) {}

  private final FrameReader in;
  private final OutputStream out;
  private final Deque<Frame> calls = new ArrayDeque<>();
  private final Object outputLock = new Object();
  private SharedMemory.Ring ring;
  private boolean waiting;
  private boolean ended;
  private byte[] lines = new byte[4096];
  private int held;

  public JobLoop(InputStream in, OutputStream out) {
    this.in = new FrameReader(in);
    this.out = out;
  }

  /**
   * Where the script's prints go: to the parent, whole lines at a time.
   *
   * @return a stream that needs no closing
   */
  public OutputStream output() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        print(bytes, from, length);
      }
    };
  }

  /**
   * Does jobs until the parent wants no more.
   *
   * @throws IOException where the parent is gone
   */
  public void run(Runner runner) throws IOException {
    Frame first = in.next();
    if (first == null || first.kind() != Frame.SETUP) {
      throw new IOException("no setup");
    }
    runner.setUp(WorkerSetup.read(first.body()));
    Thread reader = new Thread(this::read, "parent reader");
    reader.setDaemon(true);
    reader.start();
    send(Message.empty(Frame.READY, 0));
    for (Frame call; (call = take()) != null; ) {
      long start = System.nanoTime();
      Answer answer = runner.run(call);
      long micros = (System.nanoTime() - start) / 1000;
      flushPartialLine();
      send(answer.message().seal(answer.kind(), call.job(), micros));
    }
  }

  /** One job without a parent: what a run that learns which classes workers need makes use of. */
  public static Answer rehearse(Runner runner, WorkerSetup setup, Frame call) {
    JobLoop loop =
        new JobLoop(
            new ByteArrayInputStream(setup.message(1).bytes()), OutputStream.nullOutputStream());
    try {
      runner.setUp(WorkerSetup.read(loop.in.next().body()));
      loop.output().write('\n');
      loop.send(Message.empty(Frame.READY, 0));
      return runner.run(call);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Frame take() {
    synchronized (calls) {
      while (calls.isEmpty()) {
        if (ended) {
          return null;
        }
        waiting = true;
        try {
          calls.wait();
        } catch (InterruptedException notOurs) {
          // Meant for a script that is over.
        }
        waiting = false;
      }
      return calls.poll();
    }
  }

  private void read() {
    try {
      for (Frame frame; (frame = in.next()) != null; ) {
        switch (frame.kind()) {
          case Frame.CALL -> {
            synchronized (calls) {
              calls.add(frame);
              if (waiting) {
                calls.notifyAll();
              }
            }
          }
          case Frame.RECALL -> recall(frame.job());
          case Frame.MEMORY -> share(Path.of(new String(frame.body(), StandardCharsets.UTF_8)));
          default -> throw new MalformedMessageException("a parent sends no such message");
        }
      }
    } catch (IOException | MalformedMessageException gone) {
      Runtime.getRuntime().halt(1);
    }
    synchronized (calls) {
      ended = true;
      if (calls.isEmpty() && waiting) {
        calls.notifyAll();
        return;
      }
    }
    // The parent is gone: it dismisses only workers that have answered everything.
    Runtime.getRuntime().halt(1);
  }

  private void share(Path file) throws IOException {
    SharedMemory joined = SharedMemory.join(file);
    in.share(joined.toWorker());
    synchronized (outputLock) {
      ring = joined.toParent();
    }
  }

  private void recall(int job) throws IOException {
    boolean removed = false;
    synchronized (calls) {
      for (Iterator<Frame> each = calls.iterator(); each.hasNext(); ) {
        if (each.next().job() == job) {
          each.remove();
          removed = true;
          break;
        }
      }
    }
    if (removed) {
      send(Message.empty(Frame.RECALLED, job));
    }
  }

  private void print(byte[] bytes, int from, int length) throws IOException {
    synchronized (outputLock) {
      int end = from + length;
      while (end > from && bytes[end - 1] != '\n') {
        end--;
      }
      hold(bytes, from, end - from);
      if (end > from) {
        flushLines();
      }
      hold(bytes, end, from + length - end);
      if (held > 1 << 20) {
        flushLines();
      }
    }
  }

  private void hold(byte[] bytes, int from, int length) {
    if (lines.length - held < length) {
      lines = java.util.Arrays.copyOf(lines, Math.max(lines.length * 2, held + length));
    }
    System.arraycopy(bytes, from, lines, held, length);
    held += length;
  }

  private void flushLines() throws IOException {
    send(Message.around(Frame.OUTPUT, lines, 0, held));
    held = 0;
  }

  private void flushPartialLine() throws IOException {
    synchronized (outputLock) {
      if (held > 0) {
        flushLines();
      }
    }
  }

  private void send(Message message) throws IOException {
    synchronized (outputLock) {
      message.writeTo(out, ring);
    }
  }
}
