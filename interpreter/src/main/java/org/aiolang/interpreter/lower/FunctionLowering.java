package org.aiolang.interpreter.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Argument;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Parameters;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.grammar.syntax.Unparser;
import org.aiolang.interpreter.builtin.ParameterList;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.call.Arguments;
import org.aiolang.interpreter.exec.call.Call1;
import org.aiolang.interpreter.exec.control.Return;
import org.aiolang.interpreter.exec.definition.Captures;
import org.aiolang.interpreter.exec.definition.MakeClass;
import org.aiolang.interpreter.exec.definition.MakeFunction;
import org.aiolang.interpreter.exec.definition.ShareNamespace;
import org.aiolang.interpreter.exec.name.Constant;
import org.aiolang.interpreter.resolve.Binding;
import org.aiolang.interpreter.resolve.Capture;
import org.aiolang.interpreter.resolve.Scope;

/** Lowers functions, lambdas and classes. */
final class FunctionLowering {
  static final ParameterList NO_PARAMETERS =
      new ParameterList(new String[0], 0, 0, 0, false, false);

  /** The parameter of a generator expression. */
  static final ParameterList ITERATOR_PARAMETER =
      new ParameterList(new String[] {".0"}, 1, 0, 0, false, false);

  private final Unit unit;

  FunctionLowering(Unit unit) {
    this.unit = unit;
  }

  Expression function(Stmt.FunctionDef def) {
    if (!def.typeParameters().isEmpty()) {
      return unit.generics.function(def);
    }
    Code code = code(def);
    Annotations annotations = annotations(def);
    boolean suspends = unit.anySuspends(annotations.values);
    for (Parameters.Parameter each : def.parameters().list()) {
      suspends |= unit.suspends(each.defaultValue());
    }
    Expression[] decorators = decorators(def.decorators(), suspends);
    Expression made = make(code, unit.resolution().scope(def), def.parameters(), annotations);
    return decorate(def.decorators(), decorators, made);
  }

  /** The code of a function's body. */
  Code code(Stmt.FunctionDef def) {
    Scope scope = unit.resolution().scope(def);
    Code.Kind kind =
        def.async()
            ? (scope.isGenerator() ? Code.Kind.ASYNC_GENERATOR : Code.Kind.COROUTINE)
            : (scope.isGenerator() ? Code.Kind.GENERATOR : Code.Kind.PLAIN);
    Unit inner = new Unit(unit.module, scope, kind);
    inner.definition =
        def.decorators().isEmpty() ? def.header() : def.decorators().getFirst().span();
    Statement body = inner.statements.block(def.body());
    return unit.module.code(inner, docstring(def.body()), parameterList(def.parameters()), body);
  }

  /** What of a function is annotated, and with what. */
  record Annotations(List<String> names, List<Expr> values) {
    static final Annotations NONE = new Annotations(List.of(), List.of());
  }

  Annotations annotations(Stmt.FunctionDef def) {
    List<String> annotated = new ArrayList<>();
    List<Expr> annotations = new ArrayList<>();
    for (Parameters.Parameter each : def.parameters().list()) {
      if (each.annotation() != null) {
        annotated.add(unit.scope.mangle(each.name()));
        annotations.add(each.annotation());
      }
    }
    if (def.returns() != null) {
      annotated.add("return");
      annotations.add(def.returns());
    }
    return new Annotations(annotated, annotations);
  }

  Expression lambda(Expr.Lambda lambda) {
    Scope scope = unit.resolution().scope(lambda);
    Code.Kind kind =
        scope.isGenerator()
            ? Code.Kind.GENERATOR
            : scope.isAsync() ? Code.Kind.COROUTINE : Code.Kind.PLAIN;
    Unit inner = new Unit(unit.module, scope, kind);
    inner.definition = lambda.span();
    List<Statement> outer = inner.open();
    inner.emit(new Return(inner.expressions.lower(lambda.body())));
    Statement body = inner.sequence(inner.close(outer), kind != Code.Kind.PLAIN);
    Code code = unit.module.code(inner, null, parameterList(lambda.parameters()), body);
    return make(code, scope, lambda.parameters(), Annotations.NONE);
  }

  private Expression make(Code code, Scope scope, Parameters parameters, Annotations annotations) {
    Defaults defaults = defaults(parameters);
    List<Expr> all = new ArrayList<>(defaults.all());
    boolean postponed = unit.resolution().postponedAnnotations();
    if (!postponed) {
      all.addAll(annotations.values);
    }
    Expression[] lowered = unit.expressions.operands(all);
    int count = defaults.all().size();
    return make(
        code,
        scope,
        defaults,
        Arrays.copyOfRange(lowered, 0, count),
        annotations,
        postponed ? texts(annotations.values) : Arrays.copyOfRange(lowered, count, lowered.length),
        null);
  }

  /**
   * The node that makes a function.
   *
   * @param values what gives the defaults
   * @param types what gives the annotations
   */
  Expression make(
      Code code,
      Scope scope,
      Defaults defaults,
      Expression[] values,
      Annotations annotations,
      Expression[] types,
      Expression typeParameters) {
    int positional = defaults.positional.size();
    return new MakeFunction(
        code,
        captures(scope),
        Arrays.copyOfRange(values, 0, positional),
        defaults.keywordNames.toArray(new String[0]),
        Arrays.copyOfRange(values, positional, values.length),
        annotations.names.toArray(new String[0]),
        types,
        typeParameters);
  }

