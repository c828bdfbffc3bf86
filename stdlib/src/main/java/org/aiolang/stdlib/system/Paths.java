package org.aiolang.stdlib.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
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
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(\\w+|\\{[^}]*\\})", Pattern.UNICODE_CHARACTER_CLASS);

  private Paths() {}

  /** The text of an argument that names a path. */
  static String text(Object value) {
    return OpenFunction.path(value, "expected str, bytes or os.PathLike object");
  }

  private static String partText(Object part) {
    if (!(Wrapped.unwrap(part) instanceof String)
        && !(part instanceof BytesValue)
        && Types.of(part).lookup("__fspath__") == null) {
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

  /**
   * @param environment {@code os.environ}
   */
  public static ModuleValue build(Supplier<DictValue> environment) {
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
    declareText(module, environment);
    declareFiles(module);
    return module.build();
  }

  private static void declareText(ModuleBuilder module, Supplier<DictValue> environment) {
    module.functionN(
        "join(a, *p)",
        "Join two or more pathname components, inserting '/' as needed.",
        arguments -> {
          String joined = text(arguments[0]);
          for (Object part : (Object[]) arguments[1]) {
            String text = partText(part);
            if (PathKind.isBytes(part) != PathKind.isBytes(arguments[0])) {
              throw Errors.type("Can't mix strings and bytes in path components");
            }
            joined = join(joined, text);
          }
          return PathKind.like(arguments[0], joined);
        });
    module.function(
        "split(p)",
        "Split a pathname into (head, tail).",
        path -> {
          String text = text(path);
          int slash = text.lastIndexOf('/') + 1;
          return PathKind.like(
              path,
              new TupleValue(withoutSlashes(text.substring(0, slash)), text.substring(slash)));
        });
    module.function(
        "basename(p)", "The final component.", path -> PathKind.like(path, baseName(text(path))));
    module.function(
        "dirname(p)",
        "The part before the final component.",
        path -> {
          String text = text(path);
          return PathKind.like(path, withoutSlashes(text.substring(0, text.lastIndexOf('/') + 1)));
        });
    module.function(
        "splitext(p)",
        "Split the extension.",
        path -> PathKind.like(path, splitExtension(text(path))));
    module.function(
        "splitdrive(p)",
        "There are no drives.",
        path -> PathKind.like(path, new TupleValue("", text(path))));
    module.function(
        "splitroot(p, /)",
        "Split a pathname into drive, root and tail: ('', '/', 'usr').",
        path -> {
          String text = text(path);
          int root =
              !text.startsWith("/") ? 0 : text.startsWith("//") && !text.startsWith("///") ? 2 : 1;
          return PathKind.like(
              path, new TupleValue("", text.substring(0, root), text.substring(root)));
        });
    module.function(
        "isabs(s)", "Test whether a path is absolute", path -> text(path).startsWith("/"));
    module.function(
        "normpath(path)", "Normalize path.", path -> PathKind.like(path, normal(text(path))));
    module.function("normcase(s)", "The path itself.", path -> PathKind.like(path, text(path)));
    module.function(
        "abspath(path)",
        "Return an absolute path.",
        path -> PathKind.like(path, absolute(text(path))));
    module.function(
        "expanduser(path)",
        "Expand ~ to the home folder.",
        path -> {
          String text = text(path);
          if (!text.equals("~") && !text.startsWith("~/")) {
            return PathKind.like(path, text);
          }
          Object set = environment.get().get("HOME");
          String home = set instanceof String value ? value : System.getProperty("user.home");
          String expanded = withoutSlashes(home) + text.substring(1);
          return PathKind.like(
              path, home.equals("/") ? "/" + text.replaceFirst("~/*", "") : expanded);
        });
    module.function(
        "expandvars(path)",
        "Expand $name and ${name} from the environment.",
        path ->
            PathKind.like(
                path,
                VARIABLE
                    .matcher(text(path))
                    .replaceAll(match -> {
                      String name = match.group(1).replaceAll("[{}]", "");
                      Object value = environment.get().get(name);
                      return Matcher.quoteReplacement(
                          value instanceof String set ? set : match.group());
                    })));
    module.function("relpath(path, start='.')", "A relative version of a path.", Paths::relative);
    module.function("commonpath(paths)", "The longest common sub-path.", Paths::commonPath);
    module.function(
        "commonprefix(m)",
        "The longest text that all begin with.",
        texts -> {
          String common = null;
          Object[] all = Iteration.toArray(texts);
          for (Object each : all) {
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
          return common == null ? "" : PathKind.like(all[0], common);
        });
  }

  private static void declareFiles(ModuleBuilder module) {
    module.function(
        "exists(path)",
        "Test whether a path exists.",
        path -> asks(path, file -> Files.exists(file)));
    module.function(
        "lexists(path)",
        "Test whether a path exists, a broken link too.",
        path -> asks(path, file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS)));
    module.function(
        "isfile(path)",
        "Test whether a path is a regular file",
        path -> asks(path, file -> Files.isRegularFile(file)));
    module.function(
        "isdir(s, /)",
        "Test whether a path is a folder.",
        path -> asks(path, file -> Files.isDirectory(file)));
    module.function(
        "islink(path)",
        "Test whether a path is a link",
        path -> asks(path, file -> Files.isSymbolicLink(file)));
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
          String real = RealPath.of(text(path), Conversion.truth(strict));
          return PathKind.like(path, absolute(real));
        });
    module.function("isjunction(path)", "There are none.", path -> text(path) == null);
    module.function(
        "samestat(s1, s2)",
        "Whether two results of os.stat() are of one file.",
        (a, b) ->
            Comparison.same(Attributes.get(a, "st_ino"), Attributes.get(b, "st_ino"))
                && Comparison.same(Attributes.get(a, "st_dev"), Attributes.get(b, "st_dev")));
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

  /** No file has a name that the system cannot have. */
  private static boolean asks(Object path, Predicate<Path> question) {
    String text = text(path);
    Path file;
    try {
      file = OpenFunction.javaPath(text);
    } catch (ScriptError impossible) {
      return false;
    }
    return question.test(file);
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
    if (start != None.NONE
        && !start.equals(".")
        && PathKind.isBytes(path) != PathKind.isBytes(start)) {
      throw Errors.type("Can't mix strings and bytes in path components");
    }
    String relative = from.relativize(Path.of(absolute(text))).toString();
    return PathKind.like(path, relative.isEmpty() ? "." : relative);
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
      if (PathKind.isBytes(each) != PathKind.isBytes(items[0])) {
        throw Errors.type("Can't mix strings and bytes in path components");
      }
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
    return PathKind.like(
        items[0],
        (absolute ? "/" : "") + String.join("/", java.util.Arrays.copyOf(common, length)));
  }
}
