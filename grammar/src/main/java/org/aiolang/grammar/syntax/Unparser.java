package org.aiolang.grammar.syntax;

import java.util.List;
import org.aiolang.grammar.syntax.Parameters.Kind;
import org.aiolang.grammar.syntax.Parameters.Parameter;

/**
 * Writes a tree as source in one canonical form: four blanks a level, no more parentheses than
 * needed. Reading what it wrote gives the same tree, spans aside.
 */
public final class Unparser {
  private static final String INDENT = "    ";

  private final StringBuilder out = new StringBuilder();
  private final ExpressionPrinter expressions = new ExpressionPrinter(out);
  private final PatternPrinter patterns = new PatternPrinter(out, expressions);
  private int depth;

  private Unparser() {}

  /** The source of a whole module; every line ends in a line feed. */
  public static String unparse(Module module) {
    Unparser unparser = new Unparser();
    unparser.statements(module.body());
    return unparser.out.toString();
  }

  /** The source of one statement; every line ends in a line feed. */
  public static String unparse(Stmt statement) {
    Unparser unparser = new Unparser();
    unparser.statement(statement);
    return unparser.out.toString();
  }

  /** The source of one expression, in one line. */
  public static String unparse(Expr expression) {
    Unparser unparser = new Unparser();
    unparser.expressions.print(expression, Precedence.TUPLE);
    return unparser.out.toString();
  }

  private void statements(List<Stmt> body) {
    body.forEach(this::statement);
  }

  private void block(List<Stmt> body) {
    out.append(":\n");
    depth++;
    statements(body);
    depth--;
  }

