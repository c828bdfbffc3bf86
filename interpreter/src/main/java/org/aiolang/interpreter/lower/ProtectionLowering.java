package org.aiolang.interpreter.lower;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.control.EnterContext;
import org.aiolang.interpreter.exec.control.GroupTry;
import org.aiolang.interpreter.exec.control.Handler;
import org.aiolang.interpreter.exec.control.Try;
import org.aiolang.interpreter.exec.control.WithBody;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.exec.name.TemporaryGet;

/** Lowers {@code try} and {@code with}. */
final class ProtectionLowering {
  private final Unit unit;

  ProtectionLowering(Unit unit) {
    this.unit = unit;
  }

  Statement lower(Stmt.Try it) {
    Statement body = unit.statements.block(it.body());
    Handler[] handlers = new Handler[it.handlers().size()];
    for (int i = 0; i < handlers.length; i++) {
      handlers[i] = handler(it.handlers().get(i));
    }
    Statement otherwise = it.orElse().isEmpty() ? null : unit.statements.block(it.orElse());
    Statement last = it.finallyBody().isEmpty() ? null : unit.statements.block(it.finallyBody());
    if (!it.group()) {
      return protect(body, handlers, otherwise, last);
    }
    Statement group =
        new GroupTry(
            body, handlers, otherwise, unit.execution().lock, unit.position(), unit.temporary());
    return last == null ? group : protect(group, new Handler[0], null, last);
  }

  private Statement protect(
      Statement body, Handler[] handlers, Statement otherwise, Statement last) {
    return new Try(
        body,
        handlers,
        otherwise,
        last,
        unit.execution().lock,
        unit.position(),
        unit.temporary(),
        unit.temporary());
  }

  private Handler handler(Stmt.Handler handler) {
    List<Statement> outer = unit.open();
    Expression type = handler.type() == null ? null : unit.expressions.lower(handler.type());
    List<Statement> prelude = unit.close(outer);
    Target target = handler.name() == null ? null : unit.target(handler.name(), handler.span());
    return new Handler(
        prelude.isEmpty() ? null : unit.resumable(prelude),
        type,
        target,
        unit.statements.block(handler.body()),
        handler.span());
  }

  Statement lower(Stmt.With with) {
    return item(with, 0);
  }

  private Statement item(Stmt.With with, int index) {
    Stmt.WithItem item = with.items().get(index);
    int exit = unit.temporary();
    int value = unit.temporary();
    Expression context = unit.expressions.lower(item.context());
    unit.emit(new EnterContext(context, with.async(), exit, value, item.context().span()));
    Expression entered = new TemporaryGet(value);
    if (with.async()) {
      unit.emit(unit.expressions.awaitInto(entered, value, false, item.context().span()));
    }
    List<Statement> outer = unit.open();
    if (item.target() != null) {
      unit.emit(unit.statements.assignTo(unit.targets.lower(item.target()), entered));
    }
    if (index + 1 < with.items().size()) {
      unit.emit(item(with, index + 1));
    } else {
      unit.emit(unit.statements.block(with.body()));
    }
    List<Statement> inner = new ArrayList<>(unit.close(outer));
    boolean suspends = unit.suspends(with);
    Statement body = unit.sequence(inner, suspends);
    int answer = unit.temporary();
    Statement awaitExit =
        with.async()
            ? unit.expressions.awaitInto(
                new TemporaryGet(answer), answer, false, item.context().span())
            : null;
    return new WithBody(
        body,
        awaitExit,
        unit.execution().lock,
        exit,
        answer,
        unit.temporary(),
        unit.position(),
        item.context().span());
  }
}
