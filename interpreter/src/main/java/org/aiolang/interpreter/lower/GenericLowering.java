package org.aiolang.interpreter.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.grammar.syntax.TypeParameter;
import org.aiolang.interpreter.exec.Code;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.Statement;
import org.aiolang.interpreter.exec.control.Return;
import org.aiolang.interpreter.exec.definition.EnterGeneric;
import org.aiolang.interpreter.exec.definition.MakeFunction;
import org.aiolang.interpreter.exec.definition.MakeTyping;
import org.aiolang.interpreter.exec.display.MakeTuple;
import org.aiolang.interpreter.exec.name.Constant;
import org.aiolang.interpreter.exec.name.TemporaryGet;
import org.aiolang.interpreter.resolve.Scope;

/**
 * Lowers type aliases, and functions and classes with type parameters: these are made in a code of
 * their own, whose locals the type parameters are.
 */
final class GenericLowering {
  private static final Expression[] NOTHING = {};

  private final Unit unit;

  GenericLowering(Unit unit) {
    this.unit = unit;
  }

  Expression function(Stmt.FunctionDef def) {
    FunctionLowering outside = unit.functions;
    FunctionLowering.Defaults defaults = outside.defaults(def.parameters());
    boolean suspends = unit.anySuspends(defaults.all());
    Expression[] decorators = outside.decorators(def.decorators(), suspends);
    Expression[] values = unit.expressions.operands(defaults.all());
    Unit inner = unit(def.typeParameters(), def.header());
    Expression made =
        enter(
            inner,
            values,
            () -> {
              Expression parameters = inner.keep(inner.generics.parameters(def.typeParameters()));
              FunctionLowering.Annotations annotations = inner.functions.annotations(def);
              Expression[] types =
                  inner.resolution().postponedAnnotations()
                      ? FunctionLowering.texts(annotations.values())
                      : inner.expressions.operands(annotations.values());
              Expression[] handed = new Expression[values.length];
              for (int i = 0; i < handed.length; i++) {
                handed[i] = new TemporaryGet(i);
              }
              return inner.functions.make(
                  inner.functions.code(def),
                  inner.resolution().scope(def),
                  defaults,
                  handed,
                  annotations,
                  types,
                  parameters);
            });
    return FunctionLowering.decorate(def.decorators(), decorators, made);
  }

  Expression classDef(Stmt.ClassDef def) {
    Expression[] decorators = unit.functions.decorators(def.decorators(), false);
    Unit inner = unit(def.typeParameters(), def.header());
    Expression made =
        enter(
            inner,
            NOTHING,
            () -> {
              Expression parameters = inner.keep(inner.generics.parameters(def.typeParameters()));
              Expression base = inner.generics.typing("generic", def.header(), parameters);
              return inner.functions.makeClass(def, parameters, inner.keep(base));
            });
    return FunctionLowering.decorate(def.decorators(), decorators, made);
  }

  Expression typeAlias(Stmt.TypeAlias alias) {
    if (alias.typeParameters().isEmpty()) {
      return makeAlias(alias, new MakeTuple(NOTHING, null));
    }
    Unit inner = unit(alias.typeParameters(), alias.span());
    return enter(
        inner,
        NOTHING,
        () ->
            inner.generics.makeAlias(
                alias, inner.keep(inner.generics.parameters(alias.typeParameters()))));
  }

  private Expression makeAlias(Stmt.TypeAlias alias, Expression parameters) {
    return typing(
        "alias", alias.span(), new Constant(alias.name().id()), parameters, lazily(alias.value()));
  }

  private Unit unit(List<TypeParameter> parameters, Span span) {
    Unit inner = new Unit(unit.module, unit.resolution().scope(parameters), Code.Kind.PLAIN);
    inner.definition = span;
    return inner;
  }

  private Expression enter(Unit inner, Expression[] handed, Supplier<Expression> made) {
    List<Statement> outer = inner.open();
    inner.emit(new Return(made.get()));
    Statement body = Unit.plain(inner.close(outer));
    Code code = unit.module.code(inner, null, FunctionLowering.NO_PARAMETERS, body);
    return new EnterGeneric(code, unit.functions.captures(inner.unitScope), handed);
  }

  /** Has the type parameters made and named; gives what makes the tuple of them. */
  private Expression parameters(List<TypeParameter> parameters) {
    List<Expression> all = new ArrayList<>();
    for (TypeParameter each : parameters) {
      Expression name = new Constant(each.name());
      Expression value = lazily(each.defaultValue());
      Expression made =
          unit.keep(
              switch (each.kind()) {
                case VARIABLE -> {
                  Expression bound = lazily(each.bound());
                  Expression none = ExpressionLowering.NONE;
                  yield each.constrained()
                      ? typing("variable", each.span(), name, none, bound, value)
                      : typing("variable", each.span(), name, bound, none, value);
                }
                case TUPLE -> typing("tuple", each.span(), name, value);
                case SPECIFICATION -> typing("specification", each.span(), name, value);
              });
      unit.emit(unit.statements.assignTo(unit.target(each.name(), each.span()), made));
      all.add(made);
    }
    return new MakeTuple(all.toArray(NOTHING), null);
  }

  private Expression typing(String maker, Span span, Expression... arguments) {
    return new MakeTyping(maker, arguments, unit.execution(), unit.globals(), span);
  }

  /** A function that evaluates an expression; None where there is none. */
  private Expression lazily(Expr value) {
    if (value == null) {
      return ExpressionLowering.NONE;
    }
    Scope scope = unit.resolution().lazyScope(value);
    Unit inner = new Unit(unit.module, scope, Code.Kind.PLAIN);
    inner.definition = value.span();
    List<Statement> outer = inner.open();
    inner.emit(new Return(inner.expressions.operands(List.of(value))[0]));
    Statement body = Unit.plain(inner.close(outer));
    Code code = unit.module.code(inner, null, FunctionLowering.NO_PARAMETERS, body);
    return new MakeFunction(
        code,
        unit.functions.captures(scope),
        NOTHING,
        new String[0],
        NOTHING,
        new String[0],
        NOTHING,
        null);
  }
}
