package org.aiolang.stdlib.exchange;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Hands out parts of shared blocks, small ones together. */
public final class SharedParts {
  /**
   * A part of a block.
   *
   * @param offset where it begins, a multiple of 64
   */
  public record Part(SharedBlock block, int offset, int size) {}

  private static final int BLOCK = 1 << 16;
  private static final int LINE = 64;

  private final Map<String, SharedBlock> opened = new HashMap<>();
  private SharedBlock current;
  private int used;

  /** A new part, all zeros. */
  public synchronized Part allocate(int size) throws IOException {
    int rounded = Math.max(LINE, (size + LINE - 1) / LINE * LINE);
    if (rounded > BLOCK / 4) {
      return new Part(SharedBlock.create(rounded), 0, size);
    }
    if (current == null || used + rounded > BLOCK) {
      current = SharedBlock.create(BLOCK);
      used = 0;
    }
    Part part = new Part(current, used, size);
    used += rounded;
    return part;
  }

  /** A part that another process has. */
  public synchronized Part open(String address, int blockSize, int offset, int size)
      throws IOException {
    if (offset < 0 || size < 0 || offset > blockSize - size) {
      throw new IOException("no part of the block");
    }
    SharedBlock block = opened.get(address);
    if (block == null) {
      block = SharedBlock.open(address, blockSize);
      opened.put(address, block);
    }
    return new Part(block, offset, size);
  }
}
