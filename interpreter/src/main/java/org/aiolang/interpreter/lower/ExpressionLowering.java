package org.aiolang.interpreter.lower;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.CompareOperator;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.LogicalOperator;
import org.aiolang.grammar.syntax.UnaryOperator;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.attribute.GetAttribute;
import org.aiolang.interpreter.exec.attribute.GetItem;
import org.aiolang.interpreter.exec.attribute.MakeSlice;
import org.aiolang.interpreter.exec.control.ResumableIf;
import org.aiolang.interpreter.exec.display.FormatField;
import org.aiolang.interpreter.exec.display.JoinText;
import org.aiolang.interpreter.exec.display.MakeDict;
import org.aiolang.interpreter.exec.display.MakeList;
import org.aiolang.interpreter.exec.display.MakeSet;
import org.aiolang.interpreter.exec.display.MakeTuple;
import org.aiolang.interpreter.exec.display.Spread;
import org.aiolang.interpreter.exec.display.UnpackSingle;
import org.aiolang.interpreter.exec.name.AssignExpression;
import org.aiolang.interpreter.exec.name.AssignLocal;
import org.aiolang.interpreter.exec.name.Constant;
import org.aiolang.interpreter.exec.name.TemporaryGet;
import org.aiolang.interpreter.exec.operator.And;
import org.aiolang.interpreter.exec.operator.CompareChain;
import org.aiolang.interpreter.exec.operator.ConditionalExpression;
import org.aiolang.interpreter.exec.operator.Not;
import org.aiolang.interpreter.exec.operator.Or;
import org.aiolang.interpreter.exec.operator.UnaryOperation;
import org.aiolang.interpreter.exec.suspend.Await;
import org.aiolang.interpreter.exec.suspend.OwnIterable;
import org.aiolang.interpreter.exec.suspend.Yield;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.ComplexValue;
import org.aiolang.interpreter.value.Ellipsis;
import org.aiolang.interpreter.value.None;

/**
 * Lowers expressions. What suspends is emitted as a statement that leaves its result in a
 * temporary; what stands to its left is computed and kept before it, so that the order of
 * evaluation stays.
 */
final class ExpressionLowering {
  static final Constant NONE = new Constant(None.NONE);

  private final Unit unit;

  ExpressionLowering(Unit unit) {
    this.unit = unit;
  }

