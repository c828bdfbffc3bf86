package org.aiolang.interpreter.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Node;

/** What the resolver found out about one module: side tables to a tree that stays as it is. */
public final class Resolution {
  private final Module module;
  private final List<Diagnostic> diagnostics;
  private final Map<Object, Scope> scopes;
  private final Map<Object, Scope> lazyScopes;
  private final Set<Node> suspending;
  private final boolean postponedAnnotations;

  /**
   * @param scopes by identity of the node
   * @param lazyScopes by identity of the expression
   * @param suspending by identity
   */
  Resolution(
      Module module,
      List<Diagnostic> diagnostics,
      Map<Object, Scope> scopes,
      Map<Object, Scope> lazyScopes,
      Set<Node> suspending,
      boolean postponedAnnotations) {
    this.module = module;
    this.diagnostics = List.copyOf(diagnostics);
    this.scopes = scopes;
    this.lazyScopes = lazyScopes;
    this.suspending = suspending;
    this.postponedAnnotations = postponedAnnotations;
  }

  /** The tree that was resolved. */
  public Module module() {
    return module;
  }

  /** Everything wrong, in source order; the tables are of use only when there is nothing. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * The scope a node opens.
   *
   * @param node the module, a function or class definition, a lambda, a generator expression or a
   *     comprehension of the tree that was resolved; or the list of a definition's type parameters
   * @return null for any other node
   */
  public Scope scope(Object node) {
    return scopes.get(node);
  }

  /**
   * The scope of an expression that is evaluated when it is asked for: the bound or default of a
   * type parameter, the value of a type alias.
   */
  public Scope lazyScope(Expr expression) {
    return lazyScopes.get(expression);
  }

  /**
   * Whether a node can suspend the unit it stands in: it contains an {@code await}, {@code yield},
   * {@code yield from}, {@code async for}, {@code async with} or an asynchronous comprehension that
   * runs in the same unit. A definition or lambda does so only by its decorators, defaults,
   * annotations or bases, a generator expression only by its first iterable; a clause of a
   * generator expression is judged by what runs inside.
   */
  public boolean suspends(Node node) {
    return suspending.contains(node);
  }

  /**
   * Whether {@code from __future__ import annotations} holds: annotations are then kept as their
   * source text, nothing in them is evaluated, and nothing in them was resolved.
   */
  public boolean postponedAnnotations() {
    return postponedAnnotations;
  }
}
