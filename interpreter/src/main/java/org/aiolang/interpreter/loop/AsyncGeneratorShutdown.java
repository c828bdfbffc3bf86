package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;

/** {@code loop.shutdown_asyncgens()}: closes the async generators that are not at their end. */
final class AsyncGeneratorShutdown extends NativeCoroutine {
  private final EventLoop loop;
  private Object[] closing;
  private Future all;

  AsyncGeneratorShutdown(EventLoop loop) {
    super("BaseEventLoop.shutdown_asyncgens");
    this.loop = loop;
  }

  @Override
  protected Object step(Object sent, ScriptError thrown) {
    if (thrown != null) {
      throw thrown;
    }
    if (all == null) {
      if (loop.asyncGenerators.isEmpty()) {
        return finish(None.NONE);
      }
      closing = loop.asyncGenerators.toArray();
      loop.asyncGenerators.clear();
      Object[] closers = new Object[closing.length];
      for (int i = 0; i < closers.length; i++) {
        closers[i] = Calls.method(closing[i], "aclose");
      }
      all = GatheringFuture.gather(loop.loops, closers, true, 0);
      return all.handOver();
    }
    ListValue results = (ListValue) all.result();
    for (int i = 0; i < closing.length; i++) {
      if (results.items[i] instanceof ExceptionValue failed
          && failed.type().isSubtypeOf(ExceptionTypes.EXCEPTION)) {
        DictValue context = new DictValue();
        context.put(
            "message",
            "an error occurred during closing of asynchronous generator "
                + Conversion.repr(closing[i]));
        context.put("exception", failed);
        context.put("asyncgen", closing[i]);
        ErrorReports.handle(loop, context);
      }
    }
    return finish(None.NONE);
  }
}
