package org.aiolang.stdlib.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Memory that several processes map. Where the system shows a process's open files, the file has no
 * name from the moment it is mapped: others open it through this process, and nothing can be left
 * behind. Elsewhere it keeps its name until its maker ends.
 */
public final class SharedBlock {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  /** Kept open so that others can open the file through it. */
  private final FileChannel channel;

  private final ByteBuffer memory;
  private final String address;

  private SharedBlock(FileChannel channel, MappedByteBuffer memory, String address) {
    this.channel = channel;
    this.memory = memory.order(ByteOrder.nativeOrder());
    this.address = address;
  }

  /** Makes one, all zeros. */
  public static SharedBlock create(int size) throws IOException {
    Path file =
        Files.isWritable(MEMORY)
            ? Files.createTempFile(MEMORY, "aio-", ".shared")
            : Files.createTempFile("aio-", ".shared");
    boolean unnamed = false;
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      // Written, not only sized: a file with holes could run out of room when it is used.
      ByteBuffer zeros = ByteBuffer.allocate(Math.min(size, 1 << 16));
      for (int left = size; left > 0; left -= zeros.limit()) {
        zeros.clear().limit(Math.min(zeros.capacity(), left));
        channel.write(zeros);
      }
      MappedByteBuffer memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
      String open = openFile(file);
      unnamed = open != null;
      return new SharedBlock(channel, memory, open == null ? file.toString() : open);
    } finally {
      if (unnamed) {
        Files.deleteIfExists(file);
      } else {
        file.toFile().deleteOnExit();
      }
    }
  }

  /** Maps one that another process made. */
  public static SharedBlock open(String address, int size) throws IOException {
    FileChannel channel =
        FileChannel.open(Path.of(address), StandardOpenOption.READ, StandardOpenOption.WRITE);
    MappedByteBuffer memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
    Path link = Path.of(address);
    String own = Files.isSymbolicLink(link) ? openFile(Files.readSymbolicLink(link)) : null;
    return new SharedBlock(channel, memory, own == null ? address : own);
  }

  /** The name by which others find a file that this process has open, or null. */
  private static String openFile(Path file) {
    try (DirectoryStream<Path> open = Files.newDirectoryStream(OPEN_FILES)) {
      for (Path each : open) {
        if (Files.isSymbolicLink(each) && Files.readSymbolicLink(each).equals(file)) {
          return "/proc/" + ProcessHandle.current().pid() + "/fd/" + each.getFileName();
        }
      }
    } catch (IOException unknown) {
      return null;
    }
    return null;
  }

  /** Where other processes find it as long as this one lives. */
  public String address() {
    return address;
  }

  public int size() {
    return memory.capacity();
  }

  /** The memory, in this machine's byte order. */
  public ByteBuffer memory() {
    return memory;
  }

  /** Whether other processes can still open it through this one. */
  public boolean isOpen() {
    return channel.isOpen();
  }
}
