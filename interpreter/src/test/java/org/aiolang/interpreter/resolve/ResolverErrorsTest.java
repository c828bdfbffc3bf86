package org.aiolang.interpreter.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is refused, with CPython 3.13's words and places; {@code errors.tsv} was recorded from it.
 */
class ResolverErrorsTest {
  static Stream<String> recorded() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ResolverErrorsTest.class.getResourceAsStream("errors.tsv"),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList().stream();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void saysWhatCPythonSays(String line) {
    String[] fields = line.split("\t", -1);
    Source source = new Source("<string>", fields[0].replace("\\n", "\n"));
    List<Diagnostic> diagnostics = diagnose(source);
    String actual = diagnostics.isEmpty() ? "-" : describe(diagnostics.getFirst());
    assertEquals(line.substring(fields[0].length() + 1), actual);
  }

  @Test
  void everyMistakeIsReportedInSourceOrder() {
    Source source =
        new Source(
            "<string>",
            """
            return
            def f(a, a):
                break
                nonlocal b
                yield
            class C:
                await d
            x = [(yield) for e in (f := g)]
            """);
    assertEquals(
        """
        1: 'return' outside function
        2: duplicate argument 'a' in function definition
        3: 'break' outside loop
        4: no binding for nonlocal 'b' found
        7: 'await' outside function
        8: 'yield' inside list comprehension
        8: assignment expression cannot be used in a comprehension iterable expression
        """,
        String.join(
            "",
            diagnose(source).stream()
                .map(each -> source.line(each.span().start()) + ": " + each.message() + "\n")
                .toList()));
  }

  private static List<Diagnostic> diagnose(Source source) {
    ParseResult parsed = Parser.parse(source);
    return parsed.module() == null
        ? parsed.diagnostics()
        : Resolver.resolve(parsed.module()).diagnostics();
  }

  private static String describe(Diagnostic diagnostic) {
    Source source = diagnostic.source();
    int start = diagnostic.span().start();
    int end = diagnostic.span().end();
    return String.join(
        "\t",
        diagnostic.message(),
        String.valueOf(source.line(start)),
        String.valueOf(source.column(start) + 1),
        String.valueOf(source.line(end)),
        String.valueOf(source.column(end) + 1));
  }
}
