package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Argument;
import org.aiolang.grammar.syntax.Expr;
import org.antlr.v4.runtime.ParserRuleContext;

/** Arguments of calls and class headers, in an order Python allows. */
final class CallBuilder {
  private final TreeBuilder tree;

  CallBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  /**
   * The arguments between the parentheses.
   *
   * @param ctx or null where there are none
   */
  List<Argument> arguments(ArgumentsContext ctx) {
    if (ctx == null) {
      return List.of();
    }
    List<Argument> result = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean keyword = false;
    boolean mapping = false;
    boolean several = ctx.getChildCount() > 1;
    for (ArgumentContext argument : ctx.argument()) {
      Argument built = argument(argument, several);
      if (built instanceof Argument.Keyword named) {
        keyword = true;
        if (!names.add(named.name())) {
          tree.problems.syntax(named.span(), "keyword argument repeated: " + named.name());
        }
      } else if (built instanceof Argument.UnpackedMapping) {
        mapping = true;
      } else if (built instanceof Argument.Unpacked) {
        if (mapping) {
          tree.problems.syntax(
              tree.span(tree.tokenBefore(argument.start), built.span()),
              "iterable argument unpacking follows keyword argument unpacking");
        }
      } else if (mapping) {
        order(ctx, "positional argument follows keyword argument unpacking");
      } else if (keyword) {
        order(ctx, "positional argument follows keyword argument");
      }
      result.add(built);
    }
    return result;
  }

  /** CPython points at the closing parenthesis. */
  private void order(ArgumentsContext ctx, String message) {
    tree.problems.syntax(tree.span(tree.tokenAfter(ctx.stop)), message);
  }

  private Argument argument(ArgumentContext ctx, boolean several) {
    Span span = tree.span(ctx);
    if (ctx instanceof StarArgumentContext star) {
      return new Argument.Unpacked(span, tree.expression(star.expression()));
    }
    if (ctx instanceof DoubleStarArgumentContext star) {
      return new Argument.UnpackedMapping(span, tree.expression(star.expression()));
    }
    PlainArgumentContext plain = (PlainArgumentContext) ctx;
    Expr first = tree.expression(plain.expression(0));
    if (plain.ASSIGN() != null) {
      return keyword(plain, first);
    }
    if (plain.WALRUS() != null && !lone(plain.expression(0))) {
      tree.problems.syntax(tree.span(plain.WALRUS()), "invalid syntax");
      return new Argument.Positional(span, first);
    }
    if (plain.WALRUS() != null) {
      Expr value = tree.expression(plain.expression(1));
      return new Argument.Positional(
          span, tree.expressions.walrus(plain, first, value, plain.expression(0)));
    }
    if (plain.clause().isEmpty()) {
      return new Argument.Positional(span, first);
    }
    if (plain.getParent().getParent() instanceof ClassDefinitionContext) {
      tree.problems.syntax(tree.span(plain.clause(0).start), "invalid syntax");
    }
    if (several) {
      tree.problems.syntax(span, "Generator expression must be parenthesized");
    }
    return new Argument.Positional(
        span,
        new Expr.GeneratorExpression(
            generatorSpan(plain, several), first, tree.displays.clauses(plain.clause())));
  }

  private static boolean lone(ParserRuleContext ctx) {
    return ctx.start == ctx.stop && ctx.start.getType() == AioLexer.NAME;
  }

  /** A generator expression alone in a call takes the call's parentheses as its own. */
  private Span generatorSpan(PlainArgumentContext ctx, boolean several) {
    Span span = tree.span(ctx);
    if (several) {
      return span;
    }
    AioParser.ArgumentsContext list = (ArgumentsContext) ctx.getParent();
    if (list.getParent() instanceof CallTrailerContext call) {
      return tree.span(call);
    }
    return span;
  }

  private Argument keyword(PlainArgumentContext ctx, Expr name) {
    Span span = tree.span(ctx);
    Expr value = tree.expression(ctx.expression(1));
    if (name instanceof Expr.Name plain && ctx.expression(0).start.getType() == AioLexer.NAME) {
      return new Argument.Keyword(span, plain.id(), value);
    }
    if (name instanceof Expr.BooleanLiteral || name instanceof Expr.NoneLiteral) {
      tree.problems.syntax(
          name.span().to(tree.span(ctx.ASSIGN())), "cannot assign to " + Targets.describe(name));
    } else {
      tree.problems.syntax(
          name.span().to(tree.span(ctx.ASSIGN())),
          "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    return new Argument.Positional(span, value);
  }
}
