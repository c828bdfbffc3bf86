package org.aiolang.interpreter.resolve;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Argument;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Parameters;
import org.aiolang.grammar.syntax.Parameters.Parameter;

/** The first pass over expressions. */
final class ExpressionWalk {
  private final Findings findings;

  ExpressionWalk(Findings findings) {
    this.findings = findings;
  }

  /** Visits an expression that is read; null is no expression. */
  void visit(Expr expr) {
    if (expr == null) {
      return;
    }
    boolean before = findings.begin();
    // A long chain such as a + b + … or a.b().c()… leans to the left: walked in a loop, since its
    // length has no limit.
    List<Expr> chain = null;
    Expr innermost = expr;
    for (Expr left = leftOf(expr); left != null; left = leftOf(left)) {
      if (chain == null) {
        chain = new ArrayList<>();
      }
      chain.add(innermost);
      innermost = left;
    }
    children(innermost);
    if (findings.suspended) {
      findings.suspending.add(innermost);
    }
    if (chain != null) {
      for (int i = chain.size() - 1; i >= 0; i--) {
        Expr link = chain.get(i);
        rightOf(link);
        if (findings.suspended) {
          findings.suspending.add(link);
        }
      }
    }
    findings.suspended |= before;
  }

  void visitAll(List<? extends Expr> exprs) {
    for (Expr expr : exprs) {
      visit(expr);
    }
  }

  /** Visits an expression that is assigned to, deleted or bound by a loop. */
  void target(Expr expr) {
    boolean before = findings.begin();
    if (expr instanceof Expr.Name name) {
      findings.bind(name.id(), name.span());
    } else if (expr instanceof Expr.TupleDisplay tuple) {
      targets(tuple.elements(), tuple);
    } else if (expr instanceof Expr.ListDisplay list) {
      targets(list.elements(), list);
    } else if (expr instanceof Expr.Starred starred) {
      target(starred.value());
    } else {
      visit(expr);
    }
    findings.end(expr, before);
  }

  /** As {@link #target}, where the whole target must not be starred. */
  void outermostTarget(Expr expr) {
    if (expr instanceof Expr.Starred) {
      findings.error(expr.span(), "starred assignment target must be in a list or tuple");
    }
    target(expr);
  }

  private void targets(List<Expr> elements, Expr whole) {
    boolean starred = false;
    for (Expr element : elements) {
      if (element instanceof Expr.Starred) {
        if (starred) {
          findings.error(whole.span(), "multiple starred expressions in assignment");
        }
        starred = true;
      }
      target(element);
    }
  }

