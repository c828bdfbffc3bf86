package org.aiolang.interpreter.value;

import java.util.Set;

/**
 * The modules that CPython has in Python although they are Java here: there error texts name
 * classes and functions as they do those of a script.
 */
public final class PythonModules {
  private static final Set<String> PACKAGES =
      Set.of(
          "asyncio",
          "concurrent",
          "copy",
          "dataclasses",
          "json",
          "multiprocessing",
          "queue",
          "threading",
          "traceback");

  private PythonModules() {}

  /** Whether that module, or the package it is in, is one of them. */
  public static boolean contains(String module) {
    int dot = module.indexOf('.');
    return PACKAGES.contains(dot < 0 ? module : module.substring(0, dot));
  }
}
