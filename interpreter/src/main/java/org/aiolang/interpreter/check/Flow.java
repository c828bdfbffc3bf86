package org.aiolang.interpreter.check;

import java.util.List;
import java.util.Set;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Pattern;
import org.aiolang.grammar.syntax.Stmt;

/** Statements that are never reached. */
final class Flow implements Walk.Visitor {
  private static final Set<String> EXITS = Set.of("sys.exit", "os._exit", "exit", "quit");

  private final Report report;

  Flow(Report report) {
    this.report = report;
  }

  /** Checks the module's own statements, which no node holds. */
  void module(List<Stmt> body) {
    block(body);
  }

  @Override
  public void visit(Node node, Walk walk) {
    switch (node) {
      case Stmt.If s -> blocks(s.body(), s.orElse());
      case Stmt.While s -> blocks(s.body(), s.orElse());
      case Stmt.For s -> blocks(s.body(), s.orElse());
      case Stmt.Try s -> {
        blocks(s.body(), s.orElse());
        block(s.finallyBody());
      }
      case Stmt.Handler s -> block(s.body());
      case Stmt.With s -> block(s.body());
      case Stmt.FunctionDef s -> block(s.body());
      case Stmt.ClassDef s -> block(s.body());
      case Stmt.MatchCase s -> block(s.body());
      default -> {}
    }
  }

  private void blocks(List<Stmt> first, List<Stmt> second) {
    block(first);
    block(second);
  }

  private void block(List<Stmt> body) {
    for (int i = 0; i + 1 < body.size(); i++) {
      if (!ends(body.get(i))) {
        continue;
      }
      List<Stmt> rest = body.subList(i + 1, body.size());
      // 'return' before a 'yield' is how to write a generator that gives nothing.
      if (rest.stream().noneMatch(Flow::yields)) {
        Stmt next = rest.getFirst();
        report.add(
            Rule.UNREACHABLE_CODE,
            new Span(next.span().start(), rest.getLast().span().end()),
            "this never runs: what stands before it " + why(body.get(i)),
            "remove it, or mend the way there");
      }
      return;
    }
  }

  private static String why(Stmt before) {
    return switch (before) {
      case Stmt.Return _ -> "returns";
      case Stmt.Raise _ -> "raises";
      case Stmt.Break _, Stmt.Continue _ -> "leaves this turn of the loop";
      case Stmt.While _ -> "is a loop without end";
      default -> "always leaves";
    };
  }

  private static boolean yields(Node node) {
    if (node instanceof Expr.Yield || node instanceof Expr.YieldFrom) {
      return true;
    }
    if (node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef) {
      return false;
    }
    return Children.of(node).stream().anyMatch(Flow::yields);
  }

  /** Whether what follows the statements is never reached. */
  static boolean ends(List<Stmt> body) {
    return body.stream().anyMatch(Flow::ends);
  }

  private static boolean ends(Stmt statement) {
    return switch (statement) {
      case Stmt.Return _, Stmt.Raise _, Stmt.Break _, Stmt.Continue _ -> true;
      case Stmt.ExprStmt s ->
          s.value() instanceof Expr.Call call && EXITS.contains(Origins.words(call.function()));
      case Stmt.If s -> !s.orElse().isEmpty() && ends(s.body()) && ends(s.orElse());
      case Stmt.While s -> isTrue(s.test()) && s.body().stream().noneMatch(Flow::breaks);
      case Stmt.Try s -> ends(s.finallyBody()) || triesEnd(s);
      // A context manager may swallow what is raised inside.
      case Stmt.With s -> s.body().getLast() instanceof Stmt.Return;
      case Stmt.Match s -> matchEnds(s);
      default -> false;
    };
  }

  private static boolean triesEnd(Stmt.Try statement) {
    return (ends(statement.body()) || ends(statement.orElse()))
        && statement.handlers().stream().allMatch(handler -> ends(handler.body()));
  }

  private static boolean matchEnds(Stmt.Match statement) {
    Stmt.MatchCase last = statement.cases().getLast();
    boolean complete =
        last.guard() == null
            && (last.pattern() instanceof Pattern.Wildcard
                || last.pattern() instanceof Pattern.Capture);
    return complete && statement.cases().stream().allMatch(each -> ends(each.body()));
  }

  private static boolean isTrue(Expr test) {
    return (test instanceof Expr.BooleanLiteral flag && flag.value())
        || (test instanceof Expr.IntLiteral number && number.value().signum() != 0);
  }

  /** Whether a statement leaves the loop around it. */
  private static boolean breaks(Node node) {
    return switch (node) {
      case Stmt.Break _ -> true;
      case Stmt.FunctionDef _, Stmt.ClassDef _ -> false;
      case Stmt.While s -> s.orElse().stream().anyMatch(Flow::breaks);
      case Stmt.For s -> s.orElse().stream().anyMatch(Flow::breaks);
      default -> Children.of(node).stream().anyMatch(Flow::breaks);
    };
  }
}
