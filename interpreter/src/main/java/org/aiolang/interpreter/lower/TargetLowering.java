package org.aiolang.interpreter.lower;

import java.util.List;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.attribute.AttributeTarget;
import org.aiolang.interpreter.exec.name.ItemTarget;
import org.aiolang.interpreter.exec.name.SequenceTarget;
import org.aiolang.interpreter.exec.name.Target;

/** Lowers what stands left of an assignment, after {@code for}, {@code as} and {@code del}. */
final class TargetLowering {
  private final Unit unit;

  TargetLowering(Unit unit) {
    this.unit = unit;
  }

  Target lower(Expr expr) {
    if (expr instanceof Expr.Name name) {
      return unit.target(name.id(), name.span());
    }
    if (expr instanceof Expr.Attribute attribute) {
      return new AttributeTarget(
          unit.expressions.lower(attribute.value()),
          unit.scope.mangle(attribute.name()),
          attribute.span());
    }
    if (expr instanceof Expr.Subscript subscript) {
      Expression[] parts = unit.expressions.operands(List.of(subscript.value(), subscript.index()));
      return new ItemTarget(parts[0], parts[1], subscript.span());
    }
    if (expr instanceof Expr.TupleDisplay tuple) {
      return sequence(tuple.elements(), tuple.span());
    }
    if (expr instanceof Expr.ListDisplay list) {
      return sequence(list.elements(), list.span());
    }
    if (expr instanceof Expr.Starred starred) {
      return lower(starred.value());
    }
    throw new Refusal(expr.span(), "cannot assign to this expression", null);
  }

  private Target sequence(List<Expr> elements, Span span) {
    Target[] targets = new Target[elements.size()];
    int starred = -1;
    for (int i = 0; i < targets.length; i++) {
      if (elements.get(i) instanceof Expr.Starred) {
        starred = i;
      }
      targets[i] = lower(elements.get(i));
    }
    return new SequenceTarget(targets, starred, span);
  }
}
