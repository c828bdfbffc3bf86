package org.aiolang.interpreter.exec.suspend;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Awaitable;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.Types;

/**
 * What {@code await}, {@code yield from} and {@code async for} drive when it is no coroutine of a
 * script.
 */
public final class Delegates {
  private Delegates() {}

  /**
   * What {@code yield from} drives.
   *
   * @param awaits whether it stands in a generator that can be awaited, and so may await, too
   */
  static Suspendable iterate(Object iterable, boolean awaits) {
    if (iterable instanceof CoroutineObject coroutine) {
      if (!awaits) {
        throw Errors.type("cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      coroutine.checkAwaitable();
      return coroutine;
    }
    return iterable instanceof GeneratorObject generator
        ? generator
        : drive(Iteration.iterator(iterable));
  }

  /** What {@code await} drives. */
  static Suspendable await(Object awaited) {
    if (awaited instanceof CoroutineObject coroutine) {
      coroutine.checkAwaitable();
      return coroutine;
    }
    if (awaited instanceof Awaitable awaitable) {
      return awaitable.await();
    }
    if (awaited instanceof GeneratorObject generator && generator.awaitable()) {
      return generator;
    }
    Object method = awaited instanceof Obj ? Attributes.special(awaited, "__await__") : null;
    if (method == null) {
      throw Errors.type(
          "object " + Types.of(awaited).textName() + " can't be used in 'await' expression");
    }
    Object iterator = Calls.call(method);
    if (iterator instanceof CoroutineObject) {
      throw Errors.type("__await__() returned a coroutine");
    }
    if (!(iterator instanceof IteratorValue) && Types.of(iterator).lookup("__next__") == null) {
      throw Errors.type(
          "__await__() returned non-iterator of type '" + Types.of(iterator).name() + "'");
    }
    return drive(iterator);
  }

  private static Suspendable drive(Object iterator) {
    return switch (iterator) {
      case Suspendable direct -> direct;
      case IteratorValue direct when direct.type().isBuiltin() -> new IteratorDelegate(direct);
      default -> new ObjectDelegate(iterator);
    };
  }

  private static boolean isAwaitable(Object value) {
    return value instanceof CoroutineObject
        || value instanceof Awaitable
        || value instanceof GeneratorObject generator && generator.awaitable()
        || value instanceof Obj && Types.of(value).lookup("__await__") != null;
  }

  /** Raises where what {@code __aenter__} or {@code __aexit__} answered cannot be awaited. */
  public static void checkFromContextManager(Object value, String method) {
    if (!isAwaitable(value)) {
      throw Errors.type(
          "'async with' received an object from "
              + method
              + " that does not implement __await__: "
              + Types.of(value).name());
    }
  }

  /** {@code aiter(value)}. */
  static Object asyncIterate(Object value) {
    if (value instanceof AsyncGeneratorObject) {
      return value;
    }
    Object method = Attributes.special(value, "__aiter__");
    if (method == null) {
      throw Errors.type(
          "'async for' requires an object with __aiter__ method, got " + Types.of(value).name());
    }
    Object iterator = Calls.call(method);
    if (Types.of(iterator).lookup("__anext__") == null) {
      throw Errors.type(
          "'async for' received an object from __aiter__ that does not implement __anext__: "
              + Types.of(iterator).name());
    }
    return iterator;
  }

  /** What {@code async for} drives to the next item. */
  static Suspendable nextDriven(Object iterator) {
    Object next = nextAwaitable(iterator);
    if (!(next instanceof Instance instance) || instance.type().isBuiltin()) {
      return await(next);
    }
    try {
      return await(next);
    } catch (ScriptError error) {
      ScriptError refused = invalid(next);
      refused.value().cause = error.value();
      refused.value().suppressContext = true;
      refused.value().context = error.value();
      throw refused;
    }
  }

  private static ScriptError invalid(Object next) {
    return Errors.type(
        "'async for' received an invalid object from __anext__: " + Types.of(next).name());
  }

  /** {@code iterator.__anext__()}. */
  static Object nextAwaitable(Object iterator) {
    Object method = Attributes.special(iterator, "__anext__");
    if (method == null) {
      throw Errors.type(
          "'async for' requires an iterator with __anext__ method, got "
              + Types.of(iterator).name());
    }
    Object next = Calls.call(method);
    if (!isAwaitable(next)) {
      throw invalid(next);
    }
    return next;
  }
}
