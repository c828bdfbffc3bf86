package org.aiolang.stdlib.number;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code time.struct_time}: a tuple of nine numbers with names, and the zone beside them. */
final class CalendarTime {
  private static final String[] NAMES = {
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"
  };

  static final Type STRUCT_TIME =
      Type.builtin("time", "struct_time", Types.TUPLE, CalendarTime::declare);

  private CalendarTime() {}

  private static void declare(TypeMembers members) {
    members.constructor(
        "struct_time(cls, iterable, /)",
        "The time value as returned by gmtime(), localtime(), and strptime(), and accepted by"
            + " asctime(), mktime() and strftime().",
        arguments -> fromItems(arguments[1]));
    for (int i = 0; i < NAMES.length; i++) {
      int index = i;
      members.getter(NAMES[i], "", self -> ((TupleValue) self).items()[index]);
    }
    members.getter("tm_zone", "abbreviation of timezone name", self -> zonePart(self, " zone"));
    members.getter("tm_gmtoff", "offset from UTC in seconds", self -> zonePart(self, " offset"));
    members.constant("n_fields", 11L);
    members.constant("n_sequence_fields", 9L);
    members.constant("n_unnamed_fields", 0L);
    members.method("__repr__(self, /)", "Return repr(self).", CalendarTime::repr);
  }

  private static Object zonePart(Object self, String field) {
    Object value = ((TupleValue) self).field(field);
    return value == null ? None.NONE : value;
  }

  private static Object repr(Object self) {
    StringBuilder out = new StringBuilder("time.struct_time(");
    Object[] items = ((TupleValue) self).items();
    for (int i = 0; i < NAMES.length; i++) {
      out.append(i == 0 ? "" : ", ").append(NAMES[i]).append('=').append(Conversion.repr(items[i]));
    }
    return out.append(')').toString();
  }

  private static TupleValue fromItems(Object iterable) {
    Object[] items = Iteration.toArray(iterable);
    if (items.length < 9) {
      throw Errors.type(
          "time.struct_time() takes an at least 9-sequence (" + items.length + "-sequence given)");
    }
    if (items.length > 11) {
      throw Errors.type(
          "time.struct_time() takes an at most 11-sequence (" + items.length + "-sequence given)");
    }
    TupleValue value = new TupleValue(STRUCT_TIME, java.util.Arrays.copyOf(items, 9));
    if (items.length > 9) {
      value.setField(" zone", items[9]);
    }
    if (items.length > 10) {
      value.setField(" offset", items[10]);
    }
    return value;
  }

  static TupleValue of(Object... nine) {
    return new TupleValue(STRUCT_TIME, nine);
  }

  static TupleValue local(Instant instant) {
    ZoneId zone = ZoneId.systemDefault();
    return of(instant, zone, null);
  }

  /**
   * @param zoneName what the zone is called, or null for its own short name
   */
  static TupleValue of(Instant instant, ZoneId zone, String zoneName) {
    ZonedDateTime time = instant.atZone(zone);
    boolean daylight = zone.getRules().isDaylightSavings(instant);
    TupleValue value =
        of(
            (long) time.getYear(),
            (long) time.getMonthValue(),
            (long) time.getDayOfMonth(),
            (long) time.getHour(),
            (long) time.getMinute(),
            (long) time.getSecond(),
            time.getDayOfWeek().getValue() - 1L,
            (long) time.getDayOfYear(),
            daylight ? 1L : 0L);
    value.setField(" zone", zoneName == null ? shortName(time) : zoneName);
    value.setField(" offset", (long) time.getOffset().getTotalSeconds());
    return value;
  }

  private static String shortName(ZonedDateTime time) {
    return time.getZone() instanceof ZoneOffset offset && offset.getTotalSeconds() == 0
            || time.getZone().getId().equals("Z")
        ? "UTC"
        : DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
  }

  /** What the zone is called in summer. */
  static String daylightName(ZoneId zone) {
    Instant transition = zone.getRules().nextTransition(Instant.now()).getInstant();
    Instant next = zone.getRules().nextTransition(transition).getInstant();
    ZonedDateTime summer =
        (zone.getRules().isDaylightSavings(transition) ? transition : next).atZone(zone);
    return shortName(summer);
  }

  /**
   * The nine numbers of a time tuple.
   *
   * @param function whose argument it is, for the error text
   */
  static long[] parts(Object time, String function) {
    if (!(time instanceof TupleValue tuple)) {
      throw Errors.type("Tuple or struct_time argument required");
    }
    if (tuple.size() != 9) {
      throw Errors.type(function + "(): illegal time tuple argument");
    }
    long[] parts = new long[9];
    for (int i = 0; i < 9; i++) {
      parts[i] = Conversion.indexInt(tuple.items()[i], "an integer is required (got type %s)");
    }
    return parts;
  }

  /** {@code mktime}. */
  static Object toSeconds(Object time) {
    long[] parts = parts(time, "mktime");
    try {
      LocalDateTime start = LocalDateTime.of(Math.toIntExact(parts[0]), 1, 1, 0, 0);
      LocalDateTime moment =
          start
              .plusMonths(parts[1] - 1)
              .plusDays(parts[2] - 1)
              .plusHours(parts[3])
              .plusMinutes(parts[4])
              .plusSeconds(parts[5]);
      return (double) moment.atZone(ZoneId.systemDefault()).toEpochSecond();
    } catch (DateTimeException | ArithmeticException outOfRange) {
      throw Errors.overflow("mktime argument out of range");
    }
  }
}
