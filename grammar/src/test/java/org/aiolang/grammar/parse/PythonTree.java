package org.aiolang.grammar.parse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Argument;
import org.aiolang.grammar.syntax.BinaryOperator;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Parameters;
import org.aiolang.grammar.syntax.Parameters.Kind;
import org.aiolang.grammar.syntax.Parameters.Parameter;
import org.aiolang.grammar.syntax.Pattern;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.grammar.syntax.TypeParameter;

/** A tree in the words of Python's {@code ast}, with places: what dump_tree.py prints. */
final class PythonTree {
  private final Source source;
  private boolean inFString;

  private PythonTree(Source source) {
    this.source = source;
  }

  static String dump(Module module) {
    PythonTree tree = new PythonTree(module.source());
    return "Module(" + tree.list(module.body(), tree::statement) + ")";
  }

  private String place(Span span) {
    int endLine = source.line(span.end());
    return "@%d:%d-%d:%d"
        .formatted(
            source.line(span.start()),
            source.column(span.start()),
            endLine,
            source.column(span.end()));
  }

  private <T> String list(List<T> items, Function<T, String> dump) {
    return "[" + String.join(",", items.stream().map(dump).toList()) + "]";
  }

  private String list(List<Expr> items) {
    return list(items, this::expression);
  }

