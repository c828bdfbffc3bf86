package org.aiolang.repl;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.cache.TreeCache;
import org.aiolang.interpreter.cache.TreeFolder;
import org.aiolang.interpreter.pool.PoolOptions;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** The {@code aio} command: reads its options and hands a script to {@link ScriptRunner}. */
public final class Main {
  /** The exit status for a command line that makes no sense. */
  static final int USAGE = 2;

  /** The exit status for what failed. */
  static final int FAILED = 1;

  private static final String SLOW = "slow-ms";
  private static final String NO_CACHE = "no-cache";
  private static final String WORKER_MEMORY = "worker-memory";
  private static final String PROGRESS = "progress";

  private static final String USAGE_TEXT =
      """
      usage: aio [options] script.aio [arguments]
             aio [options] -c code [arguments]
             aio [options] -m module [arguments]
             aio [options] - [arguments]          (the script comes from standard input)
             aio [repl]                           (a prompt)
             aio check [--json] PATH…             (looks for mistakes without running anything)
             aio fmt [--check] [--diff] PATH…     (brings scripts into one style)
             aio test [-k pattern] [-v] [-f] PATH…  (runs the tests of scripts)
             aio completions bash|zsh|fish
             aio install [--prefix folder]
      """;

  private static final String EXAMPLES =
      """
      examples:
        aio samples/article/01_hello.aio
        aio -c 'await sleep(1); print("one second later")'
        aio                                              a prompt; %help there says more
        aio -i script.aio                                a prompt after the script
        aio --virtual-time script.aio
        aio check .                                      forgotten awaits and more, in all scripts
        eval "$(aio completions bash)"                   Tab completes aio's arguments

      Options before the script are aio's, those after it are the script's (sys.argv).
      """;

  private Main() {}

  /** Runs the command with the arguments given on the command line. */
  public static void main(String[] arguments) {
    int status = run(arguments, Streams.ofProcess());
    // Not exit(): that asks for a system logger first (Runtime.exit is logged where one wants it),
    // which opens every jar and takes longer than a small script. There are no shutdown hooks.
    Runtime.getRuntime().halt(status);
  }

  /** Runs the command; gives its exit status. */
  static int run(String[] arguments, Streams streams) {
    CommandLine line;
    try {
      line = new DefaultParser().parse(options(), arguments, true);
    } catch (ParseException wrong) {
      return usage(streams, wrong.getMessage());
    }
    if (line.hasOption("help")) {
      help(streams.out());
      streams.out().flush();
      return 0;
    }
    if (line.hasOption("version")) {
      streams.out().println("aio " + Version.text());
      streams.out().flush();
      return 0;
    }
    Double slow = null;
    if (line.hasOption(SLOW)) {
      slow = milliseconds(line.getOptionValue(SLOW));
      if (slow == null) {
        return usage(
            streams,
            "--slow-ms takes a number of milliseconds, 0 for none, not "
                + line.getOptionValue(SLOW));
      }
    }
    String memory = line.getOptionValue(WORKER_MEMORY);
    if (memory != null && !memory.matches("[1-9][0-9]{0,8}[kKmMgG]")) {
      return usage(streams, "--worker-memory takes a size as 512m or 2g, not " + memory);
    }
    if (line.hasOption(PROGRESS) && streams.areOfProcess() && ProgressLine.hasTerminal()) {
      ProgressLine progress = ProgressLine.ofProcess();
      try {
        return run(line, progress.streams(streams.in()), slow, progress.options(memory));
      } finally {
        progress.end();
      }
    }
    return run(line, streams, slow, memory == null ? null : new PoolOptions(memory, null));
  }

