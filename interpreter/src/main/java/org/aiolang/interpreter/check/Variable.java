package org.aiolang.interpreter.check;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.interpreter.resolve.Scope;

/** One name of one scope: where it gets its values and whether anybody reads them. */
final class Variable {
  /** How a name is bound. */
  enum How {
    /** {@code name = value}, alone on its side. */
    ASSIGNED,
    /** {@code with value as name}. */
    ENTERED,
    IMPORTED,
    FUNCTION,
    CLASS,
    CAUGHT,
    /** By a parameter, a loop, a pattern, a part of a tuple, {@code +=}, {@code :=}. */
    OTHERWISE
  }

  /**
   * One place that binds it.
   *
   * @param span the name there
   * @param node the definition, or the statement
   * @param value what is assigned or entered, or null
   * @param path what is imported, as a dotted name, or null
   * @param scope where {@code value} is looked up
   * @param optional whether it is an import that may fail, to find out what there is
   */
  record Binding(
      How how, Span span, Node node, Expr value, String path, Scope scope, boolean optional) {}

  final String name;
  final List<Binding> bindings = new ArrayList<>();

  /** Whether it is one of a function, lambda or comprehension. */
  final boolean local;

  int reads;

  Variable(String name, boolean local) {
    this.name = name;
    this.local = local;
  }

  /** Its only binding; null where there are several or none. */
  Binding only() {
    return bindings.size() == 1 ? bindings.getFirst() : null;
  }

  /** The function it always is, or null. */
  Stmt.FunctionDef function() {
    Binding only = only();
    return only != null
            && only.how() == How.FUNCTION
            && only.node() instanceof Stmt.FunctionDef definition
        ? definition
        : null;
  }
}
