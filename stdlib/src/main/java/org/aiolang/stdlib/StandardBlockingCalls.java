package org.aiolang.stdlib;

import org.aiolang.interpreter.loop.BlockingCalls;

/** The functions of the standard modules that block a thread, and what a coroutine does instead. */
public final class StandardBlockingCalls implements BlockingCalls {
  private static final String OURS = "org.aiolang.stdlib.";

  @Override
  public Call of(StackTraceElement entry) {
    String name = entry.getClassName();
    if (!name.startsWith(OURS)) {
      return null;
    }
    int nested = name.indexOf('$');
    return switch ((nested < 0 ? name : name.substring(0, nested)).substring(OURS.length())) {
      case "number.TimeModule" -> new Call("time.sleep()", "wait with 'await sleep(seconds)'");
      case "file.StandardStream", "file.StandardInput", "core.InputFunction" ->
          new Call("a read of standard input", "read in a thread: 'await spawn_thread(input)'");
      case "process.SimpleQueueValue" ->
          new Call(
              "queue.get() or put()",
              "between tasks use asyncio's Queue; one that threads use too is waited for with"
                  + " 'await spawn_thread(queue.get)'");
      case "process.LockValue" ->
          new Call(
              "acquire() of a threads' lock",
              "between tasks use asyncio's Lock; one that threads use too is waited for with"
                  + " 'await spawn_thread(lock.acquire)'");
      case "process.ConditionValue", "process.SignalValue" ->
          new Call(
              "wait() of threading, or get() or put() of a queue",
              "between tasks use asyncio's Event or Queue; one that threads use too is waited for"
                  + " with 'await spawn_thread(queue.get)'");
      case "process.ThreadValue" ->
          new Call("thread.join()", "join in a thread: 'await spawn_thread(thread.join)'");
      case "process.FutureValue", "process.FutureWaits", "process.ResultIterator" ->
          new Call(
              "a future of concurrent.futures", "await it: 'await asyncio.wrap_future(future)'");
      case "process.AsyncResult", "process.PoolValue", "process.PoolIterator" ->
          new Call(
              "a pool of multiprocessing", "await the work: 'await spawn_process(function, …)'");
      default ->
          name.startsWith(OURS + "file.") || name.startsWith(OURS + "system.")
              ? new Call(
                  "a file's operation", "have a thread do it: 'await spawn_thread(function, …)'")
              : null;
    };
  }
}
