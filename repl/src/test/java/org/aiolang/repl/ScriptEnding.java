package org.aiolang.repl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a script leaves that the command runs; its file is called x.aio in what is said of it. */
record ScriptEnding(int status, String out, String err) {
  static ScriptEnding run(Path folder, String text, String... options) throws IOException {
    Path file = folder.resolve("x.aio");
    Files.writeString(file, text);
    String[] arguments = new String[options.length + 1];
    System.arraycopy(options, 0, arguments, 0, options.length);
    arguments[options.length] = file.toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    int status = Main.run(arguments, streams);
    return new ScriptEnding(
        status,
        out.toString(StandardCharsets.UTF_8).replace(file.toString(), "x.aio"),
        err.toString(StandardCharsets.UTF_8).replace(file.toString(), "x.aio"));
  }

  /** The messages with all durations as if they were 0.0 s. */
  String timeless() {
    return err.replaceAll("\\b\\d+\\.\\d+ s\\b", "0.0 s");
  }
}
