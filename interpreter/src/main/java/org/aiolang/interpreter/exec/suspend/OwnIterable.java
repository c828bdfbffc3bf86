package org.aiolang.interpreter.exec.suspend;

import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.ScriptFunction;
import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.ClassMethod;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.StaticMethod;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * What a loop iterates over, where it is written as a call or a generator expression. A generator
 * made by that very expression is in nobody's hands but the loop's. CPython closes such a generator
 * as soon as the loop leaves it, because nothing refers to it any more; here the loop is told that
 * it may.
 */
public final class OwnIterable extends Expression {
  private final Expression iterable;
  private final Expression callee;
  private final String method;

  /**
   * @param callee reads the function that is called, or the object whose method is; null for a
   *     generator expression
   * @param method the method's name, or null
   */
  public OwnIterable(Expression iterable, Expression callee, String method) {
    this.iterable = iterable;
    this.callee = callee;
    this.method = method;
  }

  @Override
  public Object execute(Frame frame) {
    Object made = iterable.execute(frame);
    if (made instanceof GeneratorObject generator) {
      if (madeHere(frame, generator.code())) {
        generator.setOwned();
      }
    } else if (made instanceof AsyncGeneratorObject generator) {
      if (madeHere(frame, generator.code())) {
        generator.setOwned();
      }
    }
    return made;
  }

  /**
   * Whether what was called is the generator's own function, rather than one that hands on a
   * generator from elsewhere.
   */
  private boolean madeHere(Frame frame, Code code) {
    if (callee == null) {
      return true;
    }
    Object found = callee.execute(frame);
    if (method != null) {
      found =
          found instanceof ModuleValue module
              ? module.namespace().get(method)
              : (found instanceof Type type ? type : Types.of(found)).lookup(method);
    }
    return isFunction(found, code);
  }

  /** Whether a value is the function of a code, perhaps as a method. */
  static boolean isFunction(Object value, Code code) {
    if (value instanceof ScriptFunction function) {
      return function.code == code;
    }
    if (value instanceof BoundMethod bound) {
      return isFunction(bound.function, code);
    }
    if (value instanceof ClassMethod wrapped) {
      return isFunction(wrapped.function, code);
    }
    if (value instanceof StaticMethod wrapped) {
      return isFunction(wrapped.function, code);
    }
    return false;
  }
}
