package org.aiolang.stdlib.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.util.function.Supplier;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.stdlib.exchange.Exchange;
import org.aiolang.stdlib.exchange.Exchanges;
import org.aiolang.stdlib.exchange.SharedParts;

/** What one engine shares with other processes of the program, and how it travels. */
final class Sharing extends Obj {
  final Engine engine;
  final Exchanges exchanges = new Exchanges();
  final SharedParts parts = new SharedParts();
  private Cleaner cleaner;

  /**
   * The number of the process that is being started, or 0: what can only be inherited travels while
   * it is set.
   */
  private long recipient;

  /** Whether that is the only process that gets what is written now. */
  private boolean single;

  Sharing(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Type type() {
    return Types.OBJECT;
  }

  boolean spawning() {
    return recipient != 0;
  }

  boolean single() {
    return single;
  }

  /** On whose behalf ends of channels that are written now stay open. */
  long holder() {
    return recipient != 0 ? recipient : exchanges.process();
  }

  /** Writes something for a process that is about to start. */
  <T> T spawn(long process, boolean alone, Supplier<T> writes) {
    long before = recipient;
    boolean singleBefore = single;
    recipient = process;
    single = alone;
    try {
      return writes.get();
    } finally {
      recipient = before;
      single = singleBefore;
    }
  }

  /** Runs something once an object is garbage. */
  Cleaner.Cleanable whenGone(Object object, Runnable action) {
    if (cleaner == null) {
      cleaner = Cleaner.create();
    }
    return cleaner.register(object, action);
  }

  /** The exchange at an address; ConnectionRefusedError where its process has ended. */
  Exchange at(String address) {
    try {
      return exchanges.at(address);
    } catch (IOException gone) {
      throw Errors.of(
          ExceptionTypes.CONNECTION_REFUSED_ERROR,
          "the process that keeps this channel has ended: " + gone.getMessage());
    }
  }

  static ScriptError failed(IOException failure) {
    return Errors.of(
        ExceptionTypes.OS_ERROR,
        "no memory to share with other processes: " + failure.getMessage());
  }

  static ScriptError failed(UncheckedIOException failure) {
    return Errors.of(
        ExceptionTypes.OS_ERROR, "no way to other processes: " + failure.getCause().getMessage());
  }
}