  private static int run(CommandLine line, Streams streams, Double slow, PoolOptions poolOptions) {
    TreeCache trees = line.hasOption(NO_CACHE) ? TreeCache.NONE : TreeFolder.ofUser();
    List<String> rest = new ArrayList<>(line.getArgList());
    ScriptRunner runner =
        new ScriptRunner(
            streams,
            line.hasOption("virtual-time"),
            line.hasOption("force-unwinding"),
            slow,
            trees,
            poolOptions);
    boolean interactive = line.hasOption("i");
    if (line.hasOption("c")) {
      rest.addFirst("-c");
      String code = line.getOptionValue("c");
      return interactive
          ? Session.open(rest, new Source("<string>", code), null, trees)
          : runner.runText("<string>", code, rest);
    }
    if (line.hasOption("m")) {
      return runner.runModule(line.getOptionValue("m"), rest);
    }
    if (rest.isEmpty()) {
      if (interactive || Session.onTerminal()) {
        return Session.open(List.of(""), null, null, trees);
      }
      rest.add("-");
    }
    String script = rest.getFirst();
    if (script.equals("-")) {
      return runner.runInput(rest);
    }
    if (script.startsWith("-")) {
      return usage(streams, "unknown option " + script);
    }
    if (Subcommands.NAMES.contains(script) && !Files.exists(Path.of(script))) {
      return Subcommands.run(streams, rest, runner, trees);
    }
    if (interactive) {
      Source source = runner.read(script);
      return source == null ? FAILED : Session.open(rest, source, Path.of(script), trees);
    }
    return runner.runFile(script, rest);
  }

  private static Double milliseconds(String text) {
    try {
      double value = Double.parseDouble(text);
      return value >= 0 && value < 1e9 ? value : null;
    } catch (NumberFormatException wrong) {
      return null;
    }
  }

  static String optionNames() {
    List<String> names = new ArrayList<>();
    for (Option option : options().getOptions()) {
      if (option.getOpt() != null) {
        names.add("-" + option.getOpt());
      }
      if (option.getLongOpt() != null) {
        names.add("--" + option.getLongOpt());
      }
    }
    return String.join(" ", names);
  }

  static int usage(Streams streams, String message) {
    streams.err().print("aio: " + message + "\n" + USAGE_TEXT + "Try 'aio --help'.\n");
    streams.err().flush();
    return USAGE;
  }

  private static Options options() {
    return new Options()
        .addOption(
            Option.builder("c").hasArg().argName("code").desc("run this text as a script").get())
        .addOption(
            Option.builder("m")
                .hasArg()
                .argName("module")
                .desc("run this module as a script")
                .get())
        .addOption(Option.builder("i").desc("a prompt, after the script if there is one").get())
        .addOption(
            Option.builder()
                .longOpt("virtual-time")
                .desc("sleeps and timeouts take no time; all clocks follow")
                .get())
        .addOption(
            Option.builder()
                .longOpt(SLOW)
                .hasArg()
                .argName("N")
                .desc("name every step that holds the loop for N ms; 0: none")
                .get())
        .addOption(
            Option.builder()
                .longOpt(PROGRESS)
                .desc("show on a terminal how far calls in worker processes are")
                .get())
        .addOption(
            Option.builder()
                .longOpt(WORKER_MEMORY)
                .hasArg()
                .argName("SIZE")
                .desc("the most memory for the values of a worker, as 512m or 2g")
                .get())
        .addOption(
            Option.builder()
                .longOpt(NO_CACHE)
                .desc("parse what is run, and keep no trees of it for the next time")
                .get())
        .addOption(
            Option.builder()
                .longOpt("force-unwinding")
                .desc("unwind at every await (tests the interpreter itself)")
                .get())
        .addOption(Option.builder("V").longOpt("version").desc("print the version").get())
        .addOption(Option.builder("h").longOpt("help").desc("print this help").get());
  }

  private static void help(PrintStream out) {
    out.print("Runs scripts of the aio language: Python's syntax, async first.\n\n" + USAGE_TEXT);
    out.print("\noptions:\n");
    for (Option option : options().getOptions()) {
      String names =
          option.getOpt() == null
              ? "    --" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : "")
              : "-"
                  + option.getOpt()
                  + (option.hasArg() ? " " + option.getArgName() : "")
                  + (option.getLongOpt() == null ? "" : ", --" + option.getLongOpt());
      out.printf("  %-24s %s%n", names, option.getDescription());
    }
    out.print("\n" + EXAMPLES);
  }
}
