package org.aiolang.stdlib.core;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.interpreter.value.None;

/** The module importlib: imports by name. */
public final class ImportModules {
  private ImportModules() {}

  public static ModuleValue build(Engine engine) {
    ModuleBuilder module = new ModuleBuilder("importlib", "Imports by name.");
    module.function(
        "import_module(name, package=None)",
        "Import a module; a relative name needs the package it starts from.",
        (name, from) -> importModule(engine, Conversion.str(name), from));
    module.function(
        "reload(module)",
        "Run a module's file once more, in the namespace it has.",
        given -> {
          if (!(given instanceof ModuleValue known)) {
            throw Errors.type("reload() argument must be a module");
          }
          if (engine.modules().get(known.name()) != known) {
            throw Errors.of(
                org.aiolang.interpreter.error.ExceptionTypes.IMPORT_ERROR,
                "module " + known.name() + " not in sys.modules");
          }
          return engine.reload(known);
        });
    module.function(
        "invalidate_caches()",
        "Nothing is cached: files are looked for at each import.",
        () -> None.NONE);
    return module.build();
  }

  private static Object importModule(Engine engine, String name, Object from) {
    int level = 0;
    while (level < name.length() && name.charAt(level) == '.') {
      level++;
    }
    if (level == 0) {
      return engine.importModule(name);
    }
    if (!(from instanceof String base) || base.isEmpty()) {
      throw Errors.type(
          "the 'package' argument is required to perform a relative import for '" + name + "'");
    }
    Namespace importing = new Namespace();
    importing.set("__package__", base);
    return engine.importer().importModule(name.substring(level), level, importing);
  }
}