  Expression lower(Expr expr) {
    if (expr instanceof Expr.Name name) {
      return unit.read(name.id(), name.span());
    }
    if (expr instanceof Expr.IntLiteral literal) {
      return new Constant(integer(literal.value()));
    }
    if (expr instanceof Expr.FloatLiteral literal) {
      return new Constant(literal.value());
    }
    if (expr instanceof Expr.ImaginaryLiteral literal) {
      return new Constant(new ComplexValue(0, literal.value()));
    }
    if (expr instanceof Expr.StringLiteral literal) {
      return new Constant(literal.value());
    }
    if (expr instanceof Expr.BytesLiteral literal) {
      return new Constant(new BytesValue(literal.latin1().getBytes(StandardCharsets.ISO_8859_1)));
    }
    if (expr instanceof Expr.BooleanLiteral literal) {
      return new Constant(literal.value());
    }
    if (expr instanceof Expr.NoneLiteral) {
      return NONE;
    }
    if (expr instanceof Expr.EllipsisLiteral) {
      return new Constant(Ellipsis.ELLIPSIS);
    }
    if (expr instanceof Expr.FString text) {
      return text(text.span(), text.parts());
    }
    if (expr instanceof Expr.Unary unary) {
      return unary(unary);
    }
    if (expr instanceof Expr.Binary binary) {
      Expression[] sides = operands(List.of(binary.left(), binary.right()));
      return Operators.binary(binary.operator(), sides[0], sides[1], false, binary.span());
    }
    if (expr instanceof Expr.Logical logical) {
      return logical(logical);
    }
    if (expr instanceof Expr.Compare compare) {
      return compare(compare);
    }
    if (expr instanceof Expr.Conditional conditional) {
      return conditional(conditional);
    }
    if (expr instanceof Expr.Lambda lambda) {
      return unit.functions.lambda(lambda);
    }
    if (expr instanceof Expr.Call call) {
      return unit.calls.lower(call);
    }
    if (expr instanceof Expr.Attribute attribute) {
      return new GetAttribute(
          lower(attribute.value()),
          unit.scope.mangle(attribute.name()),
          unit.fromName(attribute, attribute.span()));
    }
    if (expr instanceof Expr.Subscript subscript) {
      Expression[] sides = operands(List.of(subscript.value(), subscript.index()));
      return new GetItem(sides[0], sides[1], subscript.span());
    }
    if (expr instanceof Expr.Slice slice) {
      return slice(slice);
    }
    if (expr instanceof Expr.TupleDisplay display) {
      return new MakeTuple(operands(plain(display.elements())), spread(display.elements()));
    }
    if (expr instanceof Expr.ListDisplay display) {
      return new MakeList(operands(plain(display.elements())), spread(display.elements()));
    }
    if (expr instanceof Expr.SetDisplay display) {
      return new MakeSet(
          operands(plain(display.elements())), spread(display.elements()), display.span());
    }
    if (expr instanceof Expr.DictDisplay display) {
      return dict(display);
    }
    if (expr instanceof Expr.ListComprehension comprehension) {
      return unit.comprehensions.list(comprehension);
    }
    if (expr instanceof Expr.SetComprehension comprehension) {
      return unit.comprehensions.set(comprehension);
    }
    if (expr instanceof Expr.DictComprehension comprehension) {
      return unit.comprehensions.dict(comprehension);
    }
    if (expr instanceof Expr.GeneratorExpression generator) {
      return unit.comprehensions.generator(generator);
    }
    // Elsewhere the resolver refuses it, or it is part of a display or call.
    if (expr instanceof Expr.Starred annotation) {
      return new UnpackSingle(lower(annotation.value()), annotation.span());
    }
    if (expr instanceof Expr.Await await) {
      return await(await.value(), false, await.span());
    }
    if (expr instanceof Expr.YieldFrom yield) {
      return await(yield.value(), true, yield.span());
    }
    if (expr instanceof Expr.Yield it) {
      return yielded(it);
    }
    if (expr instanceof Expr.Walrus walrus) {
      Expression value = lower(walrus.value());
      return new AssignExpression(unit.target(walrus.target().id(), walrus.span()), value);
    }
    throw new IllegalStateException("no case for " + expr);
  }

  /**
   * Lowers what is iterated over, so that a generator made on the spot is closed where the
   * iteration ends early.
   */
  Expression iterable(Expr expr) {
    Expression lowered = lower(expr);
    if (expr instanceof Expr.GeneratorExpression) {
      return new OwnIterable(lowered, null, null);
    }
    if (expr instanceof Expr.Call call && call.function() instanceof Expr.Name name) {
      return unit.execution().builtins.get(name.id()) == null
          ? new OwnIterable(lowered, lower(name), null)
          : lowered;
    }
    if (expr instanceof Expr.Call call
        && call.function() instanceof Expr.Attribute attribute
        && attribute.value() instanceof Expr.Name object) {
      return new OwnIterable(lowered, lower(object), unit.scope.mangle(attribute.name()));
    }
    return lowered;
  }

  /** Lowers operands so that those left of one that suspends are computed before it. */
  Expression[] operands(List<Expr> exprs) {
    Expression[] lowered = new Expression[exprs.size()];
    int last = -1;
    for (int i = 0; i < lowered.length; i++) {
      if (unit.suspends(exprs.get(i))) {
        last = i;
      }
    }
    for (int i = 0; i < lowered.length; i++) {
      Expression value = exprs.get(i) == null ? null : lower(exprs.get(i));
      lowered[i] = i < last && value != null ? unit.keep(value) : value;
    }
    return lowered;
  }

