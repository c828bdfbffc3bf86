package org.aiolang.interpreter.pool;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Memory that a parent and one worker share, by mapping the same file, for the large parts of
 * messages: copied once in and once out, where a pipe copies four times in small pieces. There are
 * two rings, one for each direction; each has one side that writes and one that reads, in the same
 * order as the messages in the pipe that speak of it. What finds no room goes through the pipe.
 */
final class SharedMemory {
  /** How many bytes one ring holds. */
  static final int RING_SIZE = 4 << 20;

  /** Each ring begins with how far it was read, alone in its cache line. */
  private static final int COUNTER_SIZE = 64;

  private static final int RING_BYTES = COUNTER_SIZE + RING_SIZE;

  private static final VarHandle LONG =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final Path file;
  private final Ring toWorker;
  private final Ring toParent;

  private SharedMemory(Path file, MappedByteBuffer memory) {
    this.file = file;
    this.toWorker = new Ring(memory.slice(0, RING_BYTES));
    this.toParent = new Ring(memory.slice(RING_BYTES, RING_BYTES));
  }

  /**
   * Makes it, on the parent's side.
   *
   * @throws IOException where there is no room for it
   */
  static SharedMemory create() throws IOException {
    Path folder = Path.of("/dev/shm");
    Path file =
        Files.isWritable(folder)
            ? Files.createTempFile(folder, "aio-", ".ring")
            : Files.createTempFile("aio-", ".ring");
    boolean done = false;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      // Written, not only sized: a file with holes could run out of room when it is used.
      ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
      for (long left = 2L * RING_BYTES; left > 0; left -= zeros.limit()) {
        zeros.clear().limit((int) Math.min(zeros.capacity(), left));
        channel.write(zeros);
      }
      SharedMemory made =
          new SharedMemory(file, channel.map(FileChannel.MapMode.READ_WRITE, 0, 2L * RING_BYTES));
      done = true;
      return made;
    } finally {
      if (!done) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Takes part in it, on the worker's side; the file is gone from its folder then. */
  static SharedMemory join(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new SharedMemory(
          file, channel.map(FileChannel.MapMode.READ_WRITE, 0, 2L * RING_BYTES));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  Path file() {
    return file;
  }

  /** Removes the file where the worker did not come to do it. */
  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException kept) {
      // It stays behind; nobody reads it.
    }
  }

  Ring toWorker() {
    return toWorker;
  }

  Ring toParent() {
    return toParent;
  }

  /** One direction. */
  static final class Ring {
    private final ByteBuffer memory;

    /** How far this side has written or read since the beginning. */
    private long position;

    private Ring(ByteBuffer memory) {
      this.memory = memory.order(ByteOrder.nativeOrder());
    }

    /** Where the next {@code length} bytes begin: never across the end. */
    private long next(int length) {
      int offset = (int) (position % RING_SIZE);
      return offset + length > RING_SIZE ? position + RING_SIZE - offset : position;
    }

    /** Writes bytes where there is room; false where there is none. */
    boolean offer(byte[] bytes) {
      if (bytes.length > RING_SIZE) {
        return false;
      }
      long start = next(bytes.length);
      long read = (long) LONG.getAcquire(memory, 0);
      if (start + bytes.length - read > RING_SIZE) {
        return false;
      }
      memory.put(COUNTER_SIZE + (int) (start % RING_SIZE), bytes);
      position = start + bytes.length;
      return true;
    }

    /** Reads the bytes that were offered next. */
    byte[] take(int length) {
      if (length > RING_SIZE) {
        throw new MalformedMessageException("more than the shared memory holds");
      }
      long start = next(length);
      byte[] bytes = new byte[length];
      memory.get(COUNTER_SIZE + (int) (start % RING_SIZE), bytes);
      position = start + length;
      LONG.setRelease(memory, 0, position);
      return bytes;
    }
  }
}