  private void begin(String word) {
    out.repeat(INDENT, depth).append(word);
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.If s -> conditional("if ", s);
      case Stmt.While s -> {
        begin("while ");
        expressions.print(s.test(), Precedence.TEST);
        block(s.body());
        orElse(s.orElse());
      }
      case Stmt.For s -> {
        begin(s.async() ? "async for " : "for ");
        expressions.print(s.target(), Precedence.TUPLE);
        out.append(" in ");
        expressions.print(s.iterable(), Precedence.TUPLE);
        block(s.body());
        orElse(s.orElse());
      }
      case Stmt.Try s -> attempt(s);
      case Stmt.With s -> with(s);
      case Stmt.FunctionDef s -> function(s);
      case Stmt.ClassDef s -> {
        decorators(s.decorators());
        begin("class ");
        out.append(s.name());
        typeParameters(s.typeParameters());
        if (!s.arguments().isEmpty()) {
          expressions.arguments(s.arguments());
        }
        block(s.body());
      }
      case Stmt.Match s -> {
        begin("match ");
        expressions.print(s.subject(), Precedence.TUPLE);
        out.append(":\n");
        depth++;
        s.cases().forEach(this::matchCase);
        depth--;
      }
      default -> {
        begin("");
        simple(statement);
        out.append('\n');
      }
    }
  }

  private void simple(Stmt statement) {
    switch (statement) {
      case Stmt.ExprStmt s -> expressions.print(s.value(), Precedence.YIELD);
      case Stmt.Assign s -> {
        for (Expr target : s.targets()) {
          expressions.print(target, Precedence.TUPLE);
          out.append(" = ");
        }
        expressions.print(s.value(), Precedence.YIELD);
      }
      case Stmt.AugmentedAssign s -> {
        expressions.print(s.target(), Precedence.TUPLE);
        out.append(' ').append(s.operator().symbol()).append("= ");
        expressions.print(s.value(), Precedence.YIELD);
      }
      case Stmt.AnnotatedAssign s -> {
        boolean parentheses = s.target() instanceof Expr.Name && !s.simple();
        out.append(parentheses ? "(" : "");
        expressions.print(s.target(), Precedence.TUPLE);
        out.append(parentheses ? "): " : ": ");
        expressions.print(s.annotation(), Precedence.TEST);
        optional(" = ", s.value(), Precedence.YIELD);
      }
      case Stmt.Return s -> {
        out.append("return");
        optional(" ", s.value(), Precedence.TUPLE);
      }
      case Stmt.Raise s -> {
        out.append("raise");
        optional(" ", s.exception(), Precedence.TEST);
        optional(" from ", s.cause(), Precedence.TEST);
      }
      case Stmt.Assert s -> {
        out.append("assert ");
        expressions.print(s.test(), Precedence.TEST);
        optional(", ", s.message(), Precedence.TEST);
      }
      case Stmt.Delete s -> {
        out.append("del ");
        expressions.list(s.targets(), Precedence.TEST);
      }
      case Stmt.Pass s -> out.append("pass");
      case Stmt.Break s -> out.append("break");
      case Stmt.Continue s -> out.append("continue");
      case Stmt.Global s -> out.append("global ").append(String.join(", ", s.names()));
      case Stmt.Nonlocal s -> out.append("nonlocal ").append(String.join(", ", s.names()));
      case Stmt.Import s -> {
        out.append("import ");
        aliases(s.names());
      }
      case Stmt.ImportFrom s -> {
        out.append("from ").repeat('.', s.level()).append(s.module() == null ? "" : s.module());
        out.append(" import ");
        if (s.names().isEmpty()) {
          out.append('*');
        } else {
          aliases(s.names());
        }
      }
      case Stmt.TypeAlias s -> {
        out.append("type ").append(s.name().id());
        typeParameters(s.typeParameters());
        out.append(" = ");
        expressions.print(s.value(), Precedence.TEST);
      }
      case Stmt.If s -> throw compound(s);
      case Stmt.While s -> throw compound(s);
      case Stmt.For s -> throw compound(s);
      case Stmt.Try s -> throw compound(s);
      case Stmt.With s -> throw compound(s);
      case Stmt.FunctionDef s -> throw compound(s);
      case Stmt.ClassDef s -> throw compound(s);
      case Stmt.Match s -> throw compound(s);
    }
  }

  private static IllegalStateException compound(Stmt statement) {
    return new IllegalStateException("not a statement of one line: " + statement);
  }

  private void optional(String before, Expr expression, Precedence precedence) {
    if (expression != null) {
      out.append(before);
      expressions.print(expression, precedence);
    }
  }

  private void aliases(List<Stmt.Alias> names) {
    String separator = "";
    for (Stmt.Alias alias : names) {
      out.append(separator).append(alias.name());
      if (alias.alias() != null) {
        out.append(" as ").append(alias.alias());
      }
      separator = ", ";
    }
  }

  private void conditional(String keyword, Stmt.If statement) {
    begin(keyword);
    expressions.print(statement.test(), Precedence.TEST);
    block(statement.body());
    if (statement.orElse().size() == 1 && statement.orElse().getFirst() instanceof Stmt.If next) {
      conditional("elif ", next);
    } else {
      orElse(statement.orElse());
    }
  }

  private void orElse(List<Stmt> body) {
    if (!body.isEmpty()) {
      begin("else");
      block(body);
    }
  }

  private void attempt(Stmt.Try statement) {
    begin("try");
    block(statement.body());
    for (Stmt.Handler handler : statement.handlers()) {
      begin(statement.group() ? "except*" : "except");
      optional(" ", handler.type(), Precedence.TEST);
      if (handler.name() != null) {
        out.append(" as ").append(handler.name());
      }
      block(handler.body());
    }
    orElse(statement.orElse());
    if (!statement.finallyBody().isEmpty()) {
      begin("finally");
      block(statement.finallyBody());
    }
  }

  private void with(Stmt.With statement) {
    begin(statement.async() ? "async with " : "with ");
    // with (a, b): would be two items.
    boolean tuple =
        statement.items().size() == 1
            && statement.items().getFirst().target() == null
            && statement.items().getFirst().context() instanceof Expr.TupleDisplay;
    out.append(tuple ? "(" : "");
    String separator = "";
    for (Stmt.WithItem item : statement.items()) {
      out.append(separator);
      expressions.print(item.context(), Precedence.TEST);
      optional(" as ", item.target(), Precedence.ATOM);
      separator = ", ";
    }
    out.append(tuple ? ")" : "");
    block(statement.body());
  }

  private void decorators(List<Expr> decorators) {
    for (Expr decorator : decorators) {
      begin("@");
      expressions.print(decorator, Precedence.TEST);
      out.append('\n');
    }
  }

  private void function(Stmt.FunctionDef function) {
    decorators(function.decorators());
    begin(function.async() ? "async def " : "def ");
    out.append(function.name());
    typeParameters(function.typeParameters());
    out.append('(');
    parameters(function.parameters(), expressions, out);
    out.append(')');
    optional(" -> ", function.returns(), Precedence.TEST);
    block(function.body());
  }

  private void typeParameters(List<TypeParameter> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    String separator = "[";
    for (TypeParameter each : parameters) {
      out.append(separator).append(each.kind().stars()).append(each.name());
      optional(": ", each.bound(), Precedence.TEST);
      optional(" = ", each.defaultValue(), Precedence.TEST);
      separator = ", ";
    }
    out.append(']');
  }

  /** Parameters as they stand between a function's parentheses or after {@code lambda}. */
  static void parameters(Parameters parameters, ExpressionPrinter expressions, StringBuilder out) {
    boolean star = false;
    Kind before = null;
    String separator = "";
    for (Parameter parameter : parameters.list()) {
      if (before == Kind.POSITIONAL_ONLY && parameter.kind() != Kind.POSITIONAL_ONLY) {
        out.append(", /");
      }
      if (parameter.kind() == Kind.KEYWORD_ONLY && !star) {
        out.append(separator).append('*');
        separator = ", ";
        star = true;
      }
      out.append(separator);
      star |= parameter.kind() == Kind.VAR_POSITIONAL;
      parameter(parameter, expressions, out);
      before = parameter.kind();
      separator = ", ";
    }
    if (before == Kind.POSITIONAL_ONLY) {
      out.append(", /");
    }
  }

  private static void parameter(
      Parameter parameter, ExpressionPrinter expressions, StringBuilder out) {
    switch (parameter.kind()) {
      case VAR_POSITIONAL -> out.append('*');
      case VAR_KEYWORD -> out.append("**");
      case POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, KEYWORD_ONLY -> {}
    }
    out.append(parameter.name());
    if (parameter.annotation() != null) {
      out.append(": ");
      expressions.print(parameter.annotation(), Precedence.TEST);
    }
    if (parameter.defaultValue() != null) {
      out.append(parameter.annotation() == null ? "=" : " = ");
      expressions.print(parameter.defaultValue(), Precedence.TEST);
    }
  }

  private void matchCase(Stmt.MatchCase clause) {
    begin("case ");
    patterns.print(clause.pattern());
    optional(" if ", clause.guard(), Precedence.TEST);
    block(clause.body());
  }
}
