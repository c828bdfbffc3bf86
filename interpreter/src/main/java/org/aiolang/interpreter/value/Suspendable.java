package org.aiolang.interpreter.value;

import java.util.List;
import org.aiolang.interpreter.error.ScriptError;

/**
 * A computation that runs until it yields: a generator's or coroutine's body, or a coroutine
 * written in Java. What the event loop steps; it knows no more of it than this.
 */
public interface Suspendable {
  /**
   * What {@link #resume} answers when the computation has returned; then {@link #result} has its
   * value.
   */
  Object FINISHED = new Object();

  /**
   * Runs to the next suspension.
   *
   * @param sent the value that the suspended {@code yield} or {@code await} gives; None the first
   *     time
   * @return the yielded value, or {@link #FINISHED}
   * @throws ScriptError what the body raised
   */
  Object resume(Object sent);

  /** Runs to the next suspension, raising the error at the place where the computation stands. */
  Object resumeThrowing(ScriptError error);

  /**
   * A coroutine as a task's repr shows it: {@code f() running at file:line}, {@code f() done,
   * defined at file:line}; null where there is nothing to say.
   */
  default String describe() {
    return null;
  }

  /**
   * Adds where it stands, and then where what it awaits stands, to a list; the outermost comes
   * first.
   */
  default void stand(List<Standing> into) {}

  /** What the computation returned, once {@link #FINISHED}. */
  Object result();

  /** Whether it was resumed before. */
  default boolean started() {
    return true;
  }

  /** Whether it has returned, raised or was closed, so that it cannot be resumed. */
  default boolean finished() {
    return false;
  }

  /** Whether it is being resumed right now, below the caller. */
  default boolean running() {
    return false;
  }

  /** {@code __name__}. */
  default String name() {
    return "";
  }

  /** {@code __qualname__}. */
  default String qualifiedName() {
    return name();
  }

  /** What it waits for in an {@code await} or {@code yield from}, or null. */
  default Object awaited() {
    return null;
  }

  /** The value that a script sees where this is awaited. */
  default Object shown() {
    return this;
  }

  /** A function with its code, or null where it has none: for {@code gi_code}. */
  default FunctionValue function() {
    return null;
  }
}
