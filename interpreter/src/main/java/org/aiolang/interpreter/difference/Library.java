package org.aiolang.interpreter.difference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The modules of CPython's library and their public names, recorded from CPython 3.13: so that an
 * import that fails can say whether what it wants is merely missing here. Read when something is
 * missing, not before.
 */
public final class Library {
  private static final String RECORD = "library_names.txt";

  private Library() {}

  /** Read once, when first asked for. */
  private static final class Names {
    static final Map<String, List<String>> BY_MODULE = Collections.unmodifiableMap(read());

    private static Map<String, List<String>> read() {
      Map<String, List<String>> names = new TreeMap<>();
      try (InputStream in = Library.class.getResourceAsStream(RECORD)) {
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
          int colon = line.indexOf(": ");
          names.put(
              colon < 0 ? line : line.substring(0, colon),
              colon < 0 ? List.of() : List.of(line.substring(colon + 2).split(" ")));
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      return names;
    }
  }

  /** The names of all its modules, with those that were dropped from 3.12 and 3.13. */
  public static Collection<String> modules() {
    return Names.BY_MODULE.keySet();
  }

  /** Whether CPython has a module, or had it until lately; a submodule counts by its package. */
  public static boolean hasModule(String module) {
    int dot = module.indexOf('.');
    return Names.BY_MODULE.containsKey(dot < 0 ? module : module.substring(0, dot));
  }

  /** Whether a module of CPython has a public name. */
  public static boolean hasName(String module, String name) {
    return Names.BY_MODULE.getOrDefault(module, List.of()).contains(name);
  }

  /** What follows {@code No module named 'x'} for one of CPython's modules. */
  public static String missingModule(String module) {
    AbsentModule known = AbsentModule.of(module);
    return ": CPython's module of that name is not in aio yet"
        + (known == null ? "" : "; " + known.instead());
  }
}
