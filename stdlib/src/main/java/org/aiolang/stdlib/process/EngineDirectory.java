package org.aiolang.stdlib.process;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.pool.CodeDirectory;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Type;

/** Finds modules' attributes and functions' code in an engine. */
final class EngineDirectory implements CodeDirectory {
  private final Engine engine;
  private final String mainName;
  private final Runnable runMain;

  /** How far into the parent's session this worker has come. */
  private int defined;

  /**
   * @param mainName what the main script's module is called here
   * @param runMain runs the main script where that was not done; called when something of it is
   *     asked for
   */
  EngineDirectory(Engine engine, String mainName, Runnable runMain) {
    this.engine = engine;
    this.mainName = mainName;
    this.runMain = runMain;
  }

  @Override
  public Object find(String module, String path) {
    ModuleValue found = module(module);
    if (found == null) {
      return null;
    }
    int dot = path.indexOf('.');
    Object value = found.namespace().get(dot < 0 ? path : path.substring(0, dot));
    while (value != null && dot >= 0) {
      int start = dot + 1;
      dot = path.indexOf('.', start);
      value = Attributes.getOrNull(value, path.substring(start, dot < 0 ? path.length() : dot));
    }
    return value;
  }

  private ModuleValue module(String asked) {
    String name = local(asked);
    ModuleValue known = engine.modules().get(name);
    if (known != null) {
      return known;
    }
    try {
      engine.importModule(name);
      return engine.modules().get(name);
    } catch (ScriptError error) {
      if (error.value().type().isSubtypeOf(ExceptionTypes.IMPORT_ERROR)) {
        return null;
      }
      throw error;
    }
  }

  private String local(String address) {
    int end = address.indexOf('\0');
    String module = end < 0 ? address : address.substring(0, end);
    if (end >= 0) {
      runMain.run();
      if (mainName.equals("__mp_main__")) {
        define(address.substring(end + 1).split("\0", -1));
      }
      return mainName;
    }
    if (module.equals("__main__") || module.equals("__mp_main__")) {
      runMain.run();
      return mainName;
    }
    return module;
  }

  /** Makes what the parent's session has defined since the last time. */
  private void define(String[] session) {
    List<Source> cells = new ArrayList<>();
    for (; defined + 1 < session.length; defined += 2) {
      cells.add(new Source(session[defined], session[defined + 1]));
    }
    if (!cells.isEmpty()) {
      engine.define(cells);
    }
  }

  @Override
  public String address(String module) {
    return module.equals("__main__") ? module + engine.session() : module;
  }

  @Override
  public int place(FunctionValue function) {
    return engine.place(function);
  }

  @Override
  public Cell[] closure(FunctionValue function) {
    return engine.closure(function);
  }

  @Override
  public FunctionValue functionAt(
      String module, int place, Cell[] closure, Object defaults, Object keywordDefaults) {
    return engine.functionAt(local(module), place, closure, defaults, keywordDefaults);
  }

  @Override
  public Object reducer(Type type) {
    ModuleValue registry = engine.modules().get("copyreg");
    return registry != null && registry.namespace().get("dispatch_table") instanceof DictValue table
        ? table.get(type)
        : null;
  }
}
