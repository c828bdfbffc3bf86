package org.aiolang.stdlib.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.aiolang.stdlib.file.FileErrors;

/** A path without symbolic links, also where its end is not there. */
final class RealPath {
  private static final int LOOP = 40; // ELOOP

  private final boolean strict;

  /** Where links lead; null while that is being found out. */
  private final Map<String, String> seen = new HashMap<>();

  private boolean hasLoop;

  private RealPath(boolean strict) {
    this.strict = strict;
  }

  /**
   * @param strict whether a file that is missing, or links that lead to themselves, are an error
   */
  static String of(String path, boolean strict) {
    return new RealPath(strict).resolve(Paths.absolute(""), path);
  }

  private String resolve(String from, String rest) {
    String at = rest.startsWith("/") ? "/" : from;
    String[] names = rest.split("/");
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      if (name.isEmpty() || name.equals(".")) {
        continue;
      }
      if (name.equals("..")) {
        at = at.lastIndexOf('/') <= 0 ? "/" : at.substring(0, at.lastIndexOf('/'));
        continue;
      }
      String next = Paths.join(at, name);
      Path file = Path.of(next);
      if (!Files.isSymbolicLink(file)) {
        if (strict && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          throw FileErrors.of(2, next);
        }
        at = next;
        continue;
      }
      if (seen.containsKey(next) && seen.get(next) != null) {
        at = seen.get(next);
        continue;
      }
      if (seen.containsKey(next)) {
        if (strict) {
          throw FileErrors.of(LOOP, next);
        }
        hasLoop = true;
        return withRest(next, names, i);
      }
      seen.put(next, null);
      at = resolve(at, target(file));
      if (hasLoop) {
        return withRest(at, names, i);
      }
      seen.put(next, at);
    }
    return at;
  }

  private static String withRest(String at, String[] names, int used) {
    String path = at;
    for (int i = used + 1; i < names.length; i++) {
      path = Paths.join(path, names[i]);
    }
    return path;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      throw FileErrors.of(e, link.toString());
    }
  }
}
