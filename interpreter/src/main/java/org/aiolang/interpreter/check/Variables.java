package org.aiolang.interpreter.check;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Parameters;
import org.aiolang.grammar.syntax.Pattern;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.grammar.syntax.TypeParameter;
import org.aiolang.interpreter.resolve.Binding;
import org.aiolang.interpreter.resolve.Resolution;
import org.aiolang.interpreter.resolve.Scope;

/** All variables of a module: a first walk collects what binds and what reads each of them. */
final class Variables implements Walk.Visitor {
  private final Source source;
  private final Scope module;
  private final Map<Object, Variable> locals = new IdentityHashMap<>();
  private final Map<Scope, Map<String, Variable>> named = new IdentityHashMap<>();
  private final Map<Stmt.ClassDef, Map<String, Variable>> attributes = new IdentityHashMap<>();
  private final Set<Node> written = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Every variable, in the order of first mention. */
  private final Set<Variable> all = Collections.newSetFromMap(new LinkedHashMap<>());

  /** Names that {@code __all__} and annotations in quotes mention. */
  final Set<String> quoted = new LinkedHashSet<>();

  /** Whether {@code from x import *} binds names that nobody sees here. */
  boolean open;

  /** Scopes that call {@code locals()} or the like: any of their names may be read. */
  final Set<Scope> exposed = Collections.newSetFromMap(new IdentityHashMap<>());

  Variables(Resolution resolution) {
    this.source = resolution.module().source();
    this.module = resolution.scope(resolution.module());
  }

  Collection<Variable> all() {
    return all;
  }

  /** The variable a name means in a scope, made at its first mention. */
  Variable variable(Scope scope, String name) {
    Object local = scope.variable(name);
    if (local != null) {
      Variable known = locals.get(local);
      if (known == null) {
        known = new Variable(name, true);
        locals.put(local, known);
        all.add(known);
      }
      return known;
    }
    Scope owner = scope.binding(name) instanceof Binding.ClassName ? scope.unit() : module;
    return named(owner, name);
  }

  /** What a name that a class body reads means where the class has none of this name. */
  Variable global(String name) {
    return named(module, name);
  }

  private Variable named(Scope owner, String name) {
    return named
        .computeIfAbsent(owner, ignored -> new HashMap<>())
        .computeIfAbsent(
            name,
            ignored -> {
              Variable made = new Variable(name, false);
              all.add(made);
              return made;
            });
  }

  /** The attribute that a class's methods assign by {@code self.name = …}, or null. */
  Variable attribute(Stmt.ClassDef owner, String name) {
    return attributes.getOrDefault(owner, Map.of()).get(name);
  }

  boolean isWritten(Expr.Name name) {
    return written.contains(name);
  }

  /** Names of the module and of the functions around a scope. */
  Set<String> visible(Scope scope) {
    Set<String> names = new LinkedHashSet<>();
    for (Scope at = scope; at != null; at = at.parent()) {
      if (at.kind() != Scope.Kind.CLASS && at.kind() != Scope.Kind.MODULE) {
        names.addAll(at.slotNames());
      }
    }
    named
        .getOrDefault(module, Map.of())
        .forEach((name, variable) -> {
          if (!variable.bindings.isEmpty()) {
            names.add(name);
          }
        });
    names.removeIf(name -> name.startsWith("."));
    return names;
  }

