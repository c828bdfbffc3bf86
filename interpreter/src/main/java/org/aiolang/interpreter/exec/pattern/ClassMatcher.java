package org.aiolang.interpreter.exec.pattern;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.ClassChecks;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code Point(0, y=p)}: an instance whose attributes match. */
public final class ClassMatcher extends Matcher {
  private final Expression classExpression;
  private final Matcher[] patterns;
  private final int positional;
  private final String[] keywords;
  private final Span span;

  /**
   * @param patterns those of positions, then those of keywords
   * @param positional how many are of positions
   */
  public ClassMatcher(
      Expression classExpression,
      Matcher[] patterns,
      int positional,
      String[] keywords,
      Span span) {
    this.classExpression = classExpression;
    this.patterns = patterns;
    this.positional = positional;
    this.keywords = keywords;
    this.span = span;
  }

  @Override
  public boolean matches(Frame frame, Object subject) {
    Object wanted = classExpression.execute(frame);
    Object[] attributes;
    try {
      if (!(wanted instanceof Type type)) {
        throw Errors.type("called match pattern must be a class");
      }
      if (!ClassChecks.isInstance(subject, type)) {
        return false;
      }
      if (patterns.length == 0) {
        return true;
      }
      attributes = attributes(subject, type);
    } catch (ScriptError error) {
      throw error.at(span);
    }
    if (attributes == null) {
      return false;
    }
    for (int i = 0; i < patterns.length; i++) {
      if (!patterns[i].matches(frame, attributes[i])) {
        return false;
      }
    }
    return true;
  }

  /** What the patterns are to match, or null where an attribute is missing. */
  private Object[] attributes(Object subject, Type type) {
    Object[] values = new Object[patterns.length];
    String[] names = new String[patterns.length];
    if (positional > 0) {
      Object declared = Attributes.getOrNull(type, "__match_args__");
      if (declared == null) {
        boolean itself = matchesItself(type);
        checkCount(type, itself ? 1 : 0);
        values[0] = subject;
      } else {
        if (!(declared instanceof TupleValue tuple) || tuple.type() != Types.TUPLE) {
          throw Errors.type(
              type.textName()
                  + ".__match_args__ must be a tuple (got "
                  + Types.of(declared).textName()
                  + ")");
        }
        checkCount(type, tuple.size());
        for (int i = 0; i < positional; i++) {
          if (!(tuple.items()[i] instanceof String name)) {
            throw Errors.type(
                "__match_args__ elements must be strings (got "
                    + Types.of(tuple.items()[i]).textName()
                    + ")");
          }
          names[i] = name;
          values[i] = attribute(subject, type, names, i);
          if (values[i] == null) {
            return null;
          }
        }
      }
    }
    for (int i = positional; i < values.length; i++) {
      names[i] = keywords[i - positional];
      values[i] = attribute(subject, type, names, i);
      if (values[i] == null) {
        return null;
      }
    }
    return values;
  }

  private void checkCount(Type type, int allowed) {
    if (positional > allowed) {
      throw Errors.type(
          type.textName()
              + "() accepts "
              + allowed
              + " positional sub-pattern"
              + (allowed == 1 ? "" : "s")
              + " ("
              + positional
              + " given)");
    }
  }

  private static Object attribute(Object subject, Type type, String[] names, int index) {
    String name = names[index];
    for (int i = 0; i < index; i++) {
      if (name.equals(names[i])) {
        throw Errors.type(
            type.textName()
                + "() got multiple sub-patterns for attribute "
                + Conversion.repr(name));
      }
    }
    return Attributes.getOrNull(subject, name);
  }

  /**
   * Whether {@code type(pattern)} matches the object itself: the built-in classes whose instances
   * have no parts with names.
   */
  private static boolean matchesItself(Type type) {
    for (Type each : type.mro()) {
      if (each == Types.INT // bool is below it
          || each == Types.STR
          || each == Types.FLOAT
          || each == Types.LIST
          || each == Types.TUPLE
          || each == Types.DICT
          || each == Types.SET
          || each == Types.FROZEN_SET
          || each == Types.BYTES
          || each == Types.BYTE_ARRAY) {
        return true;
      }
    }
    return false;
  }
}
