package org.aiolang.interpreter.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Types;

/**
 * What an engine's script does at each signal: a function called by the main thread as soon as it
 * can, {@code signal.signal}, or a callback of a loop, {@code loop.add_signal_handler}.
 */
public final class SignalTable {
  /** Whatever number each has here. */
  private static final List<String> NAMES =
      List.of(
          "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
          "PIPE", "ALRM", "TERM", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU",
          "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "SYS");

  /** The first number that no system has a signal for. */
  public static final int END = 65;

  private final Loops loops;
  private final Signals platform;
  private final Map<Integer, String> names = new HashMap<>();

  /** What {@code signal.signal} was given, by number. */
  private final Map<Integer, Object> handlers = new HashMap<>();

  /** What runs at a signal, on whatever thread it comes. */
  private final Map<Integer, Runnable> actions = new HashMap<>();

  private final Map<Integer, Handle> loopHandlers = new HashMap<>();

  SignalTable(Loops loops, Signals platform) {
    this.loops = loops;
    this.platform = platform;
    for (String name : NAMES) {
      int number = platform.number(name);
      if (number > 0) {
        names.put(number, name);
      }
    }
    loops.mayWake(() -> !loopHandlers.isEmpty());
  }

  /** The numbers of the signals that there are here. */
  public List<Integer> numbers() {
    List<Integer> all = new ArrayList<>(names.keySet());
    all.sort(null);
    return all;
  }

  /** The name of a signal with SIG, or null. */
  public String name(int number) {
    String name = names.get(number);
    return name == null ? null : "SIG" + name;
  }

  /** What {@link #handle} was given for a signal last, or null. */
  public Object handler(int number) {
    return handlers.get(number);
  }

  /**
   * {@code signal.signal} with a function, called with the number and None; raises OSError where
   * the signal cannot be caught.
   */
  public void handle(int number, Object function) {
    install(
        number, () -> loops.lock.interrupt(() -> Calls.call(function, (long) number, None.NONE)));
    handlers.put(number, function);
  }

  /**
   * {@code signal.signal} with something that is no function.
   *
   * @param handler what the script gave, for {@link #handler}
   */
  public void handle(int number, Signals.Default what, Object handler) {
    try {
      platform.handle(requireName(number), what);
    } catch (IllegalArgumentException kept) {
      throw cannotCatch(number);
    }
    actions.remove(number);
    if (what == Signals.Default.COMMAND) {
      handlers.remove(number);
    } else {
      handlers.put(number, handler);
    }
  }

  /**
   * {@code raise_signal}: what the script does at the signal happens at the next safepoint; the
   * virtual machine would take its time.
   */
  public void raise(int number) {
    String name = requireName(number);
    Runnable action = actions.get(number);
    if (action != null) {
      action.run();
    } else if (name.equals("INT") && !handlers.containsKey(number)) {
      loops.interrupt();
    } else {
      platform.raise(name);
    }
  }

  private String requireName(int number) {
    String name = names.get(number);
    if (name == null) {
      throw Errors.with(ExceptionTypes.OS_ERROR, 22L, "Invalid argument");
    }
    return name;
  }

  private void install(int number, Runnable action) {
    try {
      platform.handle(requireName(number), action);
      actions.put(number, action);
    } catch (IllegalArgumentException kept) {
      throw cannotCatch(number);
    }
  }

  private RuntimeException cannotCatch(int number) {
    String name = names.get(number);
    if (name.equals("KILL") || name.equals("STOP")) {
      return Errors.with(ExceptionTypes.OS_ERROR, 22L, "Invalid argument");
    }
    return Errors.with(
        ExceptionTypes.OS_ERROR,
        22L,
        "SIG"
            + name
            + " is not part of aio: the Java virtual machine keeps it; use SIGUSR1 or SIGHUP");
  }

  /** {@code add_signal_handler}. */
  void add(EventLoop loop, Object signal, Object callback, Object[] arguments) {
    if (Coroutines.isCoroutine(callback) || Coroutines.isCoroutineFunction(callback)) {
      throw Errors.type("coroutines cannot be used with add_signal_handler()");
    }
    int number = check(signal);
    loop.checkClosed();
    checkMainThread("set_wakeup_fd only works in main thread of the main interpreter");
    Handle handle = new Handle(loop, callback, arguments, null);
    String name = names.get(number);
    if (name == null || name.equals("KILL") || name.equals("STOP")) {
      throw Errors.runtime("sig " + number + " cannot be caught");
    }
    install(
        number,
        () -> {
          if (!handle.cancelled && !loop.isClosed()) {
            loop.door().post(handle);
          }
        });
    cancel(loopHandlers.put(number, handle));
  }

  private static void cancel(Handle handle) {
    if (handle != null) {
      handle.cancel();
    }
  }

  /** {@code remove_signal_handler}: tells whether there was one. */
  boolean remove(EventLoop loop, Object signal) {
    int number = check(signal);
    Handle handle = loopHandlers.get(number);
    if (handle == null || handle.loop != loop) {
      return false;
    }
    loopHandlers.remove(number);
    handle.cancel();
    handlers.remove(number);
    actions.remove(number);
    platform.handle(names.get(number), Signals.Default.COMMAND);
    if (names.get(number).equals("INT")) {
      loops.interruption = null; // as in asyncio, the runner's way with it is gone, too
    }
    return true;
  }

  /** A loop is closed. */
  void removeAll(EventLoop loop) {
    for (int number : List.copyOf(loopHandlers.keySet())) {
      remove(loop, (long) number);
    }
  }

  private static int check(Object signal) {
    if (!Types.of(signal).isSubtypeOf(Types.INT)) {
      throw Errors.type("sig must be an int, not " + Conversion.repr(signal));
    }
    long number = ((Number) Conversion.index(signal)).longValue();
    if (number < 1 || number >= END) {
      throw Errors.value("invalid signal number " + Conversion.repr(signal));
    }
    return (int) number;
  }

  private void checkMainThread(String text) {
    if (loops.lock.mainThread != null && loops.lock.mainThread != Thread.currentThread()) {
      throw Errors.runtime(text);
    }
  }
}
