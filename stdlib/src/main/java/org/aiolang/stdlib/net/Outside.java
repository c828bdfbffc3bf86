package org.aiolang.stdlib.net;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.loop.Future;
import org.aiolang.interpreter.loop.NativeTimer;
import org.aiolang.interpreter.value.None;

/**
 * Something that Java's network threads complete, awaited on the loop; it enters by the loop's
 * door.
 */
final class Outside {
  private final EventLoop loop;
  private final Future future;
  private CompletableFuture<?> work;
  private NativeTimer timer;

  Outside(EventLoop loop) {
    this.loop = loop;
    this.future = new Future(loop);
  }

  /** What a coroutine yields to wait for it. */
  Future handOver() {
    return future.handOver();
  }

  /**
   * Starts waiting for work.
   *
   * @param arrived called on the loop's thread with what the work gave or how it failed, unless it
   *     was given up before
   */
  <T> void start(CompletableFuture<T> begun, BiConsumer<T, Throwable> arrived) {
    work = begun;
    loop.door().expect();
    begun.whenComplete((value, failure) ->
        loop.door()
            .deliver(() -> {
              if (work == begun && !future.done()) {
                tell(arrived, value, failure);
              }
            }));
  }

  private <T> void tell(BiConsumer<T, Throwable> arrived, T value, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    try {
      arrived.accept(value, cause);
    } catch (ScriptError error) {
      fail(error.value());
    }
  }

  /** Fails with what {@code late} makes, unless it is done by that time of the loop. */
  void limit(double when, java.util.function.Supplier<ExceptionValue> late) {
    timer =
        loop.callAt(
            when,
            () -> {
              if (!future.done()) {
                abort();
                future.setException(late.get());
              }
            });
  }

  void finish() {
    if (!future.done()) {
      future.setResult(None.NONE);
    }
  }

  void fail(ExceptionValue error) {
    if (!future.done()) {
      future.setException(error);
    }
  }

  /** Gives the work up; the connection is closed. */
  void abort() {
    CompletableFuture<?> begun = work;
    work = null;
    if (begun != null) {
      begun.cancel(true);
    }
  }

  /** After the wait: raises how it failed. */
  void settle(ScriptError thrown) {
    if (timer != null) {
      timer.cancel();
    }
    if (thrown != null) {
      abort();
      throw thrown;
    }
    future.result();
  }
}