  /** The defaults of a function's parameters. */
  record Defaults(List<Expr> positional, List<String> keywordNames, List<Expr> keyword) {
    /** In the order they are evaluated. */
    List<Expr> all() {
      List<Expr> all = new ArrayList<>(positional);
      all.addAll(keyword);
      return all;
    }
  }

  Defaults defaults(Parameters parameters) {
    Defaults defaults = new Defaults(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Parameters.Parameter each : parameters.list()) {
      if (each.defaultValue() == null) {
        continue;
      }
      if (each.kind() == Parameters.Kind.KEYWORD_ONLY) {
        defaults.keywordNames.add(unit.scope.mangle(each.name()));
        defaults.keyword.add(each.defaultValue());
      } else {
        defaults.positional.add(each.defaultValue());
      }
    }
    return defaults;
  }

  /** Postponed annotations: each is its source text. */
  static Expression[] texts(List<Expr> annotations) {
    Expression[] texts = new Expression[annotations.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = new Constant(Unparser.unparse(annotations.get(i)));
    }
    return texts;
  }

  Expression classDef(Stmt.ClassDef def) {
    if (!def.typeParameters().isEmpty()) {
      return unit.generics.classDef(def);
    }
    boolean suspends = false;
    for (Argument each : def.arguments()) {
      suspends |= unit.suspends(each.value());
    }
    Expression[] decorators = decorators(def.decorators(), suspends);
    return decorate(def.decorators(), decorators, makeClass(def, null, null));
  }

  /** The node that makes a class, without its decorators. */
  Expression makeClass(Stmt.ClassDef def, Expression typeParameters, Expression genericBase) {
    Scope scope = unit.resolution().scope(def);
    Unit inner = new Unit(unit.module, scope, Code.Kind.PLAIN);
    inner.namespaceSlot = inner.temporary();
    Statement body = inner.statements.namespaceBody(def.body());
    if (scope.classDictionarySlot() >= 0) {
      Statement share = new ShareNamespace(inner.namespaceSlot, scope.classDictionarySlot());
      body = Unit.plain(List.of(share, body));
    }
    Code code = unit.module.code(inner, docstring(def.body()), NO_PARAMETERS, body);
    Arguments arguments = unit.calls.arguments(def.arguments());
    return new MakeClass(
        def.name(),
        arguments,
        code,
        captures(scope),
        inner.namespaceSlot,
        scope.needsClassCell() ? scope.classCellSlot() : -1,
        typeParameters,
        genericBase,
        def.header());
  }

  /** Lowers decorators, which are evaluated before all else. */
  Expression[] decorators(List<Expr> decorators, boolean definitionSuspends) {
    Expression[] lowered = unit.expressions.operands(decorators);
    if (definitionSuspends) {
      for (int i = 0; i < lowered.length; i++) {
        lowered[i] = unit.keep(lowered[i]);
      }
    }
    return lowered;
  }

  static Expression decorate(List<Expr> decorators, Expression[] lowered, Expression made) {
    Expression result = made;
    for (int i = lowered.length - 1; i >= 0; i--) {
      Span span = decorators.get(i).span();
      result = new Call1(lowered[i], result, span);
    }
    return result;
  }

  Captures captures(Scope scope) {
    List<Capture> captures = scope.captures();
    if (captures.isEmpty()) {
      return Captures.NONE;
    }
    int[] sources = new int[captures.size()];
    for (int i = 0; i < sources.length; i++) {
      Binding binding = captures.get(i).inEnclosing();
      if (binding instanceof Binding.Cell cell) {
        sources[i] = cell.slot();
      } else if (binding instanceof Binding.Free free) {
        sources[i] = -1 - free.index();
      } else {
        throw impossible(captures.get(i));
      }
    }
    return new Captures(sources);
  }

  private static IllegalStateException impossible(Capture capture) {
    return new IllegalStateException("captured without a cell: " + capture);
  }

  /** The docstring of a body, or null. */
  static String docstring(List<Stmt> body) {
    return body.getFirst() instanceof Stmt.ExprStmt first
            && first.value() instanceof Expr.StringLiteral text
        ? Docstrings.clean(text.value())
        : null;
  }

  private ParameterList parameterList(Parameters parameters) {
    List<String> names = new ArrayList<>();
    int positionalOnly = 0;
    int positional = 0;
    int keywordOnly = 0;
    String varPositional = null;
    String varKeywords = null;
    for (Parameters.Parameter each : parameters.list()) {
      String name = unit.scope.mangle(each.name());
      switch (each.kind()) {
        case POSITIONAL_ONLY -> {
          positionalOnly++;
          names.add(name);
        }
        case POSITIONAL_OR_KEYWORD -> {
          positional++;
          names.add(name);
        }
        case KEYWORD_ONLY -> {
          keywordOnly++;
          names.add(name);
        }
        case VAR_POSITIONAL -> varPositional = name;
        case VAR_KEYWORD -> varKeywords = name;
      }
    }
    if (varPositional != null) {
      names.add(varPositional);
    }
    if (varKeywords != null) {
      names.add(varKeywords);
    }
    return new ParameterList(
        names.toArray(new String[0]),
        positionalOnly,
        positional,
        keywordOnly,
        varPositional != null,
        varKeywords != null);
  }
}
