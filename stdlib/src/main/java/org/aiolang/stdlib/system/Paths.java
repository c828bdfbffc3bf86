package org.aiolang.stdlib.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;
import org.aiolang.stdlib.file.FileErrors;
import org.aiolang.stdlib.file.OpenFunction;

/** The module os.path (posixpath): text of paths, and questions about files. */
public final class Paths {
  private Paths() {}

  /** The text of an argument that names a path. */
  static String text(Object value) {
    return OpenFunction.path(value, "expected str, bytes or os.PathLike object");
  }

  private static String partText(Object part) {
    if (!(Wrapped.unwrap(part) instanceof String) && Types.of(part).lookup("__fspath__") == null) {
      throw Errors.type(
          "join() argument must be str, bytes, or os.PathLike object, not '"
              + Types.of(part).name()
              + "'");
    }
    return text(part);
  }

  static Path path(Object value) {
    return OpenFunction.javaPath(text(value));
  }

  public static ModuleValue build() {
    ModuleBuilder module = new ModuleBuilder("posixpath", "Common operations on Posix pathnames.");
    module
        .value("sep", "/")
        .value("altsep", None.NONE)
        .value("extsep", ".")
        .value("pathsep", ":")
        .value("curdir", ".")
        .value("pardir", "..")
        .value("defpath", "/bin:/usr/bin")
        .value("devnull", "/dev/null")
        .value("supports_unicode_filenames", true);
    declareText(module);
    declareFiles(module);
    return module.build();
  }

  private static void declareText(ModuleBuilder module) {
    module.functionN(
        "join(a, *p)",
        "Join two or more pathname components, inserting '/' as needed.",
        arguments -> {
          String joined = text(arguments[0]);
          for (Object part : (Object[]) arguments[1]) {
            joined = join(joined, partText(part));
          }
          return joined;
        });
    module.function(
        "split(p)",
        "Split a pathname into (head, tail).",
        path -> {
          String text = text(path);
          int slash = text.lastIndexOf('/') + 1;
          return new TupleValue(withoutSlashes(text.substring(0, slash)), text.substring(slash));
        });
    module.function("basename(p)", "The final component.", path -> baseName(text(path)));
    module.function(
        "dirname(p)",
        "The part before the final component.",
        path -> {
          String text = text(path);
          return withoutSlashes(text.substring(0, text.lastIndexOf('/') + 1));
        });
    module.function("splitext(p)", "Split the extension.", path -> splitExtension(text(path)));
    module.function(
        "splitdrive(p)", "There are no drives.", path -> new TupleValue("", text(path)));
    module.function(
        "isabs(s)", "Test whether a path is absolute", path -> text(path).startsWith("/"));
    module.function("normpath(path)", "Normalize path.", path -> normal(text(path)));
    module.function("normcase(s)", "The path itself.", path -> text(path));
    module.function("abspath(path)", "Return an absolute path.", path -> absolute(text(path)));
    module.function(
        "expanduser(path)",
        "Expand ~ to the home folder.",
        path -> {
          String text = text(path);
          return text.equals("~") || text.startsWith("~/")
              ? System.getProperty("user.home") + text.substring(1)
              : text;
        });
    module.function(
        "expandvars(path)",
        "Expand $name and ${name} from the environment.",
        path ->
            java.util.regex.Pattern.compile("\\$(\\w+|\\{[^}]*\\})")
                .matcher(text(path))
                .replaceAll(match -> {
                  String name = match.group(1).replaceAll("[{}]", "");
                  String value = System.getenv(name);
                  return java.util.regex.Matcher.quoteReplacement(
                      value == null ? match.group() : value);
                }));
    module.function("relpath(path, start='.')", "A relative version of a path.", Paths::relative);
    module.function("commonpath(paths)", "The longest common sub-path.", Paths::commonPath);
    module.function(
        "commonprefix(m)",
        "The longest text that all begin with.",
        texts -> {
          String common = null;
          for (Object each : Iteration.toArray(texts)) {
            String text = text(each);
            if (common == null) {
              common = text;
            }
            int length = 0;
            while (length < Math.min(common.length(), text.length())
                && common.charAt(length) == text.charAt(length)) {
              length++;
            }
            common = common.substring(0, length);
          }
          return common == null ? "" : common;
        });
  }

