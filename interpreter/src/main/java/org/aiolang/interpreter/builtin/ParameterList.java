package org.aiolang.interpreter.builtin;

/**
 * What parameters a function has.
 *
 * @param names all of them: positional-only, then positional-or-keyword, then keyword-only, then
 *     the name of {@code *args} and of {@code **kwargs} where there are such
 * @param positionalOnly how many can be given by position only
 * @param positional how many more can be given by position or keyword
 * @param keywordOnly how many can be given by keyword only
 * @param varPositional whether there is a {@code *args}
 * @param varKeywords whether there is a {@code **kwargs}
 */
public record ParameterList(
    String[] names,
    int positionalOnly,
    int positional,
    int keywordOnly,
    boolean varPositional,
    boolean varKeywords) {

  public ParameterList {
    int expected =
        positionalOnly + positional + keywordOnly + (varPositional ? 1 : 0) + (varKeywords ? 1 : 0);
    if (names.length != expected) {
      throw new IllegalArgumentException(names.length + " names for " + expected + " parameters");
    }
  }

  /** How many can be given by position. */
  public int byPosition() {
    return positionalOnly + positional;
  }

  /** How many there are, not counting {@code *args} and {@code **kwargs}. */
  public int named() {
    return positionalOnly + positional + keywordOnly;
  }

  /** How many there are in all. */
  public int count() {
    return names.length;
  }

  /** Where the value of {@code *args} goes, if there is one. */
  public int varPositionalIndex() {
    return named();
  }

  /** Where the value of {@code **kwargs} goes, if there is one. */
  public int varKeywordsIndex() {
    return named() + (varPositional ? 1 : 0);
  }

  /** The index of the parameter that takes a keyword argument of that name, or -1. */
  public int keywordIndex(String name) {
    int end = named();
    for (int i = positionalOnly; i < end; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
