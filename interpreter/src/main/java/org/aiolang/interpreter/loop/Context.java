package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.thread.ScriptThread;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;

/**
 * {@code contextvars.Context}: the values of context variables. A thread's current context is null
 * until somebody asks for it or sets a variable, and a task's likewise, so that scripts without
 * context variables pay nothing.
 */
public final class Context extends Instance {
  private static final Object[] EMPTY = {};

  private final Loops loops;

  /** Variable, value, variable, value …; never changed in place, so that a copy is shared. */
  private Object[] pairs = EMPTY;

  private boolean entered;

  public Context(Loops loops) {
    super(loops.contextType);
    this.loops = loops;
  }

  /** The current context of the calling thread, made now where there was none. */
  public static Context current(Loops loops) {
    ScriptThread thread = loops.lock.current;
    Context context = (Context) thread.context;
    if (context == null) {
      context = new Context(loops);
      thread.context = context;
    }
    return context;
  }

  /** {@code copy_context()}, or null where it would be empty. */
  static Context copyOfCurrent(Loops loops) {
    Context current = (Context) loops.lock.current.context;
    return current == null || current.pairs.length == 0 ? null : current.copy();
  }

  /** {@code Context.copy}. */
  public Context copy() {
    Context copy = new Context(loops);
    copy.pairs = pairs;
    return copy;
  }

  /** The value of a variable, or null. */
  public Object get(Object variable) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == variable) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  void set(ContextVar variable, Object value) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == variable) {
        Object[] changed = pairs.clone();
        changed[i + 1] = value;
        pairs = changed;
        return;
      }
    }
    Object[] longer = java.util.Arrays.copyOf(pairs, pairs.length + 2);
    longer[pairs.length] = variable;
    longer[pairs.length + 1] = value;
    pairs = longer;
  }

  void remove(ContextVar variable) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == variable) {
        Object[] shorter = new Object[pairs.length - 2];
        System.arraycopy(pairs, 0, shorter, 0, i);
        System.arraycopy(pairs, i + 2, shorter, i, pairs.length - 2 - i);
        pairs = shorter;
        return;
      }
    }
  }

  int size() {
    return pairs.length / 2;
  }

  ContextVar variable(int index) {
    return (ContextVar) pairs[2 * index];
  }

  Object value(int index) {
    return pairs[2 * index + 1];
  }

  /**
   * {@code Context.run}: calls with this as the current context; raises RuntimeError where it is
   * entered already.
   */
  public Object run(Object callable, Object[] positional, Keywords keywords) {
    if (entered) {
      throw Errors.runtime(
          "cannot enter context: " + Conversion.repr(this) + " is already entered");
    }
    ScriptThread thread = loops.lock.current;
    Object outer = thread.context;
    ExceptionValue handled = thread.handled;
    entered = true;
    thread.context = this;
    try {
      return Calls.call(callable, positional, keywords);
    } finally {
      entered = false;
      thread.context = outer;
      thread.handled = handled;
    }
  }
}
