package org.aiolang.repl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scripts with words, lines, characters and bytes gone, doubled and exchanged. */
final class MutatedScripts {
  private static final String CHARACTERS = "()[]{}:,'\"\\\n =*@.#$\u00e9";

  private MutatedScripts() {}

  /** The same for the same number: mostly no program any more. */
  static String text(int number) {
    Random random = new Random(number);
    String program = new RandomPrograms(random).program();
    List<String> parts = new ArrayList<>(List.of(program.split("\\b|(?<=\n)")));
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(parts.size());
      int other = random.nextInt(parts.size());
      switch (random.nextInt(5)) {
        case 0 -> parts.set(at, "");
        case 1 -> parts.add(at, parts.get(at));
        case 2 -> parts.set(at, parts.set(other, parts.get(at)));
        case 3 ->
            parts.add(at, String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))));
        default -> parts.set(at, parts.get(other));
      }
    }
    return RandomPrograms.PRELUDE + String.join("", parts);
  }

  /** A script as it stands in a file, mostly no UTF-8 any more. */
  static byte[] bytes(int number) {
    Random random = new Random(number);
    byte[] bytes = text(number).getBytes(StandardCharsets.UTF_8);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes = without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(9)));
        default -> bytes[at] = bytes[random.nextInt(bytes.length)];
      }
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    byte[] left = new byte[bytes.length - (to - from)];
    System.arraycopy(bytes, 0, left, 0, from);
    System.arraycopy(bytes, to, left, from, bytes.length - to);
    return left;
  }
}
