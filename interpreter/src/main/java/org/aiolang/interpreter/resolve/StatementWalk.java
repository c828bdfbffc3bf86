package org.aiolang.interpreter.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Stmt;

/** The first pass over statements. */
final class StatementWalk {
  private static final String CANNOT_LEAVE_GROUP_HANDLER =
      "'break', 'continue' and 'return' cannot appear in an except* block";

  /** What {@code break}, {@code continue} and {@code return} have to find their way out of. */
  private enum Block {
    LOOP,
    GROUP_HANDLER
  }

  private final Findings findings;
  private final ExpressionWalk expressions;
  private final PatternWalk patterns;
  private final TypeParameterWalk typeParameters;

  /** The blocks around the walk within its unit, innermost first. */
  private Deque<Block> blocks = new ArrayDeque<>();

  /** Whether the walk is still among the statements where {@code from __future__} may stand. */
  private boolean futureAllowed = true;

  /** The {@code return} statements with a value of the function the walk is in. */
  private List<Stmt.Return> valuesReturned = new ArrayList<>();

  StatementWalk(Findings findings) {
    this.findings = findings;
    this.expressions = new ExpressionWalk(findings);
    this.patterns = new PatternWalk(findings, expressions);
    this.typeParameters = new TypeParameterWalk(findings, expressions);
  }

  void module(Module module) {
    List<Stmt> body = module.body();
    int leading = FutureImports.leading(body);
    FutureImports.read(body.subList(0, leading), findings);
    visitAll(body.subList(0, leading));
    futureAllowed = false;
    visitAll(body.subList(leading, body.size()));
  }

  private void visitAll(List<Stmt> body) {
    for (Stmt statement : body) {
      visit(statement);
    }
  }

  private void visit(Stmt statement) {
    boolean before = findings.begin();
    children(statement);
    findings.end(statement, before);
  }

  private void children(Stmt statement) {
    if (statement instanceof Stmt.ExprStmt s) {
      expressions.visit(s.value());
    } else if (statement instanceof Stmt.Assign s) {
      s.targets().forEach(expressions::outermostTarget);
      expressions.visit(s.value());
    } else if (statement instanceof Stmt.AugmentedAssign s) {
      expressions.target(s.target());
      expressions.visit(s.value());
    } else if (statement instanceof Stmt.AnnotatedAssign s) {
      annotatedAssign(s);
    } else if (statement instanceof Stmt.Return s) {
      returns(s);
    } else if (statement instanceof Stmt.Raise s) {
      expressions.visit(s.exception());
      expressions.visit(s.cause());
    } else if (statement instanceof Stmt.Assert s) {
      expressions.visit(s.test());
      expressions.visit(s.message());
    } else if (statement instanceof Stmt.Delete s) {
      s.targets().forEach(expressions::target);
    } else if (statement instanceof Stmt.Pass) {
    } else if (statement instanceof Stmt.Break s) {
      jump(s.span(), "'break' outside loop");
    } else if (statement instanceof Stmt.Continue s) {
      jump(s.span(), "'continue' not properly in loop");
    } else if (statement instanceof Stmt.Global s) {
      declare(s.names(), Symbol.GLOBAL, "global", s.span());
    } else if (statement instanceof Stmt.Nonlocal s) {
      declare(s.names(), Symbol.NONLOCAL, "nonlocal", s.span());
    } else if (statement instanceof Stmt.Import s) {
      imports(s);
    } else if (statement instanceof Stmt.ImportFrom s) {
      importsFrom(s);
    } else if (statement instanceof Stmt.If s) {
      conditional(s);
    } else if (statement instanceof Stmt.While s) {
      expressions.visit(s.test());
      loop(s.body(), s.orElse());
    } else if (statement instanceof Stmt.For s) {
      forLoop(s);
    } else if (statement instanceof Stmt.Try s) {
      tries(s);
    } else if (statement instanceof Stmt.With s) {
      with(s);
    } else if (statement instanceof Stmt.FunctionDef s) {
      function(s);
    } else if (statement instanceof Stmt.ClassDef s) {
      classes(s);
    } else if (statement instanceof Stmt.TypeAlias s) {
      typeAlias(s);
    } else if (statement instanceof Stmt.Match s) {
      match(s);
    } else {
      throw new IllegalStateException("no case for " + statement);
    }
  }

  private void annotatedAssign(Stmt.AnnotatedAssign statement) {
    Scope scope = findings.current;
    if (statement.target() instanceof Expr.Name target) {
      String name = scope.mangle(target.id());
      Symbol known = scope.symbol(name);
      if (statement.simple()
          && scope.kind() != Scope.Kind.MODULE
          && known != null
          && known.is(Symbol.GLOBAL | Symbol.NONLOCAL)) {
        String declared = known.is(Symbol.GLOBAL) ? "global" : "nonlocal";
        findings.error(statement.span(), "annotated name '" + name + "' can't be " + declared);
        return;
      }
      if (statement.simple()) {
        scope.note(name, Symbol.ANNOTATED | Symbol.ASSIGNED);
      } else if (statement.value() != null) {
        scope.note(name, Symbol.ASSIGNED);
      }
    } else {
      expressions.target(statement.target());
    }
    boolean suspended = findings.suspended;
    expressions.annotation(statement.annotation());
    if (scope.kind().hasVariables()) {
      // Functions don't evaluate the annotations of their variables.
      findings.suspended = suspended;
    }
    expressions.visit(statement.value());
  }

