package org.aiolang.interpreter.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.BinaryOperator;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.interpreter.exec.Completion;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.attribute.AttributeTarget;
import org.aiolang.interpreter.exec.attribute.GetAttribute;
import org.aiolang.interpreter.exec.attribute.GetItem;
import org.aiolang.interpreter.exec.call.Discard;
import org.aiolang.interpreter.exec.call.KeepCall;
import org.aiolang.interpreter.exec.call.KeepCallLocal;
import org.aiolang.interpreter.exec.control.Assert;
import org.aiolang.interpreter.exec.control.Display;
import org.aiolang.interpreter.exec.control.Evaluate;
import org.aiolang.interpreter.exec.control.For;
import org.aiolang.interpreter.exec.control.If;
import org.aiolang.interpreter.exec.control.Jump;
import org.aiolang.interpreter.exec.control.Pass;
import org.aiolang.interpreter.exec.control.Raise;
import org.aiolang.interpreter.exec.control.ResumableFor;
import org.aiolang.interpreter.exec.control.ResumableIf;
import org.aiolang.interpreter.exec.control.ResumableWhile;
import org.aiolang.interpreter.exec.control.Return;
import org.aiolang.interpreter.exec.control.ReturnIf;
import org.aiolang.interpreter.exec.control.While;
import org.aiolang.interpreter.exec.name.Assign;
import org.aiolang.interpreter.exec.name.AssignChain;
import org.aiolang.interpreter.exec.name.AssignLocal;
import org.aiolang.interpreter.exec.name.Delete;
import org.aiolang.interpreter.exec.name.ItemTarget;
import org.aiolang.interpreter.exec.name.LocalTarget;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.exec.name.TemporaryGet;
import org.aiolang.interpreter.exec.operator.AddConstant;
import org.aiolang.interpreter.exec.operator.AppendCell;
import org.aiolang.interpreter.exec.operator.AppendLocal;
import org.aiolang.interpreter.exec.operator.IncrementLocal;
import org.aiolang.interpreter.exec.suspend.AsyncIterate;
import org.aiolang.interpreter.exec.suspend.AsyncTurn;
import org.aiolang.interpreter.exec.suspend.IsPresent;
import org.aiolang.interpreter.exec.suspend.NextItem;
import org.aiolang.interpreter.resolve.Binding;
import org.aiolang.interpreter.value.Cell;

/** Lowers statements. One that can suspend becomes a resumable node; any other an ordinary one. */
final class StatementLowering {
  private final Unit unit;
  private final ProtectionLowering protection;
  private final DefinitionLowering definitions;
  private final PatternLowering patterns;

  StatementLowering(Unit unit) {
    this.unit = unit;
    this.protection = new ProtectionLowering(unit);
    this.definitions = new DefinitionLowering(unit);
    this.patterns = new PatternLowering(unit);
  }

  /** Lowers the body of a module or class. */
  Statement namespaceBody(List<Stmt> body) {
    Statement prepare = definitions.prepareAnnotations(body);
    Statement block = block(body);
    return prepare == null ? block : unit.sequence(List.of(prepare, block), unit.anySuspends(body));
  }

  /** Lowers a body. */
  Statement block(List<Stmt> body) {
    List<Statement> lowered = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (Stmt each : body) {
      boolean docstring =
          each instanceof Stmt.ExprStmt bare
              && (bare.value() instanceof Expr.StringLiteral
                  || bare.value() instanceof Expr.EllipsisLiteral);
      if (!(each instanceof Stmt.Pass) && (!docstring || unit.display != null)) {
        lowered.add(lower(each));
        starts.add(each.span().start());
      }
    }
    return unit.body(lowered, starts, unit.anySuspends(body));
  }

  private Statement blockOrNull(List<Stmt> body) {
    return body.isEmpty() ? null : block(body);
  }

  Statement lower(Stmt stmt) {
    List<Statement> outer = unit.open();
    Statement last = statement(stmt);
    unit.emit(last);
    return unit.sequence(unit.close(outer), unit.suspends(stmt));
  }

