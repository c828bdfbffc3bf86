package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Awaitable;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** What counts as a coroutine and as awaitable, and how the loop drives each. */
public final class Coroutines {
  /** {@code asyncio.coroutines._is_coroutine}: a callable says with it that it makes coroutines. */
  public static final Object MARK = new Instance(Types.OBJECT);

  private Coroutines() {}

  /**
   * {@code asyncio.iscoroutine}: a coroutine, or an object of a class with a coroutine's methods.
   */
  public static boolean isCoroutine(Object value) {
    Type type = Types.of(value);
    return type == Types.COROUTINE
        || (type.lookup("__await__") != null
            && type.lookup("send") != null
            && type.lookup("throw") != null
            && type.lookup("close") != null);
  }

  /** {@code inspect.isawaitable}. */
  public static boolean isAwaitable(Object value) {
    return value instanceof Awaitable || Types.of(value).lookup("__await__") != null;
  }

  /** Whether calling it makes a coroutine. */
  public static boolean isCoroutineFunction(Object value) {
    Object function = value;
    while (function instanceof org.aiolang.interpreter.value.BoundMethod method) {
      function = method.function;
    }
    if (function instanceof FunctionValue script
        && script.isCoroutineFunction()
        && !script.isAsyncGeneratorFunction()) {
      return true;
    }
    return value instanceof Obj && Attributes.getOrNull(value, "_is_coroutine") == MARK;
  }

  /** The computation of a coroutine; raises TypeError for anything else. */
  static Suspendable suspendable(Object coroutine) {
    if (coroutine instanceof Suspendable own && Types.of(coroutine) == Types.COROUTINE) {
      return own;
    }
    if (!isCoroutine(coroutine)) {
      throw Errors.type("a coroutine was expected, got " + Conversion.repr(coroutine));
    }
    return new ForeignCoroutine(coroutine);
  }

  /** What {@code await value} drives; raises TypeError where it cannot be awaited. */
  public static Suspendable await(Object value) {
    if (value instanceof Awaitable awaitable) {
      return awaitable.await();
    }
    Object method = Types.of(value).lookup("__await__");
    if (method == null) {
      throw Errors.type(
          "object " + Types.of(value).name() + " can't be used in 'await' expression");
    }
    Object iterator = Calls.method(value, "__await__");
    return iterator instanceof Suspendable own ? own : new ForeignCoroutine(iterator);
  }

  /** A coroutine that awaits any awaitable: what {@code ensure_future} makes a task of. */
  public static NativeCoroutine wrap(Object awaitable) {
    return new Wrapper(awaitable);
  }

  /** {@code coroutine.close()}, where it has that method. */
  public static void close(Object coroutine) {
    Calls.method(coroutine, "close");
  }

  private static final class Wrapper extends NativeCoroutine {
    private final Object awaitable;
    private Suspendable inner;

    Wrapper(Object awaitable) {
      super("ensure_future.<locals>._wrap_awaitable");
      this.awaitable = awaitable;
    }

    @Override
    protected Suspendable inner() {
      return inner;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      if (inner == null) {
        inner = Coroutines.await(awaitable);
      }
      Object out = thrown == null ? inner.resume(sent) : inner.resumeThrowing(thrown);
      return out == FINISHED ? finish(inner.result()) : out;
    }
  }

  /**
   * An object that is driven by calling its methods {@code send}, {@code throw} or {@code
   * __next__}.
   */
  private static final class ForeignCoroutine implements Suspendable {
    private final Object object;
    private Object result = None.NONE;

    ForeignCoroutine(Object object) {
      this.object = object;
    }

    @Override
    public Object resume(Object sent) {
      try {
        return sent == None.NONE && Types.of(object).lookup("send") == null
            ? Calls.method(object, "__next__")
            : Calls.method(object, "send", sent);
      } catch (ScriptError error) {
        return finished(error);
      }
    }

    @Override
    public Object resumeThrowing(ScriptError thrown) {
      if (Types.of(object).lookup("throw") == null) {
        throw thrown;
      }
      try {
        return Calls.method(object, "throw", thrown.value());
      } catch (ScriptError error) {
        return finished(error);
      }
    }

    private Object finished(ScriptError error) {
      if (!error.value().type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
        throw error;
      }
      Object[] arguments = error.value().args.items();
      result = arguments.length == 0 ? None.NONE : arguments[0];
      return FINISHED;
    }

    @Override
    public Object result() {
      return result;
    }
  }
}
