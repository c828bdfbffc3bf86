package org.aiolang.grammar.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Parameters.Kind;
import org.aiolang.grammar.syntax.Parameters.Parameter;

/** Makes trees that some text could have given, of every kind there is. */
public final class RandomTrees {
  private static final Span S = new Span(0, 0);
  private static final String[] NAMES = {"a", "b", "match", "case", "type", "naïve", "print", "x1"};
  private static final String[] TEXTS = {
    "",
    "a",
    "it's",
    "\"",
    "\\",
    "\n\t\r",
    "{}",
    "é",
    "😀",
    "\u0000",
    "\ud800",
    "\udc00\ud800",
    "%N{"
  };

  private final Random random;

  public RandomTrees(Random random) {
    this.random = random;
  }

  private <T> List<T> some(int least, int most, Supplier<T> supplier) {
    List<T> result = new ArrayList<>();
    for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
      result.add(supplier.get());
    }
    return result;
  }

  private <T> T maybe(Supplier<T> supplier) {
    return random.nextBoolean() ? supplier.get() : null;
  }

  private <T extends Enum<T>> T any(Class<T> kind) {
    T[] values = kind.getEnumConstants();
    return values[random.nextInt(values.length)];
  }

  String name() {
    return NAMES[random.nextInt(NAMES.length)];
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)] + TEXTS[random.nextInt(TEXTS.length)];
  }

  public List<Stmt> body(int depth) {
    return some(1, 3, () -> statement(depth));
  }

  Stmt statement(int depth) {
    return switch (random.nextInt(depth > 0 ? 22 : 14)) {
      case 0 -> new Stmt.ExprStmt(S, value(3));
      case 1 -> new Stmt.Assign(S, some(1, 2, () -> target(2)), value(3));
      case 2 -> new Stmt.AugmentedAssign(S, simpleTarget(2), any(BinaryOperator.class), value(2));
      case 3 -> {
        Expr target = simpleTarget(2);
        boolean simple = target instanceof Expr.Name && random.nextBoolean();
        yield new Stmt.AnnotatedAssign(S, target, expression(2), maybe(() -> value(2)), simple);
      }
      case 4 -> new Stmt.Return(S, maybe(() -> expression(3)));
      case 5 -> {
        Expr exception = maybe(() -> expression(2));
        yield new Stmt.Raise(S, exception, exception == null ? null : maybe(() -> expression(2)));
      }
      case 6 -> new Stmt.Assert(S, expression(3), maybe(() -> expression(1)));
      case 7 -> new Stmt.Delete(S, some(1, 3, () -> deletable(1)));
      case 8 ->
          random.nextBoolean()
              ? new Stmt.Pass(S)
              : new Stmt.TypeAlias(S, new Expr.Name(S, name()), typeParameters(), expression(3));
      case 9 -> random.nextBoolean() ? new Stmt.Break(S) : new Stmt.Continue(S);
      case 10 ->
          random.nextBoolean()
              ? new Stmt.Global(S, some(1, 2, this::name))
              : new Stmt.Nonlocal(S, some(1, 2, this::name));
      case 11 -> new Stmt.Import(S, some(1, 2, () -> alias(name() + "." + name())));
      case 12 -> {
        String module = maybe(this::name);
        int level = random.nextInt(5) + (module == null ? 1 : 0);
        yield new Stmt.ImportFrom(S, module, level, some(0, 2, () -> alias(name())));
      }
      case 13 -> new Stmt.ExprStmt(S, expression(5));
      case 14 -> new Stmt.If(S, expression(2), body(depth - 1), orElse(depth - 1));
      case 15 -> new Stmt.While(S, expression(2), body(depth - 1), orElse(depth - 1));
      case 16 ->
          new Stmt.For(
              S,
              random.nextBoolean(),
              target(2),
              expression(2),
              body(depth - 1),
              orElse(depth - 1));
      case 17 -> attempt(depth - 1);
      case 18 ->
          new Stmt.With(
              S,
              random.nextBoolean(),
              some(1, 2, () -> new Stmt.WithItem(S, expression(2), maybe(() -> target(2)))),
              body(depth - 1));
      case 19 ->
          new Stmt.FunctionDef(
              S,
              S,
              random.nextBoolean(),
              name(),
              typeParameters(),
              parameters(true),
              maybe(() -> expression(1)),
              some(0, 2, () -> expression(2)),
              body(depth - 1));
      case 20 ->
          new Stmt.ClassDef(
              S,
              S,
              name(),
              typeParameters(),
              classArguments(),
              some(0, 2, () -> expression(2)),
              body(depth - 1));
      default ->
          new Stmt.Match(
              S,
              expression(2),
              some(
                  1,
                  3,
                  () ->
                      new Stmt.MatchCase(
                          S, pattern(3), maybe(() -> expression(1)), body(depth - 1))));
    };
  }

  /** None, or some of which the last may have a default. */
  private List<TypeParameter> typeParameters() {
    int count = Math.max(0, random.nextInt(6) - 2);
    List<TypeParameter> list = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      TypeParameter.Kind kind = any(TypeParameter.Kind.class);
      boolean variable = kind == TypeParameter.Kind.VARIABLE;
      Expr bound = variable ? maybe(() -> expression(2)) : null;
      Expr value = i == count ? maybe(() -> expression(2)) : null;
      list.add(new TypeParameter(S, kind, name(), bound, value));
    }
    return list;
  }

  private List<Stmt> orElse(int depth) {
    return random.nextBoolean() ? List.of() : body(depth);
  }

  private Stmt attempt(int depth) {
    boolean group = random.nextBoolean();
    List<Stmt.Handler> handlers =
        some(
            0,
            2,
            () -> {
              Expr type = group ? expression(1) : maybe(() -> expression(1));
              String name = type == null ? null : maybe(this::name);
              return new Stmt.Handler(S, type, name, body(depth));
            });
    List<Stmt> orElse = handlers.isEmpty() ? List.of() : orElse(depth);
    List<Stmt> finallyBody = handlers.isEmpty() ? body(depth) : orElse(depth);
    return new Stmt.Try(
        S, body(depth), group && !handlers.isEmpty(), handlers, orElse, finallyBody);
  }

  private Stmt.Alias alias(String name) {
    return new Stmt.Alias(S, name, maybe(this::name));
  }

  private Expr value(int depth) {
    return switch (random.nextInt(8)) {
      case 0 -> new Expr.Yield(S, maybe(() -> expression(depth)));
      case 1 -> new Expr.YieldFrom(S, expression(depth));
      default -> expression(depth);
    };
  }

  private Expr.Name nameNode() {
    return new Expr.Name(S, name());
  }

  private Expr simpleTarget(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> new Expr.Attribute(S, expression(depth - 1), name());
      case 1 -> new Expr.Subscript(S, expression(depth - 1), index(depth - 1));
      default -> nameNode();
    };
  }

  private Expr deletable(int depth) {
    return depth > 0 && random.nextInt(3) == 0
        ? new Expr.TupleDisplay(S, some(0, 3, () -> deletable(depth - 1)))
        : simpleTarget(1);
  }

  private Expr target(int depth) {
    if (depth == 0 || random.nextInt(3) > 0) {
      return simpleTarget(1);
    }
    List<Expr> elements = new ArrayList<>(some(0, 3, () -> target(depth - 1)));
    if (random.nextInt(3) == 0) {
      elements.add(new Expr.Starred(S, simpleTarget(1)));
    }
    return random.nextBoolean()
        ? new Expr.TupleDisplay(S, elements)
        : new Expr.ListDisplay(S, elements);
  }

  private Expr index(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> slice(depth);
      case 1 ->
          new Expr.TupleDisplay(
              S, some(1, 3, () -> random.nextBoolean() ? slice(depth) : element(depth)));
      default -> expression(depth);
    };
  }

  private Expr slice(int depth) {
    return new Expr.Slice(
        S,
        maybe(() -> expression(depth)),
        maybe(() -> expression(depth)),
        maybe(() -> expression(depth)));
  }

  private Expr element(int depth) {
    return random.nextInt(5) == 0 ? new Expr.Starred(S, expression(depth)) : expression(depth);
  }

  private List<Expr> elements(int least, int depth) {
    return some(least, 3, () -> element(depth));
  }

  Expr expression(int depth) {
    if (depth <= 0) {
      return atom();
    }
    int next = depth - 1;
    return switch (random.nextInt(27)) {
      case 0, 1 -> atom();
      case 2 -> new Expr.Unary(S, any(UnaryOperator.class), expression(next));
      case 3, 4, 5 ->
          new Expr.Binary(S, expression(next), any(BinaryOperator.class), expression(next));
      case 6 -> new Expr.Logical(S, any(LogicalOperator.class), some(2, 3, () -> expression(next)));
      case 7 -> {
        List<CompareOperator> operators = some(1, 3, () -> any(CompareOperator.class));
        List<Expr> rest = operators.stream().map(o -> expression(next)).toList();
        yield new Expr.Compare(S, expression(next), operators, rest);
      }
      case 8 -> new Expr.Conditional(S, expression(next), expression(next), expression(next));
      case 9 -> new Expr.Lambda(S, parameters(false), expression(next));
      case 10, 11 -> new Expr.Call(S, expression(next), arguments(next));
      case 12 -> new Expr.Attribute(S, expression(next), name());
      case 13 -> new Expr.Subscript(S, expression(next), index(next));
      case 14 -> new Expr.TupleDisplay(S, elements(0, next));
      case 15 -> new Expr.ListDisplay(S, elements(0, next));
      case 16 -> new Expr.SetDisplay(S, elements(1, next));
      case 17 ->
          new Expr.DictDisplay(
              S,
              some(
                  0,
                  3,
                  () -> new Expr.DictItem(S, maybe(() -> expression(next)), expression(next))));
      case 18 -> new Expr.ListComprehension(S, expression(next), clauses(next));
      case 19 -> new Expr.SetComprehension(S, expression(next), clauses(next));
      case 20 -> new Expr.DictComprehension(S, expression(next), expression(next), clauses(next));
      case 21 -> new Expr.GeneratorExpression(S, expression(next), clauses(next));
      case 22 -> new Expr.Await(S, expression(next));
      case 23 -> value(next);
      case 24 -> new Expr.Walrus(S, nameNode(), expression(next));
      default -> fstring(next);
    };
  }

  private Expr atom() {
    return switch (random.nextInt(12)) {
      case 0 -> new Expr.IntLiteral(S, new BigInteger(random.nextInt(80), random));
      case 1 -> new Expr.FloatLiteral(S, Math.abs(Double.longBitsToDouble(bits())));
      case 2 -> new Expr.ImaginaryLiteral(S, random.nextInt(100) / 8.0);
      case 3 -> new Expr.StringLiteral(S, text());
      case 4 -> new Expr.BytesLiteral(S, random.nextBoolean() ? "a\u00ff\\" : "\"\u0000\n'");
      case 5 -> new Expr.BooleanLiteral(S, random.nextBoolean());
      case 6 -> new Expr.NoneLiteral(S);
      case 7 -> new Expr.EllipsisLiteral(S);
      default -> nameNode();
    };
  }

  private long bits() {
    long bits = random.nextLong();
    return Double.isFinite(Double.longBitsToDouble(bits)) ? bits : 0;
  }

  private List<Expr.Clause> clauses(int depth) {
    return some(
        1,
        2,
        () ->
            new Expr.Clause(
                S,
                random.nextInt(4) == 0,
                target(1),
                expression(depth),
                some(0, 2, () -> expression(depth))));
  }

  private Expr fstring(int depth) {
    return new Expr.FString(S, parts(depth, false));
  }

  private List<Expr.FStringPart> parts(int depth, boolean format) {
    List<Expr.FStringPart> result = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String text = text();
      if (!text.isEmpty() && random.nextBoolean()) {
        result.add(new Expr.FStringText(S, text));
      }
      result.add(
          new Expr.FStringField(
              S,
              expression(depth - 1),
              null,
              random.nextBoolean() ? 0 : "rsa".charAt(random.nextInt(3)),
              depth > 0 && random.nextInt(3) == 0 ? parts(depth - 1, true) : null));
    }
    return result;
  }

  private List<Argument> arguments(int depth) {
    List<Argument> result = new ArrayList<>();
    result.addAll(
        some(
            0,
            2,
            () ->
                random.nextInt(4) == 0
                    ? new Argument.Unpacked(S, expression(depth))
                    : new Argument.Positional(S, expression(depth))));
    List<String> names = new ArrayList<>(List.of(NAMES));
    result.addAll(
        some(
            0,
            2,
            () ->
                random.nextInt(4) == 0
                    ? new Argument.UnpackedMapping(S, expression(depth))
                    : new Argument.Keyword(S, names.removeFirst(), expression(depth))));
    return result;
  }

  private List<Argument> classArguments() {
    List<Argument> result = arguments(2);
    return result.size() == 1 && result.getFirst().value() instanceof Expr.GeneratorExpression
        ? List.of()
        : result;
  }

  private Parameters parameters(boolean annotated) {
    List<Parameter> result = new ArrayList<>();
    boolean defaults = false;
    for (Kind kind : Kind.values()) {
      boolean star = kind == Kind.VAR_POSITIONAL || kind == Kind.VAR_KEYWORD;
      for (int i = random.nextInt(star ? 2 : 3); i > 0; i--) {
        boolean own = !star && (kind == Kind.KEYWORD_ONLY ? random.nextBoolean() : defaults);
        if (!star && kind != Kind.KEYWORD_ONLY && random.nextInt(4) == 0) {
          defaults = true;
          own = true;
        }
        Expr annotation = annotated ? maybe(() -> expression(1)) : null;
        result.add(new Parameter(S, name(), kind, annotation, own ? expression(1) : null));
      }
    }
    return new Parameters(result);
  }

  private Pattern pattern(int depth) {
    int next = depth - 1;
    return switch (random.nextInt(depth > 0 ? 10 : 5)) {
      case 0 -> new Pattern.Literal(S, patternLiteral());
      case 1 -> new Pattern.Value(S, new Expr.Attribute(S, nameNode(), name()));
      case 2 -> new Pattern.Wildcard(S);
      case 3, 4 -> new Pattern.Capture(S, name());
      case 5, 6 -> {
        List<Pattern> patterns = new ArrayList<>(some(0, 3, () -> pattern(next)));
        if (random.nextBoolean()) {
          patterns.add(new Pattern.Star(S, maybe(this::name)));
        }
        yield new Pattern.Sequence(S, patterns);
      }
      case 7 -> {
        List<Expr> keys = some(0, 2, this::patternLiteral);
        yield new Pattern.Mapping(
            S, keys, keys.stream().map(k -> pattern(next)).toList(), maybe(this::name));
      }
      case 8 -> {
        List<String> names = new ArrayList<>(List.of("a", "b", "c").subList(0, random.nextInt(3)));
        yield new Pattern.ClassPattern(
            S,
            nameNode(),
            some(0, 2, () -> pattern(next)),
            names,
            names.stream().map(n -> pattern(next)).toList());
      }
      default ->
          random.nextBoolean()
              ? new Pattern.Or(S, some(2, 3, () -> pattern(next)))
              : new Pattern.As(S, pattern(next), name());
    };
  }

  private Expr patternLiteral() {
    Expr number = new Expr.IntLiteral(S, BigInteger.valueOf(random.nextInt(99)));
    return switch (random.nextInt(6)) {
      case 0 -> number;
      case 1 -> new Expr.Unary(S, UnaryOperator.NEGATE, number);
      case 2 ->
          new Expr.Binary(S, number, BinaryOperator.SUBTRACT, new Expr.ImaginaryLiteral(S, 2.5));
      case 3 -> new Expr.NoneLiteral(S);
      case 4 -> new Expr.BytesLiteral(S, "a");
      default -> new Expr.StringLiteral(S, text());
    };
  }
}
