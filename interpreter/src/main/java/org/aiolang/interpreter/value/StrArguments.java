package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.error.Errors;

/**
 * What the methods of str, bytes and bytearray accept as arguments, with CPython's words for what
 * they do not.
 */
final class StrArguments {
  private StrArguments() {}

  /** The text of a positional argument that must be a str. */
  static String text(Object value, String function, int position) {
    if (value instanceof String text) {
      return text;
    }
    if (Wrapped.unwrap(value) instanceof String text) {
      return text;
    }
    throw Errors.type(function + "() argument " + position + " must be str, not " + given(value));
  }

  /** The text of an argument that has a name in the message. */
  static String named(Object value, String function, String argument) {
    if (Wrapped.unwrap(value) instanceof String text) {
      return text;
    }
    throw Errors.type(function + "() argument '" + argument + "' must be str, not " + given(value));
  }

  /** The text of a value where CPython says no more than {@code must be str, not int}. */
  static String plain(Object value) {
    if (Wrapped.unwrap(value) instanceof String text) {
      return text;
    }
    throw Errors.type("must be str, not " + Types.of(value).name());
  }

  /** The text of a value where CPython says no more than that. */
  static String plainFor(String what, Object value) {
    if (Wrapped.unwrap(value) instanceof String text) {
      return text;
    }
    throw Errors.type(what + " must be str, not " + given(value));
  }

  /** How messages about arguments call a value: by its class, but None by itself. */
  static String given(Object value) {
    return value == None.NONE ? "None" : Types.of(value).name();
  }

  /** A size or count. */
  static int count(Object value) {
    return Conversion.indexInt(value, null);
  }

  /** How often at most: what is beyond every text's length is as good as that. */
  static int most(Object value) {
    return Conversion.index(value) instanceof Long number
        ? Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE)
        : count(value);
  }

  /**
   * A start or end of a search: None is the given default, a negative one counts from the end; not
   * above what was asked.
   */
  static int bound(Object given, int absent, int length) {
    if (given == null || given == None.NONE) {
      return absent;
    }
    Object number = given instanceof Long ? given : Conversion.indexOrNull(given);
    if (number == null) {
      throw Errors.type("slice indices must be integers or None or have an __index__ method");
    }
    if (number instanceof BigInteger big) {
      return big.signum() < 0 ? 0 : Integer.MAX_VALUE;
    }
    long place = (Long) number;
    if (place < 0) {
      place = Math.max(0, place + length);
    }
    return (int) Math.min(place, Integer.MAX_VALUE);
  }

  /** A fill character, for center, ljust and rjust. */
  static String fill(Object value) {
    if (!(Wrapped.unwrap(value) instanceof String text)) {
      throw Errors.type(
          "The fill character must be a unicode character, not " + Types.of(value).name());
    }
    if (Text.length(text) != 1) {
      throw Errors.type("The fill character must be exactly one character long");
    }
    return text;
  }
}
