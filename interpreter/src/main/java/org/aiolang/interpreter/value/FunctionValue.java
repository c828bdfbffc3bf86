package org.aiolang.interpreter.value;

/** A function of a script, as values see it; its body is the business of {@code exec}. */
public abstract class FunctionValue extends CallableValue {
  protected FunctionValue() {
    super(Types.FUNCTION);
  }

  public abstract String name();

  public abstract void setName(String name);

  public abstract String qualifiedName();

  public abstract void setQualifiedName(String name);

  /** The name of the module it was defined in. */
  public abstract String module();

  /** Its parameters' names: positional-only and ordinary ones, then keyword-only ones, then *args, then **kwargs. */
  public abstract String[] parameterNames();

  /** {@code __defaults__}: a tuple or None. */
  public abstract Object defaults();

  public abstract void setDefaults(Object defaults);

  /** {@code __kwdefaults__}: a dict or None. */
  public abstract Object keywordDefaults();

  public abstract DictValue annotations();

  public abstract boolean isCoroutineFunction();

  public abstract boolean isGeneratorFunction();

  public abstract boolean isAsyncGeneratorFunction();

  @Override
  public Object descriptorGet(Object self, Type owner) {
    return self == null ? this : new BoundMethod(self, this);
  }
}
