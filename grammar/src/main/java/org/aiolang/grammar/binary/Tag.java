package org.aiolang.grammar.binary;

/**
 * The first byte of every node, by family. A change here, or in what follows a tag, takes a new
 * {@link #FORMAT}.
 */
final class Tag {
  /** The first byte of a tree. */
  static final int FORMAT = 1;

  /** In the place of a node that may be absent, in every family. */
  static final int ABSENT = 0;

  // Expressions.
  static final int NAME = 1;
  static final int SMALL_INT = 2;
  static final int BIG_INT = 3;
  static final int FLOAT = 4;
  static final int IMAGINARY = 5;
  static final int STRING = 6;
  static final int BYTES = 7;
  static final int FALSE = 8;
  static final int TRUE = 9;
  static final int NONE = 10;
  static final int ELLIPSIS = 11;
  static final int F_STRING = 12;
  static final int UNARY = 13;
  static final int BINARY = 14;
  static final int LOGICAL = 15;
  static final int COMPARE = 16;
  static final int CONDITIONAL = 17;
  static final int LAMBDA = 18;
  static final int CALL = 19;
  static final int ATTRIBUTE = 20;
  static final int SUBSCRIPT = 21;
  static final int SLICE = 22;
  static final int TUPLE = 23;
  static final int LIST = 24;
  static final int SET = 25;
  static final int DICT = 26;
  static final int LIST_COMPREHENSION = 27;
  static final int SET_COMPREHENSION = 28;
  static final int DICT_COMPREHENSION = 29;
  static final int GENERATOR = 30;
  static final int STARRED = 31;
  static final int AWAIT = 32;
  static final int YIELD = 33;
  static final int YIELD_FROM = 34;
  static final int WALRUS = 35;

  // Pieces of f-strings.
  static final int F_TEXT = 1;
  static final int F_FIELD = 2;

  // Arguments.
  static final int POSITIONAL = 1;
  static final int UNPACKED = 2;
  static final int KEYWORD = 3;
  static final int UNPACKED_MAPPING = 4;

  // Statements.
  static final int EXPRESSION = 1;
  static final int ASSIGN = 2;
  static final int AUGMENTED_ASSIGN = 3;
  static final int ANNOTATED_ASSIGN = 4;
  static final int RETURN = 5;
  static final int RAISE = 6;
  static final int ASSERT = 7;
  static final int DELETE = 8;
  static final int PASS = 9;
  static final int BREAK = 10;
  static final int CONTINUE = 11;
  static final int GLOBAL = 12;
  static final int NONLOCAL = 13;
  static final int IMPORT = 14;
  static final int IMPORT_FROM = 15;
  static final int IF = 16;
  static final int WHILE = 17;
  static final int FOR = 18;
  static final int TRY = 19;
  static final int WITH = 20;
  static final int FUNCTION = 21;
  static final int CLASS = 22;
  static final int MATCH = 23;
  static final int TYPE_ALIAS = 24;

  // Patterns.
  static final int LITERAL_PATTERN = 1;
  static final int VALUE_PATTERN = 2;
  static final int CAPTURE = 3;
  static final int WILDCARD = 4;
  static final int SEQUENCE = 5;
  static final int STAR = 6;
  static final int MAPPING = 7;
  static final int CLASS_PATTERN = 8;
  static final int OR = 9;
  static final int AS = 10;

  /** How deep nodes may be nested: more than the parser allows, less than Java's stack holds. */
  static final int MOST_DEPTH = 10_000;

  private Tag() {}
}
