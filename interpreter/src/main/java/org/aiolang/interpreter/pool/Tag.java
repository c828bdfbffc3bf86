package org.aiolang.interpreter.pool;

/** The first byte of each encoded value. 0x80 and above is an int from 0 to 127 by itself. */
final class Tag {
  static final int NONE = 0;
  static final int TRUE = 1;
  static final int FALSE = 2;
  static final int NOT_IMPLEMENTED = 3;
  static final int ELLIPSIS = 4;

  /** A zigzag varint. */
  static final int INT = 5;

  /** Length, then two's complement, big-endian. */
  static final int BIG_INT = 6;

  /** Eight bytes, big-endian. */
  static final int FLOAT = 7;

  static final int COMPLEX = 8;

  /** Length, UTF-8; remembered if {@link #remembers it is long enough}. */
  static final int STR = 9;

  /** Length in chars, UTF-16: text with lone surrogates. */
  static final int SURROGATE_STR = 10;

  static final int BYTES = 11;
  static final int BYTE_ARRAY = 12;
  static final int LIST = 13;
  static final int TUPLE = 14;
  static final int DICT = 15;
  static final int SET = 16;
  static final int FROZEN_SET = 17;
  static final int RANGE = 18;
  static final int SLICE = 19;

  /** The number of a value that came before. */
  static final int BACK = 20;

  /** Module, attribute path. */
  static final int NAMED = 21;

  /** A function by module and place: cells, defaults, names, attributes. */
  static final int FUNCTION = 22;

  /** The class of None, which no module names. */
  static final int NONE_TYPE = 23;

  /** An unbound cell's or field's value. */
  static final int ABSENT = 24;

  /** Receiver, name: what {@code getattr} gives. */
  static final int METHOD = 25;

  /** A script object: layout number (class and attribute names where new), values. */
  static final int OBJECT = 26;

  /** A class that wants its {@code __new__} called: class, arguments, keywords, state. */
  static final int NEW = 27;

  /** What {@code __reduce__} gave: a callable, arguments, state, items, entries. */
  static final int REDUCED = 28;

  /** An exception: class, arguments, attributes. */
  static final int EXCEPTION = 29;

  /** A built-in value of a script subclass: class, plain value, attributes. */
  static final int SUBCLASSED = 30;

  /** The number of an attachment that is UTF-8. */
  static final int ATTACHED_STR = 31;

  /** The number of an attachment that is the bytes. */
  static final int ATTACHED_BYTES = 32;

  static final int SMALL_INT = 0x80;

  /**
   * Values nested deeper than this are refused, as CPython's pickle refuses them (somewhat above
   * 3000 levels).
   */
  static final int DEEPEST = 4000;

  private Tag() {}

  /** Whether a text is worth a number by which to refer back to it. */
  static boolean remembers(String text) {
    return text.length() > 1;
  }
}
