package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;

/** The format mini-language and percent formatting. */
public final class Format {
  private Format() {}

  /**
   * {@code format(value, specification)}.
   *
   * @throws org.aiolang.interpreter.error.ScriptError ValueError for a specification that the class
   *     does not know, TypeError for a class that knows none, whatever {@code __format__} raises
   */
  public static String format(Object value, String specification) {
    if (value instanceof String text) {
      return specification.isEmpty() ? text : text(text, specification);
    }
    if (value instanceof Obj object) {
      return object(object, specification);
    }
    return specification.isEmpty()
        ? Representation.str(value)
        : NumberFormat.format(value, specification);
  }

  /**
   * {@code template % values} for a template that is a str or bytes.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError, ValueError
   */
  public static Object percent(Object template, Object values) {
    var subject = Wrapped.unwrap(template);
    if (subject instanceof String text) {
      return PercentFormat.text(text, values);
    }
    if (subject instanceof BytesValue bytes) {
      return new BytesValue(PercentFormat.bytes(bytes.bytes(), values));
    }
    if (subject instanceof ByteArrayValue bytes) {
      return new ByteArrayValue(PercentFormat.bytes(bytes.toBytes(), values));
    }
    throw new IllegalArgumentException("not a template: " + template.getClass());
  }

  /** {@code str.__format__}. */
  static String text(String text, String specification) {
    FormatSpecification parsed = FormatSpecification.parse(specification, '<', "str");
    if (parsed.type() != 0 && parsed.type() != 's') {
      throw FormatSpecification.unknownType(parsed.type(), "str");
    }
    if (parsed.grouping() != 0) {
      throw Errors.value("Cannot specify '" + parsed.grouping() + "' with 's'.");
    }
    if (parsed.sign() != 0) {
      throw Errors.value(
          (parsed.sign() == ' ' ? "Space" : "Sign") + " not allowed in string format specifier");
    }
    if (parsed.noNegativeZero()) {
      throw Errors.value("Negative zero coercion (z) not allowed in string format specifier");
    }
    if (parsed.alternate()) {
      throw Errors.value("Alternate form (#) not allowed in string format specifier");
    }
    if (parsed.align() == '=') {
      throw Errors.value("'=' alignment not allowed in string format specifier");
    }
    String shown = text;
    if (parsed.precision() >= 0 && parsed.precision() < Text.length(text)) {
      shown = Text.between(text, 0, parsed.precision());
    }
    return parsed.pad("", shown);
  }

  /** {@code object.__format__}. */
  public static String byDefault(Object value, String specification) {
    if (!specification.isEmpty()) {
      throw Errors.type(
          "unsupported format string passed to " + Types.of(value).name() + ".__format__");
    }
    return Representation.str(value);
  }

  private static String object(Obj object, String specification) {
    Object method = object.type().lookup("__format__");
    // Without a specification the built-in classes show a subclass' own text.
    boolean plain = specification.isEmpty() && method instanceof NativeFunction;
    return method == null || plain
        ? byDefault(object, specification)
        : checked(SpecialMethods.call(method, object, specification));
  }

  private static String checked(Object result) {
    if (Wrapped.unwrap(result) instanceof String text) {
      return text;
    }
    throw Errors.type("__format__ must return a str, not " + Types.of(result).name());
  }
}
