package org.aiolang.interpreter.resolve;

import java.util.List;
import java.util.Set;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Stmt;

/**
 * The {@code from __future__} imports a module begins with; of their features only annotations
 * still changes anything.
 */
final class FutureImports {
  private static final Set<String> FEATURES =
      Set.of(
          "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "barry_as_FLUFL",
          "generator_stop",
          "annotations");

  private FutureImports() {}

  static boolean is(Stmt.ImportFrom statement) {
    return statement.level() == 0 && "__future__".equals(statement.module());
  }

  /** How many statements stand before all others: a docstring and such imports. */
  static int leading(List<Stmt> body) {
    int count = 0;
    if (!body.isEmpty()
        && body.getFirst() instanceof Stmt.ExprStmt first
        && first.value() instanceof Expr.StringLiteral) {
      count++;
    }
    while (count < body.size() && body.get(count) instanceof Stmt.ImportFrom next && is(next)) {
      count++;
    }
    return count;
  }

  /** Checks the leading statements, and finds out whether annotations are not to be evaluated. */
  static void read(List<Stmt> leading, Findings findings) {
    for (Stmt statement : leading) {
      if (statement instanceof Stmt.ImportFrom future) {
        for (Stmt.Alias alias : future.names()) {
          if (alias.name().equals("annotations")) {
            findings.postponedAnnotations = true;
          } else if (alias.name().equals("braces")) {
            findings.error(future.span(), "not a chance");
          } else if (!FEATURES.contains(alias.name())) {
            findings.error(future.span(), "future feature " + alias.name() + " is not defined");
          }
        }
      }
    }
  }
}
