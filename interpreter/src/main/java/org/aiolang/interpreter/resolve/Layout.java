package org.aiolang.interpreter.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aiolang.grammar.source.Span;

/**
 * The second pass: from what scopes do with names to slots, cells and free variables. By now every
 * scope's symbols are complete, so each question has its final answer when it is asked.
 */
final class Layout {
  private final Findings findings;

  private Layout(Findings findings) {
    this.findings = findings;
  }

  static void arrange(Findings findings) {
    Layout layout = new Layout(findings);
    findings.order.forEach(Layout::declare);
    findings.order.forEach(layout::giveMeanings);
    findings.order.forEach(Layout::giveSlots);
    findings.order.forEach(Layout::giveBindings);
    findings.order.forEach(Layout::nameFully);
    number(findings.order);
  }

  private static void declare(Scope scope) {
    if (scope.kind().hasVariables()) {
      scope.symbols.forEach((name, symbol) -> {
        if (symbol.bound()) {
          symbol.own = new Variable(scope, name, symbol.is(Symbol.PARAMETER));
        }
      });
    }
  }

  private void giveMeanings(Scope scope) {
    scope.symbols.forEach((name, symbol) -> {
      if (symbol.is(Symbol.NONLOCAL)) {
        symbol.meaning = nonlocal(scope, name, symbol);
      } else if (symbol.own != null) {
        symbol.meaning = symbol.own;
      } else if (!symbol.is(Symbol.GLOBAL) && !symbol.bound()) {
        Scope seen = scope.seenClass();
        symbol.meaning =
            seen == null ? lookAround(scope, name) : lookInto(seen, scope, name, symbol);
      }
      if (symbol.meaning != null) {
        capture(scope, symbol.meaning);
      }
    });
  }

  /** The meaning of a name where a class is seen: what the class binds is no variable. */
  private static Variable lookInto(Scope seen, Scope scope, String name, Symbol symbol) {
    Symbol member = seen.symbol(name);
    if (member != null && member.is(Symbol.GLOBAL)) {
      return null;
    }
    if (seen.classDictionary == null) {
      seen.classDictionary = new Variable(seen, "__classdict__", false);
    }
    symbol.seenIn = seen.classDictionary;
    capture(scope, seen.classDictionary);
    return member != null && member.bound() ? null : lookAround(scope, name);
  }

  private Variable nonlocal(Scope scope, String name, Symbol symbol) {
    Span span = symbol.directive;
    if (symbol.is(Symbol.GLOBAL)) {
      findings.error(span, "name '" + name + "' is nonlocal and global");
      return null;
    }
    if (scope.kind() == Scope.Kind.MODULE) {
      findings.error(span, "nonlocal declaration not allowed at module level");
      return null;
    }
    Variable found = lookAround(scope, name);
    if (found == null) {
      findings.error(span, "no binding for nonlocal '" + name + "' found");
    } else if (found.owner.kind() == Scope.Kind.TYPE_PARAMETERS) {
      findings.error(span, "nonlocal binding not allowed for type parameter '" + name + "'");
    }
    return found;
  }

  /** The variable a name means that the scope does not bind itself; null for a global. */
  private static Variable lookAround(Scope scope, String name) {
    for (Scope around = scope.parent(); around != null; around = around.parent()) {
      if (around.kind() == Scope.Kind.CLASS) {
        // Names of a class are invisible inside, except for the class itself, and that only in its
        // functions.
        if (name.equals("__class__") && scope.unit() != around) {
          if (around.classCell == null) {
            around.classCell = new Variable(around, name, false);
          }
          return around.classCell;
        }
        continue;
      }
      Symbol symbol = around.symbol(name);
      if (symbol == null || !around.kind().hasVariables()) {
        continue;
      }
      if (symbol.is(Symbol.GLOBAL)) {
        return null;
      }
      if (symbol.own != null) {
        return symbol.own;
      }
    }
    return null;
  }

  /** Hands the variable's cell down from its own unit to the scope's, through all units between. */
  private static void capture(Scope scope, Variable variable) {
    Scope owner = variable.owner.unit();
    for (Scope unit = scope.unit(); unit != owner; unit = unit.parent().unit()) {
      variable.captured = true;
      if (unit.free.contains(variable)) {
        return;
      }
      unit.free.add(variable);
    }
  }

  private static void giveSlots(Scope scope) {
    // The order of CPython's co_freevars.
    scope.free.sort((one, other) -> one.name.compareTo(other.name));
    List<Integer> parameters = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    if (scope.classCell != null) {
      others.add(giveSlot(scope.classCell));
    }
    if (scope.classDictionary != null) {
      others.add(giveSlot(scope.classDictionary));
    }
    for (Symbol symbol : scope.symbols.values()) {
      if (symbol.own != null) {
        int slot = giveSlot(symbol.own);
        if (symbol.own.captured) {
          (symbol.own.parameter ? parameters : others).add(slot);
        }
      }
    }
    scope.capturedParameters = toArray(parameters);
    scope.capturedVariables = toArray(others);
  }

  private static int giveSlot(Variable variable) {
    List<String> names = variable.owner.unit().slotNames;
    variable.slot = names.size();
    names.add(variable.name);
    return variable.slot;
  }

  private static int[] toArray(List<Integer> slots) {
    return slots.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void giveBindings(Scope scope) {
    for (Map.Entry<String, Symbol> entry : scope.symbols.entrySet()) {
      Symbol symbol = entry.getValue();
      Binding binding =
          symbol.meaning == null
              ? new Binding.Global(entry.getKey())
              : scope.bindingOf(symbol.meaning);
      if (symbol.seenIn != null) {
        binding = new Binding.Seen(entry.getKey(), scope.bindingOf(symbol.seenIn), binding);
      }
      boolean declared = symbol.is(Symbol.GLOBAL | Symbol.NONLOCAL);
      symbol.binding =
          scope.kind() == Scope.Kind.CLASS && !declared
              ? new Binding.ClassName(entry.getKey(), binding)
              : binding;
    }
    if (!scope.free.isEmpty()) {
      List<Capture> captures = new ArrayList<>(scope.free.size());
      for (Variable variable : scope.free) {
        captures.add(new Capture(variable.name, scope.parent().bindingOf(variable)));
      }
      scope.captures = List.copyOf(captures);
    }
  }

  private static void nameFully(Scope scope) {
    String name = scope.name();
    if (scope.parent() == null) {
      scope.qualifiedName = name;
      return;
    }
    Scope around = scope.definedIn().unit();
    boolean defined = scope.kind() == Scope.Kind.FUNCTION || scope.kind() == Scope.Kind.CLASS;
    Symbol symbol = defined ? around.symbol(around.mangle(name)) : null;
    if (around.kind() == Scope.Kind.MODULE || (symbol != null && symbol.is(Symbol.GLOBAL))) {
      scope.qualifiedName = name;
    } else if (around.kind() == Scope.Kind.CLASS || around.kind() == Scope.Kind.GENERATOR) {
      scope.qualifiedName = around.qualifiedName + "." + name;
    } else {
      scope.qualifiedName = around.qualifiedName + ".<locals>." + name;
    }
  }

  private static void number(List<Scope> order) {
    List<Scope> units = new ArrayList<>(order);
    units.removeIf(scope -> scope.kind() == Scope.Kind.COMPREHENSION || scope.parent() == null);
    // Stable: of two that start together the outer one comes first.
    units.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
    int place = 0;
    for (Scope unit : units) {
      unit.place = ++place;
    }
  }
}
