package org.aiolang.stdlib.process;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.Type;

/** An executor made in Java; scripts may write their own as classes below {@code Executor}. */
abstract class ExecutorValue extends Instance {
  final Engine engine;
  final FutureTypes types;

  ExecutorValue(Type type, Engine engine, FutureTypes types) {
    super(type);
    this.engine = engine;
    this.types = types;
  }

  /** What {@code __init__} got. Raises ValueError where that cannot be. */
  abstract void start(Object[] arguments);

  /** Has a call made. Raises RuntimeError after shutdown. */
  abstract FutureValue submit(Object function, Object[] arguments, Keywords keywords);

  /** Whether calls wait or are under way. */
  abstract boolean busy();

  /** Accepts no more calls. */
  abstract void shutdown(boolean wait, boolean cancel);
}
