package org.aiolang.stdlib.core;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.suspend.AsyncIteration;
import org.aiolang.interpreter.value.Aggregation;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.CallableIterator;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.ReturningIterator;
import org.aiolang.interpreter.value.Types;

/** The built-in functions about what has items. */
final class SequenceFunctions {
  private SequenceFunctions() {}

  static void declare(ModuleBuilder module) {
    module.function(
        "len(obj, /)", "Return the number of items in a container.", Aggregation::length);
    module.function(
        "sum(iterable, /, start=0)",
        "Return the sum of a 'start' value (default: 0) plus an iterable of numbers",
        (iterable, start) -> Aggregation.sum(iterable, start));
    module.functionN(
        "min(*args, key=None, default=<unset>)",
        "With a single iterable argument, return its smallest item.",
        arguments -> extreme(true, arguments));
    module.functionN(
        "max(*args, key=None, default=<unset>)",
        "With a single iterable argument, return its biggest item.",
        arguments -> extreme(false, arguments));
    module.function(
        "any(iterable, /)",
        "Return True if bool(x) is True for any x in the iterable.",
        Aggregation::any);
    module.function(
        "all(iterable, /)",
        "Return True if bool(x) is True for all values x in the iterable.",
        Aggregation::all);
    module.function(
        "sorted(iterable, /, *, key=None, reverse=False)",
        "Return a new list containing all items from the iterable in ascending order.",
        (iterable, key, reverse) -> Aggregation.sorted(iterable, key, Conversion.truth(reverse)));
    module.function(
        "iter(object, sentinel=<unset>, /)",
        "Get an iterator from an object.",
        (object, sentinel) -> {
          if (sentinel == null) {
            return Iteration.iterator(object);
          }
          if (!Calls.isCallable(object)) {
            throw Errors.type("iter(v, w): v must be callable");
          }
          return new CallableIterator(object, sentinel);
        });
    module.function(
        "next(iterator, default=<unset>, /)",
        "Return the next item from the iterator.",
        SequenceFunctions::next);
    module.function(
        "aiter(async_iterable, /)",
        "Return an AsyncIterator for an AsyncIterable object.",
        iterable -> {
          if (Types.of(iterable).lookup("__aiter__") == null) {
            throw Errors.type(
                "'" + Types.of(iterable).name() + "' object is not an async iterable");
          }
          return AsyncIteration.start(iterable);
        });
    module.function(
        "anext(aiterator, default=<unset>, /)",
        "Return the next item from the async iterator.",
        (iterator, otherwise) -> {
          if (Types.of(iterator).lookup("__anext__") == null) {
            throw Errors.type(
                "'" + Types.of(iterator).name() + "' object is not an async iterator");
          }
          Object next = AsyncIteration.next(iterator);
          return otherwise == null ? next : new NextOrDefault(next, otherwise);
        });
  }

  private static Object extreme(boolean least, Object[] arguments) {
    Object[] items = (Object[]) arguments[0];
    return least
        ? Aggregation.minimum(items, arguments[1], arguments[2])
        : Aggregation.maximum(items, arguments[1], arguments[2]);
  }

  private static Object next(Object iterator, Object otherwise) {
    if (otherwise != null) {
      Object item = Iteration.next(iterator);
      return item == null ? otherwise : item;
    }
    if (iterator instanceof IteratorValue builtin && builtin.type().isBuiltin()) {
      Object item = builtin.next();
      if (item == null) {
        throw Errors.stopIteration(
            builtin instanceof ReturningIterator returning ? returning.returned() : None.NONE);
      }
      return item;
    }
    Object method = Attributes.special(iterator, "__next__");
    if (method == null) {
      throw Errors.type("'" + Types.of(iterator).name() + "' object is not an iterator");
    }
    return Calls.call(method);
  }
}
