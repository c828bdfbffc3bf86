package org.aiolang.grammar.syntax;

import java.util.List;
import org.aiolang.grammar.source.Span;

/**
 * A statement. Bodies are never empty; an absent {@code else} or {@code finally} is an empty list.
 */
public sealed interface Stmt extends Node {

  record ExprStmt(Span span, Expr value) implements Stmt {}

  /** {@code targets[0] = targets[1] = … = value}. */
  record Assign(Span span, List<Expr> targets, Expr value) implements Stmt {
    public Assign {
      targets = List.copyOf(targets);
    }
  }

  record AugmentedAssign(Span span, Expr target, BinaryOperator operator, Expr value)
      implements Stmt {}

  /**
   * {@code target: annotation [= value]}.
   *
   * @param value or null
   * @param simple whether the target is a bare name without parentheses, whose annotation is kept
   */
  record AnnotatedAssign(Span span, Expr target, Expr annotation, Expr value, boolean simple)
      implements Stmt {}

  /** {@code return [value]}; null without one. */
  record Return(Span span, Expr value) implements Stmt {}

  /** {@code raise [exception [from cause]]}; either may be null. */
  record Raise(Span span, Expr exception, Expr cause) implements Stmt {}

  /** {@code assert test[, message]}; the message may be null. */
  record Assert(Span span, Expr test, Expr message) implements Stmt {}

  record Delete(Span span, List<Expr> targets) implements Stmt {
    public Delete {
      targets = List.copyOf(targets);
    }
  }

  record Pass(Span span) implements Stmt {}

  record Break(Span span) implements Stmt {}

  record Continue(Span span) implements Stmt {}

  record Global(Span span, List<String> names) implements Stmt {
    public Global {
      names = List.copyOf(names);
    }
  }

  record Nonlocal(Span span, List<String> names) implements Stmt {
    public Nonlocal {
      names = List.copyOf(names);
    }
  }

  record Import(Span span, List<Alias> names) implements Stmt {
    public Import {
      names = List.copyOf(names);
    }
  }

  /**
   * {@code from ..module import names}.
   *
   * @param module dotted name, or null in {@code from . import x}
   * @param level how many leading dots
   * @param names empty for {@code import *}
   */
  record ImportFrom(Span span, String module, int level, List<Alias> names) implements Stmt {
    public ImportFrom {
      names = List.copyOf(names);
    }
  }

  /** {@code name [as alias]}; the alias is null where none is written. */
  record Alias(Span span, String name, String alias) implements Node {}

  /** {@code elif} is an {@code If} alone in the else list. */
  record If(Span span, Expr test, List<Stmt> body, List<Stmt> orElse) implements Stmt {
    public If {
      body = List.copyOf(body);
      orElse = List.copyOf(orElse);
    }
  }

  record While(Span span, Expr test, List<Stmt> body, List<Stmt> orElse) implements Stmt {
    public While {
      body = List.copyOf(body);
      orElse = List.copyOf(orElse);
    }
  }

  record For(
      Span span, boolean async, Expr target, Expr iterable, List<Stmt> body, List<Stmt> orElse)
      implements Stmt {
    public For {
      body = List.copyOf(body);
      orElse = List.copyOf(orElse);
    }
  }

  /** {@code try}; {@code group} where its handlers are {@code except*}. */
  record Try(
      Span span,
      List<Stmt> body,
      boolean group,
      List<Handler> handlers,
      List<Stmt> orElse,
      List<Stmt> finallyBody)
      implements Stmt {
    public Try {
      body = List.copyOf(body);
      handlers = List.copyOf(handlers);
      orElse = List.copyOf(orElse);
      finallyBody = List.copyOf(finallyBody);
    }
  }

  /** {@code except [type [as name]]:}; type and name may be null. */
  record Handler(Span span, Expr type, String name, List<Stmt> body) implements Node {
    public Handler {
      body = List.copyOf(body);
    }
  }

  record With(Span span, boolean async, List<WithItem> items, List<Stmt> body) implements Stmt {
    public With {
      items = List.copyOf(items);
      body = List.copyOf(body);
    }
  }

  /** {@code context [as target]}; the target may be null. */
  record WithItem(Span span, Expr context, Expr target) implements Node {}

  /**
   * {@code [async] def}.
   *
   * @param header from {@code def} to the colon, what a message about the function points at
   * @param typeParameters empty where there are none
   * @param returns the annotation of the result, or null
   */
  record FunctionDef(
      Span span,
      Span header,
      boolean async,
      String name,
      List<TypeParameter> typeParameters,
      Parameters parameters,
      Expr returns,
      List<Expr> decorators,
      List<Stmt> body)
      implements Stmt {
    public FunctionDef {
      typeParameters = List.copyOf(typeParameters);
      decorators = List.copyOf(decorators);
      body = List.copyOf(body);
    }
  }

  /**
   * @param header from {@code class} to the colon
   */
  record ClassDef(
      Span span,
      Span header,
      String name,
      List<TypeParameter> typeParameters,
      List<Argument> arguments,
      List<Expr> decorators,
      List<Stmt> body)
      implements Stmt {
    public ClassDef {
      typeParameters = List.copyOf(typeParameters);
      arguments = List.copyOf(arguments);
      decorators = List.copyOf(decorators);
      body = List.copyOf(body);
    }
  }

  /** {@code type name[parameters] = value}. */
  record TypeAlias(Span span, Expr.Name name, List<TypeParameter> typeParameters, Expr value)
      implements Stmt {
    public TypeAlias {
      typeParameters = List.copyOf(typeParameters);
    }
  }

  record Match(Span span, Expr subject, List<MatchCase> cases) implements Stmt {
    public Match {
      cases = List.copyOf(cases);
    }
  }

  /** {@code case pattern [if guard]:}; the guard may be null. */
  record MatchCase(Span span, Pattern pattern, Expr guard, List<Stmt> body) implements Node {
    public MatchCase {
      body = List.copyOf(body);
    }
  }
}
