package org.aiolang.interpreter.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Stmt;

/** What keeps a task from ending when it is cancelled, or cancels the wrong one. */
final class CancellationRules implements Walk.Visitor {
  private static final Set<String> CATCHING =
      Set.of(
          "BaseException",
          "asyncio.CancelledError",
          "asyncio.exceptions.CancelledError",
          "concurrent.futures.CancelledError");
  private static final Set<String> SCOPES =
      Set.of("asyncio.TaskGroup", "asyncio.timeout", "asyncio.timeout_at");

  private final Origins origins;
  private final Report report;

  CancellationRules(Origins origins, Report report) {
    this.origins = origins;
    this.report = report;
  }

  @Override
  public void visit(Node node, Walk walk) {
    switch (node) {
      case Stmt.Try statement when walk.coroutine() != null -> tries(statement, walk);
      case Expr.Yield yield -> yields(yield, walk);
      default -> {}
    }
  }

  /**
   * A handler that lets the coroutine go on. One that ends it has obeyed, and one in a function
   * that cancels tasks itself awaits their ends.
   */
  private void tries(Stmt.Try statement, Walk walk) {
    Stmt.FunctionDef coroutine = walk.coroutine();
    List<Node> awaits = new ArrayList<>();
    statement.body().forEach(each -> collect(each, CancellationRules::awaits, awaits));
    if (awaits.isEmpty() || awaits.stream().allMatch(CancellationRules::isOfVariable)) {
      return;
    }
    for (Stmt.Handler handler : statement.handlers()) {
      if (!catches(handler, walk)) {
        continue;
      }
      if (goesOn(handler, statement, coroutine, walk)
          && !contains(coroutine.body(), CancellationRules::cancels)) {
        report.add(
            Rule.SWALLOWED_CANCELLATION,
            handler.type() == null
                ? new org.aiolang.grammar.source.Span(
                    handler.span().start(), handler.span().start() + "except".length())
                : handler.type().span(),
            "this catches CancelledError and goes on: the task cannot be cancelled",
            "end with 'raise', or catch Exception, which leaves cancellation alone");
      }
      return; // later handlers see no CancelledError
    }
  }

  private boolean catches(Stmt.Handler handler, Walk walk) {
    Expr type = handler.type();
    if (type == null) {
      return true;
    }
    List<Expr> types = type instanceof Expr.TupleDisplay tuple ? tuple.elements() : List.of(type);
    return types.stream()
        .map(each -> origins.path(each, walk.scope()))
        .anyMatch(path -> path != null && CATCHING.contains(path));
  }

  private static boolean goesOn(
      Stmt.Handler handler, Stmt.Try statement, Stmt.FunctionDef coroutine, Walk walk) {
    if (contains(handler.body(), part -> part instanceof Stmt.Raise)) {
      return false;
    }
    Stmt last = handler.body().getLast();
    if (Flow.ends(handler.body()) && !(last instanceof Stmt.Continue)) {
      return false;
    }
    for (int i = 0; walk.around(i) != null && walk.around(i) != coroutine; i++) {
      if (walk.around(i) instanceof Stmt.While || walk.around(i) instanceof Stmt.For) {
        return true;
      }
    }
    return contains(
        coroutine.body(), part -> awaits(part) && part.span().start() >= statement.span().end());
  }

  private static boolean awaits(Node node) {
    return node instanceof Expr.Await
        || (node instanceof Stmt.For loop && loop.async())
        || (node instanceof Stmt.With with && with.async());
  }

  /** Whether what is awaited is a task or future that was made elsewhere. */
  private static boolean isOfVariable(Node awaiting) {
    return awaiting instanceof Expr.Await await && !(await.value() instanceof Expr.Call);
  }

  private static boolean cancels(Node node) {
    return node instanceof Expr.Attribute attribute
        && Set.of("cancel", "uncancel", "cancelling").contains(attribute.name());
  }

  private static boolean contains(List<? extends Node> nodes, Predicate<Node> wanted) {
    List<Node> found = new ArrayList<>();
    nodes.forEach(node -> collect(node, wanted, found));
    return !found.isEmpty();
  }

  /** Collects what is wanted of the same function. */
  private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
    if (wanted.test(node)) {
      found.add(node);
    }
    if (node instanceof Stmt.FunctionDef
        || node instanceof Stmt.ClassDef
        || node instanceof Expr.Lambda) {
      return;
    }
    Children.of(node).forEach(child -> collect(child, wanted, found));
  }

  private void yields(Expr.Yield yield, Walk walk) {
    if (!(walk.function() instanceof Stmt.FunctionDef function)
        || !function.decorators().isEmpty()) {
      return; // a decorated one may be a context manager, where this is right
    }
    for (int i = 0; walk.around(i) != function; i++) {
      if (!(walk.around(i) instanceof Stmt.With with)) {
        continue;
      }
      for (Stmt.WithItem item : with.items()) {
        String maker = origins.maker(item.context(), walk.scope(), walk.classAround());
        if (maker != null && SCOPES.contains(maker)) {
          boolean group = maker.equals("asyncio.TaskGroup");
          report.add(
              Rule.YIELD_IN_TASK_GROUP,
              yield.span(),
              "a yield inside a "
                  + (group ? "task group" : "timeout")
                  + " leaves it to whoever iterates, perhaps for ever; "
                  + "it would cancel the wrong task",
              group
                  ? "collect the results first, or have tasks put them into a Queue"
                  : "put the timeout around the loop that iterates");
          return;
        }
      }
    }
  }
}
