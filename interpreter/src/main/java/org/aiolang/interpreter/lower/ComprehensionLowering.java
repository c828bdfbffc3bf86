package org.aiolang.interpreter.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.call.ConsumeGenerator;
import org.aiolang.interpreter.exec.call.Consumer;
import org.aiolang.interpreter.exec.call.ConsumingFor;
import org.aiolang.interpreter.exec.call.Emit;
import org.aiolang.interpreter.exec.control.For;
import org.aiolang.interpreter.exec.control.If;
import org.aiolang.interpreter.exec.control.ResumableIf;
import org.aiolang.interpreter.exec.definition.MakeGenerator;
import org.aiolang.interpreter.exec.display.AddToDict;
import org.aiolang.interpreter.exec.display.AddToList;
import org.aiolang.interpreter.exec.display.AddToSet;
import org.aiolang.interpreter.exec.display.Comprehension;
import org.aiolang.interpreter.exec.display.NewCollection;
import org.aiolang.interpreter.exec.name.AssignLocal;
import org.aiolang.interpreter.exec.name.ClearCell;
import org.aiolang.interpreter.exec.name.LocalTarget;
import org.aiolang.interpreter.exec.name.TemporaryGet;
import org.aiolang.interpreter.resolve.Scope;

/**
 * Lowers comprehensions, which run as loops in the frame around them, and generator expressions,
 * which are code of their own; one that a builtin consumes on the spot also gets a form without
 * suspension.
 */
final class ComprehensionLowering {
  private final Unit unit;

  ComprehensionLowering(Unit unit) {
    this.unit = unit;
  }

  Expression list(Expr.ListComprehension node) {
    return comprehension(
        node,
        node.clauses(),
        Comprehension.Kind.LIST,
        slot -> new AddToList(slot, unit.expressions.lower(node.element())));
  }

  Expression set(Expr.SetComprehension node) {
    return comprehension(
        node,
        node.clauses(),
        Comprehension.Kind.SET,
        slot -> new AddToSet(slot, unit.expressions.lower(node.element()), node.span()));
  }

  Expression dict(Expr.DictComprehension node) {
    return comprehension(
        node,
        node.clauses(),
        Comprehension.Kind.DICT,
        slot -> {
          Expression[] entry = unit.expressions.operands(List.of(node.key(), node.value()));
          return new AddToDict(slot, entry[0], entry[1], node.span());
        });
  }

  /** Makes the innermost statement of a comprehension. */
  private interface Innermost {
    Statement lower(int slot);
  }

  private Expression comprehension(
      Expr node, List<Expr.Clause> clauses, Comprehension.Kind kind, Innermost innermost) {
    Scope outer = unit.scope;
    Scope inner = unit.resolution().scope(node);
    int slot = unit.temporary();
    Expression first = unit.expressions.iterable(clauses.getFirst().iterable());
    boolean suspends = suspendsInside(node, clauses);
    if (suspends) {
      first = unit.keep(first);
      unit.emit(new AssignLocal(slot, new NewCollection(kind)));
    }
    unit.scope = inner;
    List<Statement> cells = new ArrayList<>();
    for (int captured : inner.capturedVariables()) {
      cells.add(new ClearCell(captured));
    }
    Statement loops = clauses(clauses, 0, first, () -> innermost.lower(slot), suspends);
    unit.scope = outer;
    cells.add(loops);
    if (!suspends) {
      return new Comprehension(kind, slot, Unit.plain(cells));
    }
    for (Statement each : cells) {
      unit.emit(each);
    }
    return new TemporaryGet(slot);
  }

  /** Whether more suspends than the first iterable, which is computed before the loops. */
  private boolean suspendsInside(Expr node, List<Expr.Clause> clauses) {
    Expr.Clause first = clauses.getFirst();
    boolean inside = first.async() || unit.suspends(first.target());
    inside |= unit.anySuspends(first.conditions());
    inside |= unit.anySuspends(clauses.subList(1, clauses.size()));
    return inside
        || switch (node) {
          case Expr.ListComprehension it -> unit.suspends(it.element());
          case Expr.SetComprehension it -> unit.suspends(it.element());
          case Expr.DictComprehension it -> unit.suspends(it.key()) || unit.suspends(it.value());
          default -> false;
        };
  }

