package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.suspend.GeneratorObject;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.Types;

/** Starting and advancing an iteration, with the place for errors. */
public final class Loops {
  /**
   * How many turns of a counting loop run in one call. HotSpot compiles a method that is called
   * often better than a loop it finds running, and what was compiled for a call stays in use the
   * next time.
   */
  public static final int STRETCH = 256;

  private Loops() {}

  static IteratorValue iterate(Object iterable, Span span) {
    try {
      IteratorValue iterator = Iteration.iterate(iterable);
      if (iterator instanceof GeneratorObject generator && iterator != iterable) {
        // A generator that an object's __iter__ is.
        generator.setOwnedIfMadeBy(Types.of(iterable).lookup("__iter__"));
      }
      return iterator;
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }

  /** The loop ends before its iterator does. */
  public static void leave(IteratorValue iterator) {
    if (iterator instanceof GeneratorObject generator) {
      generator.abandon();
    }
  }

  static Object next(IteratorValue iterator, Span span) {
    try {
      return iterator.next();
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
