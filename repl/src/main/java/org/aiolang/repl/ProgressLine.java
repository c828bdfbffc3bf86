package org.aiolang.repl;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.aiolang.interpreter.WatchedOutput;
import org.aiolang.interpreter.pool.PoolOptions;
import org.aiolang.interpreter.pool.PoolProgress;

/**
 * One line at the bottom of a terminal that tells how far the jobs of worker processes are.
 * Whatever else is printed goes above it; while a script's line has no end yet, there is none.
 */
final class ProgressLine {
  private static final int STANDARD_ERROR = 2;
  private static final long PERIOD_MILLIS = 100;
  private static final int WIDTH = 79;

  /** Back to the start of the line, and away with it. */
  private static final byte[] ERASE = "\r\033[K".getBytes(StandardCharsets.US_ASCII);

  private final PoolProgress progress = new PoolProgress();
  private final OutputStream terminal;
  private final long start = System.nanoTime();
  private String shown = "";
  private boolean inLine;
  private boolean ended;

  ProgressLine(OutputStream terminal) {
    this.terminal = terminal;
  }

  /** One on the process's standard error, which draws itself from now on. */
  static ProgressLine ofProcess() {
    ProgressLine line = new ProgressLine(new FileOutputStream(FileDescriptor.err));
    Thread drawing = new Thread(line::draws, "progress line");
    drawing.setDaemon(true);
    drawing.start();
    return line;
  }

  /** Whether standard error is a terminal, which Java does not tell; false where nobody can say. */
  @SuppressWarnings("restricted") // isatty is called as C declares it
  static boolean hasTerminal() {
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("isatty")
        .map(address ->
            linker.downcallHandle(
                address, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)))
        .map(function -> {
          try {
            return (int) function.invokeExact(STANDARD_ERROR) == 1;
          } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
          }
        })
        .orElse(false);
  }

  /** Outputs that make way for the line. */
  Streams streams(InputStream in) {
    return new Streams(
        in,
        new WatchedOutput(above(new FileOutputStream(FileDescriptor.out)), 1 << 13, true),
        new WatchedOutput(above(new FileOutputStream(FileDescriptor.err)), 1 << 8, false));
  }

  PoolOptions options(String memory) {
    return new PoolOptions(memory, progress);
  }

  /** A stream to the same terminal, whose text goes where the line is. */
  OutputStream above(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        synchronized (ProgressLine.this) {
          erase();
          out.write(bytes, offset, length);
          out.flush();
          if (length > 0) {
            inLine = bytes[offset + length - 1] != '\n';
          }
        }
      }
    };
  }

  private void draws() {
    try {
      while (true) {
        Thread.sleep(PERIOD_MILLIS);
        long nanos = System.nanoTime() - start;
        draw(text(progress.total(), progress.done(), progress.failed(), progress.running(), nanos));
      }
    } catch (InterruptedException | IOException gone) {
      // Nobody sees it any more; the script goes on.
    }
  }

  /** Shows a text, unless there is none, it is there already, or a script's line has no end yet. */
  synchronized void draw(String text) throws IOException {
    if (ended || inLine || text.equals(shown)) {
      return;
    }
    erase();
    terminal.write(text.getBytes(StandardCharsets.US_ASCII));
    terminal.flush();
    shown = text;
  }

  private void erase() throws IOException {
    if (!shown.isEmpty()) {
      terminal.write(ERASE);
      terminal.flush();
      shown = "";
    }
  }

  /** Takes the line away for good. */
  synchronized void end() {
    ended = true;
    try {
      erase();
    } catch (IOException gone) {
      // Then there is nothing to take away.
    }
  }

  /**
   * What is shown; empty before the first job.
   *
   * @param nanos since the program began
   */
  static String text(int total, int done, int failed, int running, long nanos) {
    if (total == 0) {
      return "";
    }
    int over = done + failed;
    double seconds = nanos / 1e9;
    StringBuilder text = new StringBuilder("aio: ").append(done).append(" of ").append(total);
    text.append(" done, ").append(running).append(" running");
    if (failed > 0) {
      text.append(", ").append(failed).append(" failed");
    }
    if (over > 0) {
      double rate = over / seconds;
      text.append(rate < 10 ? String.format(", %.1f/s", rate) : String.format(", %.0f/s", rate));
      if (total > over) {
        text.append(", ").append(duration(Math.round((total - over) / rate))).append(" left");
      }
    }
    return text.length() > WIDTH ? text.substring(0, WIDTH) : text.toString();
  }

  private static String duration(long seconds) {
    return seconds < 3600
        ? String.format("%d:%02d", seconds / 60, seconds % 60)
        : String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
