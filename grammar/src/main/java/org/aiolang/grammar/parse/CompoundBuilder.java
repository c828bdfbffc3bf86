package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Argument;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Parameters;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.grammar.syntax.TypeParameter;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Statements with blocks. */
final class CompoundBuilder extends AioParserBaseVisitor<Stmt> {
  /** How many {@code elif} a statement may have: each stands inside the one before. */
  private static final int MAX_BRANCHES = 1000;

  private final TreeBuilder tree;

  CompoundBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  /** Adds the statement, or the several of one line, to a body. */
  void add(StatementContext ctx, List<Stmt> body) {
    if (ctx instanceof SimpleStatementLineContext line) {
      for (SimpleStatementContext statement : line.simpleStatement()) {
        body.add(statement.accept(tree.statements));
      }
    } else {
      body.add(ctx.accept(this));
    }
  }

  private List<Stmt> block(BlockContext ctx) {
    List<Stmt> body = new ArrayList<>();
    if (ctx instanceof IndentedBlockContext block) {
      for (StatementContext statement : block.statement()) {
        add(statement, body);
      }
    } else {
      for (SimpleStatementContext statement : ((InlineBlockContext) ctx).simpleStatement()) {
        body.add(statement.accept(tree.statements));
      }
    }
    return body;
  }

  private List<Stmt> orElse(ElseClauseContext ctx) {
    return ctx == null ? List.of() : block(ctx.block());
  }

  private static int end(List<Stmt> first, List<Stmt> second) {
    return (second.isEmpty() ? first : second).getLast().span().end();
  }

  @Override
  public Stmt visitIfStatement(IfStatementContext ctx) {
    Expr test = tree.expression(ctx.namedExpression());
    List<Stmt> body = block(ctx.block());
    record Branch(Token start, Expr test, List<Stmt> body) {}
    List<Branch> branches = new ArrayList<>();
    for (ElifClauseContext elif : ctx.elifClause()) {
      branches.add(
          new Branch(elif.start, tree.expression(elif.namedExpression()), block(elif.block())));
    }
    List<Stmt> orElse = orElse(ctx.elseClause());
    if (branches.size() > MAX_BRANCHES) {
      tree.problems.syntax(
          tree.span(ctx.start),
          "maximum recursion depth exceeded during compilation",
          "use a dict or 'match' instead of so many 'elif'");
      return new Stmt.Pass(tree.span(ctx.start));
    }
    for (Branch branch : branches.reversed()) {
      Span span = new Span(branch.start.getStartIndex(), end(branch.body, orElse));
      orElse = List.of(new Stmt.If(span, branch.test, branch.body, orElse));
    }
    return new Stmt.If(from(ctx.start, end(body, orElse)), test, body, orElse);
  }

  private static Span from(Token start, int end) {
    return new Span(start.getStartIndex(), end);
  }

  @Override
  public Stmt visitWhileStatement(WhileStatementContext ctx) {
    Expr test = tree.expression(ctx.namedExpression());
    List<Stmt> body = block(ctx.block());
    List<Stmt> orElse = orElse(ctx.elseClause());
    return new Stmt.While(from(ctx.start, end(body, orElse)), test, body, orElse);
  }

  @Override
  public Stmt visitTryStatement(TryStatementContext ctx) {
    List<Stmt> body = block(ctx.block());
    List<Stmt.Handler> handlers = new ArrayList<>();
    boolean group = false;
    List<ExceptClauseContext> clauses = ctx.exceptClause();
    for (int i = 0; i < clauses.size(); i++) {
      ExceptClauseContext clause = clauses.get(i);
      boolean star = clause.STAR() != null;
      if (i == 0) {
        group = star;
      } else if (star != group) {
        tree.problems.syntax(
            tree.span(clause.EXCEPT()),
            "cannot have both 'except' and 'except*' on the same 'try'");
      }
      handlers.add(handler(clause));
    }
    List<Stmt> orElse = orElse(ctx.elseClause());
    List<Stmt> finallyBody =
        ctx.finallyClause() == null ? List.of() : block(ctx.finallyClause().block());
    if (handlers.isEmpty() && (finallyBody.isEmpty() || !orElse.isEmpty())) {
      Token next = orElse.isEmpty() ? tree.tokenAfter(ctx.stop) : ctx.elseClause().start;
      tree.problems.syntax(tree.place(next), "expected 'except' or 'finally' block");
    }
    int end;
    if (!finallyBody.isEmpty()) {
      end = finallyBody.getLast().span().end();
    } else if (!orElse.isEmpty() || handlers.isEmpty()) {
      end = end(body, orElse);
    } else {
      end = handlers.getLast().span().end();
    }
    return new Stmt.Try(from(ctx.start, end), body, group, handlers, orElse, finallyBody);
  }

  private Stmt.Handler handler(ExceptClauseContext ctx) {
    Expr type = null;
    String name = null;
    if (ctx.expression().isEmpty()) {
      if (ctx.STAR() != null) {
        tree.problems.syntax(tree.span(ctx.COLON()), "expected one or more exception types");
      }
    } else {
      type = tree.expression(ctx.expression(0));
      if (ctx.expression().size() > 1) {
        tree.problems.syntax(
            tree.span(
                ctx.expression(0).start,
                ctx.NAME() != null ? ctx.NAME().getSymbol() : ctx.expression().getLast().stop),
            "multiple exception types must be parenthesized");
      }
      if (ctx.NAME() != null) {
        name = tree.name(ctx.NAME());
      }
    }
    List<Stmt> body = block(ctx.block());
    return new Stmt.Handler(from(ctx.start, end(body, List.of())), type, name, body);
  }

