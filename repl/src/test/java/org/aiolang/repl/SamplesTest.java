package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every script under {@code samples} prints what the file beside it says, in every {@link Mode};
 * those of the article and of processes print the same under CPython. Arguments are in a third
 * file, {@code X.args}.
 */
final class SamplesTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  /** How long something took differs from run to run. */
  private static final String DURATION = "Duration [0-9.e-]+ seconds";

  /** What the server answers, on every path: as many characters as the expected files say. */
  private static final String PAGE = "<p>Größe</p>\n".repeat(96) + "<p></p>\n";

  @TestFactory
  Stream<DynamicTest> everySamplePrintsWhatItsFileSays() throws IOException {
    return tests(SAMPLES, SamplesTest::check);
  }

  @TestFactory
  Stream<DynamicTest> pythonAgreesOnTheArticle() throws IOException {
    return Stream.concat(
        tests(SAMPLES.resolve("article"), SamplesTest::checkPython),
        tests(SAMPLES.resolve("processes"), SamplesTest::checkPython));
  }

  private interface Check {
    void run(Path sample) throws IOException;
  }

  private static Stream<DynamicTest> tests(Path folder, Check check) throws IOException {
    return Chunk.files(folder).stream()
        .map(sample ->
            DynamicTest.dynamicTest(
                SAMPLES.relativize(sample).toString(), () -> check.run(sample)));
  }

  private static void check(Path sample) throws IOException {
    String expected = Files.readString(Chunk.expectedFile(sample));
    HttpServer server = serve();
    try {
      for (Mode mode : Mode.values()) {
        Source source = new Source(sample.toString(), Files.readString(sample));
        Outcome outcome = InProcess.run(source, sample, arguments(sample, server), mode);
        assertEquals(expected, normalise(outcome.text()), () -> sample + " in mode " + mode);
      }
    } finally {
      server.stop(0);
    }
  }

  private static void checkPython(Path sample) throws IOException {
    Optional<Oracle> oracle = Oracle.find();
    assumeTrue(oracle.isPresent(), "no python3 of version 3.11 or newer on the path");
    if (Files.readString(sample).contains("aiohttp")) {
      assumeTrue(
          oracle.get().output(List.of("-c", "import aiohttp")).isPresent(), "it lacks aiohttp");
    }
    HttpServer server = serve();
    try {
      List<String> line = new ArrayList<>(arguments(sample, server));
      line.addFirst(sample.toString());
      String printed = oracle.get().output(line).orElse("(it failed)");
      assertEquals(Files.readString(Chunk.expectedFile(sample)), normalise(printed));
    } finally {
      server.stop(0);
    }
  }

  private static String normalise(String text) {
    return text.replaceAll(DURATION, "Duration # seconds");
  }

  private static List<String> arguments(Path sample, HttpServer server) throws IOException {
    String name = sample.getFileName().toString();
    if (name.contains("fetch")) {
      return List.of("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
    Path arguments = sample.resolveSibling(name.replace(".aio", ".args"));
    return Files.exists(arguments) ? Files.readAllLines(arguments) : List.of();
  }

  private static HttpServer serve() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(anyPort, 0);
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return server;
  }
}
