package org.aiolang.interpreter.value;

/** {@code classmethod(function)}. */
public final class ClassMethod extends Instance {
  public final Object function;

  public ClassMethod(Object function) {
    super(Types.CLASS_METHOD);
    this.function = function;
  }

  @Override
  public Object descriptorGet(Object self, Type owner) {
    return new BoundMethod(owner, function);
  }
}
