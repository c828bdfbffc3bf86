package org.aiolang.interpreter.exec.display;

import org.aiolang.grammar.source.Span;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Frame;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Format;

/** {@code {value!r:spec}} in an f-string. */
public final class FormatField extends Expression {
  private final Expression value;
  private final char conversion;
  private final Expression format;
  private final Span span;

  /**
   * @param conversion r, s, a, or 0
   * @param format computes the specification, or null where there is none
   */
  public FormatField(Expression value, char conversion, Expression format, Span span) {
    this.value = value;
    this.conversion = conversion;
    this.format = format;
    this.span = span;
  }

  @Override
  public Object execute(Frame frame) {
    Object computed = value.execute(frame);
    try {
      switch (conversion) {
        case 'r' -> computed = Conversion.repr(computed);
        case 's' -> computed = Conversion.str(computed);
        case 'a' -> computed = Conversion.ascii(computed);
        default -> {}
      }
      if (format == null && computed instanceof String text) {
        return text;
      }
      return Format.format(computed, format == null ? "" : (String) format.execute(frame));
    } catch (ScriptError error) {
      throw error.at(span);
    }
  }
}
