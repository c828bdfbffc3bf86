package org.aiolang.stdlib.number;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Integers;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Wrapped;

/** The module {@code time}: the engine's clock, which may be a virtual one, and calendar time. */
public final class TimeModule {
  private static final double NANOS = 1e9;

  private final Engine engine;

  private TimeModule(Engine engine) {
    this.engine = engine;
  }

  /** Builds it for an engine, whose clock it reads and whose lock it gives up while sleeping. */
  public static ModuleValue build(Engine engine) {
    return new TimeModule(engine).module();
  }

  private ModuleValue module() {
    ModuleBuilder module =
        new ModuleBuilder(
            "time", "This module provides various functions to manipulate time values.");
    module.function(
        "time()",
        "Return the current time in seconds since the Epoch.",
        () -> engine.clock().epochNanos() / NANOS);
    module.function(
        "time_ns()",
        "Return the current time in nanoseconds since the Epoch.",
        () -> engine.clock().epochNanos());
    for (String name : new String[] {"monotonic", "perf_counter"}) {
      module.function(
          name + "()",
          "Monotonic clock, cannot go backward.",
          () -> engine.clock().nanoTime() / NANOS);
      module.function(
          name + "_ns()",
          "Monotonic clock, cannot go backward, as nanoseconds.",
          () -> engine.clock().nanoTime());
    }
    for (String name : new String[] {"process_time", "thread_time"}) {
      module.function(name + "()", "CPU time for profiling.", () -> cpuNanos() / NANOS);
      module.function(name + "_ns()", "CPU time for profiling, as nanoseconds.", () -> cpuNanos());
    }
    module.function(
        "sleep(seconds, /)", "Delay execution for a given number of seconds.", this::sleep);
    module.function(
        "gmtime(seconds=None, /)",
        "Convert seconds since the Epoch to a time tuple expressing UTC.",
        seconds -> CalendarTime.of(instant(seconds), ZoneOffset.UTC, "GMT"));
    module.function(
        "localtime(seconds=None, /)",
        "Convert seconds since the Epoch to a time tuple expressing local time.",
        seconds -> CalendarTime.local(instant(seconds)));
    module.function(
        "mktime(time_tuple, /)",
        "Convert a time tuple in local time to seconds since the Epoch.",
        CalendarTime::toSeconds);
    module.function(
        "asctime(time_tuple=<unset>, /)",
        "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.",
        time -> TimeFormat.asText(time == null ? now() : time, "asctime"));
    module.function(
        "ctime(seconds=None, /)",
        "Convert a time in seconds since the Epoch to a string in local time.",
        seconds -> TimeFormat.asText(CalendarTime.local(instant(seconds)), "asctime"));
    module.function(
        "strftime(format, time_tuple=<unset>, /)",
        "Convert a time tuple to a string according to a format specification.",
        (format, time) ->
            TimeFormat.format(
                text(format, "strftime() argument 1 must be str, not "),
                CalendarTime.parts(time == null ? now() : time, "strftime")));
    module.function(
        "strptime(string, format='%a %b %d %H:%M:%S %Y', /)",
        "Parse a string to a time tuple according to a format specification.",
        (string, format) ->
            TimeParser.parse(
                text(string, "strptime() argument 0 must be str, not "),
                text(format, "strptime() argument 1 must be str, not ")));
    ZoneId zone = ZoneId.systemDefault();
    ZoneRules rules = zone.getRules();
    Instant now = Instant.now();
    int standard = rules.getStandardOffset(now).getTotalSeconds();
    boolean daylight = !rules.isFixedOffset() && rules.nextTransition(now) != null;
    String standardName = zoneName(zone, TextStyle.SHORT_STANDALONE);
    return module
        .value("struct_time", CalendarTime.STRUCT_TIME)
        .value("timezone", (long) -standard)
        .value("altzone", (long) -standard - (daylight ? 3600 : 0))
        .value("daylight", daylight ? 1L : 0L)
        .value(
            "tzname",
            new TupleValue(standardName, daylight ? CalendarTime.daylightName(zone) : standardName))
        .build();
  }

  private static String zoneName(ZoneId zone, TextStyle style) {
    return zone instanceof ZoneOffset || zone.getId().equals("Etc/UTC")
        ? "UTC"
        : zone.getDisplayName(style, Locale.ENGLISH);
  }

  private Object now() {
    return CalendarTime.local(instant(None.NONE));
  }

  private static String text(Object value, String otherwise) {
    if (Wrapped.unwrap(value) instanceof String text) {
      return text;
    }
    throw Errors.type(otherwise + org.aiolang.interpreter.value.Types.of(value).name());
  }

  private Instant instant(Object seconds) {
    if (seconds == None.NONE) {
      long nanos = engine.clock().epochNanos();
      return Instant.ofEpochSecond(
          Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }
    Object whole;
    if (Wrapped.unwrap(seconds) instanceof Double real) {
      if (Double.isNaN(real)) {
        throw Errors.value("Invalid value NaN (not a number)");
      }
      if (Math.abs(real) >= 0x1p63) {
        throw Errors.overflow("timestamp out of range for platform time_t");
      }
      whole = Integers.fromDouble(Math.floor(real));
    } else {
      whole = Conversion.index(seconds);
    }
    if (!(whole instanceof Long count)) {
      throw Errors.overflow("timestamp out of range for platform time_t");
    }
    if (Math.abs(count) > 67767976233532799L) {
      throw Errors.of(
          org.aiolang.interpreter.error.ExceptionTypes.OVERFLOW_ERROR,
          "signed integer is greater than maximum");
    }
    return Instant.ofEpochSecond(
        Math.clamp(count, Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()));
  }

  private static long cpuNanos() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(duration -> duration.toNanos())
        .orElseGet(System::nanoTime);
  }

  private Object sleep(Object seconds) {
    long nanos = duration(seconds);
    long until = engine.clock().nanoTime() + nanos;
    if (until < nanos && nanos > 0 && engine.clock().nanoTime() > 0) {
      until = Long.MAX_VALUE;
    }
    if (engine.clock().virtual()) {
      engine.clock().advanceTo(until);
      return None.NONE;
    }
    // An interrupt ends the sleep early: what it asked for runs, and if that raises nothing the
    // rest is slept.
    long left = nanos;
    while (true) {
      long span = Math.max(left, 0);
      engine.lock().sleep(span);
      if (engine.lock().wantsAttention()) {
        engine.lock().safepoint();
      }
      left = until - engine.clock().nanoTime();
      if (left <= 0) {
        return None.NONE;
      }
    }
  }

  private static long duration(Object seconds) {
    double nanos;
    if (Wrapped.unwrap(seconds) instanceof Double real) {
      if (Double.isNaN(real)) {
        throw Errors.value("Invalid value NaN (not a number)");
      }
      nanos = Math.ceil(real * NANOS);
    } else {
      nanos = Integers.toDouble(Conversion.index(seconds)) * NANOS;
    }
    if (nanos < 0) {
      throw Errors.value("sleep length must be non-negative");
    }
    if (nanos >= 0x1p63) {
      throw Errors.overflow("timestamp out of range for platform time_t");
    }
    return (long) nanos;
  }
}