  private Statement clauses(
      List<Expr.Clause> clauses,
      int index,
      Expression first,
      Supplier<Statement> innermost,
      boolean resumable) {
    if (index == clauses.size()) {
      List<Statement> outer = unit.open();
      Statement last = innermost.get();
      unit.emit(last);
      return unit.sequence(unit.close(outer), resumable);
    }
    Expr.Clause clause = clauses.get(index);
    List<Statement> outer = unit.open();
    Expression iterable = index == 0 ? first : unit.expressions.iterable(clause.iterable());
    if (clause.async()) {
      unit.emit(
          unit.statements.asyncFor(
              clause.target(),
              iterable,
              () -> conditions(clause, clauses, index, first, innermost, true),
              null,
              clause.iterable().span(),
              clause.span()));
      return unit.resumable(unit.close(outer));
    }
    List<Statement> prelude = unit.close(outer);
    Span span = clause.iterable().span();
    Supplier<Statement> body =
        () -> conditions(clause, clauses, index, first, innermost, resumable);
    Statement loop =
        resumable
            ? unit.statements.resumableFor(clause.target(), iterable, body, null, span)
            : new For(
                unit.targets.lower(clause.target()),
                iterable,
                body.get(),
                null,
                unit.execution().lock,
                span);
    prelude.add(loop);
    return unit.sequence(prelude, resumable);
  }

  private Statement conditions(
      Expr.Clause clause,
      List<Expr.Clause> clauses,
      int index,
      Expression first,
      Supplier<Statement> innermost,
      boolean resumable) {
    return conditions(
        clause.conditions(),
        0,
        () -> clauses(clauses, index + 1, first, innermost, resumable),
        resumable);
  }

  private Statement conditions(
      List<Expr> conditions, int index, Supplier<Statement> then, boolean resumable) {
    if (index == conditions.size()) {
      return then.get();
    }
    Expr condition = conditions.get(index);
    List<Statement> outer = unit.open();
    Expression test = unit.expressions.lower(condition);
    List<Statement> prelude = unit.close(outer);
    Statement rest = conditions(conditions, index + 1, then, resumable);
    prelude.add(
        resumable
            ? new ResumableIf(test, rest, null, unit.position(), condition.span())
            : new If(test, rest, null, condition.span()));
    return unit.sequence(prelude, resumable);
  }

  Expression generator(Expr.GeneratorExpression node) {
    Expr.Clause first = node.clauses().getFirst();
    Expression iterable = unit.expressions.iterable(first.iterable());
    return generator(node, iterable);
  }

  private Expression generator(Expr.GeneratorExpression node, Expression iterable) {
    Scope scope = unit.resolution().scope(node);
    Code.Kind kind = scope.isAsync() ? Code.Kind.ASYNC_GENERATOR : Code.Kind.GENERATOR;
    Unit inner = new Unit(unit.module, scope, kind);
    Statement body =
        inner.comprehensions.clauses(
            node.clauses(),
            0,
            new TemporaryGet(0),
            () ->
                inner.expressions.yieldValue(
                    inner.expressions.lower(node.element()), -1, node.element().span()),
            true);
    Code code = unit.module.code(inner, null, FunctionLowering.ITERATOR_PARAMETER, body);
    return new MakeGenerator(
        code,
        unit.functions.captures(scope),
        iterable,
        node.clauses().getFirst().async(),
        node.clauses().getFirst().iterable().span());
  }

  /** {@code sum(x for …)}: see {@link ConsumeGenerator}. */
  Expression consumed(
      Node call, Expr.Name name, Consumer.Kind kind, Expr.GeneratorExpression node) {
    Scope scope = unit.resolution().scope(node);
    Expression function = unit.read(name.id(), name.span());
    Expression iterable = unit.expressions.iterable(node.clauses().getFirst().iterable());
    Expression generator = generator(node, iterable);
    if (scope.isAsync()) {
      return new org.aiolang.interpreter.exec.call.Call1(function, generator, call.span());
    }
    Unit inner = new Unit(unit.module, scope, Code.Kind.PLAIN);
    int consumerSlot = inner.temporary();
    Statement body = inner.comprehensions.consuming(node, consumerSlot);
    Code code = unit.module.code(inner, null, FunctionLowering.ITERATOR_PARAMETER, body);
    return new ConsumeGenerator(
        function,
        unit.execution().builtins.get(kind.builtin()),
        kind,
        code,
        consumerSlot,
        unit.functions.captures(scope),
        iterable,
        generator,
        call.span());
  }

  /** The loops of a generator expression whose items go to the consumer in a slot. */
  private Statement consuming(Expr.GeneratorExpression node, int consumerSlot) {
    Expr.Clause first = node.clauses().getFirst();
    if (node.clauses().size() == 1
        && first.conditions().isEmpty()
        && unit.targets.lower(first.target()) instanceof LocalTarget local) {
      return new ConsumingFor(
          local.slot,
          unit.expressions.lower(node.element()),
          consumerSlot,
          unit.execution().lock,
          first.iterable().span());
    }
    return clauses(
        node.clauses(),
        0,
        new TemporaryGet(0),
        () -> new Emit(unit.expressions.lower(node.element()), consumerSlot),
        false);
  }
}
