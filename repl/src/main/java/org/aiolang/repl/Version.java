package org.aiolang.repl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The version of this build. */
final class Version {
  private Version() {}

  static String text() {
    try (InputStream in = Main.class.getResourceAsStream("/aio/version.txt")) {
      String text =
          in == null ? "$" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      // The build puts the version in: without it, this is not built by Maven.
      return text.startsWith("$") ? "(development)" : text;
    } catch (IOException unreadable) {
      return "(unknown: " + unreadable.getMessage() + ")";
    }
  }
}
