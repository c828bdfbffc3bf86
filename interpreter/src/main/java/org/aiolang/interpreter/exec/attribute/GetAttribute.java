package org.aiolang.interpreter.exec.attribute;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Shape;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code object.name}, remembering where the last kind of object had it. */
public final class GetAttribute extends Expression {
  private final Expression object;
  private final int objectKind;
  private final String name;
  private final Span span;

  /** For instances that have the attribute themselves: their shape and its place. */
  private Shape shape;

  private int version;
  private int index;

  /** For modules: the module and the variable. */
  private Object module;

  private Cell cell;

  public GetAttribute(Expression object, String name, Span span) {
    this.object = object;
    this.objectKind = Operand.kind(object);
    this.name = name;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object holder = Operand.peek(frame, objectKind, object);
    if (holder == null) {
      holder = object.execute(frame);
    }
    return get(holder);
  }

  /** Reads the attribute of a value computed already. */
  public Object get(Object holder) {
    if (holder instanceof Instance instance) {
      Shape seen = instance.shape;
      if (seen == shape && seen.type.version == version) {
        return instance.fields[index];
      }
      if (holder == module) {
        Object value = cell.bound();
        if (value != null) {
          return value;
        }
      }
      return lookUp(instance);
    }
    return slow(holder);
  }

  private Object lookUp(Instance instance) {
    if (instance instanceof ModuleValue found && found.type() == Types.MODULE) {
      Object value = found.namespace().get(name);
      if (value != null) {
        module = found;
        cell = found.namespace().cell(name);
        return value;
      }
    } else if (!(instance instanceof Type)
        && !(instance instanceof ModuleValue)
        && !instance.shape.dictionary) {
      Shape seen = instance.shape;
      int at = seen.indexOf(name);
      if (at >= 0 && Attributes.isPlain(seen.type) && !Caching.hidden(seen.type, name)) {
        shape = seen;
        version = seen.type.version;
        index = at;
        return instance.fields[at];
      }
    }
    return slow(instance);
  }

  private Object slow(Object holder) {
    try {
      return Attributes.get(holder, name);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
