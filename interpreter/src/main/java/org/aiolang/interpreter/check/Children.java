package org.aiolang.interpreter.check;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.syntax.Argument;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Parameters;
import org.aiolang.grammar.syntax.Pattern;
import org.aiolang.grammar.syntax.Stmt;

/** The parts of a node, in the order of the source. */
final class Children {
  private final List<Node> found = new ArrayList<>();

  private Children() {}

  /** The direct parts of a node that are nodes themselves; parameters count as such. */
  static List<Node> of(Node node) {
    Children children = new Children();
    switch (node) {
      case Stmt statement -> children.statement(statement);
      case Expr expression -> children.expression(expression);
      case Pattern pattern -> children.pattern(pattern);
      case Argument argument -> children.add(argument.value());
      case Parameters.Parameter parameter ->
          children.add(parameter.annotation()).add(parameter.defaultValue());
      case Stmt.Handler handler -> children.add(handler.type()).addAll(handler.body());
      case Stmt.WithItem item -> children.add(item.context()).add(item.target());
      case Stmt.MatchCase matchCase ->
          children.add(matchCase.pattern()).add(matchCase.guard()).addAll(matchCase.body());
      case Expr.Clause clause ->
          children.add(clause.target()).add(clause.iterable()).addAll(clause.conditions());
      case Expr.DictItem item -> children.add(item.key()).add(item.value());
      case Expr.FStringField field -> {
        children.add(field.value());
        if (field.format() != null) {
          children.addAll(field.format());
        }
      }
      default -> {} // an alias, the text of an f-string
    }
    return children.found;
  }

  private Children add(Node node) {
    if (node != null) {
      found.add(node);
    }
    return this;
  }

  private Children addAll(List<? extends Node> nodes) {
    found.addAll(nodes);
    return this;
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.ExprStmt s -> add(s.value());
      case Stmt.Assign s -> addAll(s.targets()).add(s.value());
      case Stmt.AugmentedAssign s -> add(s.target()).add(s.value());
      case Stmt.AnnotatedAssign s -> add(s.target()).add(s.annotation()).add(s.value());
      case Stmt.Return s -> add(s.value());
      case Stmt.Raise s -> add(s.exception()).add(s.cause());
      case Stmt.Assert s -> add(s.test()).add(s.message());
      case Stmt.Delete s -> addAll(s.targets());
      case Stmt.Pass _, Stmt.Break _, Stmt.Continue _, Stmt.Global _, Stmt.Nonlocal _ -> {}
      case Stmt.Import s -> addAll(s.names());
      case Stmt.ImportFrom s -> addAll(s.names());
      case Stmt.If s -> add(s.test()).addAll(s.body()).addAll(s.orElse());
      case Stmt.While s -> add(s.test()).addAll(s.body()).addAll(s.orElse());
      case Stmt.For s -> add(s.target()).add(s.iterable()).addAll(s.body()).addAll(s.orElse());
      case Stmt.Try s ->
          addAll(s.body()).addAll(s.handlers()).addAll(s.orElse()).addAll(s.finallyBody());
      case Stmt.With s -> addAll(s.items()).addAll(s.body());
      case Stmt.FunctionDef s ->
          addAll(s.decorators()).addAll(s.parameters().list()).add(s.returns()).addAll(s.body());
      case Stmt.ClassDef s -> addAll(s.decorators()).addAll(s.arguments()).addAll(s.body());
      case Stmt.TypeAlias s -> add(s.name());
      case Stmt.Match s -> add(s.subject()).addAll(s.cases());
    }
  }

  private void expression(Expr expression) {
    switch (expression) {
      case Expr.Name _,
          Expr.IntLiteral _,
          Expr.FloatLiteral _,
          Expr.ImaginaryLiteral _,
          Expr.StringLiteral _,
          Expr.BytesLiteral _,
          Expr.BooleanLiteral _,
          Expr.NoneLiteral _,
          Expr.EllipsisLiteral _ -> {}
      case Expr.FString e -> addAll(e.parts());
      case Expr.Unary e -> add(e.operand());
      case Expr.Binary e -> add(e.left()).add(e.right());
      case Expr.Logical e -> addAll(e.operands());
      case Expr.Compare e -> add(e.first()).addAll(e.rest());
      case Expr.Conditional e -> add(e.then()).add(e.test()).add(e.otherwise());
      case Expr.Lambda e -> addAll(e.parameters().list()).add(e.body());
      case Expr.Call e -> add(e.function()).addAll(e.arguments());
      case Expr.Attribute e -> add(e.value());
      case Expr.Subscript e -> add(e.value()).add(e.index());
      case Expr.Slice e -> add(e.lower()).add(e.upper()).add(e.step());
      case Expr.TupleDisplay e -> addAll(e.elements());
      case Expr.ListDisplay e -> addAll(e.elements());
      case Expr.SetDisplay e -> addAll(e.elements());
      case Expr.DictDisplay e -> addAll(e.items());
      case Expr.ListComprehension e -> add(e.element()).addAll(e.clauses());
      case Expr.SetComprehension e -> add(e.element()).addAll(e.clauses());
      case Expr.DictComprehension e -> add(e.key()).add(e.value()).addAll(e.clauses());
      case Expr.GeneratorExpression e -> add(e.element()).addAll(e.clauses());
      case Expr.Starred e -> add(e.value());
      case Expr.Await e -> add(e.value());
      case Expr.Yield e -> add(e.value());
      case Expr.YieldFrom e -> add(e.value());
      case Expr.Walrus e -> add(e.target()).add(e.value());
    }
  }

  private void pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.Literal p -> add(p.value());
      case Pattern.Value p -> add(p.value());
      case Pattern.Capture _, Pattern.Wildcard _, Pattern.Star _ -> {}
      case Pattern.Sequence p -> addAll(p.patterns());
      case Pattern.Mapping p -> addAll(p.keys()).addAll(p.patterns());
      case Pattern.ClassPattern p ->
          add(p.cls()).addAll(p.positional()).addAll(p.keywordPatterns());
      case Pattern.Or p -> addAll(p.alternatives());
      case Pattern.As p -> add(p.pattern());
    }
  }
}
