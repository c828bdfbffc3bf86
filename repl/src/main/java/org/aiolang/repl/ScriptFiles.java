package org.aiolang.repl;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.SourceReader;

/** The scripts that files and folders named on the command line stand for. */
final class ScriptFiles {
  private final PrintStream err;

  /** Whether something named was missing or could not be read; a message has said so. */
  boolean failed;

  ScriptFiles(PrintStream err) {
    this.err = err;
  }

  /**
   * The files: those named, whatever their names end in, and below folders all scripts, in the
   * order of their names, but for what is hidden.
   */
  List<Path> find(List<String> paths) {
    List<Path> found = new ArrayList<>();
    for (String name : paths) {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        found.addAll(below(path));
      } else if (Files.exists(path)) {
        found.add(path);
      } else {
        refuse("can't open '" + name + "': no such file or folder");
      }
    }
    return found.stream().distinct().toList();
  }

  static boolean isScript(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".aio") || name.endsWith(".py");
  }

  private List<Path> below(Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
              String name = each.getFileName() == null ? "" : each.getFileName().toString();
              boolean hidden =
                  !each.equals(folder) && (name.startsWith(".") || name.equals("__pycache__"));
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
              if (isScript(each) && !each.getFileName().toString().startsWith(".")) {
                found.add(each);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException failure) {
              refuse("can't read '" + each + "': " + reason(failure));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Collections.sort(found);
    return found;
  }

  /** Reads a script; null after a message where that is impossible. */
  Source read(Path file) {
    try {
      return SourceReader.read(file, file.toString());
    } catch (IOException unreadable) {
      refuse("can't read '" + file + "': " + reason(unreadable));
    } catch (SourceReader.UnreadableException garbage) {
      refuse("can't read '" + file + "': " + garbage.getMessage());
    }
    return null;
  }

  void refuse(String message) {
    failed = true;
    err.print("aio: " + message + "\n");
    err.flush();
  }

  static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failure instanceof NoSuchFileException ? "no such file" : failure.getMessage();
  }
}
