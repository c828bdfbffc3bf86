package org.aiolang.interpreter.difference;

/** Modules of CPython that are not in aio, where something else does what they are used for. */
public enum AbsentModule implements Difference {
  CTYPES("ctypes", "there is no C below; run a program, or write the part in Python"),
  CURSES("curses", "print escape sequences, or use the terminal line by line"),
  DIS("dis", "there is no bytecode to show"),
  MARSHAL("marshal", "use json"),
  PDB("pdb", "explore with 'aio -i script.aio'"),
  PICKLE("pickle", "use json to keep values, copy.deepcopy to copy them"),
  SHELVE("shelve", "use json and a file"),
  SQLITE("sqlite3", "use csv or json files"),
  TKINTER("tkinter", "there are no windows; use the terminal"),
  TURTLE("turtle", "there are no windows; use the terminal");

  private final String module;
  private final String instead;

  AbsentModule(String module, String instead) {
    this.module = module;
    this.instead = instead;
  }

  /** The row of a module or its package, or null. */
  static AbsentModule of(String module) {
    int dot = module.indexOf('.');
    String top = dot < 0 ? module : module.substring(0, dot);
    for (AbsentModule each : values()) {
      if (each.module.equals(top)) {
        return each;
      }
    }
    return null;
  }

  /** The module's name. */
  public String module() {
    return module;
  }

  @Override
  public String construct() {
    return "`import " + module + "`";
  }

  @Override
  public String behaviour() {
    return "raises ModuleNotFoundError";
  }

  @Override
  public String instead() {
    return instead;
  }

  @Override
  public String script() {
    return Shown.caught("import " + module, "ImportError");
  }
}
