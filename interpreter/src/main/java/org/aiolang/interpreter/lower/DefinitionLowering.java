package org.aiolang.interpreter.lower;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.grammar.syntax.Unparser;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.control.Evaluate;
import org.aiolang.interpreter.exec.control.Pass;
import org.aiolang.interpreter.exec.definition.Annotate;
import org.aiolang.interpreter.exec.definition.ImportAll;
import org.aiolang.interpreter.exec.definition.ImportModule;
import org.aiolang.interpreter.exec.definition.ImportNames;
import org.aiolang.interpreter.exec.name.ClassNameGet;
import org.aiolang.interpreter.exec.name.ClassNameTarget;
import org.aiolang.interpreter.exec.name.Constant;
import org.aiolang.interpreter.exec.name.GlobalTarget;
import org.aiolang.interpreter.exec.name.OptionalGlobalGet;
import org.aiolang.interpreter.exec.name.Target;
import org.aiolang.interpreter.resolve.Scope;

/** Lowers imports and annotated assignments. */
final class DefinitionLowering {
  private static final String ANNOTATIONS = "__annotations__";

  private final Unit unit;

  DefinitionLowering(Unit unit) {
    this.unit = unit;
  }

  Statement importModules(Stmt.Import it) {
    List<Statement> all = new ArrayList<>();
    for (Stmt.Alias each : it.names()) {
      String name = each.name();
      int dot = name.indexOf('.');
      String bound = each.alias() != null ? each.alias() : dot < 0 ? name : name.substring(0, dot);
      all.add(
          new ImportModule(
              name,
              unit.target(bound, each.span()),
              each.alias() == null,
              unit.execution(),
              unit.globals(),
              it.span()));
    }
    return Unit.plain(all);
  }

  Statement importNames(Stmt.ImportFrom it) {
    String module = it.module() == null ? "" : it.module();
    if (it.names().isEmpty()) {
      return new ImportAll(module, it.level(), unit.execution(), unit.globals(), it.span());
    }
    String[] names = new String[it.names().size()];
    Target[] targets = new Target[names.length];
    for (int i = 0; i < names.length; i++) {
      Stmt.Alias alias = it.names().get(i);
      names[i] = alias.name();
      String bound = alias.alias() == null ? alias.name() : alias.alias();
      targets[i] = unit.target(bound, alias.span());
    }
    return new ImportNames(
        module, it.level(), names, targets, unit.execution(), unit.globals(), it.span());
  }

  Statement annotated(Stmt.AnnotatedAssign assign) {
    boolean function =
        unit.unitScope.kind() == Scope.Kind.FUNCTION || unit.unitScope.kind() == Scope.Kind.LAMBDA;
    if (assign.value() != null) {
      Expression value = unit.expressions.lower(assign.value());
      Statement store = unit.statements.assignTo(unit.targets.lower(assign.target()), value);
      if (function) {
        return store;
      }
      unit.emit(store);
    }
    if (function) {
      return new Pass();
    }
    boolean postponed = unit.resolution().postponedAnnotations();
    Expression annotation =
        postponed
            ? new Constant(Unparser.unparse(assign.annotation()))
            : unit.expressions.lower(assign.annotation());
    if (!assign.simple() || !(assign.target() instanceof Expr.Name name)) {
      return postponed ? new Pass() : new Evaluate(annotation);
    }
    return new Annotate(holder(), store(assign.span()), unit.scope.mangle(name.id()), annotation);
  }

  private Expression holder() {
    return unit.namespaceSlot >= 0
        ? new ClassNameGet(unit.namespaceSlot, ANNOTATIONS, ExpressionLowering.NONE)
        : new OptionalGlobalGet(unit.globals(), ANNOTATIONS);
  }

  private Target store(Span span) {
    return unit.namespaceSlot >= 0
        ? new ClassNameTarget(unit.namespaceSlot, ANNOTATIONS, span)
        : new GlobalTarget(unit.globals(), ANNOTATIONS, span);
  }

  /**
   * What a class's or module's body begins with, so that {@code __annotations__} is there; or null.
   */
  Statement prepareAnnotations(List<Stmt> body) {
    return annotates(body) ? new Annotate.Prepare(holder(), store(body.getFirst().span())) : null;
  }

  private static boolean annotates(List<Stmt> body) {
    for (Stmt each : body) {
      if (annotates(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean annotates(Stmt statement) {
    if (statement instanceof Stmt.If it) {
      return annotates(it.body()) || annotates(it.orElse());
    }
    if (statement instanceof Stmt.While it) {
      return annotates(it.body()) || annotates(it.orElse());
    }
    if (statement instanceof Stmt.For it) {
      return annotates(it.body()) || annotates(it.orElse());
    }
    if (statement instanceof Stmt.With it) {
      return annotates(it.body());
    }
    if (statement instanceof Stmt.Try it) {
      return annotates(it.body())
          || annotates(it.orElse())
          || annotates(it.finallyBody())
          || it.handlers().stream().anyMatch(handler -> annotates(handler.body()));
    }
    if (statement instanceof Stmt.Match it) {
      return it.cases().stream().anyMatch(one -> annotates(one.body()));
    }
    return statement instanceof Stmt.AnnotatedAssign;
  }
}
