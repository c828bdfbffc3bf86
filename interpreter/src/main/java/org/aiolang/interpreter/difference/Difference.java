package org.aiolang.interpreter.difference;

import java.util.List;

/** A row of the page of differences. */
public interface Difference {
  /** The language's construct, as it is written in a script. */
  String construct();

  /** What aio does. */
  String behaviour();

  /** What to use instead, or for what aio adds, what Python has. */
  String instead();

  /** A small script that shows it. */
  String script();

  /** Options of the command for the script. */
  default List<String> options() {
    return List.of();
  }
}