  @Override
  public void visit(Node node, Walk walk) {
    Scope scope = walk.scope();
    switch (node) {
      case Expr.Name name -> {
        if (!written.contains(name)) {
          read(scope, name.id());
        }
      }
      case Stmt.Assign s -> {
        s.targets().forEach(target -> target(scope, target, s, s.value()));
        if (s.targets().size() == 1 && s.targets().getFirst() instanceof Expr.Name name) {
          exports(name.id(), s.value());
        }
      }
      case Stmt.AnnotatedAssign s -> {
        mentions(s.annotation());
        target(scope, s.target(), s, s.value());
      }
      case Stmt.AugmentedAssign s -> {
        if (s.target() instanceof Expr.Name name) {
          read(scope, name.id());
          bind(scope, name.id(), Variable.How.OTHERWISE, name.span(), s, null);
          written.add(name);
          exports(name.id(), s.value());
        }
      }
      case Stmt.Delete s -> s.targets().forEach(target -> deleted(scope, target));
      case Stmt.For s -> target(scope, s.target(), s, null);
      case Expr.Clause clause -> target(scope, clause.target(), clause, null);
      case Stmt.WithItem item -> {
        if (item.target() instanceof Expr.Name name) {
          written.add(name);
          bind(scope, name.id(), Variable.How.ENTERED, name.span(), item, item.context());
        } else if (item.target() != null) {
          target(scope, item.target(), item, null);
        }
      }
      case Stmt.Handler handler -> {
        if (handler.name() != null) {
          Span span = wordAfter(handler.type().span().end(), handler.name());
          bind(scope, handler.name(), Variable.How.CAUGHT, span, handler, null);
        }
      }
      case Stmt.FunctionDef s -> {
        bind(scope, s.name(), Variable.How.FUNCTION, s.header(), s, null);
        if (s.returns() != null) {
          mentions(s.returns());
        }
        parameters(walk.resolution().scope(s), s.parameters(), s);
        typeParameters(s.typeParameters());
      }
      case Expr.Lambda lambda ->
          parameters(walk.resolution().scope(lambda), lambda.parameters(), lambda);
      case Stmt.ClassDef s -> {
        bind(scope, s.name(), Variable.How.CLASS, s.header(), s, null);
        typeParameters(s.typeParameters());
      }
      case Stmt.TypeAlias s -> {
        written.add(s.name());
        bind(scope, s.name().id(), Variable.How.OTHERWISE, s.name().span(), s, null);
        typeParameters(s.typeParameters());
        mentions(s.value());
      }
      case Stmt.Import s -> imports(scope, s, walk);
      case Stmt.ImportFrom s -> importsFrom(scope, s, walk);
      case Expr.Walrus walrus -> {
        written.add(walrus.target());
        bind(
            scope,
            walrus.target().id(),
            Variable.How.OTHERWISE,
            walrus.target().span(),
            walrus,
            null);
      }
      case Pattern.Capture p -> otherwise(scope, p.name(), p);
      case Pattern.Star p -> otherwise(scope, p.name(), p);
      case Pattern.Mapping p -> otherwise(scope, p.rest(), p);
      case Pattern.As p -> otherwise(scope, p.name(), p);
      case Expr.Call call -> {
        if (call.function() instanceof Expr.Name name
            && List.of("locals", "vars", "dir", "eval", "exec").contains(name.id())) {
          for (Scope at = scope; at != null; at = at.parent()) {
            exposed.add(at.unit());
          }
        }
        if (call.function() instanceof Expr.Name name && name.id().equals("globals")) {
          open = true;
        }
      }
      default -> {}
    }
    if (node instanceof Stmt.Assign assign) {
      selfAttributes(assign, walk);
    }
  }

  private void read(Scope scope, String name) {
    variable(scope, name).reads++;
    if (scope.binding(name) instanceof Binding.ClassName known
        && known.otherwise() instanceof Binding.Global) {
      global(name).reads++;
    }
  }

  private void otherwise(Scope scope, String name, Node node) {
    if (name != null) {
      bind(scope, name, Variable.How.OTHERWISE, node.span(), node, null);
    }
  }

  private void bind(Scope scope, String name, Variable.How how, Span span, Node node, Expr value) {
    variable(scope, name)
        .bindings
        .add(new Variable.Binding(how, span, node, value, null, scope, false));
  }

  private void target(Scope scope, Expr target, Node statement, Expr value) {
    switch (target) {
      case Expr.Name name -> {
        written.add(name);
        boolean bare = statement instanceof Stmt.AnnotatedAssign && value == null;
        if (!bare || scope.variable(name.id()) == null) {
          Variable.How how = value == null ? Variable.How.OTHERWISE : Variable.How.ASSIGNED;
          bind(scope, name.id(), how, name.span(), statement, value);
        }
      }
      case Expr.TupleDisplay tuple ->
          tuple.elements().forEach(each -> target(scope, each, statement, null));
      case Expr.ListDisplay list ->
          list.elements().forEach(each -> target(scope, each, statement, null));
      case Expr.Starred starred -> target(scope, starred.value(), statement, null);
      default -> {} // an attribute or an item: what stands in it is read
    }
  }

  private void deleted(Scope scope, Expr target) {
    switch (target) {
      case Expr.Name name -> read(scope, name.id());
      case Expr.TupleDisplay tuple -> tuple.elements().forEach(each -> deleted(scope, each));
      case Expr.ListDisplay list -> list.elements().forEach(each -> deleted(scope, each));
      default -> {}
    }
  }

