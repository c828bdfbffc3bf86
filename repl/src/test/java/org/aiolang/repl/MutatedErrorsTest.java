package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.resolve.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong with broken scripts ({@link MutatedScripts}), and in which line, is what CPython
 * says. {@code -Daio.mutated=1000} compares as many.
 */
final class MutatedErrorsTest {
  private static final Path COMPILER = Path.of("src/test/resources/oracle/compile_scripts.py");
  private static final int MUTATED = Integer.getInteger("aio.mutated", 300);

  /** Of those that are wrong, so many percent must have the same text and line. */
  private static final int ALIKE = 97;

  @TempDir Path folder;

  @Test
  void errorsAreThoseOfCPython() throws IOException {
    Optional<Oracle> oracle = Oracle.find().filter(found -> found.version == 13);
    assumeTrue(oracle.isPresent(), "no CPython 3.13 on the path");
    for (int i = 0; i < MUTATED; i++) {
      Files.writeString(folder.resolve(String.format("%05d.aio", i)), MutatedScripts.text(i));
    }
    String answer =
        oracle.get().output(List.of(COMPILER.toString(), folder.toString())).orElseThrow();
    List<String> expected = answer.lines().toList();
    assertEquals(MUTATED, expected.size());
    int wrong = 0;
    List<String> different = new ArrayList<>();
    List<String> opposite = new ArrayList<>();
    for (int i = 0; i < MUTATED; i++) {
      String want = expected.get(i);
      String got = error(MutatedScripts.text(i));
      wrong += want.isEmpty() ? 0 : 1;
      if (want.isEmpty() != got.isEmpty()) {
        opposite.add(i + ": CPython " + want + ", aio " + got);
      } else if (!want.equals(got)) {
        different.add(i + ": CPython " + want + ", aio " + got);
      }
    }
    System.out.printf(
        "%d of %d scripts are wrong; %d errors differ%n%s%n",
        wrong, MUTATED, different.size(), String.join("\n", different));
    assertEquals(List.of(), opposite);
    assertTrue(different.size() * 100 <= wrong * (100 - ALIKE), different::toString);
  }

  /** The line and the text of a script's first error, or nothing. */
  private static String error(String text) {
    Source source = new Source("mutated.aio", text);
    ParseResult parsed = Parser.parse(source);
    List<Diagnostic> errors = parsed.diagnostics();
    if (errors.isEmpty()) {
      errors = Resolver.resolve(parsed.module()).diagnostics();
    }
    if (errors.isEmpty()) {
      return "";
    }
    Diagnostic first = errors.getFirst();
    int line = source.line(first.span().start());
    return line + " " + first.category() + ": " + first.message();
  }
}
