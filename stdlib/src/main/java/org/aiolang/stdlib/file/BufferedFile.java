package org.aiolang.stdlib.file;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * A file of bytes that a script put over another, with a buffer for what was read ahead and one for
 * what is not written yet; at most one of them holds something. The other file is used by its
 * methods only. Source: "Buffered Streams" in CPython's documentation of {@code io}.
 */
final class BufferedFile extends BytesStack {
  private static final byte[] NOTHING = {};

  /** The file below; null before it has one and after {@code detach}. */
  private Object raw;

  private boolean detached;
  private boolean reads;
  private boolean writes;
  private int capacity;
  private byte[] ahead = NOTHING;
  private int at;
  private byte[] pending = NOTHING;
  private int count;

  BufferedFile(Type type) {
    super(type);
  }

  /**
   * @param kind BufferedReader, BufferedWriter or BufferedRandom
   */
  void open(Object below, Object size, String kind) {
    raw = null;
    detached = false;
    Object number = Conversion.index(size);
    if (!(number instanceof Long plain) || plain > Integer.MAX_VALUE - 8) {
      throw number instanceof Long
          ? Errors.memory()
          : Errors.overflow("cannot fit 'int' into an index-sized integer");
    }
    reads = !kind.equals("BufferedWriter");
    writes = !kind.equals("BufferedReader");
    if (kind.equals("BufferedRandom")) {
      demand(below, "seekable", "File or stream is not seekable.");
    }
    if (reads) {
      demand(below, "readable", "File or stream is not readable.");
    }
    if (writes) {
      demand(below, "writable", "File or stream is not writable.");
    }
    if (plain <= 0) {
      throw Errors.value("buffer size must be strictly positive");
    }
    capacity = (int) (long) plain;
    ahead = NOTHING;
    pending = NOTHING;
    at = 0;
    count = 0;
    raw = below;
  }

  private static void demand(Object file, String ability, String message) {
    if (!Conversion.truth(Calls.method(file, ability))) {
      throw unsupported(message);
    }
  }

  @Override
  Object raw() {
    if (raw == null) {
      throw Errors.value(
          detached ? "raw stream has been detached" : "I/O operation on uninitialized object");
    }
    return raw;
  }

  @Override
  boolean hasEnded() {
    return Conversion.truth(Attributes.get(raw(), "closed"));
  }

  private void demandOpen(String message) {
    if (hasEnded()) {
      throw Errors.value(message);
    }
  }

  private void checkReads() {
    if (!reads) {
      throw unsupported("read");
    }
  }

  /** One call of the file below; 0 at its end, -1 where it has nothing now. */
  private int fetch(byte[] into, int offset, int wanted) {
    ByteArrayValue memory = new ByteArrayValue(new byte[wanted]);
    Object read = Calls.method(raw, "readinto", memory);
    if (read == None.NONE) {
      return -1;
    }
    long got = -1;
    try {
      got = ScriptStream.offset(read);
    } catch (ScriptError cause) {
      ScriptError failed = Errors.of(ExceptionTypes.OS_ERROR, "raw readinto() failed");
      Attributes.set(failed.value(), "__cause__", cause.value());
      throw failed;
    }
    if (got < 0 || got > wanted) {
      throw Errors.of(
          ExceptionTypes.OS_ERROR,
          "raw readinto() returned invalid length "
              + got
              + " (should have been between 0 and "
              + wanted
              + ")");
    }
    System.arraycopy(memory.items, 0, into, offset, (int) got);
    return (int) got;
  }

  private int left() {
    return ahead.length - at;
  }

  private byte[] take(int most) {
    byte[] taken = Arrays.copyOfRange(ahead, at, at + Math.min(most, left()));
    at += taken.length;
    return taken;
  }

  /** Reads the next block where all was taken; like {@link #fetch}. */
  private int refill() {
    byte[] block = new byte[capacity];
    int got = fetch(block, 0, capacity);
    if (got > 0) {
      ahead = got == capacity ? block : Arrays.copyOf(block, got);
      at = 0;
    }
    return got;
  }

  /** Before reading what was written goes down. */
  private void turnToReading() {
    if (writes) {
      drain();
    }
  }

