package org.aiolang.interpreter.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Parameters.Parameter;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.grammar.syntax.TypeParameter;

/**
 * The first pass over type parameters. They have a scope of their own around what they belong to;
 * bounds and defaults have scopes inside it, since they are evaluated when somebody asks.
 */
final class TypeParameterWalk {
  private final Findings findings;
  private final ExpressionWalk expressions;

  TypeParameterWalk(Findings findings, ExpressionWalk expressions) {
    this.findings = findings;
    this.expressions = expressions;
  }

  /** Opens the scope of a generic function, which is handed the defaults of its parameters. */
  void enter(Stmt.FunctionDef definition) {
    Scope scope = open(definition.typeParameters(), definition.name(), definition.header());
    int defaults = 0;
    for (Parameter each : definition.parameters().list()) {
      if (each.defaultValue() != null) {
        scope.note(".default" + defaults++, Symbol.PARAMETER);
      }
    }
    declare(definition.typeParameters());
  }

  /** Opens the scope of a generic class. */
  void enter(Stmt.ClassDef definition) {
    Scope scope = open(definition.typeParameters(), definition.name(), definition.header());
    Set<String> names = new HashSet<>();
    definition.typeParameters().forEach(each -> names.add(each.name()));
    scope.mangleFor(definition.name(), names);
    declare(definition.typeParameters());
  }

  /** Opens the scope of a generic type alias. */
  void enter(Stmt.TypeAlias alias) {
    open(alias.typeParameters(), alias.name().id(), alias.span());
    declare(alias.typeParameters());
  }

  private Scope open(List<TypeParameter> parameters, String name, Span span) {
    Scope scope =
        findings.enter(
            parameters, Scope.Kind.TYPE_PARAMETERS, "<generic parameters of " + name + ">", span);
    scope.words = "the definition of a generic";
    return scope;
  }

  private void declare(List<TypeParameter> parameters) {
    Scope scope = findings.current;
    for (TypeParameter each : parameters) {
      String name = scope.mangle(each.name());
      if (scope.symbol(name) != null && scope.symbol(name).is(Symbol.ASSIGNED)) {
        findings.error(each.span(), "duplicate type parameter '" + each.name() + "'");
      }
      scope.note(name, Symbol.ASSIGNED);
      String kind =
          switch (each.kind()) {
            case VARIABLE -> "a TypeVar";
            case TUPLE -> "a TypeVarTuple";
            case SPECIFICATION -> "a ParamSpec";
          };
      if (each.bound() != null) {
        String words = kind + (each.constrained() ? " constraint" : " bound");
        lazily(each.bound(), each.name(), words);
      }
      if (each.defaultValue() != null) {
        lazily(each.defaultValue(), each.name(), kind + " default");
      }
    }
  }

  /** Visits an expression in a scope of its own. */
  void lazily(Expr value, String name, String words) {
    findings.enterLazy(value, name, words);
    expressions.visit(value instanceof Expr.Starred starred ? starred.value() : value);
    findings.leave();
  }
}
