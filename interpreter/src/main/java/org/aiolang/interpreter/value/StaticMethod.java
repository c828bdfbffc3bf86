package org.aiolang.interpreter.value;

/** {@code staticmethod(function)}. */
public final class StaticMethod extends CallableValue {
  public final Object function;

  public StaticMethod(Object function) {
    this(Types.STATIC_METHOD, function);
  }

  /**
   * @param type staticmethod or a class below it
   */
  public StaticMethod(Type type, Object function) {
    super(type);
    this.function = function;
  }

  @Override
  public Object descriptorGet(Object self, Type owner) {
    return function;
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    return Calls.call(function, positional, keywords);
  }
}
