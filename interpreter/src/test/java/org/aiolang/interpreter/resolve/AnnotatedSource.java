package org.aiolang.interpreter.resolve;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiolang.grammar.parse.ParseResult;
import org.aiolang.grammar.parse.Parser;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Module;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Parameters.Parameter;
import org.aiolang.grammar.syntax.Stmt;

/**
 * A source in which every name is followed by its binding: {@code ˡ0} a local in slot 0, {@code ᶜ0}
 * a cell in slot 0, {@code ᶠ0} free variable 0, {@code ᵍ} a global; {@code ᵏ} before one of the
 * last two is a name of a class body, which is looked for there first.
 */
final class AnnotatedSource {
  private static final Pattern NOTES = Pattern.compile("ᵏ?(?:[ˡᶜᶠ][0-9]+|ᵍ)");

  private final Source source;
  private final Module module;
  private final Resolution resolution;
  private final Map<Integer, String> notes = new TreeMap<>();

  /** Parses and resolves a text, after taking out what it says about bindings. */
  AnnotatedSource(String annotated) {
    source = new Source("<string>", NOTES.matcher(annotated).replaceAll(""));
    ParseResult parsed = Parser.parse(source);
    complain(parsed.diagnostics());
    module = parsed.module();
    resolution = Resolver.resolve(module);
    complain(resolution.diagnostics());
  }

  Module module() {
    return module;
  }

  Resolution resolution() {
    return resolution;
  }

  String text(Node node) {
    return source.text().substring(node.span().start(), node.span().end());
  }

  /** The text with every binding as the resolver sees it. */
  String annotated() {
    Scope scope = resolution.scope(module);
    module.body().forEach(statement -> note(statement, scope));
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (Map.Entry<Integer, String> note : notes.entrySet()) {
      result.append(source.text(), done, note.getKey()).append(note.getValue());
      done = note.getKey();
    }
    return result.append(source.text().substring(done)).toString();
  }

  private void complain(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      Diagnostic first = diagnostics.getFirst();
      throw new AssertionError(
          "line " + source.line(first.span().start()) + ": " + first.message());
    }
  }

  private void note(Object node, Scope scope) {
    switch (node) {
      case List<?> list -> list.forEach(each -> note(each, scope));
      case Expr.Name name -> mark(name.id(), name.span().start(), scope);
      case Parameter parameter -> {
        // The name itself belongs to the function's scope, see below.
        note(parameter.annotation(), scope);
        note(parameter.defaultValue(), scope);
      }
      case Stmt.FunctionDef function -> {
        mark(function.name(), function.header().start(), scope);
        note(function.decorators(), scope);
        note(function.parameters().list(), scope);
        note(function.returns(), scope);
        Scope inner = resolution.scope(function);
        parameters(function.parameters().list(), inner);
        note(function.body(), inner);
      }
      case Stmt.ClassDef definition -> {
        mark(definition.name(), definition.header().start(), scope);
        note(definition.decorators(), scope);
        note(definition.arguments(), scope);
        note(definition.body(), resolution.scope(definition));
      }
      case Expr.Lambda lambda -> {
        note(lambda.parameters().list(), scope);
        parameters(lambda.parameters().list(), resolution.scope(lambda));
        note(lambda.body(), resolution.scope(lambda));
      }
      case Expr.ListComprehension each ->
          comprehension(each, each.clauses(), scope, each.element());
      case Expr.SetComprehension each -> comprehension(each, each.clauses(), scope, each.element());
      case Expr.DictComprehension each ->
          comprehension(each, each.clauses(), scope, each.key(), each.value());
      case Expr.GeneratorExpression each ->
          comprehension(each, each.clauses(), scope, each.element());
      case Stmt.Global global -> markAll(global.names(), global, scope);
      case Stmt.Nonlocal nonlocal -> markAll(nonlocal.names(), nonlocal, scope);
      case Stmt.Alias alias -> {
        String bound = alias.alias() == null ? alias.name().split("\\.", 2)[0] : alias.alias();
        int from = alias.alias() == null ? 0 : text(alias).indexOf(" as ");
        mark(bound, alias.span().start() + from, scope);
      }
      case Stmt.Handler handler -> {
        note(handler.type(), scope);
        if (handler.name() != null) {
          int from = handler.type().span().end();
          mark(handler.name(), from, scope);
        }
        note(handler.body(), scope);
      }
      case org.aiolang.grammar.syntax.Pattern.Capture capture ->
          mark(capture.name(), capture.span().start(), scope);
      case org.aiolang.grammar.syntax.Pattern.Star star ->
          mark(star.name(), star.span().start(), scope);
      case org.aiolang.grammar.syntax.Pattern.As as -> {
        note(as.pattern(), scope);
        mark(as.name(), as.pattern().span().end() + " as".length(), scope);
      }
      case org.aiolang.grammar.syntax.Pattern.Mapping mapping -> {
        note(mapping.keys(), scope);
        note(mapping.patterns(), scope);
        if (mapping.rest() != null) {
          mark(mapping.rest(), mapping.span().start() + text(mapping).indexOf("**"), scope);
        }
      }
      case null, default -> {
        if (Scopes.isNode(node)) {
          for (RecordComponent component : node.getClass().getRecordComponents()) {
            note(Scopes.get(node, component), scope);
          }
        }
      }
    }
  }

  private void parameters(List<Parameter> parameters, Scope scope) {
    for (Parameter parameter : parameters) {
      mark(parameter.name(), parameter.span().start(), scope);
    }
  }

  private void comprehension(
      Object node, List<Expr.Clause> clauses, Scope scope, Expr... elements) {
    Scope inner = resolution.scope(node);
    for (Expr element : elements) {
      note(element, inner);
    }
    for (Expr.Clause clause : clauses) {
      note(clause.iterable(), clause == clauses.getFirst() ? scope : inner);
      note(clause.target(), inner);
      note(clause.conditions(), inner);
    }
  }

  private void markAll(List<String> names, Node statement, Scope scope) {
    int from = statement.span().start() + text(statement).indexOf(' ');
    for (String name : names) {
      mark(name, from, scope);
    }
  }

  /** Notes the binding of the first such name from an offset on. */
  private void mark(String name, int from, Scope scope) {
    Matcher matcher = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(source.text());
    if (!matcher.find(from)) {
      throw new AssertionError("no " + name + " at " + from);
    }
    notes.put(matcher.end(), show(scope.binding(name)));
  }

  static String show(Binding binding) {
    return switch (binding) {
      case Binding.Local local -> "ˡ" + local.slot();
      case Binding.Cell cell -> "ᶜ" + cell.slot();
      case Binding.Free free -> "ᶠ" + free.index();
      case Binding.Global _ -> "ᵍ";
      case Binding.ClassName name -> "ᵏ" + show(name.otherwise());
      case Binding.Seen name -> "ᵏ" + show(name.dictionary()) + show(name.otherwise());
    };
  }
}
