package org.aiolang.grammar.syntax;

import java.math.BigInteger;
import java.util.List;
import org.aiolang.grammar.source.Span;

/** An expression. Fields that may be absent are null and say so. */
public sealed interface Expr extends Node {

  /** An identifier, NFKC-normalised, read, written or deleted depending on where it stands. */
  record Name(Span span, String id) implements Expr {}

  record IntLiteral(Span span, BigInteger value) implements Expr {}

  record FloatLiteral(Span span, double value) implements Expr {}

  /** {@code 3j}: the imaginary part. */
  record ImaginaryLiteral(Span span, double value) implements Expr {}

  /** One or more adjacent plain string literals, joined and unescaped. */
  record StringLiteral(Span span, String value) implements Expr {}

  /** A bytes literal; every char of {@code latin1} is one byte, 0 to 255. */
  record BytesLiteral(Span span, String latin1) implements Expr {}

  record BooleanLiteral(Span span, boolean value) implements Expr {}

  record NoneLiteral(Span span) implements Expr {}

  record EllipsisLiteral(Span span) implements Expr {}

  /** An f-string, with the plain literals next to it joined in. */
  record FString(Span span, List<FStringPart> parts) implements Expr {
    public FString {
      parts = List.copyOf(parts);
    }
  }

  /** A piece of an f-string or of the format specification inside one. */
  sealed interface FStringPart extends Node {}

  /** Text between the braces' groups, unescaped. */
  record FStringText(Span span, String text) implements FStringPart {}

  /**
   * {@code {value!r:spec}}.
   *
   * @param debug for {@code {value=}} the source text up to and with the equals sign and its
   *     blanks, else null
   * @param conversion {@code 'r'}, {@code 's'}, {@code 'a'}, or 0 where none is written
   * @param format parts of the format specification, or null where there is none
   */
  record FStringField(
      Span span, Expr value, String debug, char conversion, List<FStringPart> format)
      implements FStringPart {}

  record Unary(Span span, UnaryOperator operator, Expr operand) implements Expr {}

  record Binary(Span span, Expr left, BinaryOperator operator, Expr right) implements Expr {}

  /** {@code a and b and c}: two or more operands of one operator. */
  record Logical(Span span, LogicalOperator operator, List<Expr> operands) implements Expr {
    public Logical {
      operands = List.copyOf(operands);
    }
  }

  /** {@code first op[0] rest[0] op[1] rest[1] …}. */
  record Compare(Span span, Expr first, List<CompareOperator> operators, List<Expr> rest)
      implements Expr {
    public Compare {
      operators = List.copyOf(operators);
      rest = List.copyOf(rest);
    }
  }

  /** {@code then if test else otherwise}. */
  record Conditional(Span span, Expr test, Expr then, Expr otherwise) implements Expr {}

  record Lambda(Span span, Parameters parameters, Expr body) implements Expr {}

  record Call(Span span, Expr function, List<Argument> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code value.name}. */
  record Attribute(Span span, Expr value, String name) implements Expr {}

  /** {@code value[index]}; {@code a[1, 2:3]} has a {@link TupleDisplay} as its index. */
  record Subscript(Span span, Expr value, Expr index) implements Expr {}

  /** {@code lower:upper:step} inside a subscript; each may be null. */
  record Slice(Span span, Expr lower, Expr upper, Expr step) implements Expr {}

  record TupleDisplay(Span span, List<Expr> elements) implements Expr {
    public TupleDisplay {
      elements = List.copyOf(elements);
    }
  }

  record ListDisplay(Span span, List<Expr> elements) implements Expr {
    public ListDisplay {
      elements = List.copyOf(elements);
    }
  }

  record SetDisplay(Span span, List<Expr> elements) implements Expr {
    public SetDisplay {
      elements = List.copyOf(elements);
    }
  }

  record DictDisplay(Span span, List<DictItem> items) implements Expr {
    public DictDisplay {
      items = List.copyOf(items);
    }
  }

  /** An item of a dict display: {@code key: value}, or {@code **value} with a null key. */
  record DictItem(Span span, Expr key, Expr value) implements Node {}

  record ListComprehension(Span span, Expr element, List<Clause> clauses) implements Expr {
    public ListComprehension {
      clauses = List.copyOf(clauses);
    }
  }

  record SetComprehension(Span span, Expr element, List<Clause> clauses) implements Expr {
    public SetComprehension {
      clauses = List.copyOf(clauses);
    }
  }

  record DictComprehension(Span span, Expr key, Expr value, List<Clause> clauses) implements Expr {
    public DictComprehension {
      clauses = List.copyOf(clauses);
    }
  }

  record GeneratorExpression(Span span, Expr element, List<Clause> clauses) implements Expr {
    public GeneratorExpression {
      clauses = List.copyOf(clauses);
    }
  }

  /** {@code [async] for target in iterable [if condition]…}. */
  record Clause(Span span, boolean async, Expr target, Expr iterable, List<Expr> conditions)
      implements Node {
    public Clause {
      conditions = List.copyOf(conditions);
    }
  }

  /** {@code *value} in a display, a call's target list or a subscript. */
  record Starred(Span span, Expr value) implements Expr {}

  record Await(Span span, Expr value) implements Expr {}

  /** {@code yield value}; the value is null in a bare {@code yield}. */
  record Yield(Span span, Expr value) implements Expr {}

  record YieldFrom(Span span, Expr value) implements Expr {}

  /** {@code target := value}. */
  record Walrus(Span span, Name target, Expr value) implements Expr {}
}