  @Override
  public Stmt visitMatchStatement(MatchStatementContext ctx) {
    Expr subject = tree.expression(ctx.starNamedExpressions());
    if (subject instanceof Expr.Starred) {
      tree.problems.syntax(subject.span(), "invalid syntax");
    }
    List<Stmt.MatchCase> cases = new ArrayList<>();
    for (CaseClauseContext clause : ctx.caseClause()) {
      List<Stmt> body = block(clause.block());
      cases.add(
          new Stmt.MatchCase(
              from(clause.start, end(body, List.of())),
              tree.patterns.open(clause.openPattern()),
              tree.expression(clause.namedExpression()),
              body));
    }
    return new Stmt.Match(from(ctx.start, cases.getLast().span().end()), subject, cases);
  }

  @Override
  public Stmt visitPlainStatement(PlainStatementContext ctx) {
    return asyncable(ctx.asyncable(), null);
  }

  @Override
  public Stmt visitAsyncStatement(AsyncStatementContext ctx) {
    return asyncable(ctx.asyncable(), ctx.ASYNC());
  }

  private Stmt asyncable(AsyncableContext ctx, TerminalNode async) {
    Token start = async == null ? ctx.start : async.getSymbol();
    if (ctx instanceof FunctionContext function) {
      return function(function.functionDefinition(), async, List.of());
    }
    if (ctx instanceof ForStatementContext loop) {
      Expr target = tree.expressions.targets(loop.targets());
      Expr iterable = tree.expression(loop.starExpressions());
      List<Stmt> body = block(loop.block());
      List<Stmt> orElse = orElse(loop.elseClause());
      return new Stmt.For(
          from(start, end(body, orElse)), async != null, target, iterable, body, orElse);
    }
    WithStatementContext with = (WithStatementContext) ctx;
    List<Stmt.WithItem> items = items(with.withItem());
    List<Stmt> body = block(with.block());
    return new Stmt.With(from(start, end(body, List.of())), async != null, items, body);
  }

  private List<Stmt.WithItem> items(List<WithItemContext> contexts) {
    List<Stmt.WithItem> result = new ArrayList<>();
    ParenthesisedContext inside = contexts.size() == 1 ? parenthesised(contexts.getFirst()) : null;
    if (inside != null) {
      for (ParenthesisedItemContext item : inside.parenthesisedItem()) {
        Expr context = tree.expression(item.starNamedExpression());
        result.add(new Stmt.WithItem(tree.span(item), context, target(item.target())));
      }
      return result;
    }
    for (WithItemContext item : contexts) {
      result.add(
          new Stmt.WithItem(
              tree.span(item), tree.expression(item.expression()), target(item.target())));
    }
    return result;
  }

  private Expr target(TargetContext ctx) {
    if (ctx == null) {
      return null;
    }
    Expr target = tree.expression(ctx);
    tree.targets.assignable(target);
    return target;
  }

  /** The inside of {@code with (a as b, c):}, or null where the parentheses are an expression's. */
  private ParenthesisedContext parenthesised(WithItemContext item) {
    if (item.AS() != null
        || !(item.expression() instanceof ConditionalContext conditional)
        || conditional.IF() != null
        || !(conditional.operation(0) instanceof SimpleContext simple)
        || !(simple.atom() instanceof ParenthesesContext parentheses)
        || parentheses.parenthesised() == null
        || !parentheses.parenthesised().clause().isEmpty()) {
      return null;
    }
    for (ParenthesisedItemContext inside : parentheses.parenthesised().parenthesisedItem()) {
      if (!(inside.starNamedExpression() instanceof UnstarredNamedContext named)
          || named.namedExpression().WALRUS() != null) {
        return null;
      }
    }
    return parentheses.parenthesised();
  }

  @Override
  public Stmt visitClassStatement(ClassStatementContext ctx) {
    return classDefinition(ctx.classDefinition(), List.of());
  }

  @Override
  public Stmt visitDecoratedStatement(DecoratedStatementContext ctx) {
    List<Expr> decorators = new ArrayList<>();
    for (DecoratorContext decorator : ctx.decorator()) {
      decorators.add(tree.expression(decorator.namedExpression()));
    }
    return ctx.classDefinition() != null
        ? classDefinition(ctx.classDefinition(), decorators)
        : function(ctx.functionDefinition(), ctx.ASYNC(), decorators);
  }

  private Stmt function(FunctionDefinitionContext ctx, TerminalNode async, List<Expr> decorators) {
    Token start = async == null ? ctx.start : async.getSymbol();
    Parameters parameters =
        ctx.parameters() == null
            ? new Parameters(List.of())
            : tree.parameters.function(ctx.parameters());
    List<TypeParameter> typeParameters = tree.typeParameters.list(ctx.typeParameters());
    Expr returns = tree.expression(ctx.expression());
    List<Stmt> body = block(ctx.block());
    return new Stmt.FunctionDef(
        from(start, end(body, List.of())),
        tree.span(start, ctx.COLON().getSymbol()),
        async != null,
        tree.name(ctx.NAME()),
        typeParameters,
        parameters,
        returns,
        decorators,
        body);
  }

  private Stmt classDefinition(ClassDefinitionContext ctx, List<Expr> decorators) {
    List<TypeParameter> typeParameters = tree.typeParameters.list(ctx.typeParameters());
    List<Argument> arguments = tree.calls.arguments(ctx.arguments());
    List<Stmt> body = block(ctx.block());
    return new Stmt.ClassDef(
        from(ctx.start, end(body, List.of())),
        tree.span(ctx.start, ctx.COLON().getSymbol()),
        tree.name(ctx.NAME()),
        typeParameters,
        arguments,
        decorators,
        body);
  }
}
