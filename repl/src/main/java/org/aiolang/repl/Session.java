package org.aiolang.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.cache.TreeCache;
import org.aiolang.interpreter.loop.SystemClock;
import org.aiolang.repl.terminal.Prompt;

/** The way to the prompt, with what the environment says about it. */
final class Session {
  private Session() {}

  /** Whether a person sits at both ends. */
  static boolean onTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  /**
   * Opens the prompt; gives the exit status.
   *
   * @param script what runs before, or null
   * @param path the script's file, or null
   * @param trees where the trees of modules are kept
   */
  static int open(List<String> arguments, Source script, Path path, TreeCache trees) {
    Prompt.Options options =
        new Prompt.Options(
            new SystemClock(),
            arguments,
            script,
            path,
            Colours.of(onTerminal()),
            history(),
            script == null ? "aio " + Version.text() + " (%help, or exit)\n" : "",
            trees,
            System::getenv);
    try {
      return Prompt.open(options);
    } catch (IOException unusable) {
      System.err.println("aio: can't use this terminal: " + unusable.getMessage());
      return Main.FAILED;
    }
  }

  /** Where the history is kept: XDG's folder for state. */
  private static Path history() {
    String state = System.getenv("XDG_STATE_HOME");
    Path folder =
        state != null && !state.isEmpty()
            ? Path.of(state)
            : Path.of(System.getProperty("user.home"), ".local", "state");
    return folder.resolve("aio").resolve("history");
  }
}
