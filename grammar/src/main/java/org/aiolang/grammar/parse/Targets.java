package org.aiolang.grammar.parse;

import java.util.List;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.UnaryOperator;

/** What may be assigned to or deleted, and CPython's words for what may not. */
final class Targets {
  private static final String COMPARISON_MEANT = " here. Maybe you meant '==' instead of '='?";

  private final TreeBuilder tree;

  Targets(TreeBuilder tree) {
    this.tree = tree;
  }

  /** Refuses what a loop, {@code with … as} or an assignment inside a tuple may not bind. */
  void assignable(Expr target) {
    check(target, "cannot assign to ", "");
  }

  /** Refuses what the left side of {@code =} may not be. */
  void assigned(Expr target, boolean suggestComparison) {
    boolean suggest = suggestComparison && !single(target) && comparable(target);
    check(target, "cannot assign to ", suggest ? COMPARISON_MEANT : "");
  }

  /** Whether CPython takes an equals sign after such an expression for a misspelt comparison. */
  private static boolean comparable(Expr target) {
    return switch (target) {
      case Expr.TupleDisplay t -> false;
      case Expr.ListDisplay l -> false;
      case Expr.GeneratorExpression g -> false;
      case Expr.NoneLiteral n -> false;
      case Expr.BooleanLiteral b -> false;
      case Expr.Starred s -> false;
      case Expr.Lambda l -> false;
      case Expr.Conditional c -> false;
      case Expr.Unary u -> u.operator() != UnaryOperator.NOT;
      case Expr.Logical l -> false;
      case Expr.Compare c -> false;
      default -> true;
    };
  }

  /** Whether everything in a target may be assigned to. */
  boolean allows(Expr target) {
    if (target instanceof Expr.Starred starred) {
      return allows(starred.value());
    }
    List<Expr> elements;
    if (target instanceof Expr.TupleDisplay tuple) {
      elements = tuple.elements();
    } else if (target instanceof Expr.ListDisplay list) {
      elements = list.elements();
    } else {
      return single(target);
    }
    for (Expr element : elements) {
      if (!allows(element)) {
        return false;
      }
    }
    return true;
  }

  /** Says that a comparison must have been meant; false for kinds that cannot have been. */
  boolean mistaken(Expr target) {
    if (!comparable(target)) {
      return false;
    }
    tree.problems.syntax(target.span(), "cannot assign to " + describe(target) + COMPARISON_MEANT);
    return true;
  }

  /** Refuses what {@code del} may not delete. */
  void deletable(Expr target) {
    if (target instanceof Expr.Starred starred) {
      tree.problems.syntax(starred.span(), "cannot delete starred");
      return;
    }
    check(target, "cannot delete ", "");
  }

  void refuseWalrus(Expr target) {
    tree.problems.syntax(
        target.span(), "cannot use assignment expressions with " + describe(target));
  }

  /** What nearly every target is. */
  private static boolean single(Expr target) {
    return target instanceof Expr.Name
        || target instanceof Expr.Attribute
        || target instanceof Expr.Subscript;
  }

  private void check(Expr target, String verb, String advice) {
    if (allows(target)) {
      return;
    }
    switch (target) {
      case Expr single when single(single) -> {}
      case Expr.Starred starred -> check(starred.value(), verb, advice);
      case Expr.TupleDisplay tuple -> {
        for (Expr element : tuple.elements()) {
          nested(element, verb);
        }
      }
      case Expr.ListDisplay list -> {
        for (Expr element : list.elements()) {
          nested(element, verb);
        }
      }
      default -> tree.problems.syntax(target.span(), verb + describe(target) + advice);
    }
  }

  private void nested(Expr element, String verb) {
    if (verb.startsWith("cannot delete")) {
      deletable(element);
    } else {
      check(element, verb, "");
    }
  }

  /** Refuses what {@code +=} and its kin may not change. */
  void augmented(Expr target) {
    if (!single(target)) {
      tree.problems.syntax(
          target.span(),
          "'" + describe(target) + "' is an illegal expression for augmented assignment");
    }
  }

  /** Refuses what an annotation may not stand beside. */
  void annotated(Expr target, Span whole) {
    if (single(target)) {
      return;
    }
    switch (target) {
      case Expr.TupleDisplay t ->
          tree.problems.syntax(whole, "only single target (not tuple) can be annotated");
      case Expr.ListDisplay l ->
          tree.problems.syntax(whole, "only single target (not list) can be annotated");
      default -> tree.problems.syntax(target.span(), "illegal target for annotation");
    }
  }

  /** CPython's word for a kind of expression. */
  static String describe(Expr expression) {
    return switch (expression) {
      case Expr.Name n -> "name";
      case Expr.IntLiteral l -> "literal";
      case Expr.FloatLiteral l -> "literal";
      case Expr.ImaginaryLiteral l -> "literal";
      case Expr.StringLiteral l -> "literal";
      case Expr.BytesLiteral l -> "literal";
      case Expr.BooleanLiteral b -> b.value() ? "True" : "False";
      case Expr.NoneLiteral n -> "None";
      case Expr.EllipsisLiteral e -> "ellipsis";
      case Expr.FString f -> "f-string expression";
      case Expr.Unary u -> "expression";
      case Expr.Binary b -> "expression";
      case Expr.Logical l -> "expression";
      case Expr.Compare c -> "comparison";
      case Expr.Conditional c -> "conditional expression";
      case Expr.Lambda l -> "lambda";
      case Expr.Call c -> "function call";
      case Expr.Attribute a -> "attribute";
      case Expr.Subscript s -> "subscript";
      case Expr.Slice s -> "slice";
      case Expr.TupleDisplay t -> "tuple";
      case Expr.ListDisplay l -> "list";
      case Expr.SetDisplay s -> "set display";
      case Expr.DictDisplay d -> "dict literal";
      case Expr.ListComprehension c -> "list comprehension";
      case Expr.SetComprehension c -> "set comprehension";
      case Expr.DictComprehension c -> "dict comprehension";
      case Expr.GeneratorExpression g -> "generator expression";
      case Expr.Starred s -> "starred";
      case Expr.Await a -> "await expression";
      case Expr.Yield y -> "yield expression";
      case Expr.YieldFrom y -> "yield expression";
      case Expr.Walrus w -> "named expression";
    };
  }
}
