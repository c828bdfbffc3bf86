package org.aiolang.stdlib.system;

import java.util.List;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.loop.SignalTable;
import org.aiolang.interpreter.loop.Signals;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Types;

/** The module {@code _signal}: what {@code signal} makes its names of. */
public final class SignalModule {
  private static final long SYSTEM = 0;
  private static final long IGNORE = 1;

  private SignalModule() {}

  public static ModuleValue build(Engine engine) {
    SignalTable table = engine.loops().signals();
    DictValue numbers = new DictValue();
    for (int number : table.numbers()) {
      numbers.put(table.name(number), (long) number);
    }
    ModuleBuilder module = new ModuleBuilder("_signal", "This module provides signals.");
    module.value("numbers", numbers).value("NSIG", (long) SignalTable.END);
    module.function(
        "default_int_handler(signalnum, frame, /)",
        "The default handler for SIGINT: raises KeyboardInterrupt.",
        (number, frame) -> {
          engine.loops().raiseInterrupt();
          return None.NONE;
        });
    Object onInterrupt = module.build().namespace().get("default_int_handler");
    module.function(
        "signal(signalnum, handler, /)",
        "Set the action for the given signal; give the one before.",
        (number, handler) -> {
          if (engine.lock().mainThread != null
              && engine.lock().mainThread != Thread.currentThread()) {
            throw Errors.value("signal only works in main thread of the main interpreter");
          }
          int which = number(number);
          Object before = handler(table, which, onInterrupt);
          set(table, which, handler, onInterrupt);
          return before;
        });
    module.function(
        "getsignal(signalnum, /)",
        "Return the current action for the given signal.",
        (Object number) -> handler(table, number(number), onInterrupt));
    module.function(
        "raise_signal(signalnum, /)",
        "Send a signal to the executing process.",
        (Object number) -> {
          table.raise(number(number));
          engine.lock().safepoint();
          return None.NONE;
        });
    return module.build();
  }

  private static int number(Object given) {
    long number = ((Number) Conversion.index(given)).longValue();
    if (number < 1 || number >= SignalTable.END) {
      throw Errors.value("signal number out of range");
    }
    return (int) number;
  }

  private static Object handler(SignalTable table, int number, Object onInterrupt) {
    Object handler = table.handler(number);
    if (handler != null) {
      return handler;
    }
    return "SIGINT".equals(table.name(number)) ? onInterrupt : (Object) SYSTEM;
  }

  private static void set(SignalTable table, int number, Object handler, Object onInterrupt) {
    if (handler == onInterrupt) {
      table.handle(number, Signals.Default.COMMAND, handler);
    } else if (Calls.isCallable(handler)) {
      table.handle(number, handler);
    } else if (Types.of(handler).isSubtypeOf(Types.INT)
        && List.of(SYSTEM, IGNORE).contains(((Number) Conversion.index(handler)).longValue())) {
      boolean system = ((Number) Conversion.index(handler)).longValue() == SYSTEM;
      // other signals than SIGINT end the process anyway, and in better order
      Signals.Default ends =
          "SIGINT".equals(table.name(number)) ? Signals.Default.SYSTEM : Signals.Default.COMMAND;
      table.handle(number, system ? ends : Signals.Default.IGNORE, handler);
    } else {
      throw Errors.type(
          "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
    }
  }
}
