package org.aiolang.interpreter.cache;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.aiolang.grammar.binary.MalformedTreeException;
import org.aiolang.grammar.binary.TreeReader;
import org.aiolang.grammar.binary.TreeWriter;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Module;

/**
 * The bytes that a tree is kept in. Four that say what this is, four of checksum over all that
 * follows; the identity of the grammar that made the tree; the whole source; the tree. Both texts
 * are compared, so that whatever a file is called, it never stands for another source or grammar.
 */
final class Entry {
  private static final int MAGIC = 'a' << 24 | 'i' << 16 | 'o' << 8 | 1;
  private static final int HEADER = 8;
  private static final int LENGTH = 4;

  private Entry() {}

  /**
   * An entry's bytes, or null where there can be none: a tree too deep, a text that is no UTF-8.
   */
  static byte[] of(Module module, String identity) {
    byte[] tree = TreeWriter.write(module);
    byte[] text = module.source().text().getBytes(StandardCharsets.UTF_8);
    byte[] maker = identity.getBytes(StandardCharsets.UTF_8);
    if (tree == null || !new String(text, StandardCharsets.UTF_8).equals(module.source().text())) {
      return null;
    }
    byte[] entry = new byte[HEADER + LENGTH + maker.length + LENGTH + text.length + tree.length];
    putInt(entry, 0, MAGIC);
    int place = putSized(entry, HEADER, maker);
    place = putSized(entry, place, text);
    System.arraycopy(tree, 0, entry, place, tree.length);
    putInt(entry, 4, checksum(entry));
    return entry;
  }

  /**
   * The tree of a source, or null where these bytes are not its entry, whole and by this grammar.
   */
  static Module read(byte[] entry, String identity, Source source) {
    if (entry.length < HEADER || getInt(entry, 0) != MAGIC || getInt(entry, 4) != checksum(entry)) {
      return null;
    }
    int place = after(entry, HEADER, identity);
    if (place >= 0) {
      place = after(entry, place, source.text());
    }
    if (place < 0) {
      return null;
    }
    try {
      return TreeReader.read(entry, place, entry.length, source);
    } catch (MalformedTreeException wrong) {
      return null; // with the right checksum: by some other program
    }
  }

  private static int checksum(byte[] entry) {
    CRC32C sum = new CRC32C();
    sum.update(entry, HEADER, entry.length - HEADER);
    return (int) sum.getValue();
  }

  /** Where the entry goes on if this text stands at a place, else -1. */
  private static int after(byte[] entry, int place, String text) {
    if (entry.length - place < LENGTH) {
      return -1;
    }
    int length = getInt(entry, place);
    int start = place + LENGTH;
    // Decoded, not compared as bytes: to bytes, half a surrogate pair is a question mark.
    return length >= 0
            && length <= entry.length - start
            && new String(entry, start, length, StandardCharsets.UTF_8).equals(text)
        ? start + length
        : -1;
  }

  private static int putSized(byte[] entry, int place, byte[] bytes) {
    putInt(entry, place, bytes.length);
    System.arraycopy(bytes, 0, entry, place + LENGTH, bytes.length);
    return place + LENGTH + bytes.length;
  }

  private static void putInt(byte[] entry, int place, int value) {
    for (int i = 0; i < 4; i++) {
      entry[place + i] = (byte) (value >>> 24 - 8 * i);
    }
  }

  private static int getInt(byte[] entry, int place) {
    return (entry[place] & 0xFF) << 24
        | (entry[place + 1] & 0xFF) << 16
        | (entry[place + 2] & 0xFF) << 8
        | entry[place + 3] & 0xFF;
  }
}