  private static String text(String value) {
    StringBuilder result = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\') {
        result.append(c);
      } else {
        result.append("\\u%04x".formatted((int) c));
      }
    }
    return result.append('"').toString();
  }

  private static String optional(String name) {
    return name == null ? "None" : text(name);
  }

  private static String number(double value) {
    return "%016x".formatted(Double.doubleToLongBits(value));
  }

  private String statement(Stmt statement) {
    return switch (statement) {
          case Stmt.ExprStmt s -> "Expr(" + expression(s.value()) + ")";
          case Stmt.Assign s -> "Assign(" + list(s.targets()) + "," + expression(s.value()) + ")";
          case Stmt.AugmentedAssign s ->
              "AugAssign(%s,%s(),%s)"
                  .formatted(expression(s.target()), operator(s.operator()), expression(s.value()));
          case Stmt.AnnotatedAssign s ->
              "AnnAssign%d(%s,%s,%s)"
                  .formatted(
                      s.simple() ? 1 : 0,
                      expression(s.target()),
                      expression(s.annotation()),
                      expression(s.value()));
          case Stmt.Return s -> "Return(" + expression(s.value()) + ")";
          case Stmt.Raise s ->
              "Raise(" + expression(s.exception()) + "," + expression(s.cause()) + ")";
          case Stmt.Assert s ->
              "Assert(" + expression(s.test()) + "," + expression(s.message()) + ")";
          case Stmt.Delete s -> "Delete(" + list(s.targets()) + ")";
          case Stmt.Pass s -> "Pass()";
          case Stmt.Break s -> "Break()";
          case Stmt.Continue s -> "Continue()";
          case Stmt.Global s -> "Global(" + list(s.names(), PythonTree::text) + ")";
          case Stmt.Nonlocal s -> "Nonlocal(" + list(s.names(), PythonTree::text) + ")";
          case Stmt.Import s -> "Import(" + list(s.names(), this::alias) + ")";
          case Stmt.ImportFrom s ->
              "ImportFrom(%s,%s,%d)"
                  .formatted(
                      optional(s.module()),
                      s.names().isEmpty()
                          ? "[alias(\"*\",None)" + star(s) + "]"
                          : list(s.names(), this::alias),
                      s.level());
          case Stmt.If s ->
              "If(%s,%s,%s)".formatted(expression(s.test()), body(s.body()), body(s.orElse()));
          case Stmt.While s ->
              "While(%s,%s,%s)".formatted(expression(s.test()), body(s.body()), body(s.orElse()));
          case Stmt.For s ->
              "%s(%s,%s,%s,%s)"
                  .formatted(
                      s.async() ? "AsyncFor" : "For",
                      expression(s.target()),
                      expression(s.iterable()),
                      body(s.body()),
                      body(s.orElse()));
          case Stmt.Try s ->
              "%s(%s,%s,%s,%s)"
                  .formatted(
                      s.group() ? "TryStar" : "Try",
                      body(s.body()),
                      list(s.handlers(), this::handler),
                      body(s.orElse()),
                      body(s.finallyBody()));
          case Stmt.With s ->
              "%s(%s,%s)"
                  .formatted(
                      s.async() ? "AsyncWith" : "With",
                      list(
                          s.items(),
                          i ->
                              "withitem(%s,%s)"
                                  .formatted(expression(i.context()), expression(i.target()))),
                      body(s.body()));
          case Stmt.FunctionDef s ->
              "%s(%s,%s,%s,%s,%s,%s)"
                  .formatted(
                      s.async() ? "AsyncFunctionDef" : "FunctionDef",
                      text(s.name()),
                      parameters(s.parameters()),
                      body(s.body()),
                      list(s.decorators()),
                      expression(s.returns()),
                      list(s.typeParameters(), this::typeParameter));
          case Stmt.ClassDef s ->
              "ClassDef(%s,%s,%s,%s,%s)"
                  .formatted(
                      text(s.name()),
                      arguments(s.arguments()),
                      body(s.body()),
                      list(s.decorators()),
                      list(s.typeParameters(), this::typeParameter));
          case Stmt.TypeAlias s ->
              "TypeAlias(%s,%s,%s)"
                  .formatted(
                      expression(s.name()),
                      list(s.typeParameters(), this::typeParameter),
                      expression(s.value()));
          case Stmt.Match s ->
              "Match(%s,%s)"
                  .formatted(
                      expression(s.subject()),
                      list(
                          s.cases(),
                          c ->
                              "match_case(%s,%s,%s)"
                                  .formatted(
                                      pattern(c.pattern()),
                                      expression(c.guard()),
                                      body(c.body()))));
        }
        + place(statement.span());
  }

  private String star(Stmt.ImportFrom statement) {
    int end = statement.span().end();
    return place(new Span(end - 1, end));
  }

  private String body(List<Stmt> body) {
    return list(body, this::statement);
  }

  private String typeParameter(TypeParameter parameter) {
    String value = expression(parameter.defaultValue());
    String name = text(parameter.name());
    return switch (parameter.kind()) {
          case VARIABLE ->
              "TypeVar(%s,%s,%s)".formatted(name, expression(parameter.bound()), value);
          case TUPLE -> "TypeVarTuple(%s,%s)".formatted(name, value);
          case SPECIFICATION -> "ParamSpec(%s,%s)".formatted(name, value);
        }
        + place(parameter.span());
  }

  private String alias(Stmt.Alias alias) {
    return "alias(%s,%s)".formatted(text(alias.name()), optional(alias.alias()))
        + place(alias.span());
  }

  private String handler(Stmt.Handler handler) {
    return "ExceptHandler(%s,%s,%s)"
            .formatted(expression(handler.type()), optional(handler.name()), body(handler.body()))
        + place(handler.span());
  }

  private String parameters(Parameters parameters) {
    List<String> positionalOnly = new ArrayList<>();
    List<String> positional = new ArrayList<>();
    List<String> keywordOnly = new ArrayList<>();
    List<String> keywordDefaults = new ArrayList<>();
    List<String> defaults = new ArrayList<>();
    String star = "None";
    String doubleStar = "None";
    for (Parameter p : parameters.list()) {
      String arg = "arg(%s,%s)".formatted(text(p.name()), expression(p.annotation()));
      switch (p.kind()) {
        case POSITIONAL_ONLY -> positionalOnly.add(arg);
        case POSITIONAL_OR_KEYWORD -> positional.add(arg);
        case KEYWORD_ONLY -> {
          keywordOnly.add(arg);
          keywordDefaults.add(expression(p.defaultValue()));
        }
        case VAR_POSITIONAL -> star = arg;
        case VAR_KEYWORD -> doubleStar = arg;
      }
      if (p.kind() != Kind.KEYWORD_ONLY && p.defaultValue() != null) {
        defaults.add(expression(p.defaultValue()));
      }
    }
    return "arguments([%s],[%s],%s,[%s],[%s],%s,[%s])"
        .formatted(
            String.join(",", positionalOnly),
            String.join(",", positional),
            star,
            String.join(",", keywordOnly),
            String.join(",", keywordDefaults),
            doubleStar,
            String.join(",", defaults));
  }

  private String arguments(List<Argument> arguments) {
    List<String> positional = new ArrayList<>();
    List<String> keywords = new ArrayList<>();
    for (Argument argument : arguments) {
      String value = expression(argument.value());
      switch (argument) {
        case Argument.Positional p -> positional.add(value);
        case Argument.Unpacked u -> positional.add("Starred(" + value + ")" + place(u.span()));
        case Argument.Keyword k ->
            keywords.add("keyword(" + text(k.name()) + "," + value + ")" + place(k.span()));
        case Argument.UnpackedMapping m ->
            keywords.add("keyword(None," + value + ")" + place(m.span()));
      }
    }
    return "[" + String.join(",", positional) + "],[" + String.join(",", keywords) + "]";
  }

  private String expression(Expr expression) {
    if (expression == null) {
      return "None";
    }
    return switch (expression) {
          case Expr.Name e -> "Name(" + text(e.id()) + ")";
          case Expr.IntLiteral e -> "Constant(" + hex(e.value()) + ")";
          case Expr.FloatLiteral e -> "Constant(float:" + number(e.value()) + ")";
          case Expr.ImaginaryLiteral e -> "Constant(imaginary:" + number(e.value()) + ")";
          case Expr.StringLiteral e -> "Constant(" + text(e.value()) + ")";
          case Expr.BytesLiteral e -> "Constant(bytes:" + text(e.latin1()) + ")";
          case Expr.BooleanLiteral e -> "Constant(" + (e.value() ? "True" : "False") + ")";
          case Expr.NoneLiteral e -> "Constant(None)";
          case Expr.EllipsisLiteral e -> "Constant(Ellipsis)";
          case Expr.FString e -> "JoinedStr(" + parts(e.parts()) + ")";
          case Expr.Unary e ->
              "UnaryOp(%s(),%s)"
                  .formatted(
                      switch (e.operator()) {
                        case NEGATE -> "USub";
                        case PLUS -> "UAdd";
                        case INVERT -> "Invert";
                        case NOT -> "Not";
                      },
                      expression(e.operand()));
          case Expr.Binary e ->
              "BinOp(%s,%s(),%s)"
                  .formatted(expression(e.left()), operator(e.operator()), expression(e.right()));
          case Expr.Logical e ->
              "BoolOp(%s(),%s)"
                  .formatted(
                      switch (e.operator()) {
                        case AND -> "And";
                        case OR -> "Or";
                      },
                      list(e.operands()));
          case Expr.Compare e ->
              "Compare(%s,%s,%s)"
                  .formatted(
                      expression(e.first()),
                      list(
                          e.operators(),
                          o ->
                              switch (o) {
                                case EQUAL -> "Eq()";
                                case NOT_EQUAL -> "NotEq()";
                                case LESS -> "Lt()";
                                case LESS_OR_EQUAL -> "LtE()";
                                case GREATER -> "Gt()";
                                case GREATER_OR_EQUAL -> "GtE()";
                                case IS -> "Is()";
                                case IS_NOT -> "IsNot()";
                                case IN -> "In()";
                                case NOT_IN -> "NotIn()";
                              }),
                      list(e.rest()));
          case Expr.Conditional e ->
              "IfExp(%s,%s,%s)"
                  .formatted(expression(e.test()), expression(e.then()), expression(e.otherwise()));
          case Expr.Lambda e ->
              "Lambda(%s,%s)".formatted(parameters(e.parameters()), expression(e.body()));
          case Expr.Call e ->
              "Call(%s,%s)".formatted(expression(e.function()), arguments(e.arguments()));
          case Expr.Attribute e ->
              "Attribute(%s,%s)".formatted(expression(e.value()), text(e.name()));
          case Expr.Subscript e ->
              "Subscript(%s,%s)".formatted(expression(e.value()), expression(e.index()));
          case Expr.Slice e ->
              "Slice(%s,%s,%s)"
                  .formatted(expression(e.lower()), expression(e.upper()), expression(e.step()));
          case Expr.TupleDisplay e -> "Tuple(" + list(e.elements()) + ")";
          case Expr.ListDisplay e -> "List(" + list(e.elements()) + ")";
          case Expr.SetDisplay e -> "Set(" + list(e.elements()) + ")";
          case Expr.DictDisplay e ->
              "Dict(%s,%s)"
                  .formatted(
                      list(e.items(), i -> expression(i.key())),
                      list(e.items(), i -> expression(i.value())));
          case Expr.ListComprehension e ->
              "ListComp(%s,%s)".formatted(expression(e.element()), clauses(e.clauses()));
          case Expr.SetComprehension e ->
              "SetComp(%s,%s)".formatted(expression(e.element()), clauses(e.clauses()));
          case Expr.DictComprehension e ->
              "DictComp(%s,%s,%s)"
                  .formatted(expression(e.key()), expression(e.value()), clauses(e.clauses()));
          case Expr.GeneratorExpression e ->
              "GeneratorExp(%s,%s)".formatted(expression(e.element()), clauses(e.clauses()));
          case Expr.Starred e -> "Starred(" + expression(e.value()) + ")";
          case Expr.Await e -> "Await(" + expression(e.value()) + ")";
          case Expr.Yield e -> "Yield(" + expression(e.value()) + ")";
          case Expr.YieldFrom e -> "YieldFrom(" + expression(e.value()) + ")";
          case Expr.Walrus e ->
              "NamedExpr(%s,%s)".formatted(expression(e.target()), expression(e.value()));
        }
        + (inFString && expression instanceof Expr.FString ? "" : place(expression.span()));
  }

  private static String hex(BigInteger value) {
    return "0x" + value.toString(16);
  }

  private static String operator(BinaryOperator operator) {
    return switch (operator) {
      case ADD -> "Add";
      case SUBTRACT -> "Sub";
      case MULTIPLY -> "Mult";
      case MATRIX_MULTIPLY -> "MatMult";
      case DIVIDE -> "Div";
      case FLOOR_DIVIDE -> "FloorDiv";
      case MODULO -> "Mod";
      case POWER -> "Pow";
      case LEFT_SHIFT -> "LShift";
      case RIGHT_SHIFT -> "RShift";
      case BIT_AND -> "BitAnd";
      case BIT_XOR -> "BitXor";
      case BIT_OR -> "BitOr";
    };
  }

  private String clauses(List<Expr.Clause> clauses) {
    return list(
        clauses,
        c ->
            "comprehension(%s,%s,%s,%d)"
                .formatted(
                    expression(c.target()),
                    expression(c.iterable()),
                    list(c.conditions()),
                    c.async() ? 1 : 0));
  }

  private String parts(List<Expr.FStringPart> parts) {
    List<String> result = new ArrayList<>();
    String pending = "";
    for (Expr.FStringPart part : parts) {
      switch (part) {
        case Expr.FStringText t -> pending += t.text();
        case Expr.FStringField f -> {
          pending += f.debug() == null ? "" : f.debug();
          if (!pending.isEmpty()) {
            result.add(text(pending));
          }
          pending = "";
          int conversion = f.conversion() == 0 ? -1 : f.conversion();
          if (f.debug() != null && f.conversion() == 0 && f.format() == null) {
            conversion = 'r';
          }
          boolean before = inFString;
          inFString = false;
          String inner = expression(f.value());
          inFString = true;
          String spec = f.format() == null ? "None" : "JoinedStr(" + parts(f.format()) + ")";
          inFString = before;
          result.add("Field(%s,%d,%s)".formatted(inner, conversion, spec));
        }
      }
    }
    if (!pending.isEmpty()) {
      result.add(text(pending));
    }
    return String.join(",", result);
  }

  private String pattern(Pattern pattern) {
    return switch (pattern) {
          case Pattern.Literal p ->
              switch (p.value()) {
                case Expr.NoneLiteral n -> "MatchSingleton(None)";
                case Expr.BooleanLiteral b ->
                    "MatchSingleton(" + (b.value() ? "True" : "False") + ")";
                default -> "MatchValue(" + expression(p.value()) + ")";
              };
          case Pattern.Value p -> "MatchValue(" + expression(p.value()) + ")";
          case Pattern.Capture p -> "MatchAs(None," + text(p.name()) + ")";
          case Pattern.Wildcard p -> "MatchAs(None,None)";
          case Pattern.Sequence p -> "MatchSequence(" + list(p.patterns(), this::pattern) + ")";
          case Pattern.Star p -> "MatchStar(" + optional(p.name()) + ")";
          case Pattern.Mapping p ->
              "MatchMapping(%s,%s,%s)"
                  .formatted(list(p.keys()), list(p.patterns(), this::pattern), optional(p.rest()));
          case Pattern.ClassPattern p ->
              "MatchClass(%s,%s,%s,%s)"
                  .formatted(
                      expression(p.cls()),
                      list(p.positional(), this::pattern),
                      list(p.keywordNames(), PythonTree::text),
                      list(p.keywordPatterns(), this::pattern));
          case Pattern.Or p -> "MatchOr(" + list(p.alternatives(), this::pattern) + ")";
          case Pattern.As p -> "MatchAs(" + pattern(p.pattern()) + "," + text(p.name()) + ")";
        }
        + place(pattern.span());
  }
}
