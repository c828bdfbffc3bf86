package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;

/** {@code classmethod(function)}. */
public final class ClassMethod extends Instance {
  public final Object function;

  public ClassMethod(Object function) {
    this(Types.CLASS_METHOD, function);
  }

  /**
   * @param type classmethod or a class below it
   */
  public ClassMethod(Type type, Object function) {
    super(type);
    this.function = function;
  }

  @Override
  public Object descriptorGet(Object self, Type owner) {
    if (function instanceof FunctionValue || function instanceof NativeFunction) {
      return new BoundMethod(owner, function);
    }
    if (function instanceof CallableValue && !(function instanceof Type)) {
      return new BoundMethod(owner, function);
    }
    return function instanceof Obj descriptor
        ? descriptor.descriptorGet(owner, owner.type())
        : function;
  }
}