  @Override
  Object read(long size) {
    raw();
    checkReads();
    demandOpen("read of closed file");
    turnToReading();
    if (size < 0) {
      return readAll();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(take((int) Math.min(size, Integer.MAX_VALUE)));
    while (out.size() < size) {
      long missing = size - out.size();
      int whole = (int) Math.min(missing - missing % capacity, 1 << 20);
      int got;
      if (whole > 0) {
        byte[] block = new byte[whole];
        got = fetch(block, 0, whole);
        out.write(block, 0, Math.max(0, got));
      } else {
        got = refill();
        if (got > 0) {
          out.writeBytes(take((int) missing));
        }
      }
      if (got < 0 && out.size() == 0) {
        return None.NONE;
      }
      if (got <= 0) {
        break;
      }
    }
    return new BytesValue(out.toByteArray());
  }

  private Object readAll() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(take(left()));
    Object whole = Attributes.getOrNull(raw, "readall");
    if (whole != null) {
      Object rest = Calls.call(whole);
      if (rest == None.NONE) {
        return out.size() == 0 ? rest : new BytesValue(out.toByteArray());
      }
      if (!(rest instanceof BytesValue bytes)) {
        throw Errors.type("readall() should return bytes");
      }
      out.writeBytes(bytes.bytes());
      return new BytesValue(out.toByteArray());
    }
    while (true) {
      Object read = Calls.method(raw, "read");
      if (read == None.NONE) {
        return out.size() == 0 ? read : new BytesValue(out.toByteArray());
      }
      if (!(read instanceof BytesValue bytes)) {
        throw Errors.type("read() should return bytes");
      }
      if (bytes.bytes().length == 0) {
        return new BytesValue(out.toByteArray());
      }
      out.writeBytes(bytes.bytes());
    }
  }

  @Override
  Object read1(long size) {
    raw();
    checkReads();
    demandOpen("read of closed file");
    turnToReading();
    int most = size < 0 ? capacity : (int) Math.min(size, Integer.MAX_VALUE - 8);
    if (most == 0 || left() > 0) {
      return new BytesValue(take(most));
    }
    byte[] block = new byte[most];
    int got = fetch(block, 0, most);
    return new BytesValue(Arrays.copyOf(block, Math.max(0, got)));
  }

  @Override
  Object peek() {
    raw();
    checkReads();
    demandOpen("peek of closed file");
    turnToReading();
    if (left() == 0) {
      refill();
    }
    return new BytesValue(Arrays.copyOfRange(ahead, at, ahead.length));
  }

  @Override
  Object readInto(Window window, boolean once) {
    raw();
    checkReads();
    demandOpen("readinto of closed file");
    turnToReading();
    byte[] first = take(window.length());
    window.put(first, 0, first.length);
    int filled = first.length;
    while (filled < window.length()) {
      int missing = window.length() - filled;
      byte[] block;
      int got;
      if (missing > capacity) {
        block = new byte[missing];
        got = fetch(block, 0, missing);
      } else if (once && filled > 0) {
        break;
      } else {
        got = refill();
        block = got > 0 ? take(missing) : NOTHING;
      }
      if (got < 0 && filled == 0) {
        return None.NONE;
      }
      if (got <= 0) {
        break;
      }
      int count = Math.min(got, Math.min(block.length, missing));
      window.put(block, filled, 0, count);
      filled += count;
      if (once) {
        break;
      }
    }
    return (long) filled;
  }

  @Override
  Object readLine(long limit) {
    raw();
    checkReads();
    demandOpen("readline of closed file");
    turnToReading();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (limit < 0 || line.size() < limit) {
      if (left() == 0 && refill() <= 0) {
        break;
      }
      int end = at;
      int most = limit < 0 ? ahead.length : (int) Math.min(ahead.length, at + limit - line.size());
      while (end < most && ahead[end] != '\n') {
        end++;
      }
      boolean whole = end < most;
      line.writeBytes(take(end - at + (whole ? 1 : 0)));
      if (whole) {
        break;
      }
    }
    return new BytesValue(line.toByteArray());
  }

  @Override
  boolean isEmpty(Object line) {
    return line instanceof BytesValue bytes && bytes.bytes().length == 0;
  }

  @Override
  Object write(Object data) {
    raw();
    if (!writes) {
      throw unsupported("write");
    }
    byte[] bytes = BytesArguments.bytes(data);
    demandOpen("write to closed file");
    turnToWriting();
    if (count + bytes.length <= capacity) {
      keep(bytes, 0, bytes.length);
      return (long) bytes.length;
    }
    try {
      drain();
    } catch (ScriptError blocked) {
      if (!IoBases.is(blocked, ExceptionTypes.BLOCKING_IO_ERROR)) {
        throw blocked;
      }
      int room = Math.max(0, capacity - count);
      if (bytes.length <= room) {
        keep(bytes, 0, bytes.length);
        return (long) bytes.length;
      }
      keep(bytes, 0, room);
      throw wouldBlock(room);
    }
    int done = 0;
    while (bytes.length - done > capacity) {
      int written = send(bytes, done, bytes.length - done);
      if (written < 0) {
        int room = Math.min(capacity, bytes.length - done);
        keep(bytes, done, room);
        throw wouldBlock(done + room);
      }
      done += written;
    }
    keep(bytes, done, bytes.length - done);
    return (long) bytes.length;
  }

  private static ScriptError wouldBlock(long written) {
    return Errors.with(
        ExceptionTypes.BLOCKING_IO_ERROR,
        11L,
        "write could not complete without blocking",
        written);
  }

