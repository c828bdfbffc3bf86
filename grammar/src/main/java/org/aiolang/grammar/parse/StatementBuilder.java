package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Stmt;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Statements of one line. */
final class StatementBuilder extends AioParserBaseVisitor<Stmt> {
  private final TreeBuilder tree;

  StatementBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  @Override
  public Stmt visitExpressionStatement(ExpressionStatementContext ctx) {
    Span span = tree.span(ctx);
    Expr first = tree.expression(ctx.value());
    AssignmentContext tail = ctx.assignment();
    if (tail == null) {
      if (first instanceof Expr.Starred) {
        tree.problems.syntax(first.span(), "can't use starred expression here");
      }
      return new Stmt.ExprStmt(span, first);
    }
    if (tail instanceof PlainAssignmentContext assignment) {
      return assign(span, first, ctx.value(), assignment);
    }
    if (tail instanceof AugmentedAssignmentContext augmented) {
      tree.targets.augmented(first);
      return new Stmt.AugmentedAssign(
          span,
          first,
          tree.expressions.augmentation(augmented.augmentation()),
          tree.expression(augmented.value()));
    }
    AnnotatedAssignmentContext annotated = (AnnotatedAssignmentContext) tail;
    tree.targets.annotated(first, first.span());
    boolean simple = first instanceof Expr.Name && ctx.value().start.getType() == AioLexer.NAME;
    return new Stmt.AnnotatedAssign(
        span,
        first,
        tree.expression(annotated.expression()),
        tree.expression(annotated.value()),
        simple);
  }

  private Stmt assign(
      Span span, Expr first, ValueContext firstContext, PlainAssignmentContext assignment) {
    List<Expr> targets = new ArrayList<>();
    targets.add(first);
    List<ValueContext> values = assignment.value();
    for (ValueContext value : values.subList(0, values.size() - 1)) {
      targets.add(tree.expression(value));
    }
    for (Expr target : targets) {
      boolean bareYield = target != first || firstContext.start.getType() == AioLexer.YIELD;
      if (bareYield && (target instanceof Expr.Yield || target instanceof Expr.YieldFrom)) {
        tree.problems.syntax(target.span(), "assignment to yield expression not possible");
      } else if (target instanceof Expr.Starred) {
        tree.problems.syntax(target.span(), "starred assignment target must be in a list or tuple");
      } else {
        boolean suggest = targets.size() == 1 && comparable(values.getLast());
        if (!suggest || !suggested(firstContext, target, values.getLast())) {
          tree.targets.assigned(target, suggest);
        }
      }
    }
    Expr value = tree.expression(values.getLast());
    if (value instanceof Expr.Starred) {
      tree.problems.syntax(value.span(), "can't use starred expression here");
    }
    return new Stmt.Assign(span, targets, value);
  }