  private Statement statement(Stmt stmt) {
    if (stmt instanceof Stmt.ExprStmt bare) {
      return expression(bare);
    }
    if (stmt instanceof Stmt.Assign assign) {
      return assign(assign);
    }
    if (stmt instanceof Stmt.AugmentedAssign assign) {
      return augmented(assign);
    }
    if (stmt instanceof Stmt.AnnotatedAssign assign) {
      return definitions.annotated(assign);
    }
    if (stmt instanceof Stmt.Return it) {
      return new Return(
          it.value() == null ? ExpressionLowering.NONE : unit.expressions.lower(it.value()));
    }
    if (stmt instanceof Stmt.Raise raise) {
      return raise(raise);
    }
    if (stmt instanceof Stmt.Assert check) {
      return check(check);
    }
    if (stmt instanceof Stmt.Delete delete) {
      return delete(delete);
    }
    if (stmt instanceof Stmt.Pass) {
      return new Pass();
    }
    if (stmt instanceof Stmt.Break) {
      return new Jump(Completion.BREAK);
    }
    if (stmt instanceof Stmt.Continue) {
      return new Jump(Completion.CONTINUE);
    }
    if (stmt instanceof Stmt.Global) {
      return new Pass();
    }
    if (stmt instanceof Stmt.Nonlocal) {
      return new Pass();
    }
    if (stmt instanceof Stmt.Import it) {
      return definitions.importModules(it);
    }
    if (stmt instanceof Stmt.ImportFrom it) {
      return definitions.importNames(it);
    }
    if (stmt instanceof Stmt.If it) {
      return conditional(it);
    }
    if (stmt instanceof Stmt.While it) {
      return whileLoop(it);
    }
    if (stmt instanceof Stmt.For it) {
      return forLoop(it);
    }
    if (stmt instanceof Stmt.Try it) {
      return protection.lower(it);
    }
    if (stmt instanceof Stmt.With it) {
      return protection.lower(it);
    }
    if (stmt instanceof Stmt.FunctionDef it) {
      return store(it.name(), it.header(), unit.functions.function(it));
    }
    if (stmt instanceof Stmt.ClassDef it) {
      return store(it.name(), it.header(), unit.functions.classDef(it));
    }
    if (stmt instanceof Stmt.TypeAlias it) {
      return store(it.name().id(), it.name().span(), unit.generics.typeAlias(it));
    }
    if (stmt instanceof Stmt.Match it) {
      return patterns.lower(it);
    }
    throw new IllegalStateException("no case for " + stmt);
  }

  private Statement store(String name, Span span, Expression value) {
    return assignTo(unit.target(name, span), value);
  }

  /** Stores a value in a target. */
  Statement assignTo(Target target, Expression value) {
    return target instanceof LocalTarget local
        ? new AssignLocal(local.slot, value)
        : new Assign(target, value);
  }

  private Statement expression(Stmt.ExprStmt bare) {
    if (unit.display != null) {
      return new Display(unit.expressions.lower(bare.value()), unit.display);
    }
    var subject = bare.value();
    if (subject instanceof Expr.Await await) {
      return unit.expressions.awaitInto(
          unit.expressions.lower(await.value()), -1, false, await.span());
    }
    if (subject instanceof Expr.YieldFrom yield) {
      return unit.expressions.awaitInto(
          unit.expressions.lower(yield.value()), -1, true, yield.span());
    }
    if (subject instanceof Expr.Yield yield) {
      return unit.expressions.yieldInto(yield, -1);
    }
    if (subject instanceof Expr.Call call) {
      return new Discard(
          unit.expressions.lower(call), unit.execution(), unit.standing(call.span()));
    }
    return new Evaluate(unit.expressions.lower(bare.value()));
  }

  private Statement assign(Stmt.Assign assign) {
    List<Expr> targets = assign.targets();
    if (targets.size() == 1
        && targets.getFirst() instanceof Expr.Name name
        && assign.value() instanceof Expr.Await await
        && unit.target(name.id(), name.span()) instanceof LocalTarget local) {
      return unit.expressions.awaitInto(
          unit.expressions.lower(await.value()), local.slot, false, await.span());
    }
    boolean unpacks =
        targets.getFirst() instanceof Expr.TupleDisplay
            || targets.getFirst() instanceof Expr.ListDisplay;
    Expression value =
        targets.size() == 1 && unpacks
            ? unit.expressions.iterable(assign.value())
            : unit.expressions.lower(assign.value());
    if (unit.anySuspends(targets)) {
      value = unit.keep(value);
      for (Expr each : targets.subList(0, targets.size() - 1)) {
        unit.emit(assignTo(unit.targets.lower(each), value));
      }
      return assignTo(unit.targets.lower(targets.getLast()), value);
    }
    if (targets.size() == 1) {
      Target target = unit.targets.lower(targets.getFirst());
      return assign.value() instanceof Expr.Call
          ? keepCall(target, value, assign.value().span())
          : assignTo(target, value);
    }
    Target[] lowered = new Target[targets.size()];
    for (int i = 0; i < lowered.length; i++) {
      lowered[i] = unit.targets.lower(targets.get(i));
    }
    return new AssignChain(lowered, value);
  }

