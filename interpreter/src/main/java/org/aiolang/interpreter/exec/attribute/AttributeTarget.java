package org.aiolang.interpreter.exec.attribute;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Shape;
import org.aiolang.interpreter.value.Type;

/** {@code object.name = value}, remembering where the last kind of object had or got it. */
public final class AttributeTarget extends Target {
  private final Expression object;
  private final int objectKind;
  private final String name;
  private final Span span;
  private Shape shape;
  private int version;
  private int index;

  /** The shape after adding the attribute, or null where it was there already. */
  private Shape next;

  public AttributeTarget(Expression object, String name, Span span) {
    this.object = object;
    this.objectKind = Operand.kind(object);
    this.name = name;
    this.span = span;
  }

  @Override
  public void assign(Frame frame, Object value) {
    Object holder = Operand.peek(frame, objectKind, object);
    if (holder == null) {
      holder = object.execute(frame);
    }
    if (holder instanceof Instance instance) {
      Shape seen = instance.shape;
      if (seen == shape && seen.type.version == version) {
        if (next == null) {
          instance.fields[index] = value;
        } else {
          instance.addField(next, value);
        }
        return;
      }
      if (remember(instance)) {
        instance.setField(name, value);
        return;
      }
    }
    try {
      Attributes.set(holder, name, value);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }

  private boolean remember(Instance instance) {
    Shape seen = instance.shape;
    Type type = seen.type;
    if (instance instanceof Type
        || instance instanceof ModuleValue
        || type.isBuiltin()
        || type.slots != null
        || seen.dictionary
        || name.startsWith("__")
        || !Attributes.isPlain(type)
        || Caching.hidden(type, name)) {
      return false;
    }
    shape = seen;
    version = type.version;
    index = seen.indexOf(name);
    next = index < 0 ? seen.with(name) : null;
    return true;
  }

  @Override
  public void delete(Frame frame) {
    Object holder = Operand.peek(frame, objectKind, object);
    if (holder == null) {
      holder = object.execute(frame);
    }
    try {
      Attributes.delete(holder, name);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
