package org.aiolang.repl.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;

/**
 * What is printed, and where: while a cell runs, at the cursor; while a person types, in whole
 * lines above the prompt.
 *
 * <p>A script's thread only leaves its text here. It holds the interpreter lock, and the line
 * editor's lock may be held by a completion that waits for that; so a thread of the screen's own
 * does the printing above the prompt.
 */
final class Screen {
  /** A script that prints faster than the terminal shows waits now and then, but never long. */
  private static final int MUCH = 1 << 16;

  private static final long MUCH_MILLISECONDS = 50;

  /** Text is gathered this long, so that the prompt is not painted anew for every line. */
  private static final long GATHER_MILLISECONDS = 12;

  private final Terminal terminal;
  private LineReader reader;
  private final StringBuilder pending = new StringBuilder();
  private boolean typing;
  private boolean closed;
  private String lineStart = "";

  Screen(Terminal terminal) {
    this.terminal = terminal;
    Thread printer = new Thread(this::printAbove, "screen");
    printer.setDaemon(true);
    printer.start();
  }

  /** Says which editor the prompt belongs to. */
  synchronized void attach(LineReader editor) {
    reader = editor;
  }

  /** A stream for scripts to print to. */
  PrintStream stream() {
    return new PrintStream(new Output(), true, StandardCharsets.UTF_8);
  }

  /** Prints at the cursor, or above the prompt. From any thread. */
  synchronized void print(String text) {
    if (text.isEmpty()) {
      return;
    }
    pending.append(text);
    if (!typing) {
      drain();
      return;
    }
    notifyAll();
    if (pending.length() > MUCH) {
      try {
        wait(MUCH_MILLISECONDS);
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What stands in the cursor's line since the last line feed: the prompt of {@code input()}. */
  synchronized String takeLineStart() {
    String text = lineStart;
    lineStart = "";
    return text;
  }

  /** A prompt is about to be shown; it begins in a line of its own. */
  synchronized void beginTyping() {
    drain();
    if (!lineStart.isEmpty()) {
      terminal.writer().println();
      terminal.flush();
      lineStart = "";
    }
    typing = true;
  }

  /** Another program has the terminal: everything is held back until {@link #endTyping}. */
  synchronized void beginEditing() {
    drain();
    reader = null;
    typing = true;
  }

  /** The line is read: what was held back is printed. */
  synchronized void endTyping() {
    typing = false;
    drain();
  }

  synchronized void close() {
    closed = true;
    typing = false;
    drain();
    notifyAll();
  }

  private void drain() {
    if (pending.length() == 0) {
      return;
    }
    String text = pending.toString();
    pending.setLength(0);
    terminal.writer().print(text);
    terminal.flush();
    int feed = text.lastIndexOf('\n');
    lineStart = feed < 0 ? lineStart + text : text.substring(feed + 1);
    notifyAll();
  }

  private void printAbove() {
    while (true) {
      String lines = takeLines();
      if (lines == null) {
        return;
      }
      if (!lines.isEmpty()) {
        reader.printAbove(lines);
      }
    }
  }

  /** Waits for whole lines to print above the prompt; null at the end. */
  private String takeLines() {
    try {
      synchronized (this) {
        while (!closed && !(typing && reader != null && pending.indexOf("\n") >= 0)) {
          wait();
        }
        if (closed) {
          return null;
        }
      }
      Thread.sleep(GATHER_MILLISECONDS);
      synchronized (this) {
        if (!typing) {
          return "";
        }
        int end = pending.lastIndexOf("\n") + 1;
        String lines = pending.substring(0, end);
        pending.delete(0, end);
        notifyAll();
        return lines;
      }
    } catch (InterruptedException end) {
      return null;
    }
  }

  /** Bytes of UTF-8 on their way to the screen. */
  private final class Output extends OutputStream {
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer rest = ByteBuffer.allocate(1 << 13);

    @Override
    public void write(int each) throws IOException {
      write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      if (rest.remaining() < length) {
        rest.flip();
        rest = ByteBuffer.allocate(rest.remaining() + length).put(rest);
      }
      rest.put(bytes, offset, length).flip();
      CharBuffer text = CharBuffer.allocate(rest.remaining());
      decoder.decode(rest, text, false);
      rest.compact();
      print(text.flip().toString());
    }
  }
}
