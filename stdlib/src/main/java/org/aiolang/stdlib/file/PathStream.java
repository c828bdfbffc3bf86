package org.aiolang.stdlib.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** The bytes of a file on disk, through a buffer for reading and one for writing. */
final class PathStream extends ByteStream {
  private static final int BUFFER = 8192;

  private final FileChannel channel;
  private final OpenFiles files;
  private final boolean readable;
  private final boolean writable;
  private final boolean appending;
  private final ByteBuffer pending = ByteBuffer.allocate(BUFFER);

  /**
   * @param mode r, w, x or a, with + for both ways
   */
  PathStream(Path path, String mode, OpenFiles files) throws IOException {
    this.files = files;
    boolean both = mode.contains("+");
    readable = both || mode.contains("r");
    writable = both || !mode.contains("r");
    appending = mode.contains("a");
    Set<OpenOption> options = new HashSet<>();
    if (readable) {
      options.add(StandardOpenOption.READ);
    }
    if (writable) {
      options.add(StandardOpenOption.WRITE);
    }
    switch (mode.charAt(0)) {
      case 'w' -> {
        options.add(StandardOpenOption.CREATE);
        options.add(StandardOpenOption.TRUNCATE_EXISTING);
      }
      case 'x' -> options.add(StandardOpenOption.CREATE_NEW);
      case 'a' -> options.add(StandardOpenOption.CREATE);
      default -> {}
    }
    channel = FileChannel.open(path, options);
    if (appending) {
      channel.position(channel.size());
    }
  }

  @Override
  int read(byte[] into, int offset, int count) throws IOException {
    flush();
    return channel.read(ByteBuffer.wrap(into, offset, count));
  }

  @Override
  void write(byte[] from, int offset, int count) throws IOException {
    if (count > pending.remaining()) {
      flush();
    }
    if (count > pending.capacity()) {
      drain(ByteBuffer.wrap(from, offset, count));
    } else {
      if (pending.position() == 0) {
        files.hasPending(this);
      }
      pending.put(from, offset, count);
    }
  }

  private void drain(ByteBuffer bytes) throws IOException {
    if (appending) {
      channel.position(channel.size());
    }
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  void flush() throws IOException {
    if (pending.position() > 0) {
      pending.flip();
      try {
        drain(pending);
      } finally {
        pending.clear();
        files.isWritten(this);
      }
    }
  }

  @Override
  void close() throws IOException {
    try {
      flush();
    } finally {
      channel.close();
    }
  }

  @Override
  void seek(long position) throws IOException {
    flush();
    channel.position(position);
  }

  @Override
  long position() throws IOException {
    return channel.position() + pending.position();
  }

  @Override
  long size() throws IOException {
    flush();
    return channel.size();
  }

  @Override
  void truncate(long size) throws IOException {
    flush();
    long at = channel.position();
    if (size < channel.size()) {
      channel.truncate(size);
    } else if (size > channel.size()) {
      channel.write(ByteBuffer.allocate(1), size - 1);
    }
    channel.position(at);
  }

  @Override
  boolean isReadable() {
    return readable;
  }

  @Override
  boolean isWritable() {
    return writable;
  }

  @Override
  boolean isSeekable() {
    return true;
  }

  @Override
  int descriptor() {
    return 3 + System.identityHashCode(this) % 1000;
  }
}
