package org.aiolang.stdlib.core;

import java.nio.file.Path;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.difference.LeftOut;
import org.aiolang.interpreter.difference.Library;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.IntegerText;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;
import org.aiolang.stdlib.file.OpenFiles;
import org.aiolang.stdlib.file.Streams;

/** The module sys. */
public final class SysModule {
  /**
   * Where a module's Java side keeps what scripts cannot see: fields of a module are no attributes.
   */
  private static final String OPEN_FILES = "open files";

  private static final long HASH_MODULUS = (1L << 61) - 1;

  private SysModule() {}

  /** The engine's module sys, made at the first use. */
  public static ModuleValue of(Engine engine) {
    ModuleValue module = engine.modules().get("sys");
    if (module == null) {
      module = build(engine);
      engine.modules().put("sys", module);
    }
    return module;
  }

  /** The engine's files that have something to write. */
  public static OpenFiles openFiles(Engine engine) {
    return (OpenFiles) of(engine).field(OPEN_FILES);
  }

  private static ModuleValue build(Engine engine) {
    ModuleBuilder module =
        new ModuleBuilder(
            "sys",
            "This module provides access to some objects used or maintained by the interpreter.");
    ListValue arguments = new ListValue();
    for (String argument : engine.options().arguments()) {
      arguments.append(argument);
    }
    module.value("argv", arguments);
    module.value("orig_argv", new ListValue(arguments.toArray()));
    module.value("stdin", Streams.in(engine));
    module.value("stdout", Streams.out(engine));
    module.value("stderr", Streams.err(engine));
    ListValue path = new ListValue();
    for (Path each : engine.searchPath()) {
      path.append(each.toString());
    }
    module.value("path", path);
    module.function(
        "__getattr__(name, /)",
        "What is worked out when asked for.",
        name -> {
          if (name.equals("modules")) {
            return modules(engine);
          }
          if (name.equals("stdlib_module_names")) {
            return libraryModules();
          }
          throw Attributes.missing(engine.modules().get("sys"), (String) name);
        });
    module.functionN(
        "excepthook(type, value, traceback, /)",
        "Print an exception to sys.stderr.",
        given -> {
          String text =
              given[1] instanceof ExceptionValue error
                  ? TracebackPrinter.uncaught(error)
                  : "TypeError: print_exception(): Exception expected for value, "
                      + Types.of(given[1]).name()
                      + " found\n";
          Object stream = engine.modules().get("sys").namespace().get("stderr");
          if (stream != null && stream != None.NONE) {
            Calls.method(stream, "write", text);
          }
          return None.NONE;
        });
    declareVersion(module);
    declareLimits(module);
    declareFunctions(module, engine);
    ModuleValue built = module.build();
    for (String name : new String[] {"stdin", "stdout", "stderr", "excepthook"}) {
      built.namespace().set("__" + name + "__", built.namespace().get(name));
    }
    OpenFiles files = new OpenFiles();
    built.setField(OPEN_FILES, files);
    engine.onEnd(files::flush);
    return built;
  }

  private static SetValue libraryModules() {
    SetValue names = new SetValue(Types.FROZEN_SET);
    for (String each : Library.modules()) {
      if (each.indexOf('.') < 0) {
        names.add(each);
      }
    }
    return names;
  }

  /** What was imported so far; changing it changes nothing. */
  private static DictValue modules(Engine engine) {
    DictValue modules = new DictValue();
    engine.modules().forEach(modules::put);
    return modules;
  }

  private static void declareVersion(ModuleBuilder module) {
    NamedTuple version =
        new NamedTuple("sys", "version_info", "major", "minor", "micro", "releaselevel", "serial");
    module.value("version_info", version.make(3L, 13L, 0L, "final", 0L));
    module.value("version", "3.13.0 (aio)");
    module.value("hexversion", 0x030d00f0L);
    module.value("api_version", 1013L);
    module.value("copyright", "");
    module.value("platform", platform());
    module.value("byteorder", "little");
    module.value("executable", "aio");
    module.value("prefix", "");
    module.value("implementation", implementation());
    module.value("flags", flags());
    module.value("warnoptions", new ListValue());
    module.value("builtin_module_names", TupleValue.EMPTY);
    module.value("dont_write_bytecode", true);
  }

  private static String platform() {
    String name = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "win32" : "linux";
  }

  private static Object implementation() {
    NamedTuple type = new NamedTuple("sys", "implementation", "name", "cache_tag");
    return type.make("aio", None.NONE);
  }

  private static Object flags() {
    NamedTuple type =
        new NamedTuple(
            "sys",
            "flags",
            "debug",
            "inspect",
            "interactive",
            "optimize",
            "dont_write_bytecode",
            "no_user_site",
            "no_site",
            "ignore_environment",
            "verbose",
            "bytes_warning",
            "quiet",
            "hash_randomization",
            "isolated",
            "dev_mode",
            "utf8_mode",
            "safe_path",
            "int_max_str_digits");
    return type.make(
        0L,
        0L,
        0L,
        0L,
        1L,
        0L,
        0L,
        0L,
        0L,
        0L,
        0L,
        0L,
        0L,
        false,
        1L,
        false,
        (long) IntegerText.MOST_DIGITS);
  }

