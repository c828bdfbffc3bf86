package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;

/**
 * A function found through an instance (or a class method through a class): calling it passes
 * {@code self} first.
 */
public final class BoundMethod extends CallableValue {
  public final Object self;
  public final Object function;

  public BoundMethod(Object self, Object function) {
    super(function instanceof NativeFunction ? Types.BUILTIN_FUNCTION : Types.METHOD);
    this.self = self;
    this.function = function;
  }

  @Override
  public Object call() {
    return Calls.call(function, self);
  }

  @Override
  public Object call(Object a) {
    return Calls.call(function, self, a);
  }

  @Override
  public Object call(Object a, Object b) {
    return Calls.call(function, self, a, b);
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    Object[] all = new Object[positional.length + 1];
    all[0] = self;
    System.arraycopy(positional, 0, all, 1, positional.length);
    return Calls.call(function, all, keywords);
  }
}