  private static Expr leftOf(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      return binary.left();
    }
    if (expr instanceof Expr.Call call) {
      return call.function();
    }
    if (expr instanceof Expr.Attribute attribute) {
      return attribute.value();
    }
    if (expr instanceof Expr.Subscript subscript) {
      return subscript.value();
    }
    return null;
  }

  private void rightOf(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      visit(binary.right());
    } else if (expr instanceof Expr.Call call) {
      arguments(call.arguments());
    } else if (expr instanceof Expr.Subscript subscript) {
      element(subscript.index());
    }
  }

  private void children(Expr expr) {
    if (expr instanceof Expr.Name name) {
      name(name);
    } else if (expr instanceof Expr.IntLiteral
        || expr instanceof Expr.FloatLiteral
        || expr instanceof Expr.ImaginaryLiteral
        || expr instanceof Expr.StringLiteral
        || expr instanceof Expr.BytesLiteral
        || expr instanceof Expr.BooleanLiteral
        || expr instanceof Expr.NoneLiteral
        || expr instanceof Expr.EllipsisLiteral) {
    } else if (expr instanceof Expr.FString string) {
      fStringParts(string.parts());
    } else if (expr instanceof Expr.Unary unary) {
      visit(unary.operand());
    } else if (expr instanceof Expr.Logical logical) {
      visitAll(logical.operands());
    } else if (expr instanceof Expr.Compare compare) {
      visit(compare.first());
      visitAll(compare.rest());
    } else if (expr instanceof Expr.Conditional conditional) {
      visit(conditional.test());
      visit(conditional.then());
      visit(conditional.otherwise());
    } else if (expr instanceof Expr.Lambda lambda) {
      lambda(lambda);
    } else if (expr instanceof Expr.Slice slice) {
      visit(slice.lower());
      visit(slice.upper());
      visit(slice.step());
    } else if (expr instanceof Expr.TupleDisplay tuple) {
      elements(tuple.elements());
    } else if (expr instanceof Expr.ListDisplay list) {
      elements(list.elements());
    } else if (expr instanceof Expr.SetDisplay set) {
      elements(set.elements());
    } else if (expr instanceof Expr.DictDisplay dict) {
      dictItems(dict.items());
    } else if (expr instanceof Expr.ListComprehension list) {
      comprehension(list, "<listcomp>", "list comprehension", list.clauses(), list.element(), null);
    } else if (expr instanceof Expr.SetComprehension set) {
      comprehension(set, "<setcomp>", "set comprehension", set.clauses(), set.element(), null);
    } else if (expr instanceof Expr.DictComprehension dict) {
      comprehension(
          dict, "<dictcomp>", "dict comprehension", dict.clauses(), dict.key(), dict.value());
    } else if (expr instanceof Expr.GeneratorExpression generator) {
      generatorExpression(generator);
    } else if (expr instanceof Expr.Starred starred) {
      findings.error(starred.span(), "can't use starred expression here");
      visit(starred.value());
    } else if (expr instanceof Expr.Await await) {
      await(await);
    } else if (expr instanceof Expr.Yield yield) {
      yields(yield, yield.value(), "'yield' outside function");
    } else if (expr instanceof Expr.YieldFrom yield) {
      yieldFrom(yield);
    } else if (expr instanceof Expr.Walrus walrus) {
      walrus(walrus);
    } else if (expr instanceof Expr.Binary
        || expr instanceof Expr.Call
        || expr instanceof Expr.Attribute
        || expr instanceof Expr.Subscript) {
      throw new IllegalStateException("part of a chain");
    } else {
      throw new IllegalStateException("no case for " + expr);
    }
  }

  private void elements(List<Expr> elements) {
    for (Expr element : elements) {
      element(element);
    }
  }

  /** Visits an expression that may be starred. */
  private void element(Expr expr) {
    if (expr instanceof Expr.Starred starred) {
      boolean before = findings.begin();
      visit(starred.value());
      findings.end(starred, before);
    } else {
      visit(expr);
    }
  }

  private void name(Expr.Name name) {
    findings.use(name.id());
    if (name.id().equals("super") && findings.current.kind().hasVariables()) {
      // super() without arguments reads it behind the scenes.
      findings.use("__class__");
    }
  }

  private void fStringParts(List<Expr.FStringPart> parts) {
    for (Expr.FStringPart part : parts) {
      if (part instanceof Expr.FStringField field) {
        boolean before = findings.begin();
        visit(field.value());
        if (field.format() != null) {
          fStringParts(field.format());
        }
        findings.end(field, before);
      }
    }
  }

  private void dictItems(List<Expr.DictItem> items) {
    for (Expr.DictItem item : items) {
      boolean before = findings.begin();
      visit(item.key());
      visit(item.value());
      findings.end(item, before);
    }
  }

  /** Visits the arguments of a call or of a class header. */
  void arguments(List<Argument> arguments) {
    for (Argument argument : arguments) {
      boolean before = findings.begin();
      visit(argument.value());
      findings.end(argument, before);
    }
  }

  /** Visits what the scope around a function evaluates of its parameters. */
  void defaultsAndAnnotations(Parameters parameters) {
    for (Parameter parameter : parameters.list()) {
      boolean before = findings.begin();
      visit(parameter.defaultValue());
      if (parameter.annotation() != null) {
        annotation(parameter.annotation());
      }
      findings.end(parameter, before);
    }
  }

  /** The same in two steps, for a function with type parameters: these see the annotations only. */
  void defaults(Parameters parameters) {
    for (Parameter parameter : parameters.list()) {
      visit(parameter.defaultValue());
    }
  }

  void annotations(Parameters parameters) {
    for (Parameter parameter : parameters.list()) {
      if (parameter.annotation() != null) {
        annotation(parameter.annotation());
      }
    }
  }

  /** Complains about what cannot stand in the scope of type parameters; false elsewhere. */
  private boolean refused(Expr expr, String what) {
    Scope scope = findings.current;
    if (!scope.kind().isAnnotation()) {
      return false;
    }
    findings.error(expr.span(), what + " expression cannot be used within " + scope.words);
    return true;
  }

  /**
   * Visits an annotation, which is left alone where the module asks for annotations not to be
   * evaluated.
   */
  void annotation(Expr expr) {
    if (!findings.postponedAnnotations) {
      element(expr);
    }
  }

  /** Makes the parameters the first symbols of the current scope, in the order of their slots. */
  void declareParameters(Parameters parameters) {
    for (Parameters.Kind kind :
        List.of(
            Parameters.Kind.POSITIONAL_ONLY,
            Parameters.Kind.POSITIONAL_OR_KEYWORD,
            Parameters.Kind.KEYWORD_ONLY,
            Parameters.Kind.VAR_POSITIONAL,
            Parameters.Kind.VAR_KEYWORD)) {
      for (Parameter parameter : parameters.list()) {
        if (parameter.kind() == kind) {
          String name = findings.current.mangle(parameter.name());
          if (findings.current.symbol(name) != null) {
            findings.error(
                spanOfName(parameter), "duplicate argument '" + name + "' in function definition");
          }
          findings.current.note(name, Symbol.PARAMETER);
        }
      }
    }
  }

  /** From a parameter's name, without its stars, to the end of its annotation if it has one. */
  private Span spanOfName(Parameter parameter) {
    String text = findings.source.text();
    int start = parameter.span().start();
    while (start < text.length()
        && !Character.isUnicodeIdentifierStart(text.codePointAt(start))
        && text.charAt(start) != '_') {
      start++;
    }
    if (parameter.annotation() != null) {
      return new Span(start, parameter.annotation().span().end());
    }
    int end = start;
    while (end < text.length() && Character.isUnicodeIdentifierPart(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return new Span(start, end);
  }

  private void lambda(Expr.Lambda lambda) {
    defaultsAndAnnotations(lambda.parameters());
    boolean suspended = findings.suspended;
    findings.enter(lambda, Scope.Kind.LAMBDA, "<lambda>", lambda.span());
    declareParameters(lambda.parameters());
    visit(lambda.body());
    findings.leave();
    findings.suspended = suspended;
  }

  private void comprehension(
      Expr node, String name, String words, List<Expr.Clause> clauses, Expr first, Expr second) {
    Expr.Clause outermost = clauses.getFirst();
    boolean before = findings.begin();
    iterable(outermost.iterable());
    Scope scope = findings.enter(node, Scope.Kind.COMPREHENSION, name, node.span());
    scope.words = words;
    clause(outermost);
    findings.end(outermost, before);
    clausesFromSecond(clauses);
    visit(first);
    visit(second);
    findings.leave();
    if (scope.isAsync()) {
      Scope around = findings.current;
      if (around.kind() == Scope.Kind.COMPREHENSION || findings.allowsAwait()) {
        around.async = true;
      } else {
        findings.error(
            node.span(), "asynchronous comprehension outside of an asynchronous function");
      }
    }
  }

  private void generatorExpression(Expr.GeneratorExpression node) {
    iterable(node.clauses().getFirst().iterable());
    boolean suspended = findings.begin();
    Scope scope = findings.enter(node, Scope.Kind.GENERATOR, "<genexpr>", node.span());
    scope.words = "generator expression";
    scope.generator = true;
    scope.note(".0", Symbol.PARAMETER);
    boolean before = findings.begin();
    clause(node.clauses().getFirst());
    findings.end(node.clauses().getFirst(), before);
    clausesFromSecond(node.clauses());
    visit(node.element());
    findings.leave();
    findings.suspended = suspended;
  }

  private void clausesFromSecond(List<Expr.Clause> clauses) {
    for (Expr.Clause clause : clauses.subList(1, clauses.size())) {
      boolean before = findings.begin();
      iterable(clause.iterable());
      clause(clause);
      findings.end(clause, before);
    }
  }

  private void iterable(Expr iterable) {
    Scope scope = findings.current;
    scope.iterableDepth++;
    visit(iterable);
    scope.iterableDepth--;
  }

  /** All of a clause but its iterable. */
  private void clause(Expr.Clause clause) {
    Scope scope = findings.current;
    if (clause.async()) {
      scope.async = true;
      findings.suspended = true;
    }
    scope.inTarget = true;
    outermostTarget(clause.target());
    scope.inTarget = false;
    visitAll(clause.conditions());
  }

  private void await(Expr.Await await) {
    if (refused(await, "await")) {
      return;
    }
    visit(await.value());
    findings.suspended = true;
    Scope scope = findings.current;
    if (scope.kind() == Scope.Kind.COMPREHENSION || findings.allowsAwait()) {
      // Where it isn't allowed, the complaint of the comprehension says it.
      scope.async = true;
    } else if (scope.kind() == Scope.Kind.CLASS) {
      findings.error(await.span(), "'await' outside function");
    } else {
      findings.error(await.span(), "'await' outside async function");
    }
  }

  private void yieldFrom(Expr.YieldFrom yield) {
    if (refused(yield, "yield")) {
      return;
    }
    yields(yield, yield.value(), "'yield from' outside function");
    Scope scope = findings.current;
    if (scope.kind() == Scope.Kind.FUNCTION && scope.isAsync()) {
      findings.error(yield.span(), "'yield from' inside async function");
    }
  }

  private void yields(Expr yield, Expr value, String outside) {
    if (refused(yield, "yield")) {
      return;
    }
    visit(value);
    findings.suspended = true;
    Scope scope = findings.current;
    if (scope.kind().isComprehension()) {
      findings.error(yield.span(), "'yield' inside " + scope.words);
    } else if (scope.kind().hasVariables()) {
      scope.generator = true;
    } else {
      findings.error(yield.span(), outside);
    }
  }

  private void walrus(Expr.Walrus walrus) {
    if (refused(walrus, "named")) {
      return;
    }
    Scope scope = findings.current;
    boolean binds = true;
    if (scope.iterableDepth > 0) {
      findings.error(
          walrus.span(),
          "assignment expression cannot be used in a comprehension iterable expression");
    } else if (scope.kind().isComprehension()) {
      binds = bindFurtherOut(walrus);
    }
    visit(walrus.value());
    if (binds) {
      findings.bind(walrus.target().id(), walrus.target().span());
    }
  }

  /**
   * An assignment expression in a comprehension binds in the nearest scope around that isn't one.
   */
  private boolean bindFurtherOut(Expr.Walrus walrus) {
    Scope scope = findings.current;
    Span span = walrus.target().span();
    String name = scope.mangle(walrus.target().id());
    for (Scope around = scope; around != null; around = around.parent()) {
      Symbol known = around.symbol(name);
      switch (around.kind()) {
        case GENERATOR, COMPREHENSION -> {
          if (known != null && known.is(Symbol.ITERATED)) {
            findings.error(
                span,
                "assignment expression cannot rebind comprehension iteration variable '"
                    + walrus.target().id()
                    + "'");
            return false;
          }
        }
        case FUNCTION, LAMBDA -> {
          boolean global = known != null && known.is(Symbol.GLOBAL);
          scope.note(name, global ? Symbol.GLOBAL : Symbol.NONLOCAL).directiveAt(span);
          around.note(name, Symbol.ASSIGNED);
          return true;
        }
        case MODULE -> {
          scope.note(name, Symbol.GLOBAL).directiveAt(span);
          around.note(name, Symbol.ASSIGNED);
          return true;
        }
        case TYPE_PARAMETERS, LAZY -> {
          findings.error(
              span,
              "assignment expression within a comprehension cannot be used "
                  + (around.kind() == Scope.Kind.LAZY ? "in " : "within ")
                  + around.words);
          return false;
        }
        case CLASS -> {
          findings.error(
              span, "assignment expression within a comprehension cannot be used in a class body");
          return false;
        }
      }
    }
    throw new IllegalStateException("no module around");
  }
}
