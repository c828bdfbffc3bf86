package org.aiolang.grammar.syntax;

import java.util.List;

/** Writes expressions. */
final class ExpressionPrinter {
  private final StringBuilder out;

  ExpressionPrinter(StringBuilder out) {
    this.out = out;
  }

  /** Writes an expression, in parentheses if it is weaker than what its place asks for. */
  void print(Expr expression, Precedence least) {
    if (Precedence.of(expression).compareTo(least) < 0) {
      out.append('(');
      bare(expression);
      out.append(')');
    } else {
      bare(expression);
    }
  }

  void list(List<Expr> expressions, Precedence least) {
    String separator = "";
    for (Expr expression : expressions) {
      out.append(separator);
      print(expression, least);
      separator = ", ";
    }
  }

  private void bare(Expr expression) {
    switch (expression) {
      case Expr.Name e -> out.append(e.id());
      case Expr.IntLiteral e -> LiteralPrinter.integer(e.value(), out);
      case Expr.FloatLiteral e -> LiteralPrinter.real(e.value(), out);
      case Expr.ImaginaryLiteral e -> {
        LiteralPrinter.real(e.value(), out);
        out.append('j');
      }
      case Expr.StringLiteral e -> LiteralPrinter.string(e.value(), out);
      case Expr.BytesLiteral e -> LiteralPrinter.bytes(e.latin1(), out);
      case Expr.BooleanLiteral e -> out.append(e.value() ? "True" : "False");
      case Expr.NoneLiteral e -> out.append("None");
      case Expr.EllipsisLiteral e -> out.append("...");
      case Expr.FString e -> fstring(e);
      case Expr.Unary e -> {
        out.append(e.operator().symbol());
        print(e.operand(), Precedence.of(e));
      }
      case Expr.Binary e -> binary(e);
      case Expr.Logical e -> logical(e);
      case Expr.Compare e -> {
        print(e.first(), Precedence.BIT_OR);
        for (int i = 0; i < e.operators().size(); i++) {
          out.append(' ').append(e.operators().get(i).symbol()).append(' ');
          print(e.rest().get(i), Precedence.BIT_OR);
        }
      }
      case Expr.Conditional e -> {
        print(e.then(), Precedence.OR);
        out.append(" if ");
        print(e.test(), Precedence.OR);
        out.append(" else ");
        print(e.otherwise(), Precedence.TEST);
      }
      case Expr.Lambda e -> {
        out.append(e.parameters().list().isEmpty() ? "lambda" : "lambda ");
        Unparser.parameters(e.parameters(), this, out);
        out.append(": ");
        print(e.body(), Precedence.TEST);
      }
      case Expr.Call e -> {
        print(e.function(), Precedence.ATOM);
        arguments(e.arguments());
      }
      case Expr.Attribute e -> {
        boolean number = e.value() instanceof Expr.IntLiteral;
        out.append(number ? "(" : "");
        print(e.value(), Precedence.ATOM);
        out.append(number ? ")." : ".").append(e.name());
      }
      case Expr.Subscript e -> {
        print(e.value(), Precedence.ATOM);
        out.append('[');
        print(e.index(), Precedence.TUPLE);
        out.append(']');
      }
      case Expr.Slice e -> slice(e);
      case Expr.TupleDisplay e -> tuple(e.elements());
      case Expr.ListDisplay e -> {
        out.append('[');
        list(e.elements(), Precedence.TEST);
        out.append(']');
      }
      case Expr.SetDisplay e -> {
        out.append('{');
        list(e.elements(), Precedence.TEST);
        out.append('}');
      }
      case Expr.DictDisplay e -> dict(e.items());
      case Expr.ListComprehension e -> comprehension('[', e.element(), e.clauses(), ']');
      case Expr.SetComprehension e -> comprehension('{', e.element(), e.clauses(), '}');
      case Expr.GeneratorExpression e -> comprehension('(', e.element(), e.clauses(), ')');
      case Expr.DictComprehension e -> {
        out.append('{');
        print(e.key(), Precedence.TEST);
        out.append(": ");
        print(e.value(), Precedence.TEST);
        clauses(e.clauses());
        out.append('}');
      }
      case Expr.Starred e -> {
        out.append('*');
        print(e.value(), Precedence.BIT_OR);
      }
      case Expr.Await e -> {
        out.append("await ");
        print(e.value(), Precedence.ATOM);
      }
      case Expr.Yield e -> {
        out.append("yield");
        if (e.value() != null) {
          out.append(' ');
          print(e.value(), Precedence.TUPLE);
        }
      }
      case Expr.YieldFrom e -> {
        out.append("yield from ");
        print(e.value(), Precedence.TEST);
      }
      case Expr.Walrus e -> {
        out.append(e.target().id()).append(" := ");
        print(e.value(), Precedence.TEST);
      }
    }
  }

