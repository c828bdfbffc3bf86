package org.aiolang.repl.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aiolang.grammar.syntax.ReservedWords;
import org.aiolang.interpreter.error.ScriptError;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * Completes names, attributes, keyword arguments, keys of dicts, modules, commands, and file names
 * inside strings.
 */
final class Completion implements Completer {
  private static final List<String> MODULES =
      List.of(
          "abc",
          "aiohttp",
          "asyncio",
          "base64",
          "binascii",
          "bisect",
          "builtins",
          "collections",
          "collections.abc",
          "concurrent.futures",
          "contextlib",
          "contextvars",
          "copy",
          "dataclasses",
          "enum",
          "functools",
          "hashlib",
          "heapq",
          "hmac",
          "html",
          "io",
          "itertools",
          "json",
          "math",
          "multiprocessing",
          "operator",
          "os",
          "os.path",
          "queue",
          "random",
          "re",
          "string",
          "struct",
          "sys",
          "textwrap",
          "threading",
          "time",
          "traceback",
          "types",
          "typing");

  private final Kernel kernel;
  private final Inspector inspector;

  Completion(Kernel kernel, Inspector inspector) {
    this.kernel = kernel;
    this.inspector = inspector;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    CompletionPoint point = CompletionPoint.of(line.line(), line.cursor());
    String word = line.line().substring(point.start(), line.cursor());
    switch (point.kind()) {
      case INDENT -> {}
      case COMMAND -> Commands.names().forEach(name -> candidates.add(plain(name, true)));
      case FILE -> files(word, candidates);
      case KEY -> keys(point, word, candidates);
      case MODULE -> modules(candidates);
      case NAME, ATTRIBUTE, IMPORTED -> candidates.addAll(kernel.locked(() -> named(point, word)));
    }
  }

  /** The texts among a dict's keys; of what is no dict, what else may stand there. */
  private void keys(CompletionPoint point, String word, List<Candidate> candidates) {
    List<String> keys = kernel.locked(() -> Inspector.keys(inspector.value(point.before())));
    String quotes = word.replaceFirst("(?s)^([a-zA-Z]*(\"\"\"|'''|\"|'|)).*", "$1");
    if (keys != null && quotes.length() < 2) {
      for (String key : keys) {
        String literal = CodeScanner.quoted(key, quotes.isEmpty() ? '\'' : quotes.charAt(0));
        candidates.add(new Candidate(literal + "]", literal, null, null, null, null, false));
      }
    } else if (quotes.isEmpty()) {
      CompletionPoint name = new CompletionPoint(CompletionPoint.Kind.NAME, point.start(), "");
      candidates.addAll(kernel.locked(() -> named(name, word)));
    } else {
      List<Candidate> files = new ArrayList<>();
      files(word.substring(quotes.length()), files);
      for (Candidate file : files) {
        candidates.add(
            new Candidate(
                quotes + file.value(), file.displ(), null, null, null, null, file.complete()));
      }
    }
  }

  private static Candidate plain(String value, boolean complete) {
    return new Candidate(value, value, null, null, null, null, complete);
  }

  private List<Candidate> named(CompletionPoint point, String word) {
    List<Candidate> found = new ArrayList<>();
    switch (point.kind()) {
      case ATTRIBUTE -> {
        Object value = inspector.value(point.before());
        if (value != null) {
          attributes(value, word, found);
        }
      }
      case IMPORTED -> {
        Object module = kernel.engine().modules().get(point.before());
        if (module == null && MODULES.contains(point.before())) {
          module = imported(point.before());
        }
        if (module != null) {
          attributes(module, word, found);
        }
      }
      default -> names(point, word, found);
    }
    return found;
  }

  private Object imported(String name) {
    try {
      return kernel.engine().importModule(name);
    } catch (ScriptError missing) {
      return null;
    }
  }

  private void attributes(Object value, String word, List<Candidate> found) {
    for (String name : inspector.attributes(value)) {
      if (word.startsWith("_") || !name.startsWith("_")) {
        found.add(plain(name, false));
      }
    }
  }

  private void names(CompletionPoint point, String word, List<Candidate> found) {
    for (String keyword : Inspector.keywords(inspector.value(point.before()))) {
      found.add(plain(keyword + "=", false));
    }
    for (String name : inspector.names()) {
      if (word.startsWith("_") || !name.startsWith("_")) {
        found.add(plain(name, false));
      }
    }
    Set<String> words = new TreeSet<>(ReservedWords.KEYWORDS);
    words.addAll(ReservedWords.CONSTANTS);
    words.forEach(keyword -> found.add(plain(keyword, true)));
  }

  private void modules(List<Candidate> candidates) {
    Set<String> names = new TreeSet<>(MODULES);
    names.addAll(kernel.locked(() -> new ArrayList<>(kernel.engine().modules().keySet())));
    for (Path folder : kernel.locked(() -> new ArrayList<>(kernel.engine().searchPath()))) {
      names.addAll(modulesIn(folder));
    }
    for (String name : names) {
      if (!name.startsWith("_")) {
        candidates.add(plain(name, false));
      }
    }
  }

  private static List<String> modulesIn(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(each ->
              each.toString().endsWith(".aio")
                  || Files.exists(each.resolve("__init__.aio"))
                  || Files.exists(each.resolve("__init__.py"))
                  || each.toString().endsWith(".py"))
          .map(each -> each.getFileName().toString().replaceFirst("\\.(aio|py)$", ""))
          .filter(name -> name.matches("[\\p{L}_][\\w]*"))
          .toList();
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return List.of();
    }
  }

  private static void files(String word, List<Candidate> candidates) {
    int slash = word.lastIndexOf('/') + 1;
    String prefix = word.substring(0, slash);
    String folder =
        prefix.startsWith("~/") ? System.getProperty("user.home") + prefix.substring(1) : prefix;
    boolean hidden = word.startsWith(".", slash);
    try (Stream<Path> entries = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
      entries
          .sorted()
          .forEach(each -> {
            String name = each.getFileName().toString();
            if (hidden || !name.startsWith(".")) {
              boolean isFolder = Files.isDirectory(each);
              String shown = isFolder ? name + "/" : name;
              candidates.add(new Candidate(prefix + shown, shown, null, null, null, null, false));
            }
          });
    } catch (IOException | java.io.UncheckedIOException | java.nio.file.InvalidPathException none) {
      // no such folder: nothing to offer
    }
  }
}
