package org.aiolang.interpreter.exec.suspend;

import java.util.function.Supplier;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Suspendable;

/**
 * An object of a script class with {@code __next__} and perhaps {@code send} and {@code throw},
 * driven as a computation.
 */
public final class ObjectDelegate implements Suspendable {
  private final Object iterator;
  private Object result = None.NONE;

  ObjectDelegate(Object iterator) {
    this.iterator = iterator;
  }

  @Override
  public Object resume(Object sent) {
    return sent == None.NONE
        ? finishing(() -> Calls.method(iterator, "__next__"))
        : finishing(() -> Calls.method(iterator, "send", sent));
  }

  @Override
  public Object resumeThrowing(ScriptError error) {
    boolean closing = error.value().type().isSubtypeOf(ExceptionTypes.GENERATOR_EXIT);
    Object method = Attributes.getOrNull(iterator, closing ? "close" : "throw");
    if (closing) {
      if (method != null) {
        Calls.call(method);
      }
      throw error;
    }
    if (method == null) {
      throw error;
    }
    return finishing(() -> Calls.call(method, error.value()));
  }

  private Object finishing(Supplier<Object> call) {
    try {
      return call.get();
    } catch (ScriptError stop) {
      if (!stop.value().type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
        throw stop;
      }
      result = stopValue(stop);
      return FINISHED;
    }
  }

  static Object stopValue(ScriptError stop) {
    Object[] arguments = stop.value().args.items();
    return arguments.length == 0 ? None.NONE : arguments[0];
  }

  @Override
  public Object shown() {
    return iterator;
  }

  @Override
  public Object result() {
    return result;
  }
}
