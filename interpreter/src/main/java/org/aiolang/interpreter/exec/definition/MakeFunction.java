package org.aiolang.interpreter.exec.definition;

import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.exec.ScriptFunction;
import org.aiolang.interpreter.value.DictValue;

/**
 * {@code def} and {@code lambda}: code, defaults, annotations and what is captured make a function.
 */
public final class MakeFunction extends Expression {
  private final Code code;
  private final Captures captures;
  private final Expression[] defaults;
  private final String[] keywordNames;
  private final Expression[] keywordDefaults;
  private final String[] annotated;
  private final Expression[] annotations;
  private final Expression typeParameters;

  /**
   * @param defaults of the last positional parameters
   * @param keywordNames the keyword-only parameters that have defaults
   * @param annotated parameters with annotations, and {@code return}
   * @param typeParameters makes the tuple of type parameters; null where there are none
   */
  public MakeFunction(
      Code code,
      Captures captures,
      Expression[] defaults,
      String[] keywordNames,
      Expression[] keywordDefaults,
      String[] annotated,
      Expression[] annotations,
      Expression typeParameters) {
    this.code = code;
    this.captures = captures;
    this.defaults = defaults;
    this.keywordNames = keywordNames;
    this.keywordDefaults = keywordDefaults;
    this.annotated = annotated;
    this.annotations = annotations;
    this.typeParameters = typeParameters;
  }

  @Override
  public Object execute(Frame frame) {
    Object[] values = new Object[defaults.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = defaults[i].execute(frame);
    }
    DictValue byKeyword = dict(frame, keywordNames, keywordDefaults);
    DictValue types = dict(frame, annotated, annotations);
    ScriptFunction function =
        new ScriptFunction(code, captures.collect(frame), values, byKeyword, types);
    if (typeParameters != null) {
      function.setTypeParameters(typeParameters.execute(frame));
    }
    return function;
  }

  private static DictValue dict(Frame frame, String[] names, Expression[] values) {
    if (names.length == 0) {
      return null;
    }
    DictValue dict = new DictValue();
    for (int i = 0; i < names.length; i++) {
      dict.put(names[i], values[i].execute(frame));
    }
    return dict;
  }
}
