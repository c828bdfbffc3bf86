package org.aiolang.stdlib.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.aiolang.interpreter.error.Errors;

/**
 * {@code strftime} in the C locale: see "time.strftime" in Python's library reference for the
 * directives.
 */
final class TimeFormat {
  static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  static final String[] MONTHS = {
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"
  };

  private TimeFormat() {}

  /** {@code asctime}. */
  static String asText(Object time, String function) {
    long[] parts = checked(CalendarTime.parts(time, function));
    return "%s %s%3d %02d:%02d:%02d %d"
        .formatted(
            day(parts).substring(0, 3),
            month(parts).substring(0, 3),
            parts[2],
            parts[3],
            parts[4],
            parts[5],
            parts[0]);
  }

  /**
   * Formats the nine numbers of a time tuple; ValueError for numbers out of range.
   *
   * @param parts changed where it has zeros for month, day or day of the year, which stand for the
   *     first
   */
  static String format(String format, long[] parts) {
    checked(parts);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        out.append(c);
        continue;
      }
      c = format.charAt(++i);
      boolean unpadded = c == '-' && i + 1 < format.length();
      if (unpadded) {
        c = format.charAt(++i);
      }
      String text = directive(c, parts);
      if (text == null) {
        out.append('%').append(unpadded ? "-" : "").append(c);
      } else {
        out.append(unpadded ? withoutPadding(text) : text);
      }
    }
    return out.toString();
  }

  private static String withoutPadding(String text) {
    int start = 0;
    while (start < text.length() - 1 && (text.charAt(start) == '0' || text.charAt(start) == ' ')) {
      start++;
    }
    return text.substring(start);
  }

  private static String directive(char c, long[] parts) {
    return switch (c) {
      case 'a' -> day(parts).substring(0, 3);
      case 'A' -> day(parts);
      case 'b', 'h' -> month(parts).substring(0, 3);
      case 'B' -> month(parts);
      case 'c' -> format("%a %b %e %H:%M:%S %Y", parts);
      case 'C' -> padded(Math.floorDiv(parts[0], 100), 2);
      case 'd' -> padded(parts[2], 2);
      case 'D', 'x' -> format("%m/%d/%y", parts);
      case 'e' -> "%2d".formatted(parts[2]);
      case 'F' -> format("%Y-%m-%d", parts);
      case 'g' -> padded(Math.floorMod(isoYear(parts), 100), 2);
      case 'G' -> Integer.toString(isoYear(parts));
      case 'H' -> padded(parts[3], 2);
      case 'I' -> padded((parts[3] + 11) % 12 + 1, 2);
      case 'j' -> padded(parts[7], 3);
      case 'k' -> "%2d".formatted(parts[3]);
      case 'l' -> "%2d".formatted((parts[3] + 11) % 12 + 1);
      case 'm' -> padded(parts[1], 2);
      case 'M' -> padded(parts[4], 2);
      case 'n' -> "\n";
      case 'p' -> parts[3] < 12 ? "AM" : "PM";
      case 'P' -> parts[3] < 12 ? "am" : "pm";
      case 'r' -> format("%I:%M:%S %p", parts);
      case 'R' -> format("%H:%M", parts);
      case 's' -> Long.toString(local(parts).atZone(ZoneId.systemDefault()).toEpochSecond());
      case 'S' -> padded(parts[5], 2);
      case 't' -> "\t";
      case 'T', 'X' -> format("%H:%M:%S", parts);
      case 'u' -> Long.toString(parts[6] + 1);
      case 'U' -> padded((parts[7] - 1 + 7 - (parts[6] + 1) % 7) / 7, 2);
      case 'V' -> padded(date(parts).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
      case 'w' -> Long.toString((parts[6] + 1) % 7);
      case 'W' -> padded((parts[7] - 1 + 7 - parts[6]) / 7, 2);
      case 'y' -> padded(Math.floorMod(parts[0], 100), 2);
      case 'Y' -> Long.toString(parts[0]);
      case 'z' ->
          DateTimeFormatter.ofPattern("xx", Locale.ROOT)
              .format(local(parts).atZone(ZoneId.systemDefault()));
      case 'Z' -> zone(parts);
      case '%' -> "%";
      default -> null;
    };
  }

  private static String padded(long number, int width) {
    String text = Long.toString(number);
    return text.length() >= width ? text : "0".repeat(width - text.length()) + text;
  }

  private static String day(long[] parts) {
    return DAYS[(int) parts[6]];
  }

  private static String month(long[] parts) {
    return MONTHS[(int) parts[1] - 1];
  }

  private static LocalDate date(long[] parts) {
    return LocalDate.ofYearDay((int) parts[0], 1).plusDays(parts[7] - 1);
  }

  private static int isoYear(long[] parts) {
    return date(parts).get(IsoFields.WEEK_BASED_YEAR);
  }

  private static LocalDateTime local(long[] parts) {
    try {
      return LocalDateTime.of(
              (int) parts[0],
              (int) parts[1],
              1,
              (int) parts[3],
              (int) parts[4],
              (int) Math.min(parts[5], 59))
          .plusDays(parts[2] - 1);
    } catch (DateTimeException outOfRange) {
      throw Errors.value("unconvertible time");
    }
  }

  private static String zone(long[] parts) {
    Object name =
        CalendarTime.local(local(parts).atZone(ZoneId.systemDefault()).toInstant()).field(" zone");
    return (String) name;
  }

  private static long[] checked(long[] parts) {
    for (int index : new int[] {1, 2, 7}) {
      parts[index] = parts[index] == 0 ? 1 : parts[index];
    }
    check(parts[1], 1, 12, "month");
    check(parts[2], 1, 31, "day of month");
    check(parts[3], 0, 23, "hour");
    check(parts[4], 0, 59, "minute");
    check(parts[5], 0, 61, "seconds");
    if (parts[6] < -1) {
      throw Errors.value("day of week out of range");
    }
    parts[6] = Math.floorMod(parts[6], 7);
    check(parts[7], 1, 366, "day of year");
    return parts;
  }

  private static void check(long value, long least, long most, String what) {
    if (value < least || value > most) {
      throw Errors.value(what + " out of range");
    }
  }
}