  private void returns(Stmt.Return statement) {
    if (findings.current.kind() != Scope.Kind.FUNCTION) {
      findings.error(statement.span(), "'return' outside function");
    } else if (blocks.contains(Block.GROUP_HANDLER)) {
      findings.error(placeOfLeaving(statement), CANNOT_LEAVE_GROUP_HANDLER);
    }
    if (statement.value() != null) {
      if (findings.current.kind() == Scope.Kind.FUNCTION) {
        valuesReturned.add(statement);
      }
      expressions.visit(statement.value());
    }
  }

  /** CPython points at the value where there is nothing to compute before leaving. */
  private Span placeOfLeaving(Stmt.Return statement) {
    Expr value = statement.value();
    boolean sameLine =
        value != null
            && findings.source.line(value.span().start())
                == findings.source.line(statement.span().start());
    return sameLine && isConstant(value) ? value.span() : statement.span();
  }

  private static boolean isConstant(Expr expr) {
    if (expr instanceof Expr.IntLiteral
        || expr instanceof Expr.FloatLiteral
        || expr instanceof Expr.ImaginaryLiteral
        || expr instanceof Expr.StringLiteral
        || expr instanceof Expr.BytesLiteral
        || expr instanceof Expr.BooleanLiteral
        || expr instanceof Expr.NoneLiteral
        || expr instanceof Expr.EllipsisLiteral) {
      return true;
    }
    if (expr instanceof Expr.Unary unary) {
      return isConstant(unary.operand());
    }
    if (expr instanceof Expr.TupleDisplay tuple) {
      return tuple.elements().stream().allMatch(StatementWalk::isConstant);
    }
    return false;
  }

  private void jump(Span span, String outside) {
    Block innermost = blocks.peek();
    if (innermost == null) {
      findings.error(span, outside);
    } else if (innermost == Block.GROUP_HANDLER) {
      findings.error(span, CANNOT_LEAVE_GROUP_HANDLER);
    }
  }

  private void declare(List<String> names, int flag, String word, Span span) {
    Scope scope = findings.current;
    for (String written : names) {
      String name = scope.mangle(written);
      Symbol known = scope.symbol(name);
      String wrong = known == null ? null : tooLate(known, written, word);
      if (wrong != null) {
        findings.error(span, wrong);
        continue;
      }
      scope.note(name, flag).directiveAt(span);
    }
  }

  /** What is wrong with declaring a name the scope has already done something with, or null. */
  private static String tooLate(Symbol known, String name, String word) {
    if (known.is(Symbol.PARAMETER)) {
      return "name '" + name + "' is parameter and " + word;
    }
    if (known.is(Symbol.USED)) {
      return "name '" + name + "' is used prior to " + word + " declaration";
    }
    if (known.is(Symbol.ANNOTATED)) {
      return "annotated name '" + name + "' can't be " + word;
    }
    if (known.is(Symbol.ASSIGNED)) {
      return "name '" + name + "' is assigned to before " + word + " declaration";
    }
    return null;
  }

  private void imports(Stmt.Import statement) {
    for (Stmt.Alias alias : statement.names()) {
      String bound = alias.alias();
      if (bound == null) {
        int dot = alias.name().indexOf('.');
        bound = dot < 0 ? alias.name() : alias.name().substring(0, dot);
      }
      importName(bound);
    }
  }

  private void importName(String name) {
    Scope scope = findings.current;
    scope.note(scope.mangle(name), Symbol.IMPORTED);
  }

  private void importsFrom(Stmt.ImportFrom statement) {
    if (statement.names().isEmpty() && findings.current.kind() != Scope.Kind.MODULE) {
      // The star is the statement's last character.
      int end = statement.span().end();
      findings.error(new Span(end - 1, end), "import * only allowed at module level");
    }
    if (!futureAllowed && FutureImports.is(statement)) {
      findings.error(
          statement.span(), "from __future__ imports must occur at the beginning of the file");
    }
    for (Stmt.Alias alias : statement.names()) {
      importName(alias.alias() == null ? alias.name() : alias.alias());
    }
  }

  private void conditional(Stmt.If statement) {
    expressions.visit(statement.test());
    visitAll(statement.body());
    // A long row of elif is a deep tree: walked in a loop.
    List<Stmt.If> row = new ArrayList<>();
    List<Stmt> orElse = statement.orElse();
    List<Boolean> before = new ArrayList<>();
    while (orElse.size() == 1 && orElse.getFirst() instanceof Stmt.If next) {
      row.add(next);
      before.add(findings.begin());
      expressions.visit(next.test());
      visitAll(next.body());
      orElse = next.orElse();
    }
    visitAll(orElse);
    for (int i = row.size() - 1; i >= 0; i--) {
      findings.end(row.get(i), before.get(i));
    }
  }

