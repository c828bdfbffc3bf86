package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.ParameterList;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;

/** A function of a script, as values see it; its body is the business of {@code exec}. */
public abstract class FunctionValue extends CallableValue {
  /** {@code __doc__}. */
  public Object doc = None.NONE;

  private Object givenModule;

  protected FunctionValue() {
    super(Types.FUNCTION);
  }

  private Object typeParameters = TupleValue.EMPTY;

  /** {@code __type_params__}: a tuple. */
  public final Object typeParameters() {
    return typeParameters;
  }

  public final void setTypeParameters(Object parameters) {
    typeParameters = parameters;
  }

  public abstract String name();

  public abstract void setName(String name);

  public abstract String qualifiedName();

  public abstract void setQualifiedName(String name);

  /** The name of the module it was defined in. */
  public abstract String module();

  /** {@code __module__}: where it was defined unless a script said otherwise. */
  final Object shownModule() {
    return givenModule != null ? givenModule : module();
  }

  final void setShownModule(Object module) {
    givenModule = module;
  }

  /**
   * Its parameters' names: positional-only and ordinary ones, then keyword-only ones, then *args,
   * then **kwargs.
   */
  public abstract String[] parameterNames();

  /** Its parameters with their kinds; null where the implementation does not tell. */
  public ParameterList parameters() {
    return null;
  }

  /** {@code __defaults__}: a tuple or None. */
  public abstract Object defaults();

  public abstract void setDefaults(Object defaults);

  /** {@code __kwdefaults__}: a dict or None. */
  public abstract Object keywordDefaults();

  /**
   * @param defaults a dict or None
   */
  public void setKeywordDefaults(Object defaults) {
    throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
  }

  /** The variables it captured, in the order of their names. */
  public Cell[] captured() {
    return new Cell[0];
  }

  /** The names of what it captured. */
  public String[] capturedNames() {
    return new String[0];
  }

  /** The variables of its module; null where it has none. */
  public Namespace globals() {
    return null;
  }

  /** The name that its code was written with, whatever it is called now. */
  public String codeName() {
    return name();
  }

  /** What functions of the same code share. */
  public Object codeKey() {
    return this;
  }

  /** The dotted name that its code was written with. */
  public String codeQualifiedName() {
    return qualifiedName();
  }

  public abstract DictValue annotations();

  /**
   * @param annotations null for none
   */
  public void setAnnotations(DictValue annotations) {
    throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
  }

  /** Where it is defined: the source's name; for {@code __code__.co_filename}. */
  public String fileName() {
    return "";
  }

  /** The 1-based line of its definition. */
  public int firstLine() {
    return 1;
  }

  public abstract boolean isCoroutineFunction();

  public abstract boolean isGeneratorFunction();

  public abstract boolean isAsyncGeneratorFunction();

  /** Whether its generators can be awaited, as {@code types.coroutine} makes them. */
  public boolean makesAwaitableGenerators() {
    return false;
  }

  /** Has its generators be awaitable. */
  public void makeGeneratorsAwaitable() {}

  @Override
  public Object descriptorGet(Object self, Type owner) {
    return self == null ? this : new BoundMethod(self, this);
  }
}