  private void binary(Expr.Binary e) {
    Precedence own = Precedence.of(e);
    if (e.operator() == BinaryOperator.POWER) {
      print(e.left(), Precedence.AWAIT);
      out.append(" ** ");
      print(e.right(), Precedence.SIGN);
    } else {
      print(e.left(), own);
      out.append(' ').append(e.operator().symbol()).append(' ');
      print(e.right(), own.next());
    }
  }

  private void logical(Expr.Logical e) {
    String separator = "";
    for (Expr operand : e.operands()) {
      out.append(separator);
      print(operand, Precedence.of(e).next());
      separator = " " + e.operator().symbol() + " ";
    }
  }

  private void slice(Expr.Slice e) {
    if (e.lower() != null) {
      print(e.lower(), Precedence.TEST);
    }
    out.append(':');
    if (e.upper() != null) {
      print(e.upper(), Precedence.TEST);
    }
    if (e.step() != null) {
      out.append(':');
      print(e.step(), Precedence.TEST);
    }
  }

  private void tuple(List<Expr> elements) {
    if (elements.isEmpty()) {
      out.append("()");
    } else {
      list(elements, Precedence.TEST);
      out.append(elements.size() == 1 ? "," : "");
    }
  }

  private void dict(List<Expr.DictItem> items) {
    out.append('{');
    String separator = "";
    for (Expr.DictItem item : items) {
      out.append(separator);
      if (item.key() == null) {
        out.append("**");
        print(item.value(), Precedence.BIT_OR);
      } else {
        print(item.key(), Precedence.TEST);
        out.append(": ");
        print(item.value(), Precedence.TEST);
      }
      separator = ", ";
    }
    out.append('}');
  }

  private void comprehension(char open, Expr element, List<Expr.Clause> clauses, char close) {
    out.append(open);
    print(element, Precedence.TEST);
    clauses(clauses);
    out.append(close);
  }

  private void clauses(List<Expr.Clause> clauses) {
    for (Expr.Clause clause : clauses) {
      out.append(clause.async() ? " async for " : " for ");
      print(clause.target(), Precedence.TUPLE);
      out.append(" in ");
      print(clause.iterable(), Precedence.OR);
      for (Expr condition : clause.conditions()) {
        out.append(" if ");
        print(condition, Precedence.OR);
      }
    }
  }

  /** Arguments in their parentheses. */
  void arguments(List<Argument> arguments) {
    if (arguments.size() == 1
        && arguments.getFirst() instanceof Argument.Positional only
        && only.value() instanceof Expr.GeneratorExpression) {
      print(only.value(), Precedence.ATOM);
      return;
    }
    out.append('(');
    String separator = "";
    for (Argument argument : arguments) {
      out.append(separator);
      switch (argument) {
        case Argument.Positional a -> {}
        case Argument.Unpacked a -> out.append('*');
        case Argument.Keyword a -> out.append(a.name()).append('=');
        case Argument.UnpackedMapping a -> out.append("**");
      }
      print(argument.value(), Precedence.TEST);
      separator = ", ";
    }
    out.append(')');
  }

  private void fstring(Expr.FString e) {
    out.append("f\"");
    parts(e.parts(), false);
    out.append('"');
  }

  private void parts(List<Expr.FStringPart> parts, boolean format) {
    for (Expr.FStringPart part : parts) {
      switch (part) {
        case Expr.FStringText text -> LiteralPrinter.fstringText(text.text(), format, out);
        case Expr.FStringField field -> field(field);
      }
    }
  }

  private void field(Expr.FStringField field) {
    out.append('{');
    if (field.debug() != null) {
      out.append(field.debug());
    } else {
      int start = out.length();
      // A lambda's colon would begin the format specification.
      print(field.value(), Precedence.OR);
      if (out.charAt(start) == '{') {
        out.insert(start, ' ');
      }
    }
    if (field.conversion() != 0) {
      out.append('!').append(field.conversion());
    }
    if (field.format() != null) {
      out.append(':');
      parts(field.format(), true);
    }
    out.append('}');
  }
}
