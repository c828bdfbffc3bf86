package org.aiolang.interpreter.value;

/**
 * A value with its own way of being called. Other callables are instances of classes with {@code
 * __call__}.
 */
public abstract class CallableValue extends Instance {
  protected CallableValue(Type type) {
    super(type);
  }

  /** Calls it. The array is the callee's from now on. */
  public abstract Object call(Object[] positional, Keywords keywords);

  public Object call() {
    return call(new Object[0], Keywords.NONE);
  }

  public Object call(Object a) {
    return call(new Object[] {a}, Keywords.NONE);
  }

  public Object call(Object a, Object b) {
    return call(new Object[] {a, b}, Keywords.NONE);
  }

  public Object call(Object a, Object b, Object c) {
    return call(new Object[] {a, b, c}, Keywords.NONE);
  }
}
