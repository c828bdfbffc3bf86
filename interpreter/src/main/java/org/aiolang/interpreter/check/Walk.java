package org.aiolang.interpreter.check;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Parameters;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.interpreter.resolve.Resolution;
import org.aiolang.interpreter.resolve.Scope;

/** A walk over a tree that knows where it is: in which scope, and inside of what. */
final class Walk {
  /** Who is told of every node, before its parts. */
  interface Visitor {
    void visit(Node node, Walk walk);
  }

  private final Resolution resolution;
  private final List<Visitor> visitors;
  private final List<Node> around = new ArrayList<>();
  private Scope scope;

  private Walk(Resolution resolution, List<Visitor> visitors) {
    this.resolution = resolution;
    this.visitors = visitors;
    this.scope = resolution.scope(resolution.module());
  }

  /** Shows every node of the module to each visitor. */
  static void over(Resolution resolution, List<Visitor> visitors) {
    new Walk(resolution, visitors).all(resolution.module().body());
  }

  Resolution resolution() {
    return resolution;
  }

  /** The scope in which the names of the visited node are looked up. */
  Scope scope() {
    return scope;
  }

  /** The node that the visited one is a part of; null for the module's statements. */
  Node parent() {
    return around(0);
  }

  /** The node so many steps further out than the parent; null beyond the module. */
  Node around(int steps) {
    int index = around.size() - 1 - steps;
    return index < 0 ? null : around.get(index);
  }

  /** The function or lambda whose body the visited node is in; null outside of any. */
  Node function() {
    for (int i = around.size() - 1; i >= 0; i--) {
      Node node = around.get(i);
      if (node instanceof Stmt.FunctionDef || node instanceof Expr.Lambda) {
        return node;
      }
      if (node instanceof Stmt.ClassDef) {
        return null;
      }
    }
    return null;
  }

  /** The coroutine whose body the visited node is in, or null. */
  Stmt.FunctionDef coroutine() {
    return function() instanceof Stmt.FunctionDef definition && definition.async()
        ? definition
        : null;
  }

  /** The innermost class around the visited node, however deep in its methods; or null. */
  Stmt.ClassDef classAround() {
    for (int i = around.size() - 1; i >= 0; i--) {
      if (around.get(i) instanceof Stmt.ClassDef found) {
        return found;
      }
    }
    return null;
  }

  private void all(List<? extends Node> nodes) {
    for (Node node : nodes) {
      node(node);
    }
  }

  private void node(Node node) {
    if (node == null) {
      return;
    }
    for (Visitor visitor : visitors) {
      visitor.visit(node, this);
    }
    Scope inner = resolution.scope(node);
    if (inner == null) {
      around.add(node);
      all(evaluated(node));
      around.removeLast();
      return;
    }
    switch (node) {
      case Stmt.FunctionDef definition -> {
        all(definition.decorators());
        all(definition.parameters().list());
        inside(node, inner, definition.body());
      }
      case Stmt.ClassDef definition -> {
        all(definition.decorators());
        Scope outer = scope;
        Scope generic = resolution.scope(definition.typeParameters());
        scope = generic == null ? outer : generic;
        all(definition.arguments());
        scope = outer;
        inside(node, inner, definition.body());
      }
      case Expr.Lambda lambda -> {
        all(lambda.parameters().list());
        inside(node, inner, List.of(lambda.body()));
      }
      default -> comprehension(node, inner);
    }
  }

  /** All parts but annotations, which may stand for nothing: {@link Variables} looks at them. */
  private static List<Node> evaluated(Node node) {
    Expr annotation =
        switch (node) {
          case Stmt.AnnotatedAssign statement -> statement.annotation();
          case Parameters.Parameter parameter -> parameter.annotation();
          default -> null;
        };
    List<Node> parts = Children.of(node);
    if (annotation != null) {
      parts.removeIf(part -> part == annotation);
    }
    return parts;
  }

  private void inside(Node node, Scope inner, List<? extends Node> body) {
    Scope outer = scope;
    scope = inner;
    around.add(node);
    all(body);
    around.removeLast();
    scope = outer;
  }

  /** A comprehension, whose first iterable is evaluated outside. */
  private void comprehension(Node node, Scope inner) {
    List<Node> rest = new ArrayList<>(Children.of(node));
    Expr.Clause first = null;
    for (Node part : rest) {
      if (part instanceof Expr.Clause clause) {
        first = clause;
        break;
      }
    }
    around.add(node);
    node(first.iterable());
    Scope outer = scope;
    scope = inner;
    for (Node part : rest) {
      if (part != first) {
        node(part);
        continue;
      }
      for (Visitor visitor : visitors) {
        visitor.visit(first, this);
      }
      around.add(first);
      node(first.target());
      all(first.conditions());
      around.removeLast();
    }
    scope = outer;
    around.removeLast();
  }
}
