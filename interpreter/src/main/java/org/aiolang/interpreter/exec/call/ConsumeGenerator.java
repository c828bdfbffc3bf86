package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.definition.Captures;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.RangeValue;

/**
 * {@code sum(x for …)} and its like: where the function is the builtin, the generator expression
 * runs on the spot as plain loops, without a generator.
 */
public final class ConsumeGenerator extends Expression {
  private final Expression function;
  private final Object builtin;
  private final Consumer.Kind kind;
  private final Code code;
  private final int consumerSlot;
  private final Captures captures;
  private final Expression iterable;
  private final Expression generator;
  private final Span span;

  /**
   * @param function reads what is called
   * @param builtin the builtin that this can stand in for
   * @param code the loops, which give each item to the {@link Consumer} in {@code consumerSlot}
   * @param iterable the first iterable
   * @param generator makes the generator, for any other function
   */
  public ConsumeGenerator(
      Expression function,
      Object builtin,
      Consumer.Kind kind,
      Code code,
      int consumerSlot,
      Captures captures,
      Expression iterable,
      Expression generator,
      Span span) {
    this.function = function;
    this.builtin = builtin;
    this.kind = kind;
    this.code = code;
    this.consumerSlot = consumerSlot;
    this.captures = captures;
    this.iterable = iterable;
    this.generator = generator;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object callee = function.execute(frame);
    if (callee != builtin) {
      Object argument = generator.execute(frame);
      try {
        return Calls.call(callee, argument);
      } catch (ScriptError error) {
        throw error.at(span);
      }
    }
    Object source = iterable.execute(frame);
    try {
      Frame inner = code.frame(captures.collect(frame));
      inner.slots[0] = source instanceof RangeValue ? source : Iteration.iterate(source);
      Consumer consumer = Consumer.of(kind);
      inner.slots[consumerSlot] = consumer;
      code.start(inner);
      return consumer.result();
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