  private Statement keepCall(Target target, Expression call, Span span) {
    return target instanceof LocalTarget local
        ? new KeepCallLocal(local.slot, call, unit.execution(), unit.standing(span))
        : new KeepCall(target, call, unit.execution(), unit.standing(span));
  }

  private Statement augmented(Stmt.AugmentedAssign assign) {
    Target target;
    Expression current;
    var subject = assign.target();
    if (subject instanceof Expr.Name name) {
      target = unit.target(name.id(), name.span());
      current = unit.read(name.id(), name.span());
    } else if (subject instanceof Expr.Attribute attribute) {
      Expression object = unit.keep(unit.expressions.lower(attribute.value()));
      String name = unit.scope.mangle(attribute.name());
      target = new AttributeTarget(object, name, attribute.span());
      current = new GetAttribute(object, name, attribute.span());
    } else if (subject instanceof Expr.Subscript subscript) {
      Expression[] parts = unit.expressions.operands(List.of(subscript.value(), subscript.index()));
      Expression container = unit.keep(parts[0]);
      Expression index = unit.keep(parts[1]);
      target = new ItemTarget(container, index, subscript.span());
      current = new GetItem(container, index, subscript.span());
    } else {
      throw new Refusal(
          assign.target().span(), "illegal expression for augmented assignment", null);
    }
    if (unit.suspends(assign.value())) {
      current = unit.keep(current);
    } else if (assign.operator() == BinaryOperator.ADD
        && assign.target() instanceof Expr.Name name) {
      return increase(assign, name, current);
    }
    Expression value = unit.expressions.lower(assign.value());
    Expression sum = Operators.binary(assign.operator(), current, value, true, assign.span());
    if (sum instanceof AddConstant small && target instanceof LocalTarget local) {
      return new IncrementLocal(local.slot, small.constant, sum);
    }
    return assignTo(target, sum);
  }

  /** {@code name += value}: what strings are built with, so that it appends in place. */
  private Statement increase(Stmt.AugmentedAssign assign, Expr.Name name, Expression current) {
    Expression value = unit.expressions.lower(assign.value());
    Expression sum = Operators.binary(assign.operator(), current, value, true, assign.span());
    Binding binding = unit.scope.binding(name.id());
    if (sum instanceof AddConstant small) {
      return binding instanceof Binding.Local local
          ? new IncrementLocal(local.slot(), small.constant, sum)
          : assignTo(unit.target(name.id(), name.span()), sum);
    }
    if (binding instanceof Binding.Local local) {
      int builderSlot = unit.builderSlot(local.slot());
      return new AppendLocal(local.slot(), builderSlot, current, value, assign.span());
    }
    if (binding instanceof Binding.Global global) {
      Cell cell = unit.globals().cell(global.name());
      return AppendCell.global(cell, current, value, assign.span());
    }
    if (binding instanceof Binding.Cell cell) {
      return AppendCell.captured(cell.slot(), current, value, assign.span());
    }
    return binding instanceof Binding.Free free
        ? AppendCell.free(free.index(), current, value, assign.span())
        : assignTo(unit.target(name.id(), name.span()), sum);
  }

  private Statement raise(Stmt.Raise raise) {
    List<Expr> parts = new ArrayList<>();
    parts.add(raise.exception());
    parts.add(raise.cause());
    Expression[] lowered = unit.expressions.operands(parts);
    return new Raise(lowered[0], lowered[1], unit.execution().lock, raise.span());
  }

  private Statement check(Stmt.Assert check) {
    if (!unit.suspends(check.message())) {
      Expression test = unit.expressions.lower(check.test());
      Expression message = check.message() == null ? null : unit.expressions.lower(check.message());
      return new Assert(test, message, check.test().span());
    }
    Expression test = unit.keep(unit.expressions.lower(check.test()));
    List<Statement> outer = unit.open();
    Expression message = unit.expressions.lower(check.message());
    unit.emit(new Assert(test, message, check.test().span()));
    Statement failing = unit.resumable(unit.close(outer));
    return new ResumableIf(test, new Pass(), failing, unit.position(), check.span());
  }

