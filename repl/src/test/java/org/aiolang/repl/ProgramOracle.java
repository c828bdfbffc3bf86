package org.aiolang.repl;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One CPython process that runs one program of tasks after the other, on a virtual clock. */
final class ProgramOracle implements AutoCloseable {
  private static final Path SERVER = Path.of("src/test/resources/order/serve.py");

  private final Process process;
  private final OutputStream requests;
  private final InputStream answers;

  ProgramOracle(Oracle oracle) throws IOException {
    process =
        new ProcessBuilder(oracle.command(), "-W", "ignore", "-X", "utf8", SERVER.toString())
            .redirectError(new File("/dev/null"))
            .start();
    requests = process.getOutputStream();
    answers = new BufferedInputStream(process.getInputStream());
  }

  /** What the program prints. */
  String run(String program) throws IOException {
    byte[] bytes = program.getBytes(StandardCharsets.UTF_8);
    requests.write((bytes.length + "\n").getBytes(StandardCharsets.US_ASCII));
    requests.write(bytes);
    requests.flush();
    int length = 0;
    for (int digit = answers.read(); digit != '\n'; digit = answers.read()) {
      if (digit < 0) {
        throw new IOException("CPython has ended in the middle of:\n" + program);
      }
      length = length * 10 + digit - '0';
    }
    return new String(answers.readNBytes(length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
