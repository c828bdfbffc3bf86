package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;

/** Declares what a loop does with threads: {@code run_in_executor} and the default executor. */
final class LoopThreads {
  private LoopThreads() {}

  static void declare(TypeMembers members) {
    members.methodN(
        "run_in_executor(self, executor, func, *args)",
        "Arrange for func to be called in the specified executor.",
        arguments ->
            submit((EventLoop) arguments[0], arguments[1], arguments[2], (Object[]) arguments[3]));
    members.method(
        "set_default_executor(self, executor)",
        "Set the executor that run_in_executor() uses by default.",
        (self, executor) -> {
          Object expected =
              Attributes.get(
                  ((EventLoop) self).loops.importer.apply("concurrent.futures"),
                  "ThreadPoolExecutor");
          if (!(expected instanceof org.aiolang.interpreter.value.Type type
              && org.aiolang.interpreter.value.Types.of(executor).isSubtypeOf(type))) {
            throw Errors.type("executor must be ThreadPoolExecutor instance");
          }
          ((EventLoop) self).defaultExecutor = executor;
          return None.NONE;
        });
    members.method(
        "shutdown_default_executor(self, timeout=None)",
        "Schedule the shutdown of the default executor.",
        (self, timeout) -> new ExecutorShutdown((EventLoop) self, timeout));
  }

  static Future submit(EventLoop loop, Object executor, Object function, Object[] arguments) {
    loop.checkClosed();
    LoopMethods.checkCallback(loop, function, "run_in_executor");
    Object runs = executor == None.NONE ? defaultExecutor(loop) : executor;
    Object[] all = new Object[arguments.length + 1];
    all[0] = function;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Futures.wrap(Calls.call(Attributes.get(runs, "submit"), all, Keywords.NONE), loop);
  }

  private static Object defaultExecutor(EventLoop loop) {
    if (loop.executorShutDown) {
      throw Errors.runtime("Executor shutdown has been called");
    }
    if (loop.defaultExecutor == null) {
      Object type =
          Attributes.get(loop.loops.importer.apply("concurrent.futures"), "ThreadPoolExecutor");
      loop.defaultExecutor =
          Calls.call(
              type,
              new Object[0],
              new Keywords(new String[] {"thread_name_prefix"}, new Object[] {"asyncio"}));
    }
    return loop.defaultExecutor;
  }

  /** Waits, on a thread of its own, until the default executor's threads have ended. */
  private static final class ExecutorShutdown extends NativeCoroutine {
    private final EventLoop loop;
    private final Object timeout;
    private Future ended;
    private NativeTimer timer;
    private boolean late;

    ExecutorShutdown(EventLoop loop, Object timeout) {
      super("BaseEventLoop.shutdown_default_executor");
      this.loop = loop;
      this.timeout = timeout;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      if (ended == null) {
        loop.executorShutDown = true;
        if (loop.defaultExecutor == null) {
          return finish(None.NONE);
        }
        ended = new Future(loop);
        if (timeout != None.NONE) {
          timer = loop.callAt(loop.time() + Conversion.toDouble(timeout), this::timedOut);
        }
        loop.door().expect();
        Thread.ofPlatform().daemon().name("asyncio-shutdown").start(this::shutDown);
        return ended.handOver();
      }
      if (timer != null) {
        timer.cancel();
      }
      if (thrown != null) {
        throw thrown;
      }
      if (late) {
        loop.loops.errors.println(
            "RuntimeWarning: The executor did not finishing joining its threads within "
                + Conversion.repr(timeout)
                + " seconds.");
        shutDown(false);
      }
      return finish(None.NONE);
    }

    private void timedOut() {
      if (!ended.done()) {
        late = true;
        ended.setResult(None.NONE);
      }
    }

    private void shutDown() {
      loop.loops.lock.acquire();
      try {
        shutDown(true);
        loop.door().deliver(() -> finished(null));
      } catch (ScriptError error) {
        loop.door().deliver(() -> finished(error));
      } finally {
        loop.loops.lock.release();
      }
    }

    private void shutDown(boolean waits) {
      Calls.call(
          Attributes.get(loop.defaultExecutor, "shutdown"),
          new Object[0],
          new Keywords(new String[] {"wait"}, new Object[] {waits}));
    }

    private void finished(ScriptError error) {
      if (!ended.done()) {
        if (error == null) {
          ended.setResult(None.NONE);
        } else {
          ended.setException(error.value());
        }
      }
    }
  }
}
