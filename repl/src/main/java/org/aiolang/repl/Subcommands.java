package org.aiolang.repl;

import java.util.List;
import org.aiolang.interpreter.cache.TreeCache;

/** The words that come first on the command line where no script does; each a class of its own. */
final class Subcommands {
  /** Their names, as help and completions list them. */
  static final List<String> NAMES =
      List.of("repl", "check", "fmt", "test", "completions", "install");

  private static final String TESTING =
      """
      import sys, _testing
      sys.exit(_testing.main(sys.argv[1:]))
      """;

  private Subcommands() {}

  /**
   * Runs one.
   *
   * @param words its name and what follows it
   * @param runner runs tests, with the options that come before the word
   * @param trees where the prompt keeps parsed scripts
   */
  static int run(Streams streams, List<String> words, ScriptRunner runner, TreeCache trees) {
    List<String> arguments = words.subList(1, words.size());
    return switch (words.getFirst()) {
      case "check" -> new CheckCommand(streams).run(arguments);
      case "fmt" -> new FormatCommand(streams).run(arguments);
      case "test" -> runner.runText("<aio test>", TESTING, words);
      case "completions" -> completions(streams, arguments);
      case "install" ->
          Main.usage(streams, "install is the launcher's: it comes first, and without options");
      default ->
          arguments.isEmpty()
              ? Session.open(List.of(""), null, null, trees)
              : Main.usage(streams, "repl takes no arguments");
    };
  }

  private static int completions(Streams streams, List<String> arguments) {
    String text =
        arguments.size() != 1
            ? null
            : Completions.of(arguments.getFirst(), Main.optionNames(), String.join(" ", NAMES));
    if (text == null) {
      return Main.usage(streams, "completions takes one of bash, zsh, fish");
    }
    streams.out().print(text);
    streams.out().flush();
    return 0;
  }

  /** Says what is wrong with a subcommand's arguments; gives the status for that. */
  static int usage(Streams streams, String message, String usage) {
    streams.err().print("aio: " + message + "\n" + usage);
    streams.err().flush();
    return Main.USAGE;
  }
}