  /**
   * For {@code 1, a = b} CPython looks at the last element alone, as if a comparison had been
   * meant; false where the targets are right or are no such tuple.
   */
  private boolean suggested(ValueContext context, Expr target, ValueContext value) {
    if (!(target instanceof Expr.TupleDisplay tuple)
        || !(context instanceof PlainValueContext plain)
        || plain.starExpressions().getChildCount() == 1
        || tree.targets.allows(target)) {
      return false;
    }
    Expr last = tuple.elements().getLast();
    if (!plain
            .starExpressions()
            .stop
            .equals(plain.starExpressions().starExpression().getLast().stop)
        || last instanceof Expr.Starred) {
      return false;
    }
    if (last instanceof Expr.Name && last.span().end() == context.stop.getStopIndex() + 1) {
      tree.problems.syntax(
          last.span().to(tree.span(value.start, Fragments.arithmeticEnd(value))),
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      return true;
    }
    return tree.targets.mistaken(last);
  }

  /** Whether a value could be the right side of a comparison. */
  private static boolean comparable(ValueContext value) {
    return switch (value.start.getType()) {
      case AioLexer.NOT, AioLexer.LAMBDA, AioLexer.YIELD, AioLexer.STAR -> false;
      default -> true;
    };
  }

  @Override
  public Stmt visitReturnStatement(ReturnStatementContext ctx) {
    return new Stmt.Return(tree.span(ctx), tree.expression(ctx.starExpressions()));
  }

  @Override
  public Stmt visitRaiseStatement(RaiseStatementContext ctx) {
    return new Stmt.Raise(
        tree.span(ctx), tree.expression(ctx.expression(0)), tree.expression(ctx.expression(1)));
  }

  @Override
  public Stmt visitAssertStatement(AssertStatementContext ctx) {
    return new Stmt.Assert(
        tree.span(ctx), tree.expression(ctx.expression(0)), tree.expression(ctx.expression(1)));
  }

  @Override
  public Stmt visitDeleteStatement(DeleteStatementContext ctx) {
    List<Expr> targets = tree.expressions.all(ctx.starExpressions().starExpression());
    targets.forEach(tree.targets::deletable);
    return new Stmt.Delete(tree.span(ctx), targets);
  }

  @Override
  public Stmt visitPassStatement(PassStatementContext ctx) {
    return new Stmt.Pass(tree.span(ctx));
  }

  @Override
  public Stmt visitBreakStatement(BreakStatementContext ctx) {
    return new Stmt.Break(tree.span(ctx));
  }

  @Override
  public Stmt visitContinueStatement(ContinueStatementContext ctx) {
    return new Stmt.Continue(tree.span(ctx));
  }

  @Override
  public Stmt visitGlobalStatement(GlobalStatementContext ctx) {
    return new Stmt.Global(tree.span(ctx), names(ctx.NAME()));
  }

  @Override
  public Stmt visitNonlocalStatement(NonlocalStatementContext ctx) {
    return new Stmt.Nonlocal(tree.span(ctx), names(ctx.NAME()));
  }

  private List<String> names(List<TerminalNode> nodes) {
    List<String> result = new ArrayList<>(nodes.size());
    for (TerminalNode node : nodes) {
      result.add(tree.name(node));
    }
    return result;
  }

  @Override
  public Stmt visitImportStatement(ImportStatementContext ctx) {
    List<Stmt.Alias> names = new ArrayList<>();
    for (ModuleAliasContext alias : ctx.moduleAlias()) {
      String name = alias.NAME() == null ? null : tree.name(alias.NAME());
      names.add(new Stmt.Alias(tree.span(alias), dotted(alias.dottedName()), name));
    }
    return new Stmt.Import(tree.span(ctx), names);
  }

  @Override
  public Stmt visitImportFromStatement(ImportFromStatementContext ctx) {
    int level = ctx.DOT().size() + 3 * ctx.ELLIPSIS().size();
    String module = ctx.dottedName() == null ? null : dotted(ctx.dottedName());
    if (module == null && level == 0) {
      tree.problems.syntax(tree.span(ctx.IMPORT()), "invalid syntax");
    }
    List<Stmt.Alias> names = new ArrayList<>();
    List<ImportAliasContext> aliases = List.of();
    if (ctx.importedNames() instanceof ImportInParenthesesContext several) {
      aliases = several.importAlias();
    } else if (ctx.importedNames() instanceof ImportPlainlyContext several) {
      aliases = several.importAlias();
    }
    for (ImportAliasContext alias : aliases) {
      String name = alias.NAME(1) == null ? null : tree.name(alias.NAME(1));
      names.add(new Stmt.Alias(tree.span(alias), tree.name(alias.NAME(0)), name));
    }
    return new Stmt.ImportFrom(tree.span(ctx), module, level, names);
  }

  @Override
  public Stmt visitTypeAliasStatement(TypeAliasStatementContext ctx) {
    return new Stmt.TypeAlias(
        tree.span(ctx),
        new Expr.Name(tree.span(ctx.NAME()), tree.name(ctx.NAME())),
        tree.typeParameters.list(ctx.typeParameters()),
        tree.expression(ctx.expression()));
  }

  private String dotted(DottedNameContext ctx) {
    return String.join(".", names(ctx.NAME()));
  }
}
