package org.aiolang.repl;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.DiagnosticPrinter;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.WatchedOutput;
import org.aiolang.interpreter.check.Checker;
import org.aiolang.interpreter.check.Finding;
import org.aiolang.interpreter.check.Rule;
import org.aiolang.interpreter.difference.Library;
import org.aiolang.interpreter.loop.SystemClock;
import org.aiolang.stdlib.StandardModules;

/** {@code aio check}: looks for mistakes in scripts without running them. */
final class CheckCommand {
  private static final String USAGE =
      """
      usage: aio check [--json] [--rules] PATH…
      Try 'aio check --help'.
      """;

  private static final String HELP =
      """
      Looks for mistakes in scripts without running them: what cannot be read, forgotten awaits,
      blocked loops, swallowed cancellations, names that are missing or of no use.

      usage: aio check [--json] [--rules] PATH…

        PATH      a script, or a folder: all .aio and .py files below it
        --json    one JSON document instead of text
        --rules   list the rules

      A comment '# aio: ignore[rule]' on its line silences a finding.
      The status is 0 where nothing is found, 1 where something is, 2 where a file cannot be read.
      """;

  private final Streams streams;
  private final PrintStream out;

  CheckCommand(Streams streams) {
    this.streams = streams;
    this.out = streams.out();
  }

  int run(List<String> arguments) {
    boolean json = false;
    List<String> paths = new ArrayList<>();
    for (String argument : arguments) {
      switch (argument) {
        case "--json" -> json = true;
        case "--rules" -> {
          return rules();
        }
        case "-h", "--help" -> {
          out.print(HELP);
          out.flush();
          return 0;
        }
        default -> {
          if (argument.startsWith("-")) {
            return Subcommands.usage(streams, "check has no option " + argument, USAGE);
          }
          paths.add(argument);
        }
      }
    }
    if (paths.isEmpty()) {
      return Subcommands.usage(streams, "check takes files or folders", USAGE);
    }
    boolean asJson = json;
    return RoomyThread.run(() -> check(paths, asJson));
  }

  private int rules() {
    for (Rule rule : Rule.values()) {
      out.printf("%-24s %-8s %s%n", rule.id(), severity(rule), rule.summary().replace("`", "'"));
    }
    out.flush();
    return 0;
  }

  private int check(List<String> paths, boolean json) {
    ScriptFiles files = new ScriptFiles(streams.err());
    Checker checker = checker();
    List<Finding> findings = new ArrayList<>();
    int readable = 0;
    int faulty = 0;
    for (Path file : files.find(paths)) {
      Source source = files.read(file);
      if (source != null) {
        readable++;
        List<Finding> found = checker.check(source);
        faulty += found.isEmpty() ? 0 : 1;
        findings.addAll(found);
      }
    }
    if (json) {
      out.print(json(findings, readable));
    } else {
      Colours colours = out instanceof WatchedOutput ? Colours.ofOutput() : new Colours(false);
      for (Finding finding : findings) {
        out.print(colours.traceback(text(finding)));
        out.print('\n');
      }
      if (!findings.isEmpty()) {
        out.print(count(findings.size(), "finding") + " in " + count(faulty, "file") + "\n");
      }
    }
    out.flush();
    if (files.failed) {
      return Main.USAGE;
    }
    return findings.isEmpty() ? 0 : Main.FAILED;
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  private static String text(Finding finding) {
    return DiagnosticPrinter.print(
        new Diagnostic(
            finding.rule().id(),
            finding.source(),
            finding.span(),
            finding.message(),
            finding.help(),
            List.of()));
  }

  private static String json(List<Finding> findings, int files) {
    StringBuilder text = new StringBuilder("{\"files\": " + files + ", \"findings\": [");
    String between = "\n  ";
    for (Finding finding : findings) {
      Source source = finding.source();
      int start = finding.span().start();
      int end = finding.span().end();
      text.append(between)
          .append("{\"file\": ")
          .append(Json.quote(source.name()))
          .append(", \"line\": ")
          .append(source.line(start))
          .append(", \"column\": ")
          .append(source.column(start) + 1)
          .append(", \"end\": {\"line\": ")
          .append(source.line(end))
          .append(", \"column\": ")
          .append(source.column(end) + 1)
          .append("}, \"rule\": ")
          .append(Json.quote(finding.rule().id()))
          .append(", \"severity\": ")
          .append(Json.quote(severity(finding.rule())))
          .append(", \"message\": ")
          .append(Json.quote(finding.message()))
          .append(", \"help\": ")
          .append(Json.quote(finding.help()))
          .append('}');
      between = ",\n  ";
    }
    return text.append(findings.isEmpty() ? "]}\n" : "\n]}\n").toString();
  }

  private static String severity(Rule rule) {
    return rule.severity().name().toLowerCase(Locale.ROOT);
  }

  /** A checker that knows the names every script sees: those of an engine that runs nothing. */
  private Checker checker() {
    Engine engine =
        new Engine(
            new Engine.Options(
                streams.in(),
                streams.out(),
                streams.err(),
                new SystemClock(),
                new StandardModules(),
                List.of(""),
                null,
                false));
    engine.lock().acquire();
    try {
      Set<String> modules = new HashSet<>(Library.modules());
      modules.add("aiohttp");
      return new Checker(Set.copyOf(engine.execution().builtins.names()), modules);
    } finally {
      engine.close();
      engine.lock().release();
    }
  }
}
