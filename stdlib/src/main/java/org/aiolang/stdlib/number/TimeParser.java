package org.aiolang.stdlib.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.TupleValue;

/** {@code strptime} in the C locale. */
final class TimeParser {
  private final String text;
  private final String format;
  private int at;
  private int year = 1900;
  private int month = 1;
  private int day = 1;
  private int hour;
  private int minute;
  private int second;
  private int weekday = -1;
  private int yearDay = -1;
  private boolean afternoon;
  private boolean halfDay;

  private TimeParser(String text, String format) {
    this.text = text;
    this.format = format;
  }

  static TupleValue parse(String text, String format) {
    return new TimeParser(text, format).parse();
  }

  private TupleValue parse() {
    read(format);
    if (at < text.length()) {
      throw Errors.value("unconverted data remains: " + text.substring(at));
    }
    if (halfDay) {
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    LocalDate date;
    try {
      date = yearDay > 0 ? LocalDate.ofYearDay(year, yearDay) : LocalDate.of(year, month, day);
    } catch (DateTimeException outOfRange) {
      throw Errors.value("day is out of range for month");
    }
    return CalendarTime.of(
        (long) date.getYear(),
        (long) date.getMonthValue(),
        (long) date.getDayOfMonth(),
        (long) hour,
        (long) minute,
        (long) second,
        weekday >= 0 ? (long) weekday : date.getDayOfWeek().getValue() - 1L,
        (long) date.getDayOfYear(),
        -1L);
  }

  private void read(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (Character.isWhitespace(c)) {
        int before = at;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
        boolean repeated = i > 0 && Character.isWhitespace(pattern.charAt(i - 1));
        if (before == at && !repeated) {
          throw mismatch();
        }
      } else if (c != '%') {
        expect(c);
      } else if (++i == pattern.length()) {
        throw Errors.value("stray % in format '" + format + "'");
      } else {
        directive(pattern.charAt(i));
      }
    }
  }

  private void expect(char c) {
    if (at == text.length() || Character.toLowerCase(text.charAt(at)) != Character.toLowerCase(c)) {
      throw mismatch();
    }
    at++;
  }

  private void directive(char c) {
    switch (c) {
      case 'Y' -> year = exactly(4);
      case 'y' -> {
        int two = exactly(2);
        year = two < 69 ? 2000 + two : 1900 + two;
      }
      case 'm' -> month = number(2, 1, 12);
      case 'd', 'e' -> day = number(2, 1, 31);
      case 'H' -> hour = number(2, 0, 23);
      case 'I' -> {
        hour = number(2, 1, 12);
        halfDay = true;
      }
      case 'M' -> minute = number(2, 0, 59);
      case 'S' -> second = number(2, 0, 61);
      case 'j' -> yearDay = number(3, 1, 366);
      case 'w' -> weekday = Math.floorMod(number(1, 0, 6) - 1, 7);
      case 'u' -> weekday = number(1, 1, 7) - 1;
      case 'a' -> weekday = word(TimeFormat.DAYS, 3);
      case 'A' -> weekday = word(TimeFormat.DAYS, 0);
      case 'b', 'h' -> month = word(TimeFormat.MONTHS, 3) + 1;
      case 'B' -> month = word(TimeFormat.MONTHS, 0) + 1;
      case 'p' -> {
        afternoon = word(new String[] {"AM", "PM"}, 0) == 1;
        halfDay = true;
      }
      case 'Z' -> word(new String[] {"UTC", "GMT"}, 0);
      case 'D', 'x' -> read("%m/%d/%y");
      case 'T', 'X' -> read("%H:%M:%S");
      case 'F' -> read("%Y-%m-%d");
      case 'R' -> read("%H:%M");
      case 'c' -> read("%a %b %d %H:%M:%S %Y");
      case '%' -> expect('%');
      default -> throw Errors.value("'" + c + "' is a bad directive in format '" + format + "'");
    }
  }

  private int exactly(int digits) {
    int start = at;
    int value = number(digits, 0, Integer.MAX_VALUE);
    if (at - start != digits) {
      throw mismatch();
    }
    return value;
  }

  /** As many digits, up to a count, as keep the number in range; at least one. */
  private int number(int most, int least, int greatest) {
    int start = at;
    if (most == 2 && greatest == 31 && at < text.length() && text.charAt(at) == ' ') {
      start = ++at;
    }
    int value = 0;
    while (at < text.length() && at - start < most && Character.isDigit(text.charAt(at))) {
      int next = value * 10 + Character.digit(text.charAt(at), 10);
      if (next > greatest) {
        break;
      }
      value = next;
      at++;
    }
    if (at == start || value < least) {
      throw mismatch();
    }
    return value;
  }

  /**
   * @param length of the abbreviations, or 0 for whole words
   */
  private int word(String[] words, int length) {
    for (int i = 0; i < words.length; i++) {
      String word = length == 0 ? words[i] : words[i].substring(0, length);
      if (text.regionMatches(true, at, word, 0, word.length())) {
        at += word.length();
        return i;
      }
    }
    throw mismatch();
  }

  private ScriptError mismatch() {
    return Errors.value(
        "time data " + Conversion.repr(text) + " does not match format " + Conversion.repr(format));
  }
}
