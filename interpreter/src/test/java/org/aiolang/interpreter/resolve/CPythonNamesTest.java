package org.aiolang.interpreter.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Source;
import org.junit.jupiter.api.Test;

/**
 * The resolver against CPython's own symbol tables and code objects, on modules of CPython's
 * library.
 */
class CPythonNamesTest {
  private static final String[] MODULES = {
    "asyncio.base_events",
    "asyncio.tasks",
    "asyncio.taskgroups",
    "collections",
    "contextlib",
    "dataclasses",
    "enum",
    "functools",
    "statistics",
    "textwrap",
  };

  @Test
  void namesOfOurOwnSources() throws IOException, URISyntaxException {
    compare(1, resource("scopes.py").toString());
  }

  @Test
  void namesOfTheLibrary() throws IOException, URISyntaxException {
    compare(MODULES.length - 2, MODULES);
  }

  /** Arguments: files or modules to compare, for a run over the whole library by hand. */
  public static void main(String[] arguments) throws IOException, URISyntaxException {
    new CPythonNamesTest().compare(0, arguments);
  }

  private void compare(int least, String... modules) throws IOException, URISyntaxException {
    Optional<CPython> python = CPython.find();
    assumeTrue(python.isPresent(), "no CPython to compare with");
    List<String> command = new ArrayList<>(List.of(resource("names.py").toString()));
    command.addAll(Arrays.asList(modules));
    List<String> complaints = new ArrayList<>();
    int compared = 0;
    List<String> lines = python.get().run(command.toArray(String[]::new));
    for (int i = 0; i < lines.size(); ) {
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).startsWith("file\t")) {
        end++;
      }
      String path = lines.get(i).substring("file\t".length());
      if (compareFile(path, lines.subList(i + 1, end), complaints)) {
        compared++;
      }
      i = end;
    }
    assertEquals("", String.join("\n", complaints));
    assertTrue(compared >= least, "only " + compared + " files could be parsed");
  }

  /** Compares one file; false where our parser doesn't take it. */
  private static boolean compareFile(String path, List<String> lines, List<String> complaints)
      throws IOException {
    Source source = new Source(path, Files.readString(Path.of(path), StandardCharsets.UTF_8));
    ParseResult parsed = Parser.parse(source);
    if (parsed.module() == null) {
      return false;
    }
    Resolution resolution = Resolver.resolve(parsed.module());
    resolution.diagnostics().forEach(each -> complaints.add(path + ": " + each.message()));
    List<Scope> scopes = Scopes.of(parsed.module(), resolution);
    Map<String, List<String>> symbols = new HashMap<>();
    Map<String, List<String>> codes = new HashMap<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (fields[0].equals("scope")) {
        String key = fields[1] + " " + fields[2] + " " + fields[3];
        String rest = String.join("\t", Arrays.asList(fields).subList(4, fields.length));
        symbols.computeIfAbsent(key, ignored -> new ArrayList<>()).add(rest);
      } else {
        String rest = String.join("\t", Arrays.asList(fields).subList(2, fields.length));
        codes.computeIfAbsent(fields[1], ignored -> new ArrayList<>()).add(rest);
      }
    }
    boolean postponed = resolution.postponedAnnotations();
    for (Scope scope : scopes) {
      if (scope.kind() == Scope.Kind.MODULE) {
        continue;
      }
      String key = key(scope, source);
      List<String> known = symbols.get(key);
      if (known == null && scope.kind() == Scope.Kind.COMPREHENSION) {
        // From 3.12 on it has no table of its own.
        continue;
      }
      boolean agrees = known != null && known.stream().anyMatch(theirs -> agrees(scope, theirs));
      if (!agrees) {
        complaints.add(
            path + ": " + key + "\n  ours:   " + classify(scope) + "\n  theirs: " + known);
      }
    }
    Map<String, List<String>> ours = new HashMap<>();
    for (Scope scope : scopes) {
      if (scope.unit() == scope && scope.kind() != Scope.Kind.MODULE) {
        ours.computeIfAbsent(scope.qualifiedName(), ignored -> new ArrayList<>())
            .add(code(scope, scopes));
      }
    }
    codes.forEach((name, theirs) -> {
      List<String> here = ours.getOrDefault(name, List.of());
      for (String each : theirs) {
        if (!here.contains(each) && !(postponed && here.isEmpty())) {
          complaints.add(path + ": code " + name + "\n  ours:   " + here + "\n  theirs: " + each);
        }
      }
    });
    return true;
  }

  private static String key(Scope scope, Source source) {
    String kind = scope.kind() == Scope.Kind.CLASS ? "class" : "function";
    String name =
        switch (scope.kind()) {
          case MODULE -> "top";
          case FUNCTION, CLASS, TYPE_PARAMETERS, LAZY -> scope.name();
          case LAMBDA -> "lambda";
          case GENERATOR, COMPREHENSION -> scope.name().substring(1, scope.name().length() - 1);
        };
    return kind + " " + name + " " + source.line(scope.span().start());
  }

  /** Each of the scope's names with l, f or g, as CPython's symtable module has them. */
  private static Map<String, String> classify(Scope scope) {
    Map<String, String> result = new HashMap<>();
    scope.symbols.forEach((name, symbol) -> {
      boolean own = symbol.meaning != null && symbol.meaning == symbol.own;
      boolean ofClass = scope.kind() == Scope.Kind.CLASS && symbol.bound();
      result.put(name, own || ofClass ? "l" : symbol.meaning != null ? "f" : "g");
    });
    return result;
  }

  private static boolean agrees(Scope scope, String theirs) {
    Map<String, String> flags = new HashMap<>();
    for (String each : theirs.split("\t")) {
      int blank = each.indexOf(' ');
      if (blank > 0) {
        flags.put(each.substring(0, blank), each.substring(blank + 1));
      }
    }
    return classify(scope).entrySet().stream()
        .allMatch(each -> each.getValue().equals(flags.get(each.getKey())));
  }

  /** Flags, parameters, free variables and cells, as {@code names.py} prints them. */
  private static String code(Scope unit, List<Scope> scopes) {
    String flags = unit.isGenerator() ? unit.isAsync() ? "a" : "g" : unit.isAsync() ? "c" : "";
    List<String> parameters = new ArrayList<>();
    unit.symbols.forEach((name, symbol) -> {
      if (symbol.is(Symbol.PARAMETER)) {
        parameters.add(name);
      }
    });
    String free = unit.captures().stream().map(Capture::name).collect(Collectors.joining(" "));
    Set<String> cells = new TreeSet<>();
    for (Scope scope : scopes) {
      if (scope.unit() == unit) {
        for (int[] slots :
            List.of(
                scope.capturedParameters(), scope.capturedLocals(), scope.capturedVariables())) {
          for (int slot : slots) {
            cells.add(unit.slotNames().get(slot));
          }
        }
      }
    }
    return String.join("\t", flags, String.join(" ", parameters), free, String.join(" ", cells));
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(CPythonNamesTest.class.getResource(name).toURI());
  }
}
