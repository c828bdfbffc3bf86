package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;

/** What stands in brackets: tuples, lists, sets, dicts and comprehensions. */
final class DisplayBuilder {
  private final TreeBuilder tree;

  DisplayBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  Expr parentheses(ParenthesesContext ctx) {
    if (ctx.yieldExpression() != null) {
      return tree.expression(ctx.yieldExpression());
    }
    ParenthesisedContext inside = ctx.parenthesised();
    if (inside == null) {
      return new Expr.TupleDisplay(tree.span(ctx), List.of());
    }
    for (ParenthesisedItemContext item : inside.parenthesisedItem()) {
      if (item.AS() != null) {
        // In "with (a as b), c:" the parentheses are right and what follows them is not.
        boolean with =
            ctx.getParent().getParent().getParent() instanceof WithItemContext item2
                && item2.expression().stop == ctx.stop;
        tree.problems.syntax(
            with ? tree.span(tree.tokenAfter(ctx.stop)) : tree.span(item.AS()), "invalid syntax");
        break;
      }
    }
    Expr first = tree.expression(inside.parenthesisedItem(0).starNamedExpression());
    if (!inside.clause().isEmpty()) {
      refuseUnpacking(first);
      return new Expr.GeneratorExpression(tree.span(ctx), first, clauses(inside.clause()));
    }
    if (inside.COMMA().isEmpty()) {
      if (first instanceof Expr.Starred) {
        tree.problems.syntax(first.span(), "cannot use starred expression here");
      }
      return first;
    }
    List<Expr> elements = new ArrayList<>(List.of(first));
    for (ParenthesisedItemContext item :
        inside.parenthesisedItem().subList(1, inside.parenthesisedItem().size())) {
      elements.add(tree.expression(item.starNamedExpression()));
    }
    return new Expr.TupleDisplay(tree.span(ctx), elements);
  }

  Expr brackets(BracketsContext ctx) {
    if (ctx.clause().isEmpty()) {
      return new Expr.ListDisplay(tree.span(ctx), tree.expressions.all(ctx.starNamedExpression()));
    }
    Expr element = tree.expression(ctx.starNamedExpression(0));
    refuseUnpacking(element);
    return new Expr.ListComprehension(tree.span(ctx), element, clauses(ctx.clause()));
  }

  private void refuseUnpacking(Expr element) {
    if (element instanceof Expr.Starred) {
      tree.problems.syntax(element.span(), "iterable unpacking cannot be used in comprehension");
    }
  }

  Expr braces(BracesContext ctx) {
    Span span = tree.span(ctx);
    if (ctx.braced().isEmpty()) {
      return new Expr.DictDisplay(span, List.of());
    }
    boolean dict = isDictItem(ctx.braced(0));
    if (!dict) {
      List<Expr> elements = new ArrayList<>();
      for (BracedContext braced : ctx.braced()) {
        if (isDictItem(braced)) {
          int colon =
              braced instanceof BracedItemContext item
                  ? item.COLON().getSymbol().getStartIndex()
                  : braced.start.getStartIndex();
          tree.problems.syntax(new Span(colon, colon + 1), "invalid syntax");
        } else {
          elements.add(tree.expression(((BracedItemContext) braced).starNamedExpression()));
        }
      }
      if (ctx.clause().isEmpty()) {
        return new Expr.SetDisplay(span, elements);
      }
      refuseUnpacking(elements.getFirst());
      return new Expr.SetComprehension(span, elements.getFirst(), clauses(ctx.clause()));
    }
    List<Expr.DictItem> items = new ArrayList<>();
    for (BracedContext braced : ctx.braced()) {
      items.add(dictItem(braced));
    }
    if (ctx.clause().isEmpty()) {
      return new Expr.DictDisplay(span, items);
    }
    Expr.DictItem item = items.getFirst();
    if (item.key() == null) {
      tree.problems.syntax(
          tree.span(ctx.braced(0).start), "dict unpacking cannot be used in dict comprehension");
    }
    return new Expr.DictComprehension(span, item.key(), item.value(), clauses(ctx.clause()));
  }

  private static boolean isDictItem(BracedContext ctx) {
    return !(ctx instanceof BracedItemContext item) || item.COLON() != null;
  }

  private Expr.DictItem dictItem(BracedContext ctx) {
    if (ctx instanceof BracedMappingContext mapping) {
      tree.expressions.refuseLoose(mapping.operation());
      return new Expr.DictItem(tree.span(ctx), null, tree.expression(mapping.operation()));
    }
    BracedItemContext item = (BracedItemContext) ctx;
    Expr key = tree.expression(item.starNamedExpression());
    if (item.COLON() == null) {
      int end = key.span().end();
      tree.problems.syntax(
          new Span(Math.max(0, end - 1), end), "':' expected after dictionary key");
      return new Expr.DictItem(key.span(), key, key);
    }
    if (!(item.starNamedExpression() instanceof UnstarredNamedContext plain)
        || plain.namedExpression().WALRUS() != null) {
      tree.problems.syntax(tree.span(item.COLON()), "invalid syntax");
    }
    return new Expr.DictItem(tree.span(ctx), key, tree.expression(item.expression()));
  }

  List<Expr.Clause> clauses(List<ClauseContext> contexts) {
    List<Expr.Clause> result = new ArrayList<>(contexts.size());
    for (ClauseContext ctx : contexts) {
      List<Expr> conditions = new ArrayList<>();
      for (OperationContext condition : ctx.operation().subList(1, ctx.operation().size())) {
        conditions.add(tree.expression(condition));
      }
      result.add(
          new Expr.Clause(
              tree.span(ctx),
              ctx.ASYNC() != null,
              tree.expressions.targets(ctx.targets()),
              tree.expression(ctx.operation(0)),
              conditions));
    }
    return result;
  }
}