  private static void declareLimits(ModuleBuilder module) {
    module.value("maxsize", Long.MAX_VALUE);
    module.value("maxunicode", (long) Character.MAX_CODE_POINT);
    NamedTuple floats =
        new NamedTuple(
            "sys",
            "float_info",
            "max",
            "max_exp",
            "max_10_exp",
            "min",
            "min_exp",
            "min_10_exp",
            "dig",
            "mant_dig",
            "epsilon",
            "radix",
            "rounds");
    module.value(
        "float_info",
        floats.make(
            Double.MAX_VALUE,
            1024L,
            308L,
            Double.MIN_NORMAL,
            -1021L,
            -307L,
            15L,
            53L,
            Math.ulp(1.0),
            2L,
            1L));
    NamedTuple integers =
        new NamedTuple(
            "sys",
            "int_info",
            "bits_per_digit",
            "sizeof_digit",
            "default_max_str_digits",
            "str_digits_check_threshold");
    module.value("int_info", integers.make(30L, 4L, (long) IntegerText.MOST_DIGITS, 640L));
    NamedTuple hashes =
        new NamedTuple(
            "sys",
            "hash_info",
            "width",
            "modulus",
            "inf",
            "nan",
            "imag",
            "algorithm",
            "hash_bits",
            "seed_bits",
            "cutoff");
    module.value(
        "hash_info",
        hashes.make(64L, HASH_MODULUS, 314159L, 0L, 1000003L, "siphash13", 64L, 128L, 0L));
    module.value("float_repr_style", "short");
  }

  private static void declareFunctions(ModuleBuilder module, Engine engine) {
    module.function(
        "exit(status=None, /)",
        "Exit the interpreter by raising SystemExit(status).",
        CodeFunctions::leave);
    module.function(
        "exc_info()",
        "Information about the exception that is being handled.",
        () -> {
          ExceptionValue handled = handled(engine);
          return handled == null
              ? new TupleValue(None.NONE, None.NONE, None.NONE)
              : new TupleValue(
                  handled.type(),
                  handled,
                  handled.traceback == null ? None.NONE : handled.traceback);
        });
    module.function(
        "exception()",
        "The exception that is being handled.",
        () -> {
          ExceptionValue handled = handled(engine);
          return handled == null ? None.NONE : handled;
        });
    module.function(
        "getsizeof(object, default=<unset>)",
        "Return the size of object in bytes, roughly.",
        (object, otherwise) -> size(object));
    module.function(
        "getrecursionlimit()",
        "Return the current value of the recursion limit.",
        () -> (long) engine.lock().recursionLimit());
    module.function(
        "setrecursionlimit(limit, /)",
        "Set the maximum depth of the interpreter stack to n.",
        limit -> {
          int wanted = Conversion.indexInt(limit, "limit");
          if (wanted < 1) {
            throw Errors.value("recursion limit must be greater or equal than 1");
          }
          int depth = engine.lock().current.depth;
          if (wanted <= depth) {
            throw Errors.of(
                ExceptionTypes.RECURSION_ERROR,
                "cannot set the recursion limit to "
                    + wanted
                    + " at the recursion depth "
                    + depth
                    + ": the limit is too low");
          }
          engine.lock().setRecursionLimit(wanted);
          return None.NONE;
        });
    module.function("getdefaultencoding()", "utf-8.", () -> "utf-8");
    module.function("getfilesystemencoding()", "utf-8.", () -> "utf-8");
    module.function("intern(string, /)", "The string itself.", text -> text);
    module.function("is_finalizing()", "False.", () -> false);
    module.function("getrefcount(object, /)", "Not counted here.", object -> 1L);
    module.function("getswitchinterval()", "The slice of a thread in seconds.", () -> 0.005);
    module.function("setswitchinterval(interval, /)", "Accepted.", interval -> None.NONE);
    watcher(module, "settrace", LeftOut.SET_TRACE);
    module.functionN(
        "_getframe(depth=0, /)",
        "Not in aio.",
        arguments -> {
          throw LeftOut.GET_FRAME.refusal();
        });
    module.function("gettrace()", "None.", () -> None.NONE);
    watcher(module, "setprofile", LeftOut.SET_PROFILE);
    module.function("getprofile()", "None.", () -> None.NONE);
    module.function(
        "get_int_max_str_digits()",
        "The limit of int and str conversion; 0 for none.",
        () -> (long) IntegerText.limit());
    module.function(
        "set_int_max_str_digits(maxdigits)",
        "Set the limit of int and str conversion; 0 for none.",
        digits -> {
          int limit = Conversion.indexInt(digits, null);
          if (limit < 0 || limit != 0 && limit < IntegerText.LEAST_LIMIT) {
            throw Errors.value("maxdigits must be 0 or larger than " + IntegerText.LEAST_LIMIT);
          }
          IntegerText.limit(limit);
          return None.NONE;
        });
  }

  /** None, which removes a watcher that was never there, is welcome; any other is refused. */
  private static void watcher(ModuleBuilder module, String name, LeftOut row) {
    module.function(
        name + "(function, /)",
        "Not in aio; None is accepted.",
        function -> {
          if (function != None.NONE) {
            throw row.refusal();
          }
          return None.NONE;
        });
  }

  private static ExceptionValue handled(Engine engine) {
    return engine.lock().current == null ? null : engine.lock().current.handled;
  }

  private static Object size(Object object) {
    return switch (object) {
      case String text -> 49L + text.length();
      case Long ignored -> 28L;
      case ListValue list -> 56L + 8L * list.size;
      case TupleValue tuple -> 40L + 8L * tuple.size();
      case DictValue dict -> 64L + 100L * dict.size();
      default -> 48L;
    };
  }
}