  private void parameters(Scope inner, Parameters parameters, Node owner) {
    for (Parameters.Parameter parameter : parameters.list()) {
      bind(inner, parameter.name(), Variable.How.OTHERWISE, parameter.span(), owner, null);
      if (parameter.annotation() != null) {
        mentions(parameter.annotation());
      }
    }
  }

  /** Bounds and defaults are evaluated when asked for, as annotations may be. */
  private void typeParameters(List<TypeParameter> parameters) {
    for (TypeParameter each : parameters) {
      if (each.bound() != null) {
        mentions(each.bound());
      }
      if (each.defaultValue() != null) {
        mentions(each.defaultValue());
      }
    }
  }

  private void imports(Scope scope, Stmt.Import statement, Walk walk) {
    for (Stmt.Alias alias : statement.names()) {
      int dot = alias.name().indexOf('.');
      String first = dot < 0 ? alias.name() : alias.name().substring(0, dot);
      boolean kept = alias.name().equals(alias.alias());
      imported(
          scope,
          alias.alias() == null ? first : alias.alias(),
          alias.alias() == null ? first : alias.name(),
          alias,
          kept || mayFail(walk));
    }
  }

  private void importsFrom(Scope scope, Stmt.ImportFrom statement, Walk walk) {
    if (statement.names().isEmpty()) {
      open = true;
    }
    String from =
        ".".repeat(statement.level()) + (statement.module() == null ? "" : statement.module());
    for (Stmt.Alias alias : statement.names()) {
      boolean kept = alias.name().equals(alias.alias()) || from.equals("__future__");
      imported(
          scope,
          alias.alias() == null ? alias.name() : alias.alias(),
          from + "." + alias.name(),
          alias,
          kept || mayFail(walk));
    }
  }

  private void imported(Scope scope, String name, String path, Stmt.Alias alias, boolean optional) {
    variable(scope, name)
        .bindings
        .add(
            new Variable.Binding(
                Variable.How.IMPORTED, alias.span(), alias, null, path, scope, optional));
  }

  /**
   * Whether the visited import stands in a {@code try}, where it asks whether a module is there.
   */
  private static boolean mayFail(Walk walk) {
    for (int i = 0; walk.around(i) != null; i++) {
      if (walk.around(i) instanceof Stmt.FunctionDef) {
        return false;
      }
      if (walk.around(i) instanceof Stmt.Try || walk.around(i) instanceof Stmt.With) {
        return true;
      }
    }
    return false;
  }

  private void selfAttributes(Stmt.Assign assign, Walk walk) {
    Stmt.ClassDef owner = walk.classAround();
    for (Expr target : assign.targets()) {
      if (owner != null
          && target instanceof Expr.Attribute attribute
          && attribute.value() instanceof Expr.Name self
          && self.id().equals("self")) {
        attributes
            .computeIfAbsent(owner, ignored -> new HashMap<>())
            .computeIfAbsent(attribute.name(), name -> new Variable(name, false))
            .bindings
            .add(
                new Variable.Binding(
                    Variable.How.ASSIGNED,
                    attribute.span(),
                    assign,
                    assign.value(),
                    null,
                    walk.scope(),
                    false));
      }
    }
  }

  private void exports(String name, Expr value) {
    if (name.equals("__all__")) {
      strings(value);
    }
  }

  private void strings(Node node) {
    if (node instanceof Expr.StringLiteral text) {
      quoted.add(text.value());
    }
    Children.of(node).forEach(this::strings);
  }

  /** Notes the names in an annotation, those in quotes too: it may never be evaluated. */
  private void mentions(Node annotation) {
    if (annotation instanceof Expr.StringLiteral text) {
      for (String word : text.value().split("[^\\p{L}\\p{N}_]+")) {
        quoted.add(word);
      }
    }
    if (annotation instanceof Expr.Name name) {
      quoted.add(name.id());
    }
    Children.of(annotation).forEach(this::mentions);
  }

  private Span wordAfter(int offset, String word) {
    int at = source.text().indexOf("as", offset);
    int start = source.text().indexOf(word, at + 2);
    return start < 0 ? new Span(offset, offset) : new Span(start, start + word.length());
  }
}
