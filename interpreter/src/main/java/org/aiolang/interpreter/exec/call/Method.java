package org.aiolang.interpreter.exec.call;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.Operand;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Shape;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * The {@code object.name} of a method call: finds the function in the class, remembering the last
 * kind of object.
 */
public final class Method {
  private final Expression object;
  private final int objectKind;
  private final String name;
  private final Span span;

  /** For instances: their shape, and the function found in the class. */
  private Shape shape;

  private int version;
  private Object function;

  /** For values without a shape: their class. */
  private Type plainType;

  private Object plainFunction;

  /** For modules. */
  private Object module;

  private Cell cell;

  public Method(Expression object, String name, Span span) {
    this.object = object;
    this.objectKind = Operand.kind(object);
    this.name = name;
    this.span = span;
  }

  Object receiver(Frame frame) {
    Object receiver = Operand.peek(frame, objectKind, object);
    if (receiver == null) {
      receiver = object.execute(frame);
    }
    return receiver;
  }

  /**
   * The function to call with the receiver first, or null where {@link #attribute} must be called
   * instead.
   */
  Object find(Object receiver) {
    if (receiver instanceof Instance instance) {
      Shape seen = instance.shape;
      if (seen == shape && seen.type.version == version) {
        return function;
      }
      return lookUp(instance, seen);
    }
    Type type = Types.of(receiver);
    if (type == plainType) {
      return plainFunction;
    }
    Object found = Attributes.methodOrNull(receiver, name);
    if (found instanceof CallableValue) {
      plainType = type;
      plainFunction = found;
      return found;
    }
    return null;
  }

  private Object lookUp(Instance instance, Shape seen) {
    if (instance instanceof ModuleValue) {
      return null;
    }
    Object found = Attributes.methodOrNull(instance, name);
    if (!(found instanceof CallableValue)) {
      return null;
    }
    if (!(instance instanceof Type) && !seen.dictionary) {
      shape = seen;
      version = seen.type.version;
      function = found;
    }
    return found;
  }

  /** The attribute, by the whole protocol. */
  Object attribute(Object receiver) {
    if (receiver == module) {
      Object value = cell.bound();
      if (value != null) {
        return value;
      }
    }
    if (receiver instanceof ModuleValue found && found.namespace().get(name) != null) {
      module = found;
      cell = found.namespace().cell(name);
    }
    try {
      return Attributes.get(receiver, name);
    } catch (RuntimeException error) {
      throw Errors.script(error).at(span);
    }
  }
}
