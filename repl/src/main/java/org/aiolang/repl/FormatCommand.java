package org.aiolang.repl;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.grammar.format.Formatter;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.DiagnosticPrinter;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.SourceReader;

/** {@code aio fmt}: brings scripts into the one style. */
final class FormatCommand {
  private static final String USAGE =
      """
      usage: aio fmt [--check] [--diff] PATH…
      Try 'aio fmt --help'.
      """;

  private static final String HELP =
      """
      Brings scripts into one style: four blanks a level, 100 columns, double quotes, what is too
      long one item a line. Comments and literals stay as they are, and so does the meaning.

      usage: aio fmt [--check] [--diff] PATH…

        PATH      a script, or a folder: all .aio and .py files below it; - for standard input,
                  which is written to standard output
        --check   change nothing, list what would change
        --diff    change nothing, show what would change

      The status is 0; with --check 1 where something would change; 2 where a file cannot be read.
      """;

  private final Streams streams;
  private final PrintStream out;
  private final ScriptFiles files;
  private boolean check;
  private boolean diff;
  private int changed;

  FormatCommand(Streams streams) {
    this.streams = streams;
    this.out = streams.out();
    this.files = new ScriptFiles(streams.err());
  }

  int run(List<String> arguments) {
    List<String> paths = new ArrayList<>();
    for (String argument : arguments) {
      switch (argument) {
        case "--check" -> check = true;
        case "--diff" -> diff = true;
        case "-h", "--help" -> {
          out.print(HELP);
          out.flush();
          return 0;
        }
        default -> {
          if (argument.startsWith("-") && argument.length() > 1) {
            return Subcommands.usage(streams, "fmt has no option " + argument, USAGE);
          }
          paths.add(argument);
        }
      }
    }
    if (paths.isEmpty()) {
      return Subcommands.usage(streams, "fmt takes files or folders, or -", USAGE);
    }
    if (paths.contains("-") && paths.size() > 1) {
      return Subcommands.usage(streams, "fmt takes - alone", USAGE);
    }
    return RoomyThread.run(() -> format(paths));
  }

  private int format(List<String> paths) {
    try {
      if (paths.getFirst().equals("-")) {
        one("<stdin>", streams.in().readAllBytes(), null);
      } else {
        for (Path file : files.find(paths)) {
          try {
            one(file.toString(), Files.readAllBytes(file), file);
          } catch (IOException failed) {
            files.refuse("can't format '" + file + "': " + ScriptFiles.reason(failed));
          }
        }
      }
    } catch (IOException unreadable) {
      files.refuse("can't read standard input: " + ScriptFiles.reason(unreadable));
    }
    out.flush();
    if (files.failed) {
      return Main.USAGE;
    }
    return check && changed > 0 ? Main.FAILED : 0;
  }

  private void one(String name, byte[] bytes, Path file) throws IOException {
    Source source;
    try {
      source = SourceReader.decode(bytes, name);
    } catch (SourceReader.UnreadableException garbage) {
      files.refuse("can't read '" + name + "': " + garbage.getMessage());
      return;
    }
    if (!Arrays.equals(bytes, source.text().getBytes(StandardCharsets.UTF_8))) {
      files.refuse("'" + name + "' is not plain UTF-8, it is left as it is");
      return;
    }
    Formatter.Formatted formatted = Formatter.format(source);
    for (Diagnostic diagnostic : formatted.diagnostics()) {
      streams.err().print(DiagnosticPrinter.print(diagnostic));
      files.failed = true;
    }
    if (formatted.fault() != null) {
      files.refuse(
          "'" + name + "' is left as it is, by a fault of the formatter: " + formatted.fault());
    }
    streams.err().flush();
    if (formatted.text() == null) {
      return;
    }
    boolean same = formatted.text().equals(source.text());
    changed += same ? 0 : 1;
    if (check && !same) {
      out.print("would change " + name + "\n");
    }
    if (diff && !same) {
      out.print(Difference.unified(name, source.text(), formatted.text()));
    }
    if (check || diff) {
      return;
    }
    if (file == null) {
      out.print(formatted.text());
    } else if (!same) {
      replace(file.toRealPath(), formatted.text());
    }
  }

  /** Replaces a file in one step, so that nobody sees half of it; its mode stays. */
  private static void replace(Path file, String text) throws IOException {
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".aio-fmt", ".tmp");
    try {
      Files.writeString(beside, text);
      if (Files.getFileAttributeView(beside, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
