package org.aiolang.interpreter.exec.suspend;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Awaitable;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Suspendable;
import org.aiolang.interpreter.value.Types;

/** What {@code await}, {@code yield from} and {@code async for} drive when it is no coroutine of a script. */
public final class Delegates {
  private Delegates() {}

  /** What {@code yield from} drives. */
  static Suspendable iterate(Object iterable) {
    if (iterable instanceof Suspendable direct
        && (iterable instanceof GeneratorObject || iterable instanceof CoroutineObject)) {
      return direct;
    }
    return new IteratorDelegate(Iteration.iterate(iterable));
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
    Object method = awaited instanceof Obj ? Attributes.special(awaited, "__await__") : null;
    if (method == null) {
      throw Errors.type(
          "object " + Types.of(awaited).qualifiedName() + " can't be used in 'await' expression");
    }
    Object iterator = Calls.call(method);
    if (iterator instanceof CoroutineObject) {
      throw Errors.type("__await__() returned a coroutine");
    }
    if (iterator instanceof Suspendable direct) {
      return direct;
    }
    if (iterator instanceof IteratorValue direct) {
      return new IteratorDelegate(direct);
    }
    if (Types.of(iterator).lookup("__next__") == null) {
      throw Errors.type(
          "__await__() returned non-iterator of type '" + Types.of(iterator).name() + "'");
    }
    return new ObjectDelegate(iterator);
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

  /** {@code iterator.__anext__()}. */
  static Object nextAwaitable(Object iterator) {
    Object method = Attributes.special(iterator, "__anext__");
    if (method == null) {
      throw Errors.type(
          "'async for' requires an iterator with __anext__ method, got "
              + Types.of(iterator).name());
    }
    return Calls.call(method);
  }
}
