package org.aiolang.stdlib.text;

/**
 * Flags written in a pattern, as {@code (?i)} or {@code (?i-s:…)}.
 *
 * @param global whether they are for the whole pattern
 */
record PatternFlags(int on, int off, boolean global) {
  private static final String LETTERS = "iLmsxau";
  private static final int[] BITS = {
    RegexFlags.IGNORECASE,
    RegexFlags.LOCALE,
    RegexFlags.MULTILINE,
    RegexFlags.DOTALL,
    RegexFlags.VERBOSE,
    RegexFlags.ASCII,
    RegexFlags.UNICODE
  };
  private static final int TYPES = RegexFlags.LOCALE | RegexFlags.ASCII | RegexFlags.UNICODE;

  static boolean isFlag(String token) {
    return token.length() == 1 && LETTERS.contains(token);
  }

  /** Reads on from the first letter, or the minus. */
  static PatternFlags read(PatternReader source, String first) {
    int on = 0;
    String token = first;
    while (!token.equals("-")) {
      if (token.equals(source.isBytes ? "u" : "L")) {
        throw source.error(
            "bad inline flags: cannot use '"
                + token
                + "' flag with a "
                + (source.isBytes ? "bytes" : "str")
                + " pattern",
            0);
      }
      int bit = BITS[LETTERS.indexOf(token)];
      on |= bit;
      if ((bit & TYPES) != 0 && (on & TYPES) != bit) {
        throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0);
      }
      token = next(source, "missing -, : or )");
      if (token.equals(")")) {
        return new PatternFlags(on, 0, true);
      }
      if (token.equals(":")) {
        return new PatternFlags(on, 0, false);
      }
      if (!token.equals("-")) {
        check(source, token, "missing -, : or )");
      }
    }
    token = next(source, "missing flag");
    check(source, token, "missing flag");
    int off = 0;
    while (!token.equals(":")) {
      int bit = BITS[LETTERS.indexOf(token)];
      if ((bit & TYPES) != 0) {
        throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0);
      }
      off |= bit;
      token = next(source, "missing :");
      if (!token.equals(":")) {
        check(source, token, "missing :");
      }
    }
    if ((on & off) != 0) {
      throw source.error("bad inline flags: flag turned on and off", 1);
    }
    return new PatternFlags(on, off, false);
  }

  private static String next(PatternReader source, String missing) {
    String token = source.get();
    if (token == null) {
      throw source.error(missing, 0);
    }
    return token;
  }

  private static void check(PatternReader source, String token, String missing) {
    if (!isFlag(token)) {
      throw source.error(
          Character.isLetter(token.codePointAt(0)) ? "unknown flag" : missing,
          PatternReader.length(token));
    }
  }
}
