package org.aiolang.interpreter.exec.control;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.suspend.Delegates;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Types;

/** The start of a {@code with}: finds both methods of the context manager and calls the first. */
public final class EnterContext extends Statement {
  private final Expression context;
  private final boolean async;
  private final int exitSlot;
  private final int valueSlot;
  private final Span span;

  /**
   * @param exitSlot gets the bound {@code __exit__} or {@code __aexit__}
   * @param valueSlot gets what {@code __enter__} or {@code __aenter__} answered
   */
  public EnterContext(Expression context, boolean async, int exitSlot, int valueSlot, Span span) {
    this.context = context;
    this.async = async;
    this.exitSlot = exitSlot;
    this.valueSlot = valueSlot;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object manager = context.execute(frame);
    try {
      Object enter = Attributes.special(manager, async ? "__aenter__" : "__enter__");
      if (enter == null) {
        throw lacking(manager, "");
      }
      Object exit = Attributes.special(manager, async ? "__aexit__" : "__exit__");
      if (exit == null) {
        throw lacking(manager, async ? " (missed __aexit__ method)" : " (missed __exit__ method)");
      }
      frame.slots[exitSlot] = exit;
      Object entered = Calls.call(enter);
      if (async) {
        Delegates.checkFromContextManager(entered, "__aenter__");
      }
      frame.slots[valueSlot] = entered;
    } catch (ScriptError error) {
      throw error.at(span);
    }
    return null;
  }

  private ScriptError lacking(Object manager, String detail) {
    return Errors.type(
        "'"
            + Types.of(manager).textName()
            + "' object does not support the "
            + (async ? "asynchronous context manager" : "context manager")
            + " protocol"
            + detail);
  }
}
