package org.aiolang.interpreter.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiolang.grammar.source.Suggestions;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.interpreter.resolve.Binding;
import org.aiolang.interpreter.resolve.Scope;

/** Names that nothing defines, and those that nothing uses. */
final class NameRules implements Walk.Visitor {
  private static final Set<String> OF_EVERY_MODULE =
      Set.of(
          "__name__",
          "__file__",
          "__doc__",
          "__package__",
          "__spec__",
          "__loader__",
          "__path__",
          "__builtins__",
          "__annotations__",
          "__debug__",
          "__dict__",
          "__cached__",
          "__class__");
  private static final Set<String> OF_EVERY_CLASS =
      Set.of("__module__", "__qualname__", "__firstlineno__", "__static_attributes__");

  private final Variables variables;
  private final Set<String> builtins;
  private final Set<String> modules;
  private final Report report;
  private final Set<String> reported = new HashSet<>();

  /**
   * @param modules names of modules that an import would find
   */
  NameRules(Variables variables, Set<String> builtins, Set<String> modules, Report report) {
    this.variables = variables;
    this.builtins = builtins;
    this.modules = modules;
    this.report = report;
  }

  @Override
  public void visit(Node node, Walk walk) {
    if (node instanceof Expr.Name name && !variables.isWritten(name)) {
      undefined(name, walk);
    }
  }

  private void undefined(Expr.Name name, Walk walk) {
    Scope scope = walk.scope();
    String id = name.id();
    Variable variable = variables.variable(scope, id);
    if (variables.open
        || variable.local
        || !variable.bindings.isEmpty()
        || builtins.contains(id)
        || OF_EVERY_MODULE.contains(id)
        || !variables.global(id).bindings.isEmpty()
        || (scope.binding(id) instanceof Binding.ClassName known
            && known.otherwise() instanceof Binding.Free)
        || (scope.kind() == Scope.Kind.CLASS && OF_EVERY_CLASS.contains(id))
        || scope.kind() == Scope.Kind.TYPE_PARAMETERS // sees the names of a class around
        || isAskedFor(walk)
        || !reported.add(id)) {
      return;
    }
    Set<String> candidates = new LinkedHashSet<>(variables.visible(scope));
    candidates.addAll(builtins);
    String closest = Suggestions.closest(id, candidates);
    report.add(
        Rule.UNDEFINED_NAME,
        name.span(),
        "name '" + id + "' is not defined",
        modules.contains(id)
            ? "did you forget to import '" + id + "'?"
            : closest == null ? "define or import it" : "did you mean '" + closest + "'?");
  }

  /** Whether a {@code try} around catches NameError, so that the name may be missing. */
  private static boolean isAskedFor(Walk walk) {
    for (int i = 0; walk.around(i) != null; i++) {
      if (walk.around(i) instanceof Stmt.Try statement
          && statement.handlers().stream().anyMatch(NameRules::catchesNameError)) {
        return true;
      }
    }
    return false;
  }

  private static boolean catchesNameError(Stmt.Handler handler) {
    List<String> wide = List.of("NameError", "UnboundLocalError", "Exception", "BaseException");
    if (handler.type() instanceof Expr.TupleDisplay types) {
      return types.elements().stream().anyMatch(type -> wide.contains(Origins.words(type)));
    }
    return handler.type() == null || wide.contains(Origins.words(handler.type()));
  }

  /** Reports what nothing reads; after the walk has seen everything. */
  void unused() {
    boolean isPackage = report.source.name().matches(".*__init__\\.(aio|py)");
    for (Variable variable : variables.all()) {
      if (variable.reads > 0
          || variable.name.startsWith("_")
          || variables.quoted.contains(variable.name)) {
        continue;
      }
      for (Variable.Binding binding : variable.bindings) {
        if (binding.how() == Variable.How.IMPORTED) {
          if (!binding.optional() && !isPackage && isOnlyImported(variable)) {
            report.add(
                Rule.UNUSED_IMPORT,
                binding.span(),
                "'" + variable.name + "' is imported but not used",
                "remove the import; to keep it for others: list it in __all__");
          }
        } else if (variable.local && !variables.exposed.contains(binding.scope().unit())) {
          unusedLocal(variable, binding);
        }
      }
    }
  }

  private static boolean isOnlyImported(Variable variable) {
    return variable.bindings.stream().allMatch(each -> each.how() == Variable.How.IMPORTED);
  }

  private void unusedLocal(Variable variable, Variable.Binding binding) {
    boolean plain =
        variable.bindings.stream().noneMatch(each -> each.how() == Variable.How.OTHERWISE);
    String what =
        switch (binding.how()) {
          case ASSIGNED -> "assigned";
          case ENTERED -> "bound by 'with'";
          case CAUGHT -> "caught";
          default -> null;
        };
    if (what == null || !plain) {
      return;
    }
    report.add(
        Rule.UNUSED_VARIABLE,
        binding.span(),
        "'" + variable.name + "' is " + what + " but never used",
        binding.how() == Variable.How.ASSIGNED
            ? "remove it, or call it '_" + variable.name + "' where it is meant"
            : "leave out 'as " + variable.name + "'");
  }
}
