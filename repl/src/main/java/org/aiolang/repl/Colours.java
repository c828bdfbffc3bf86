package org.aiolang.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Colours for messages: on a terminal, unless the environment says otherwise. */
public final class Colours {
  private static final String RED = "\u001b[31m";
  private static final String BOLD_RED = "\u001b[1;31m";
  private static final String CYAN = "\u001b[36m";
  private static final String FAINT = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";
  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private final boolean wanted;

  public Colours(boolean wanted) {
    this.wanted = wanted;
  }

  /**
   * What {@code NO_COLOR}, {@code FORCE_COLOR} and {@code TERM} make of it; each counts where it is
   * not empty.
   */
  static Colours of(boolean terminal) {
    if (isSet("NO_COLOR")) {
      return new Colours(false);
    }
    return new Colours(isSet("FORCE_COLOR") || (terminal && !"dumb".equals(System.getenv("TERM"))));
  }

  /** Those for standard error. */
  static Colours ofErrors() {
    return of(isSeen(STANDARD_ERROR));
  }

  /** Those for standard output. */
  static Colours ofOutput() {
    return of(isSeen(STANDARD_OUTPUT));
  }

  private static boolean isSeen(Path stream) {
    try {
      String target = Files.readSymbolicLink(stream).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException elsewhere) {
      return System.console() != null && System.console().isTerminal();
    }
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }

  /** Whether anything is coloured. */
  public boolean wanted() {
    return wanted;
  }

  /** A hint beside something, in a quiet colour. */
  public String faint(String text) {
    return wanted ? FAINT + text + PLAIN : text;
  }

  /** A traceback or the report of a syntax error, coloured by the shape of its lines. */
  public String traceback(String text) {
    if (!wanted) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (String line : text.split("(?<=\n)")) {
      String bare = line.stripTrailing();
      String colour = colour(bare);
      out.append(colour).append(bare);
      if (!colour.isEmpty()) {
        out.append(PLAIN);
      }
      out.append(line.substring(bare.length()));
    }
    return out.toString();
  }

  /** An explanation: what is wrong, where, and what to do. */
  public String report(String text) {
    if (!wanted) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (String line : text.split("(?<=\n)")) {
      String bare = line.stripTrailing();
      String colour =
          bare.startsWith("help: ")
              ? FAINT
              : bare.startsWith("aio: ") || bare.contains(": RuntimeWarning: ")
                  ? BOLD_RED
                  : line.matches("(?s)[ │]*(at|awaited at|called from|spawned at) .*") ? CYAN : "";
      out.append(colour).append(bare).append(colour.isEmpty() ? "" : PLAIN);
      out.append(line.substring(bare.length()));
    }
    return out.toString();
  }

  private static String colour(String line) {
    String inner = line.replaceFirst("^[ |+-]*", "");
    if (inner.startsWith("File \"")) {
      return CYAN;
    }
    if (!inner.isEmpty() && inner.chars().allMatch(c -> c == '^' || c == '~' || c == ' ')) {
      return RED;
    }
    if (inner.startsWith("Traceback (")
        || inner.startsWith("help: ")
        || inner.startsWith("note: ")) {
      return FAINT;
    }
    boolean outermost = !line.startsWith("    ");
    return outermost && inner.matches("[\\p{L}_][\\w.-]*(: .*)?") ? BOLD_RED : "";
  }
}
