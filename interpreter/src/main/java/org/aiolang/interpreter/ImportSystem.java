package org.aiolang.interpreter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.cache.TreeCache;
import org.aiolang.interpreter.difference.Library;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Importer;
import org.aiolang.interpreter.lower.ModuleLowering;
import org.aiolang.interpreter.lower.Refusal;
import org.aiolang.interpreter.resolve.Resolution;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/**
 * Finds and runs modules: a script's neighbours and {@code AIOPATH} first ({@code .aio} before
 * {@code .py}), then what comes with aio, in Java or as scripts in its jars.
 */
final class ImportSystem implements Importer {
  /** Modules that nothing in the search path can hide, as CPython's compiled-in ones. */
  private static final List<String> ALWAYS_OURS =
      List.of("builtins", "sys", "time", "itertools", "aio");

  private static final String[] SUFFIXES = {".aio", ".py"};

  private final Engine engine;
  private final List<Path> searchPath;
  private final Map<String, ModuleValue> modules = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Code>> codes = new HashMap<>();

  ImportSystem(Engine engine, List<Path> searchPath) {
    this.engine = engine;
    this.searchPath = searchPath;
  }

  Map<String, ModuleValue> modules() {
    return modules;
  }

  List<Path> searchPath() {
    return searchPath;
  }

  /** The code at a place of an imported module, or null. */
  Code code(String module, int place) {
    Map<Integer, Code> places = codes.get(module);
    return places == null ? null : places.get(place);
  }

  @Override
  public ModuleValue importModule(String name, int level, Namespace importing) {
    String full = level == 0 ? name : absolute(name, level, importing);
    ModuleValue known = modules.get(full);
    if (known != null) {
      return known;
    }
    ModuleValue parent = null;
    int from = 0;
    while (true) {
      int dot = full.indexOf('.', from);
      String prefix = dot < 0 ? full : full.substring(0, dot);
      ModuleValue module = modules.get(prefix);
      if (module == null) {
        module = load(prefix, parent);
        if (parent != null) {
          parent.namespace().set(prefix.substring(from), module);
        }
      }
      if (dot < 0) {
        return module;
      }
      parent = module;
      from = dot + 1;
    }
  }

  private static String absolute(String name, int level, Namespace importing) {
    Object declared = importing.get("__package__");
    String base = declared instanceof String text ? text : "";
    if (base.isEmpty()) {
      throw Errors.of(
          ExceptionTypes.IMPORT_ERROR, "attempted relative import with no known parent package");
    }
    for (int i = 1; i < level; i++) {
      int dot = base.lastIndexOf('.');
      if (dot < 0) {
        throw Errors.of(
            ExceptionTypes.IMPORT_ERROR, "attempted relative import beyond top-level package");
      }
      base = base.substring(0, dot);
    }
    return name.isEmpty() ? base : base + "." + name;
  }

  @Override
  public Object importName(ModuleValue module, String name) {
    Object value = module.namespace().get(name);
    if (value == null) {
      value = Attributes.getOrNull(module, name);
    }
    if (value == null) {
      value = submodule(module, name);
    }
    if (value == null) {
      Object file = module.namespace().get("__file__");
      ScriptError error = Errors.of(ExceptionTypes.IMPORT_ERROR, missingName(module, name, file));
      error.value().setField("name", module.name());
      if (file instanceof String) {
        error.value().setField("path", file);
      }
      error.value().setField("name_from", name);
      error.value().setField("module", module);
      throw error;
    }
    return value;
  }

  private static String missingName(ModuleValue module, String name, Object file) {
    String text = "cannot import name '" + name + "' from ";
    String shadowing = module.shadowing();
    if (shadowing != null) {
      return text + "'" + module.name() + "' " + shadowing;
    }
    String place = " (" + (file instanceof String path ? path : "unknown location") + ")";
    if (module.isInitializing()) {
      return text
          + "partially initialized module '"
          + module.name()
          + "' (most likely due to a circular import)"
          + place;
    }
    boolean absent = !(file instanceof String) && Library.hasName(module.name(), name);
    return text
        + "'"
        + module.name()
        + "'"
        + place
        + (absent ? ": CPython's name is not in aio yet" : "");
  }

  private Object submodule(ModuleValue module, String name) {
    String full = module.name() + "." + name;
    if (modules.containsKey(full)) {
      return modules.get(full);
    }
    boolean isPackage = module.namespace().get("__path__") != null;
    ModuleValue found = isPackage ? find(full, module) : builtIn(full);
    if (found != null) {
      module.namespace().set(name, found);
    }
    return found;
  }

