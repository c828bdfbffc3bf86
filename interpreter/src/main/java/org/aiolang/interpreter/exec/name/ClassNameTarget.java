package org.aiolang.interpreter.exec.name;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Types;

/** A member of the class whose body is running. */
public final class ClassNameTarget extends Target {
  private final int namespaceSlot;
  private final String name;
  private final Span span;

  public ClassNameTarget(int namespaceSlot, String name, Span span) {
    this.namespaceSlot = namespaceSlot;
    this.name = name;
    this.span = span;
  }

  @Override
  public void assign(Frame frame, Object value) {
    Object namespace = frame.slots[namespaceSlot];
    if (namespace instanceof DictValue dict && dict.type() == Types.DICT) {
      dict.put(name, value);
    } else {
      Items.set(namespace, name, value);
    }
  }

  @Override
  public void delete(Frame frame) {
    if (ClassNames.find(frame.slots[namespaceSlot], name) == null) {
      throw Errors.name(name).at(span);
    }
    Items.delete(frame.slots[namespaceSlot], name);
  }
}
