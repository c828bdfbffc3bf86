package org.aiolang.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.parse.AioParser.*;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.TypeParameter;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The type parameters of functions, classes and type aliases. */
final class TypeParameterBuilder {
  private final TreeBuilder tree;

  TypeParameterBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  /** The parameters between the brackets; none where there are no brackets. */
  List<TypeParameter> list(TypeParametersContext ctx) {
    List<TypeParameter> list = new ArrayList<>();
    if (ctx == null) {
      return list;
    }
    if (ctx.typeParameter().isEmpty()) {
      tree.problems.syntax(tree.span(ctx.stop), "Type parameter list cannot be empty");
    }
    boolean defaults = false;
    for (TypeParameterContext each : ctx.typeParameter()) {
      TypeParameter parameter = parameter(each);
      if (parameter.defaultValue() != null) {
        defaults = true;
      } else if (defaults) {
        tree.problems.syntax(
            parameter.span(),
            "non-default type parameter '" + parameter.name() + "' follows default type parameter");
      }
      list.add(parameter);
    }
    return list;
  }

  private TypeParameter parameter(TypeParameterContext ctx) {
    if (ctx instanceof StarTypeParameterContext star) {
      Expr bound = tree.expression(star.expression());
      unbound(star.COLON(), bound, "TypeVarTuple");
      return new TypeParameter(
          tree.span(ctx),
          TypeParameter.Kind.TUPLE,
          tree.name(star.NAME()),
          bound,
          tree.expression(star.starExpression()));
    }
    PlainTypeParameterContext plain = (PlainTypeParameterContext) ctx;
    int next = 0;
    Expr bound = plain.COLON() == null ? null : tree.expression(plain.expression(next++));
    Expr value = plain.ASSIGN() == null ? null : tree.expression(plain.expression(next));
    TypeParameter.Kind kind = TypeParameter.Kind.VARIABLE;
    if (plain.DOUBLE_STAR() != null) {
      kind = TypeParameter.Kind.SPECIFICATION;
      unbound(plain.COLON(), bound, "ParamSpec");
    }
    return new TypeParameter(tree.span(ctx), kind, tree.name(plain.NAME()), bound, value);
  }

  private void unbound(TerminalNode colon, Expr bound, String kind) {
    if (bound != null) {
      String what = bound instanceof Expr.TupleDisplay ? "constraints" : "bound";
      tree.problems.syntax(
          tree.span(colon).to(bound.span()), "cannot use " + what + " with " + kind);
    }
  }
}
