package org.aiolang.interpreter.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Node;

/** What the walk has found so far, and where it stands. */
final class Findings {
  final Source source;
  final List<Diagnostic> diagnostics = new ArrayList<>();
  final Map<Object, Scope> scopes = new IdentityHashMap<>();

  /** The scopes of bounds, defaults and values of type aliases, by identity of the expression. */
  final Map<Object, Scope> lazyScopes = new IdentityHashMap<>();

  final Set<Node> suspending = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Every scope, each after the one around it. */
  final List<Scope> order = new ArrayList<>();

  /** Whether {@code from __future__ import annotations} holds. */
  boolean postponedAnnotations;

  /** The scope the walk is in. */
  Scope current;

  /** Whether something that suspends was met since {@link #begin}. */
  boolean suspended;

  Findings(Module module) {
    this.source = module.source();
    int length = source.text().length();
    enter(module, Scope.Kind.MODULE, "<module>", new Span(0, length));
  }

  /** Opens a scope inside the current one. */
  Scope enter(Object node, Scope.Kind kind, String name, Span span) {
    current = new Scope(kind, current, name, span);
    scopes.put(node, current);
    order.add(current);
    return current;
  }

  /**
   * Opens the scope of an expression that is evaluated when it is asked for.
   *
   * @param words what a message calls it
   */
  void enterLazy(Expr value, String name, String words) {
    current = new Scope(Scope.Kind.LAZY, current, name, value.span());
    current.words = words;
    lazyScopes.put(value, current);
    order.add(current);
  }

  /** Goes back to the scope around the current one. */
  void leave() {
    current = current.parent();
  }

  /** Starts to judge whether a node suspends; gives what {@link #end} wants back. */
  boolean begin() {
    boolean before = suspended;
    suspended = false;
    return before;
  }

  /** Ends the judgement begun by {@link #begin}. */
  void end(Node node, boolean before) {
    if (suspended) {
      suspending.add(node);
    } else {
      suspended = before;
    }
  }

  void error(Span span, String message) {
    diagnostics.add(new Diagnostic("SyntaxError", source, span, message, null, List.of()));
  }

  /** Whether the unit the walk is in can be made to wait. */
  boolean allowsAwait() {
    Scope unit = current.unit();
    return switch (unit.kind()) {
      case MODULE, GENERATOR -> true;
      case FUNCTION -> unit.async;
      case LAMBDA, CLASS, TYPE_PARAMETERS, LAZY -> false;
      case COMPREHENSION -> throw new IllegalStateException("not a unit");
    };
  }

  /** The name is read here. */
  void use(String name) {
    current.note(current.mangle(name), Symbol.USED);
  }

  /** The name is assigned, imported, deleted or defined here. */
  void bind(String name, Span span) {
    int flags = Symbol.ASSIGNED;
    String mangled = current.mangle(name);
    if (current.inTarget) {
      Symbol known = current.symbol(mangled);
      if (known != null && known.is(Symbol.GLOBAL | Symbol.NONLOCAL)) {
        error(
            span,
            "comprehension inner loop cannot rebind assignment expression target '" + name + "'");
      } else {
        flags |= Symbol.ITERATED;
      }
    }
    current.note(mangled, flags);
  }
}
