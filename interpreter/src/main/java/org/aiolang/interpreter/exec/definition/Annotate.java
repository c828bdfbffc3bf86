package org.aiolang.interpreter.exec.definition;

import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.None;

/** Keeps the annotation of a name in {@code __annotations__} of its class or module. */
public final class Annotate extends Statement {
  private final Expression holder;
  private final Target store;
  private final String name;
  private final Expression annotation;

  /**
   * @param holder reads {@code __annotations__}, answering None where there is none yet
   * @param store stores a new one
   */
  public Annotate(Expression holder, Target store, String name, Expression annotation) {
    this.holder = holder;
    this.store = store;
    this.name = name;
    this.annotation = annotation;
  }

  /** The start of a class or module that annotates something: there is a dict from then on. */
  public static final class Prepare extends Statement {
    private final Expression holder;
    private final Target store;

    public Prepare(Expression holder, Target store) {
      this.holder = holder;
      this.store = store;
    }

    @Override
    public Object execute(Frame frame) {
      if (holder.execute(frame) == None.NONE) {
        store.assign(frame, new DictValue());
      }
      return null;
    }
  }

  @Override
  public Object execute(Frame frame) {
    Object value = annotation.execute(frame);
    Object known = holder.execute(frame);
    if (known == None.NONE) {
      known = new DictValue();
      store.assign(frame, known);
    }
    Items.set(known, name, value);
    return null;
  }
}
