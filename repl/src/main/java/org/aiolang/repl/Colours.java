package org.aiolang.repl;

/** Whether to colour: on a terminal, unless the environment says otherwise. */
final class Colours {
  private Colours() {}

  /** What {@code NO_COLOR}, {@code FORCE_COLOR} and {@code TERM} make of it; each counts where it is not empty. */
  static boolean wanted(boolean terminal) {
    if (isSet("NO_COLOR")) {
      return false;
    }
    return isSet("FORCE_COLOR") || (terminal && !"dumb".equals(System.getenv("TERM")));
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }
}
