package org.aiolang.interpreter.error;

import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** An instance of BaseException or a class below it. */
public class ExceptionValue extends Instance {
  /** The constructor's arguments. */
  public TupleValue args;

  /** What {@code raise … from} named, or null. */
  public Object cause;

  /** The exception that was being handled when this one was raised, or null. */
  public ExceptionValue context;

  public boolean suppressContext;

  /** Where it was raised, outermost entry first; null before it was. */
  public Traceback traceback;

  public ExceptionValue(Type type, TupleValue args) {
    super(type);
    this.args = args;
  }

  public ExceptionValue(Type type, String message) {
    this(type, new TupleValue(message));
  }

  /** {@code str(exception)} without running script code; for messages of our own. */
  public String plainMessage() {
    Object[] items = args.items();
    return items.length == 0 ? "" : String.valueOf(items.length == 1 ? items[0] : args);
  }

  /** What {@code add_note} does. */
  public final void addNote(String note) {
    if (field("__notes__") instanceof ListValue notes) {
      notes.append(note);
    } else {
      setField("__notes__", new ListValue(note));
    }
  }
}
