package org.aiolang.repl;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where {@code -m} finds a module: in the current folder, then in those of {@code AIOPATH}. */
final class Modules {
  private static final List<String> FORMS = List.of("/__main__.aio", "/__main__.py", ".aio", ".py");

  private Modules() {}

  /** The file to run for a module, or null. */
  static Path find(String name) {
    if (!name.matches("[\\p{L}_][\\w.]*")) {
      return null;
    }
    List<String> folders = new ArrayList<>(List.of(""));
    String more = System.getenv("AIOPATH");
    if (more != null && !more.isEmpty()) {
      folders.addAll(List.of(more.split(File.pathSeparator)));
    }
    for (String folder : folders) {
      for (String form : FORMS) {
        Path file = Path.of(folder).resolve(name.replace('.', '/') + form);
        if (Files.isRegularFile(file)) {
          return file;
        }
      }
    }
    return null;
  }
}