  private void keep(byte[] bytes, int from, int length) {
    if (pending.length < count + length) {
      pending = Arrays.copyOf(pending, Math.min(capacity, Math.max(count + length, count * 2)));
    }
    System.arraycopy(bytes, from, pending, count, length);
    count += length;
  }

  /** One call of the file below; -1 where it takes nothing now. */
  private int send(byte[] bytes, int from, int length) {
    Object written =
        Calls.method(raw, "write", new BytesValue(Arrays.copyOfRange(bytes, from, from + length)));
    if (written == None.NONE) {
      return -1;
    }
    long number = ScriptStream.offset(written);
    if (number < 0 || number > length) {
      throw Errors.of(
          ExceptionTypes.OS_ERROR,
          "raw write() returned invalid length "
              + number
              + " (should have been between 0 and "
              + length
              + ")");
    }
    return (int) number;
  }

  /** Hands down what was written. */
  private void drain() {
    int done = 0;
    try {
      while (done < count) {
        int written = send(pending, done, count - done);
        if (written < 0) {
          throw wouldBlock(0);
        }
        done += written;
      }
    } finally {
      System.arraycopy(pending, done, pending, 0, count - done);
      count -= done;
    }
  }

  /** Before writing the file below goes back to where the script is. */
  private void turnToWriting() {
    if (left() > 0) {
      Calls.method(raw, "seek", (long) -left(), 1L);
    }
    ahead = NOTHING;
    at = 0;
  }

  @Override
  void flush() {
    raw();
    demandOpen("flush of closed file");
    if (writes) {
      drain();
    }
    if (reads && writes && left() > 0) {
      turnToWriting();
    }
    Calls.method(raw, "flush");
  }

  @Override
  Object seek(long offset, int whence) {
    raw();
    demandOpen("seek of closed file");
    if (whence < 0 || whence > 2) {
      throw Errors.value("whence value " + whence + " unsupported");
    }
    demand(raw, "seekable", "File or stream is not seekable.");
    long target = offset;
    if (writes) {
      drain();
    }
    if (reads && left() > 0 && whence != 2) {
      long here = position(Calls.method(raw, "tell")) - left();
      long to = whence == 0 ? offset : here + offset;
      long place = at + to - here;
      if (place >= 0 && place <= ahead.length) {
        at = (int) place;
        return to;
      }
      if (whence == 1) {
        target = offset - left();
      }
    }
    long position = position(Calls.method(raw, "seek", target, (long) whence));
    ahead = NOTHING;
    at = 0;
    return position;
  }

  private static long position(Object given) {
    long position = ScriptStream.offset(given);
    if (position < 0) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "Raw stream returned invalid position " + position);
    }
    return position;
  }

  @Override
  long tell() {
    raw();
    return position(Calls.method(raw, "tell")) - left() + count;
  }

  @Override
  Object truncate(Object size) {
    raw();
    demandOpen("truncate of closed file");
    if (!writes) {
      throw unsupported("truncate");
    }
    drain();
    turnToWriting();
    Object length = size == None.NONE ? Calls.method(raw, "tell") : size;
    return Calls.method(raw, "truncate", length);
  }

  @Override
  Object end() {
    raw();
    if (hasEnded()) {
      return None.NONE;
    }
    try {
      Calls.method(this, "flush");
    } catch (ScriptError failed) {
      try {
        Calls.method(raw, "close");
      } catch (ScriptError closing) {
        Attributes.set(closing.value(), "__context__", failed.value());
        throw closing;
      }
      throw failed;
    }
    return Calls.method(raw, "close");
  }

  @Override
  void release() {
    end();
  }

  @Override
  Object detach() {
    raw();
    Calls.method(this, "flush");
    Object below = raw;
    raw = null;
    detached = true;
    return below;
  }

  @Override
  Object name() {
    return Attributes.get(raw(), "name");
  }

  @Override
  Object mode() {
    return Attributes.get(raw(), "mode");
  }

  @Override
  boolean isReadable() {
    return reads && Conversion.truth(Calls.method(raw(), "readable"));
  }

  @Override
  boolean isWritable() {
    return writes && Conversion.truth(Calls.method(raw(), "writable"));
  }

  @Override
  boolean isSeekable() {
    return Conversion.truth(Calls.method(raw(), "seekable"));
  }

  @Override
  boolean isTerminal() {
    return Conversion.truth(Calls.method(raw(), "isatty"));
  }

  @Override
  int descriptor() {
    return (int) ScriptStream.offset(Calls.method(raw(), "fileno"));
  }

  @Override
  public Object next() {
    Object line = type().isBuiltin() ? readLine(-1) : Calls.method(this, "readline");
    if (!(line instanceof BytesValue)) {
      throw Errors.of(
          ExceptionTypes.OS_ERROR,
          "readline() should have returned a bytes object, not '" + Types.of(line).name() + "'");
    }
    return isEmpty(line) ? null : line;
  }
}