  private ModuleValue load(String name, ModuleValue parent) {
    ModuleValue found = find(name, parent);
    if (found != null) {
      return found;
    }
    String message = "No module named '" + name + "'";
    if (parent != null && parent.namespace().get("__path__") == null) {
      message += "; '" + parent.name() + "' is not a package";
    } else if (Library.hasModule(name)) {
      message += Library.missingModule(name);
    }
    ScriptError error = Errors.of(ExceptionTypes.MODULE_NOT_FOUND_ERROR, message);
    error.value().setField("name", name);
    throw error;
  }

  private ModuleValue find(String name, ModuleValue parent) {
    if (ALWAYS_OURS.contains(name)) {
      return builtIn(name);
    }
    List<Path> folders =
        parent == null ? currentPath() : folders(parent.namespace().get("__path__"));
    List<Path> portions = new ArrayList<>();
    String last = name.substring(name.lastIndexOf('.') + 1);
    for (Path folder : folders) {
      for (String suffix : SUFFIXES) {
        Path init = folder.resolve(last).resolve("__init__" + suffix);
        if (Files.isRegularFile(init)) {
          return run(name, init, folder.resolve(last));
        }
      }
      for (String suffix : SUFFIXES) {
        Path file = folder.resolve(last + suffix);
        if (Files.isRegularFile(file)) {
          return run(name, file, null);
        }
      }
      if (Files.isDirectory(folder.resolve(last))) {
        portions.add(folder.resolve(last));
      }
    }
    ModuleValue ours = builtIn(name);
    return ours != null || portions.isEmpty() ? ours : namespacePackage(name, portions);
  }

  /** A package without {@code __init__}: all folders of its name together. */
  private ModuleValue namespacePackage(String name, List<Path> portions) {
    Namespace namespace = new Namespace();
    ListValue path = new ListValue();
    portions.forEach(each -> path.append(each.toString()));
    ModuleValue module = declare(name, namespace, null);
    namespace.set("__path__", path);
    namespace.set("__package__", name);
    namespace.set("__file__", None.NONE);
    modules.put(name, module);
    return module;
  }

  /** {@code sys.path} as it is now, once the script can have changed it. */
  private List<Path> currentPath() {
    ModuleValue sys = modules.get("sys");
    return sys == null ? searchPath : folders(sys.namespace().get("path"));
  }

  private static List<Path> folders(Object list) {
    List<Path> folders = new ArrayList<>();
    if (list instanceof ListValue known) {
      for (Object each : known.toArray()) {
        if (each instanceof String text) {
          folders.add(Path.of(text).toAbsolutePath());
        }
      }
    }
    return folders;
  }

  /**
   * Runs a module's file once more, in the namespace it has.
   *
   * @throws ScriptError ModuleNotFoundError where the file is gone, and what its body raises
   */
  ModuleValue reload(ModuleValue module) {
    if (!(module.namespace().get("__file__") instanceof String file)) {
      return module; // one of ours: it cannot have changed
    }
    try {
      Source source = SourceReader.read(Path.of(file), file);
      Code body = compile(module.name(), source, module.namespace());
      body.start(body.frame(new Cell[0]));
    } catch (IOException failed) {
      throw Errors.of(
          ExceptionTypes.MODULE_NOT_FOUND_ERROR,
          "spec not found for the module '" + module.name() + "'");
    } catch (SourceReader.UnreadableException unreadable) {
      throw Errors.of(ExceptionTypes.SYNTAX_ERROR, unreadable.getMessage() + " (" + file + ")");
    }
    return module;
  }

  /** Has the main script belong to a package: its folder, not the script's, is searched first. */
  void startIn(Path folder) {
    searchPath.set(0, folder);
  }

  private ModuleValue builtIn(String name) {
    ModuleValue module = engine.options().modules().load(engine, name);
    if (module == null) {
      return ours(name);
    }
    modules.put(name, module);
    return module;
  }

  /** A module of ours that is written in the language itself. */
  private ModuleValue ours(String name) {
    String resource = "/aio/lib/" + name.replace('.', '/') + ".aio";
    try (InputStream in = engine.options().modules().getClass().getResourceAsStream(resource)) {
      if (in == null) {
        return null;
      }
      Source source = SourceReader.decode(in.readAllBytes(), "<aio>" + resource.substring(8));
      return run(name, source, null, null);
    } catch (IOException | SourceReader.UnreadableException broken) {
      throw new IllegalStateException("the library's " + resource + " is damaged", broken);
    }
  }

  private ModuleValue run(String name, Path file, Path packageFolder) {
    try {
      Source source = SourceReader.read(file, file.toString());
      return run(name, source, file, packageFolder);
    } catch (IOException failed) {
      throw Errors.of(
          ExceptionTypes.IMPORT_ERROR, "cannot read " + file + ": " + failed.getMessage());
    } catch (SourceReader.UnreadableException unreadable) {
      throw Errors.of(ExceptionTypes.SYNTAX_ERROR, unreadable.getMessage() + " (" + file + ")");
    }
  }

