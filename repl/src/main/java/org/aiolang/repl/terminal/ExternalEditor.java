package org.aiolang.repl.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The person's own editor, {@code $VISUAL} or {@code $EDITOR}, for {@code %edit}. */
final class ExternalEditor {
  private static final String USUAL = "vi";

  private ExternalEditor() {}

  /**
   * Has a text edited; waits for the editor's end.
   *
   * @param environment by name, or null
   * @return what was saved; null where the editor ended with a failure
   * @throws IOException where it could not be started, or left nothing
   */
  static String edit(UnaryOperator<String> environment, String text)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("cell-", ".aio");
    try {
      Files.writeString(file, text.isEmpty() ? "" : text + "\n");
      // The variable may hold options: a shell takes it apart.
      int status =
          new ProcessBuilder("sh", "-c", command(environment) + " \"$1\"", "sh", file.toString())
              .inheritIO()
              .start()
              .waitFor();
      return status == 0 ? Files.readString(file) : null;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String command(UnaryOperator<String> environment) {
    for (String name : new String[] {"VISUAL", "EDITOR"}) {
      String command = environment.apply(name);
      if (command != null && !command.isBlank()) {
        return command;
      }
    }
    return USUAL;
  }
}
