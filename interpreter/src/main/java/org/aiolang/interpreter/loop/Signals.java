package org.aiolang.interpreter.loop;

/**
 * The signals that other processes send to this one: lent to an engine by the command that owns the
 * process.
 */
public interface Signals {
  /** What a signal does where nobody handles it. */
  enum Default {
    /** What the command does with it, as KeyboardInterrupt for SIGINT. */
    COMMAND,
    /** What the system does with it: mostly, to end the process. */
    SYSTEM,
    IGNORE
  }

  /** A signal's number here by its name without SIG, or -1 where there is none of that name. */
  int number(String name);

  /**
   * From now on that signal runs an action, on any thread.
   *
   * @throws IllegalArgumentException where the system or the virtual machine keeps the signal
   */
  void handle(String name, Runnable action);

  /** From now on that signal does that; raises what {@link #handle} raises. */
  void handle(String name, Default what);

  /** Sends a signal to this process. */
  void raise(String name);
}