  private void loop(List<Stmt> body, List<Stmt> orElse) {
    blocks.push(Block.LOOP);
    visitAll(body);
    blocks.pop();
    visitAll(orElse);
  }

  private void forLoop(Stmt.For statement) {
    if (statement.async()) {
      suspend(statement, "'async for' outside async function");
    }
    expressions.outermostTarget(statement.target());
    expressions.visit(statement.iterable());
    loop(statement.body(), statement.orElse());
  }

  private void suspend(Stmt statement, String outside) {
    findings.suspended = true;
    if (findings.allowsAwait()) {
      findings.current.async = true;
    } else {
      findings.error(statement.span(), outside);
    }
  }

  private void tries(Stmt.Try statement) {
    visitAll(statement.body());
    List<Stmt.Handler> handlers = statement.handlers();
    for (int i = 0; i < handlers.size(); i++) {
      Stmt.Handler handler = handlers.get(i);
      boolean before = findings.begin();
      if (handler.type() == null && i < handlers.size() - 1) {
        Span whole = handler.span().to(handler.body().getLast().span());
        findings.error(whole, "default 'except:' must be last");
      }
      expressions.visit(handler.type());
      if (handler.name() != null) {
        findings.bind(handler.name(), handler.span());
      }
      if (statement.group()) {
        blocks.push(Block.GROUP_HANDLER);
      }
      visitAll(handler.body());
      if (statement.group()) {
        blocks.pop();
      }
      findings.end(handler, before);
    }
    visitAll(statement.orElse());
    visitAll(statement.finallyBody());
  }

  private void with(Stmt.With statement) {
    if (statement.async()) {
      suspend(statement, "'async with' outside async function");
    }
    for (Stmt.WithItem item : statement.items()) {
      boolean before = findings.begin();
      findings.suspended = statement.async();
      expressions.visit(item.context());
      if (item.target() != null) {
        expressions.outermostTarget(item.target());
      }
      findings.end(item, before);
    }
    visitAll(statement.body());
  }

  private void function(Stmt.FunctionDef definition) {
    findings.bind(definition.name(), definition.header());
    expressions.visitAll(definition.decorators());
    boolean generic = !definition.typeParameters().isEmpty();
    if (generic) {
      expressions.defaults(definition.parameters());
      typeParameters.enter(definition);
      expressions.annotations(definition.parameters());
    } else {
      expressions.defaultsAndAnnotations(definition.parameters());
    }
    if (definition.returns() != null) {
      expressions.annotation(definition.returns());
    }
    boolean suspended = findings.suspended;
    Deque<Block> blocksAround = blocks;
    List<Stmt.Return> valuesAround = valuesReturned;
    blocks = new ArrayDeque<>();
    valuesReturned = new ArrayList<>();
    // Decorators and what they contain come first.
    Span fromHeader = definition.header().to(definition.span());
    Scope scope = findings.enter(definition, Scope.Kind.FUNCTION, definition.name(), fromHeader);
    scope.async = definition.async();
    expressions.declareParameters(definition.parameters());
    visitAll(definition.body());
    if (scope.isAsync() && scope.isGenerator()) {
      for (Stmt.Return returned : valuesReturned) {
        findings.error(returned.span(), "'return' with value in async generator");
      }
    }
    findings.leave();
    if (generic) {
      findings.leave();
    }
    blocks = blocksAround;
    valuesReturned = valuesAround;
    findings.suspended = suspended;
  }

  private void classes(Stmt.ClassDef definition) {
    findings.bind(definition.name(), definition.header());
    expressions.visitAll(definition.decorators());
    boolean generic = !definition.typeParameters().isEmpty();
    if (generic) {
      typeParameters.enter(definition);
    }
    expressions.arguments(definition.arguments());
    boolean suspended = findings.suspended;
    Deque<Block> blocksAround = blocks;
    blocks = new ArrayDeque<>();
    Span fromHeader = definition.header().to(definition.span());
    findings.enter(definition, Scope.Kind.CLASS, definition.name(), fromHeader);
    visitAll(definition.body());
    findings.leave();
    if (generic) {
      findings.leave();
    }
    blocks = blocksAround;
    findings.suspended = suspended;
  }

  private void typeAlias(Stmt.TypeAlias alias) {
    findings.bind(alias.name().id(), alias.name().span());
    boolean generic = !alias.typeParameters().isEmpty();
    if (generic) {
      typeParameters.enter(alias);
    }
    typeParameters.lazily(alias.value(), alias.name().id(), "a type alias");
    if (generic) {
      findings.leave();
    }
  }

  private void match(Stmt.Match statement) {
    expressions.visit(statement.subject());
    List<Stmt.MatchCase> cases = statement.cases();
    for (int i = 0; i < cases.size(); i++) {
      Stmt.MatchCase matchCase = cases.get(i);
      boolean before = findings.begin();
      patterns.visitCase(matchCase, i == cases.size() - 1);
      expressions.visit(matchCase.guard());
      visitAll(matchCase.body());
      findings.end(matchCase, before);
    }
  }
}