  private static void declareFiles(ModuleBuilder module) {
    module.function(
        "exists(path)", "Test whether a path exists.", path -> Files.exists(path(path)));
    module.function(
        "lexists(path)",
        "Test whether a path exists, a broken link too.",
        path -> Files.exists(path(path), LinkOption.NOFOLLOW_LINKS));
    module.function(
        "isfile(path)",
        "Test whether a path is a regular file",
        path -> Files.isRegularFile(path(path)));
    module.function(
        "isdir(s, /)", "Test whether a path is a folder.", path -> Files.isDirectory(path(path)));
    module.function(
        "islink(path)", "Test whether a path is a link", path -> Files.isSymbolicLink(path(path)));
    module.function(
        "ismount(path)",
        "Test whether a path is the root.",
        path -> absolute(text(path)).equals("/"));
    module.function(
        "getsize(filename)",
        "The size of a file.",
        path -> Files.exists(path(path)) ? size(path) : missing(path));
    module.function(
        "getmtime(filename)", "When it was changed.", path -> time(path, "lastModifiedTime"));
    module.function(
        "getatime(filename)", "When it was read.", path -> time(path, "lastAccessTime"));
    module.function("getctime(filename)", "When it was made.", path -> time(path, "creationTime"));
    module.function(
        "realpath(filename, *, strict=False)",
        "The path without links.",
        (path, strict) -> {
          Path absolute = Path.of(absolute(text(path)));
          try {
            return absolute.toRealPath().toString();
          } catch (IOException e) {
            return absolute.toString();
          }
        });
    module.function(
        "samefile(f1, f2)",
        "Whether two names are one file.",
        (a, b) -> {
          try {
            return Files.isSameFile(path(a), path(b));
          } catch (IOException e) {
            throw FileErrors.of(e, a);
          }
        });
  }

  private static Object missing(Object path) {
    throw FileErrors.of(2, path);
  }

  private static Object size(Object path) {
    try {
      return Files.size(path(path));
    } catch (IOException e) {
      throw FileErrors.of(e, path);
    }
  }

  private static Object time(Object path, String attribute) {
    try {
      Object time = Files.getAttribute(path(path), attribute);
      return ((java.nio.file.attribute.FileTime) time).to(java.util.concurrent.TimeUnit.NANOSECONDS)
          / 1e9;
    } catch (IOException e) {
      throw FileErrors.of(e, path);
    }
  }

  static String join(String head, String tail) {
    if (tail.startsWith("/")) {
      return tail;
    }
    return head.isEmpty() || head.endsWith("/") ? head + tail : head + "/" + tail;
  }

  static String baseName(String text) {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private static String withoutSlashes(String head) {
    int end = head.length();
    while (end > 0 && head.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? head : head.substring(0, end);
  }

  private static Object splitExtension(String text) {
    int base = text.lastIndexOf('/') + 1;
    while (base < text.length() && text.charAt(base) == '.') {
      base++; // leading dots belong to the name
    }
    int dot = text.lastIndexOf('.');
    return dot < base
        ? new TupleValue(text, "")
        : new TupleValue(text.substring(0, dot), text.substring(dot));
  }

  static String normal(String text) {
    if (text.isEmpty()) {
      return ".";
    }
    int slashes =
        text.startsWith("/") ? text.startsWith("//") && !text.startsWith("///") ? 2 : 1 : 0;
    java.util.List<String> parts = new java.util.ArrayList<>();
    for (String part : text.split("/")) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (!part.equals("..")
          || (slashes == 0 && parts.isEmpty())
          || (!parts.isEmpty() && parts.get(parts.size() - 1).equals(".."))) {
        parts.add(part);
      } else if (!parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      }
    }
    String normal = "/".repeat(slashes) + String.join("/", parts);
    return normal.isEmpty() ? "." : normal;
  }

  static String absolute(String text) {
    return normal(text.startsWith("/") ? text : join(new File("").getAbsolutePath(), text));
  }

  private static Object relative(Object path, Object start) {
    String text = text(path);
    if (text.isEmpty()) {
      throw Errors.value("no path specified");
    }
    Path from = Path.of(absolute(start == None.NONE ? "." : text(start)));
    String relative = from.relativize(Path.of(absolute(text))).toString();
    return relative.isEmpty() ? "." : relative;
  }

  private static Object commonPath(Object paths) {
    Object[] items = Iteration.toArray(paths);
    if (items.length == 0) {
      throw Errors.value("commonpath() arg is an empty sequence");
    }
    boolean absolute = text(items[0]).startsWith("/");
    String[] common = null;
    int length = 0;
    for (Object each : items) {
      String text = text(each);
      if (text.startsWith("/") != absolute) {
        throw Errors.value("Can't mix absolute and relative paths");
      }
      String[] parts =
          java.util.Arrays.stream(text.split("/"))
              .filter(part -> !part.isEmpty() && !part.equals("."))
              .toArray(String[]::new);
      if (common == null) {
        common = parts;
        length = parts.length;
      }
      int same = 0;
      while (same < Math.min(length, parts.length) && parts[same].equals(common[same])) {
        same++;
      }
      length = same;
    }
    return (absolute ? "/" : "") + String.join("/", java.util.Arrays.copyOf(common, length));
  }
}
