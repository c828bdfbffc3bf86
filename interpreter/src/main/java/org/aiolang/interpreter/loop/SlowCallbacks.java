package org.aiolang.interpreter.loop;

import java.util.Locale;
import org.aiolang.interpreter.value.Conversion;

/** A turn in debug mode: callbacks that hold the loop up too long are named. */
final class SlowCallbacks {
  private SlowCallbacks() {}

  static void run(EventLoop loop) {
    for (int left = loop.ready.size(); left > 0; left--) {
      Runnable item = loop.ready.take();
      double start = loop.time();
      loop.runOther(item);
      double took = loop.time() - start;
      if (took >= loop.slowCallbackDuration) {
        String shown =
            item instanceof org.aiolang.interpreter.value.Obj value
                ? Conversion.repr(value)
                : item.getClass().getSimpleName();
        if (!loop.loops.logger.warning("Executing %s took %.3f seconds", shown, took)) {
          loop.loops.errors.println(
              "Executing " + shown + String.format(Locale.ROOT, " took %.3f seconds", took));
        }
      }
    }
  }
}
