package org.aiolang.stdlib.system;

import java.io.File;
import java.nio.file.FileSystems;
import java.util.Map;
import java.util.TreeMap;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.difference.LeftOut;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.stdlib.core.NamedTuple;
import org.aiolang.stdlib.file.FileErrors;

/**
 * The module os: what is about the process and its environment; files are {@link Folders}' part.
 */
public final class OsModule {
  private static final NamedTuple NAMES =
      new NamedTuple(
          "posix", "uname_result", "sysname", "nodename", "release", "version", "machine");
  private static final NamedTuple TERMINAL =
      new NamedTuple("os", "terminal_size", "columns", "lines");

  private OsModule() {}

  public static ModuleValue build(Engine engine) {
    ModuleBuilder module =
        new ModuleBuilder("os", "OS routines for NT or Posix depending on what system we're on.");
    module
        .value("name", FileSystems.getDefault().getSeparator().equals("/") ? "posix" : "nt")
        .value("sep", "/")
        .value("altsep", None.NONE)
        .value("extsep", ".")
        .value("pathsep", ":")
        .value("linesep", "\n")
        .value("curdir", ".")
        .value("pardir", "..")
        .value("devnull", "/dev/null")
        .value("error", ExceptionTypes.OS_ERROR)
        .value("path", paths(engine))
        .value("environ", environment())
        .value("F_OK", 0L)
        .value("X_OK", 1L)
        .value("W_OK", 2L)
        .value("R_OK", 4L)
        .value("supports_bytes_environ", false)
        .value("supports_dir_fd", new SetValue())
        .value("supports_effective_ids", new SetValue())
        .value("supports_fd", new SetValue())
        .value("supports_follow_symlinks", new SetValue())
        .value("PathLike", PathLike.make());
    declareProcess(module, engine);
    Folders.declare(module, engine);
    return module.build();
  }

  private static ModuleValue paths(Engine engine) {
    ModuleValue paths = engine.modules().get("posixpath");
    if (paths == null) {
      paths = Paths.build(() -> environment(engine));
      engine.modules().put("posixpath", paths);
    }
    engine.modules().put("os.path", paths);
    return paths;
  }

  /** What a script has as {@code os.environ}. */
  public static DictValue environment(Engine engine) {
    return Attributes.get(engine.importModule("os"), "environ") instanceof DictValue environment
        ? environment
        : new DictValue();
  }

  /** A dict: what a script sets is seen by the script only. */
  private static DictValue environment() {
    DictValue environment = new DictValue();
    for (Map.Entry<String, String> each : new TreeMap<>(System.getenv()).entrySet()) {
      environment.put(each.getKey(), each.getValue());
    }
    return environment;
  }

  private static void declareProcess(ModuleBuilder module, Engine engine) {
    module.function(
        "getpid()", "Return the current process id.", () -> ProcessHandle.current().pid());
    module.function(
        "getppid()",
        "Return the parent's process id.",
        () -> ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L));
    module.function(
        "cpu_count()",
        "Return the number of logical CPUs in the system.",
        () -> (long) Runtime.getRuntime().availableProcessors());
    module.function(
        "process_cpu_count()",
        "Return the number of CPUs this process may use.",
        () -> (long) Runtime.getRuntime().availableProcessors());
    module.function(
        "getcwd()", "Return the current working directory.", () -> new File("").getAbsolutePath());
    module.function(
        "getcwdb()",
        "Return the current working directory as bytes.",
        () ->
            new BytesValue(
                new File("").getAbsolutePath().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    module.function(
        "chdir(path)",
        "Refused.",
        path -> {
          throw LeftOut.OS_CHDIR.refusal();
        });
    module.functionN(
        "getenv(key, default=None)",
        "Get an environment variable.",
        arguments -> {
          DictValue environment = (DictValue) engine.modules().get("os").namespace().get("environ");
          Object value = environment.get(arguments[0]);
          return value == null ? arguments[1] : value;
        });
    module.function(
        "putenv(name, value, /)", "Set os.environ instead.", (name, value) -> None.NONE);
    module.function("unsetenv(name, /)", "Delete from os.environ instead.", name -> None.NONE);
    module.function(
        "urandom(size, /)",
        "Return a bytes object containing random bytes.",
        size -> {
          byte[] bytes = new byte[Conversion.indexInt(size, "size")];
          new java.security.SecureRandom().nextBytes(bytes);
          return new BytesValue(bytes);
        });
    module.function(
        "strerror(code, /)",
        "Translate an error code to a message string.",
        code -> FileErrors.text(Conversion.indexInt(code, "code")));
    module.function(
        "fspath(path)",
        "Return the file system path representation of the object.",
        path -> path instanceof BytesValue ? path : Paths.text(path));
    module.function("fsencode(filename)", "The path in UTF-8.", path -> encode(path));
    module.function("fsdecode(filename)", "The path as text.", Paths::text);
    module.function("getlogin()", "The user's name.", () -> System.getProperty("user.name"));
    module.function("getuid()", "The user's number, where it is known.", () -> user());
    module.function("geteuid()", "The user's number, where it is known.", () -> user());
    module.functionN(
        "get_terminal_size(*args)",
        "The size of the terminal.",
        arguments -> TERMINAL.make(number("COLUMNS", 80), number("LINES", 24)));
    module.function(
        "uname()",
        "About the system.",
        () ->
            NAMES.make(
                System.getProperty("os.name"),
                "localhost",
                System.getProperty("os.version"),
                "",
                System.getProperty("os.arch").equals("amd64")
                    ? "x86_64"
                    : System.getProperty("os.arch")));
    module.function(
        "_exit(status)",
        "Exit at once, without cleaning up.",
        status -> {
          engine.options().out().flush();
          Runtime.getRuntime().halt(Conversion.indexInt(status, "status"));
          return None.NONE;
        });
    refuse(module, "fork", LeftOut.OS_FORK);
    refuse(module, "system", LeftOut.OS_SYSTEM);
    refuse(module, "popen", LeftOut.OS_POPEN);
    refuse(module, "kill", LeftOut.OS_KILL);
    refuse(module, "execv", LeftOut.OS_EXECV);
    refuse(module, "spawnv", LeftOut.OS_SPAWNV);
  }

  private static void refuse(ModuleBuilder module, String name, LeftOut row) {
    module.functionN(
        name + "(*args, **kwargs)",
        "Not part of aio.",
        arguments -> {
          throw row.refusal();
        });
  }

  private static Object encode(Object path) {
    return path instanceof BytesValue
        ? path
        : new BytesValue(Paths.text(path).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Object user() {
    try {
      Object number =
          java.nio.file.Files.getAttribute(java.nio.file.Path.of("/proc/self"), "unix:uid");
      return ((Integer) number).longValue();
    } catch (java.io.IOException | UnsupportedOperationException e) {
      return 1000L;
    }
  }

  private static Object number(String variable, long otherwise) {
    String value = System.getenv(variable);
    return value != null && value.matches("\\d{1,5}") ? Long.parseLong(value) : otherwise;
  }
}