  private Statement delete(Stmt.Delete delete) {
    for (Expr each : delete.targets()) {
      unit.emit(new Delete(unit.targets.lower(each)));
    }
    return new Pass();
  }

  private Statement conditional(Stmt.If it) {
    Expression test = unit.expressions.lower(it.test());
    Statement then = block(it.body());
    Statement otherwise = blockOrNull(it.orElse());
    if (otherwise == null && then instanceof Return only) {
      return new ReturnIf(test, only.value, it.test().span());
    }
    return unit.anySuspends(it.body()) || unit.anySuspends(it.orElse())
        ? new ResumableIf(test, then, otherwise, unit.position(), it.test().span())
        : new If(test, then, otherwise, it.test().span());
  }

  private Statement whileLoop(Stmt.While it) {
    List<Statement> outer = unit.open();
    Expression test = unit.expressions.lower(it.test());
    List<Statement> prelude = unit.close(outer);
    Statement body = block(it.body());
    Statement otherwise = blockOrNull(it.orElse());
    if (!unit.suspends(it)) {
      return new While(test, body, otherwise, unit.execution().lock, it.test().span());
    }
    Statement prepare = prelude.isEmpty() ? null : unit.resumable(prelude);
    return new ResumableWhile(
        prepare, test, body, otherwise, unit.execution().lock, unit.position(), it.test().span());
  }

  private Statement forLoop(Stmt.For it) {
    if (it.async()) {
      return asyncFor(
          it.target(),
          unit.expressions.iterable(it.iterable()),
          () -> block(it.body()),
          blockOrNull(it.orElse()),
          it.iterable().span(),
          it.span());
    }
    Expression iterable = unit.expressions.iterable(it.iterable());
    boolean resumable =
        unit.suspends(it.target()) || unit.anySuspends(it.body()) || unit.anySuspends(it.orElse());
    if (resumable) {
      return resumableFor(
          it.target(),
          iterable,
          () -> block(it.body()),
          blockOrNull(it.orElse()),
          it.iterable().span());
    }
    Target target = unit.targets.lower(it.target());
    return new For(
        target,
        iterable,
        block(it.body()),
        blockOrNull(it.orElse()),
        unit.execution().lock,
        it.iterable().span());
  }

  /**
   * @param otherwise or null
   */
  Statement resumableFor(
      Expr target,
      Expression iterable,
      Supplier<Statement> body,
      Statement otherwise,
      Span iterableSpan) {
    Target assigned;
    Statement turn;
    if (unit.suspends(target)) {
      int item = unit.temporary();
      assigned = new LocalTarget(item, null, iterableSpan);
      turn = storeFirst(target, item, body);
    } else {
      assigned = unit.targets.lower(target);
      turn = body.get();
    }
    return new ResumableFor(
        assigned,
        iterable,
        turn,
        otherwise,
        unit.execution().lock,
        unit.temporary(),
        unit.position(),
        iterableSpan);
  }

  /** The body of a loop that begins by storing the item in a slot where it belongs. */
  private Statement storeFirst(Expr target, int item, Supplier<Statement> body) {
    List<Statement> outer = unit.open();
    unit.emit(assignTo(unit.targets.lower(target), new TemporaryGet(item)));
    unit.emit(body.get());
    return unit.resumable(unit.close(outer));
  }

  /**
   * {@code async for}: ask for the async iterator, then before each turn await its next item.
   *
   * @param otherwise or null
   */
  Statement asyncFor(
      Expr target,
      Expression iterable,
      Supplier<Statement> body,
      Statement otherwise,
      Span iterableSpan,
      Span span) {
    int iterator = unit.temporary();
    int item = unit.temporary();
    int other = unit.temporary();
    unit.emit(new AsyncIterate(iterable, iterator, iterableSpan));
    Statement next =
        new NextItem(
            iterator,
            item,
            unit.execution(),
            other,
            unit.suspension(other, iterableSpan),
            iterableSpan);
    return new ResumableWhile(
        next,
        new IsPresent(item),
        new AsyncTurn(storeFirst(target, item, body), iterator),
        otherwise,
        unit.execution().lock,
        unit.position(),
        span);
  }
}
