package org.aiolang.repl;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
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

  private static final String USAGE_TEXT =
      """
      usage: aio [options] script.aio [arguments]
             aio [options] -c code [arguments]
             aio [options] - [arguments]          (the script comes from standard input)
      """;

  private static final String EXAMPLES =
      """
      examples:
        aio samples/article/01_hello.aio
        aio -c 'await sleep(1); print("one second later")'
        aio --virtual-time script.aio

      Options before the script are aio's, those after it are the script's (sys.argv).
      """;

  private Main() {}

  /** Runs the command with the arguments given on the command line. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, Streams.ofProcess()));
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
    List<String> rest = new ArrayList<>(line.getArgList());
    ScriptRunner runner =
        new ScriptRunner(
            streams, line.hasOption("virtual-time"), line.hasOption("force-unwinding"));
    if (line.hasOption("c")) {
      rest.addFirst("-c");
      return runner.runText("<string>", line.getOptionValue("c"), rest);
    }
    if (rest.isEmpty()) {
      if (Session.onTerminal()) {
        return Session.open(List.of(""), null, null);
      }
      rest.add("-");
    }
    String script = rest.getFirst();
    if (script.equals("repl") && rest.size() == 1) {
      return Session.open(List.of(""), null, null);
    }
    if (script.equals("-")) {
      return runner.runInput(rest);
    }
    if (script.startsWith("-")) {
      return usage(streams, "unknown option " + script);
    }
    return runner.runFile(script, rest);
  }

  private static int usage(Streams streams, String message) {
    streams.err().print("aio: " + message + "\n" + USAGE_TEXT + "Try 'aio --help'.\n");
    streams.err().flush();
    return USAGE;
  }

  private static Options options() {
    return new Options()
        .addOption(
            Option.builder("c").hasArg().argName("code").desc("run this text as a script").get())
        .addOption(
            Option.builder()
                .longOpt("virtual-time")
                .desc("sleeps and timeouts take no time; all clocks follow")
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
              ? "    --" + option.getLongOpt()
              : "-"
                  + option.getOpt()
                  + (option.hasArg() ? " " + option.getArgName() : "")
                  + (option.getLongOpt() == null ? "" : ", --" + option.getLongOpt());
      out.printf("  %-24s %s%n", names, option.getDescription());
    }
    out.print("\n" + EXAMPLES);
  }
}
