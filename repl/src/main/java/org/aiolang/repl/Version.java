package org.aiolang.repl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The version of this build. */
final class Version {
  private Version() {}

  static String text() {
    try (InputStream in = Main.class.getResourceAsStream("/aio/version.txt")) {
      return in == null
          ? "(development)"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      return "(unknown: " + unreadable.getMessage() + ")";
    }
  }
}