  static Object integer(BigInteger value) {
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  Expression await(Expr value, boolean yieldsFrom, Span span) {
    int target = unit.temporary();
    unit.emit(awaitInto(lower(value), target, yieldsFrom, span));
    return new TemporaryGet(target);
  }

  /** The statement that awaits a value and puts the result in a slot; -1 drops it. */
  Statement awaitInto(Expression value, int target, boolean yieldsFrom, Span span) {
    int other = unit.temporary();
    return new Await(
        value, target, yieldsFrom, unit.execution(), other, unit.suspension(other, span), span);
  }

  private Expression yielded(Expr.Yield yield) {
    int target = unit.temporary();
    unit.emit(yieldInto(yield, target));
    return new TemporaryGet(target);
  }

  /** The statement that yields and puts what is sent in a slot; -1 drops it. */
  Statement yieldInto(Expr.Yield yield, int target) {
    Expression value = yield.value() == null ? NONE : lower(yield.value());
    return yieldValue(value, target, yield.span());
  }

  Statement yieldValue(Expression value, int target, Span span) {
    boolean item = unit.kind == Code.Kind.ASYNC_GENERATOR;
    return new Yield(value, target, item, unit.execution(), unit.suspension(-1, span), span);
  }

  private Expression unary(Expr.Unary unary) {
    if (unary.operator() == UnaryOperator.NEGATE) {
      if (unary.operand() instanceof Expr.IntLiteral literal) {
        return new Constant(integer(literal.value().negate()));
      }
      if (unary.operand() instanceof Expr.FloatLiteral literal) {
        return new Constant(-literal.value());
      }
    }
    Expression operand = lower(unary.operand());
    return switch (unary.operator()) {
      case NEGATE -> new UnaryOperation(operand, Arithmetic::negate, unary.span());
      case PLUS -> new UnaryOperation(operand, Arithmetic::plus, unary.span());
      case INVERT -> new UnaryOperation(operand, Arithmetic::invert, unary.span());
      case NOT -> new Not(operand, unary.span());
    };
  }

  private Expression logical(Expr.Logical logical) {
    boolean and = logical.operator() == LogicalOperator.AND;
    List<Expr> operands = logical.operands();
    int split = -1;
    for (int i = 1; i < operands.size(); i++) {
      if (unit.suspends(operands.get(i))) {
        split = i;
        break;
      }
    }
    if (split < 0) {
      Expression result = lower(operands.getLast());
      for (int i = operands.size() - 2; i >= 0; i--) {
        Expression left = lower(operands.get(i));
        result = and ? new And(left, result) : new Or(left, result);
      }
      return result;
    }
    int slot = unit.temporary();
    unit.emit(new AssignLocal(slot, first(logical, split)));
    List<Statement> outer = unit.open();
    List<Expr> rest = operands.subList(split, operands.size());
    Expression value =
        rest.size() == 1
            ? lower(rest.getFirst())
            : logical(new Expr.Logical(logical.span(), logical.operator(), rest));
    unit.emit(new AssignLocal(slot, value));
    Statement then = unit.resumable(unit.close(outer));
    Expression known = new TemporaryGet(slot);
    Expression test = and ? known : new Not(known, logical.span());
    unit.emit(new ResumableIf(test, then, null, unit.position(), logical.span()));
    return new TemporaryGet(slot);
  }

  private Expression first(Expr.Logical logical, int count) {
    List<Expr> operands = logical.operands().subList(0, count);
    return count == 1
        ? lower(operands.getFirst())
        : logical(new Expr.Logical(logical.span(), logical.operator(), operands));
  }

  private Expression conditional(Expr.Conditional conditional) {
    if (!unit.suspends(conditional.then()) && !unit.suspends(conditional.otherwise())) {
      return new ConditionalExpression(
          lower(conditional.test()), lower(conditional.then()), lower(conditional.otherwise()));
    }
    int slot = unit.temporary();
    Expression test = lower(conditional.test());
    Statement then = branch(slot, conditional.then());
    Statement otherwise = branch(slot, conditional.otherwise());
    unit.emit(new ResumableIf(test, then, otherwise, unit.position(), conditional.span()));
    return new TemporaryGet(slot);
  }

  private Statement branch(int slot, Expr value) {
    List<Statement> outer = unit.open();
    unit.emit(new AssignLocal(slot, lower(value)));
    return unit.resumable(unit.close(outer));
  }

  private Expression compare(Expr.Compare compare) {
    List<Expr> rest = compare.rest();
    if (rest.size() == 1) {
      Expression[] sides = operands(List.of(compare.first(), rest.getFirst()));
      return Operators.compare(compare.operators().getFirst(), sides[0], sides[1], compare.span());
    }
    if (!unit.anySuspends(rest)) {
      CompareChain.Comparator[] comparators = new CompareChain.Comparator[rest.size()];
      Expression[] lowered = new Expression[rest.size()];
      Expression first = lower(compare.first());
      for (int i = 0; i < comparators.length; i++) {
        comparators[i] = Operators.comparator(compare.operators().get(i));
        lowered[i] = lower(rest.get(i));
      }
      return new CompareChain(first, comparators, lowered, compare.span());
    }
    return suspendingChain(compare);
  }

  /**
   * {@code a < await b < c} is {@code a < (t := await b) and t < c}, each operand computed once.
   */
  private Expression suspendingChain(Expr.Compare compare) {
    int result = unit.temporary();
    Expression left = unit.keep(lower(compare.first()));
    int depth = 0;
    List<List<Statement>> outers = new ArrayList<>();
    for (int i = 0; i < compare.rest().size(); i++) {
      CompareOperator operator = compare.operators().get(i);
      Expression right = unit.keep(lower(compare.rest().get(i)));
      unit.emit(new AssignLocal(result, Operators.compare(operator, left, right, compare.span())));
      left = right;
      if (i < compare.rest().size() - 1) {
        outers.add(unit.open());
        depth++;
      }
    }
    for (; depth > 0; depth--) {
      Statement then = unit.resumable(unit.close(outers.get(depth - 1)));
      unit.emit(
          new ResumableIf(new TemporaryGet(result), then, null, unit.position(), compare.span()));
    }
    return new TemporaryGet(result);
  }

  private Expression slice(Expr.Slice slice) {
    List<Expr> parts = new ArrayList<>();
    parts.add(slice.lower());
    parts.add(slice.upper());
    parts.add(slice.step());
    Expression[] lowered = operands(parts);
    return new MakeSlice(orNone(lowered[0]), orNone(lowered[1]), orNone(lowered[2]));
  }

  private static Expression orNone(Expression value) {
    return value == null ? NONE : value;
  }

  /** The elements of a display without their stars. */
  static List<Expr> plain(List<Expr> elements) {
    List<Expr> plain = new ArrayList<>();
    for (Expr each : elements) {
      plain.add(each instanceof Expr.Starred starred ? starred.value() : each);
    }
    return plain;
  }

  private static Spread spread(List<Expr> elements) {
    boolean any = false;
    boolean[] starred = new boolean[elements.size()];
    Span[] spans = new Span[elements.size()];
    for (int i = 0; i < starred.length; i++) {
      starred[i] = elements.get(i) instanceof Expr.Starred;
      spans[i] = elements.get(i).span();
      any |= starred[i];
    }
    return any ? new Spread(starred, spans) : null;
  }

  private Expression dict(Expr.DictDisplay display) {
    List<Expr> flat = new ArrayList<>();
    for (Expr.DictItem item : display.items()) {
      flat.add(item.key());
      flat.add(item.value());
    }
    Expression[] lowered = operands(flat);
    Expression[] keys = new Expression[lowered.length / 2];
    Expression[] values = new Expression[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = lowered[2 * i];
      values[i] = lowered[2 * i + 1];
    }
    return new MakeDict(keys, values, display.span());
  }

  /** Lowers the parts of an f-string in their order; those left of one that suspends are kept. */
  private Expression text(Span span, List<Expr.FStringPart> parts) {
    int last = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (unit.suspends(parts.get(i))) {
        last = i;
      }
    }
    List<Expression> pieces = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Expr.FStringText text -> pieces.add(new Constant(text.text()));
        case Expr.FStringField field -> {
          if (field.debug() != null) {
            pieces.add(new Constant(field.debug()));
          }
          Expression piece = field(field);
          pieces.add(i < last ? unit.keep(piece) : piece);
        }
      }
    }
    if (pieces.size() == 1) {
      return pieces.getFirst();
    }
    return pieces.isEmpty() ? new Constant("") : new JoinText(pieces.toArray(new Expression[0]));
  }

  private Expression field(Expr.FStringField field) {
    Expression value = lower(field.value());
    Expression format = null;
    if (field.format() != null) {
      if (unit.anySuspends(field.format())) {
        value = unit.keep(value);
      }
      format = text(field.span(), field.format());
    }
    boolean shown = field.debug() != null && field.conversion() == 0 && field.format() == null;
    return new FormatField(value, shown ? 'r' : field.conversion(), format, field.span());
  }
}
