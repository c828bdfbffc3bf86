package org.aiolang.repl;

/**
 * What a script did.
 *
 * @param out what it printed on standard output
 * @param error the text of the error that ended it, as it stands below a traceback, without the
 *     last line feed; or null
 * @param line the script's innermost line in that error's traceback, from 1; 0 where unknown
 */
record Outcome(String out, String error, int line) {
  /** The form in which expected output is kept: each line of the error stands behind this mark. */
  private static final String MARK = "!! ";

  /** What it printed, and below it the error. */
  String text() {
    StringBuilder text = new StringBuilder(out);
    if (!out.isEmpty() && !out.endsWith("\n")) {
      text.append('\n');
    }
    if (error != null) {
      error.lines().forEach(each -> text.append(MARK).append(each).append('\n'));
    }
    return text.toString();
  }
}
