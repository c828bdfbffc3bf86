package org.aiolang.interpreter.difference;

/** How the scripts of the page are written. */
final class Shown {
  private Shown() {}

  /** A script that runs another and prints the exception it ends with. */
  static String caught(String script, String exception) {
    return "try:\n" + script.indent(4) + "except " + exception + " as error:\n    print(error)\n";
  }
}