  private ModuleValue run(String name, Source source, Path file, Path packageFolder) {
    Namespace namespace = new Namespace();
    ModuleValue module = declare(name, namespace, file);
    if (packageFolder != null) {
      namespace.set("__path__", new ListValue(packageFolder.toString()));
      namespace.set("__package__", name);
    } else {
      int dot = name.lastIndexOf('.');
      namespace.set("__package__", dot < 0 ? "" : name.substring(0, dot));
    }
    modules.put(name, module);
    if (file != null && file.toAbsolutePath().getParent().equals(searchPath.getFirst())) {
      module.setBesideScript();
    }
    boolean done = false;
    module.setInitializing(true);
    try {
      Code body = compile(name, source, namespace);
      if (body.kind == Code.Kind.COROUTINE) {
        throw Errors.of(
            ExceptionTypes.SYNTAX_ERROR,
            "'await' at the top level of an imported module: only the main script can ("
                + source.name()
                + ")");
      }
      body.start(body.frame(new Cell[0]));
      done = true;
    } finally {
      module.setInitializing(false);
      if (!done) {
        modules.remove(name);
      }
    }
    return module;
  }

  /** A module object for a script, with the names every module has. */
  ModuleValue declare(String name, Namespace namespace, Path file) {
    namespace.set("__name__", name);
    namespace.set("__doc__", None.NONE);
    namespace.set("__package__", None.NONE);
    namespace.set("__loader__", None.NONE);
    namespace.set("__spec__", None.NONE);
    if (file != null) {
      namespace.set("__file__", file.toAbsolutePath().normalize().toString());
    }
    return new ModuleValue(name, namespace);
  }

  /** Compiles a module's source; raises SyntaxError. */
  private Code compile(String name, Source source, Namespace namespace) {
    try {
      return compileMain(name, source, namespace, engine.options().trees());
    } catch (ScriptSyntaxException wrong) {
      throw syntaxError(wrong);
    }
  }

  Code compileMain(String name, Source source, Namespace namespace, TreeCache trees)
      throws ScriptSyntaxException {
    Resolution resolution = ScriptAnalysis.analyse(source, trees);
    ModuleLowering.Lowered lowered;
    try {
      ModuleLowering.Extent extent =
          name.equals("__mp_main__")
              ? ModuleLowering.Extent.DEFINITIONS
              : ModuleLowering.Extent.PROGRAM;
      lowered = ModuleLowering.lower(resolution, extent, engine.execution(), namespace);
    } catch (Refusal refusal) {
      throw new ScriptSyntaxException(List.of(refusal.diagnostic(source)));
    }
    codes.put(name, lowered.places());
    if (lowered.body().doc != null) {
      namespace.set("__doc__", lowered.body().doc);
    }
    return lowered.body();
  }

  /** Compiles a cell of a session into the namespace it shares with the others. */
  Code compileCell(Source source, Namespace namespace, Consumer<Object> display)
      throws ScriptSyntaxException {
    Resolution resolution = ScriptAnalysis.analyse(source, TreeCache.NONE);
    try {
      return ModuleLowering.lowerCell(resolution, engine.execution(), namespace, display).body();
    } catch (Refusal refusal) {
      throw new ScriptSyntaxException(List.of(refusal.diagnostic(source)));
    }
  }

  /** Compiles what a cell of another process's session defines. */
  Code compileDefinitions(Source source, Namespace namespace) throws ScriptSyntaxException {
    Resolution resolution = ScriptAnalysis.analyse(source, TreeCache.NONE);
    try {
      ModuleLowering.Extent extent = ModuleLowering.Extent.CELL_DEFINITIONS;
      return ModuleLowering.lower(resolution, extent, engine.execution(), namespace).body();
    } catch (Refusal refusal) {
      throw new ScriptSyntaxException(List.of(refusal.diagnostic(source)));
    }
  }

  /** The exception for a script that does not compile. */
  static ScriptError syntaxError(ScriptSyntaxException wrong) {
    Diagnostic first = wrong.diagnostics().getFirst();
    Source source = first.source();
    int start = first.span().start();
    int end = Math.max(start, first.span().end());
    TupleValue place =
        new TupleValue(
            source.name(),
            (long) source.line(start),
            (long) source.column(start) + 1,
            source.lineText(source.line(start)),
            (long) source.line(end),
            (long) source.column(end) + 1);
    return Errors.with(
        switch (first.category()) {
          case "TabError" -> ExceptionTypes.TAB_ERROR;
          case "IndentationError" -> ExceptionTypes.INDENTATION_ERROR;
          default -> ExceptionTypes.SYNTAX_ERROR;
        },
        first.message(),
        place);
  }
}
