package org.aiolang.interpreter.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aiolang.grammar.source.Span;
import org.aiolang.grammar.syntax.Argument;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.interpreter.exec.Expression;
import org.aiolang.interpreter.exec.call.Arguments;
import org.aiolang.interpreter.exec.call.Call0;
import org.aiolang.interpreter.exec.call.Call1;
import org.aiolang.interpreter.exec.call.Call2;
import org.aiolang.interpreter.exec.call.Call3;
import org.aiolang.interpreter.exec.call.CallMany;
import org.aiolang.interpreter.exec.call.ClassLocals;
import org.aiolang.interpreter.exec.call.Consumer;
import org.aiolang.interpreter.exec.call.Globals;
import org.aiolang.interpreter.exec.call.Locals;
import org.aiolang.interpreter.exec.call.Method;
import org.aiolang.interpreter.exec.call.MethodCall0;
import org.aiolang.interpreter.exec.call.MethodCall1;
import org.aiolang.interpreter.exec.call.MethodCall2;
import org.aiolang.interpreter.exec.call.MethodCall3;
import org.aiolang.interpreter.exec.call.MethodCallMany;
import org.aiolang.interpreter.exec.call.Names;
import org.aiolang.interpreter.exec.call.SpawningCall;
import org.aiolang.interpreter.exec.call.ZeroArgumentSuper;
import org.aiolang.interpreter.resolve.Binding;
import org.aiolang.interpreter.resolve.Capture;
import org.aiolang.interpreter.resolve.Scope;

/**
 * Lowers calls: few positional arguments, methods, and the builtins that need to know where they
 * are called.
 */
final class CallLowering {
  private static final Set<String> SPAWNING =
      Set.of(
          "create_task",
          "ensure_future",
          "spawn",
          "gather",
          "shield",
          "as_completed",
          "run_until_complete");

  private final Unit unit;

  CallLowering(Unit unit) {
    this.unit = unit;
  }

  Expression lower(Expr.Call call) {
    Expression lowered = plain(call);
    return spawns(call)
        ? new SpawningCall(lowered, unit.execution().lock, unit.standing(call.span()))
        : lowered;
  }

  /** Whether a call, going by its name, makes tasks. */
  private static boolean spawns(Expr.Call call) {
    var subject = call.function();
    if (subject instanceof Expr.Name name) {
      return SPAWNING.contains(name.id());
    }
    if (subject instanceof Expr.Attribute attribute) {
      return SPAWNING.contains(attribute.name())
          || attribute.name().equals("run")
              && attribute.value() instanceof Expr.Name module
              && module.id().equals("asyncio");
    }
    return false;
  }

  private Expression plain(Expr.Call call) {
    Expression special = special(call);
    if (special != null) {
      return special;
    }
    boolean simple = call.arguments().size() <= 3;
    for (Argument each : call.arguments()) {
      simple &= each instanceof Argument.Positional;
    }
    List<Expr> operands = new ArrayList<>();
    boolean method =
        call.function() instanceof Expr.Attribute && !unit.anySuspends(call.arguments());
    if (!method) {
      operands.add(call.function());
    }
    for (Argument each : call.arguments()) {
      operands.add(each.value());
    }
    if (method) {
      Expr.Attribute attribute = (Expr.Attribute) call.function();
      Method found =
          new Method(
              unit.expressions.lower(attribute.value()),
              unit.scope.mangle(attribute.name()),
              unit.fromName(attribute, attribute.span()));
      Expression[] lowered = unit.expressions.operands(operands);
      Span span = unit.fromName(attribute, call.span());
      return simple
          ? method(found, lowered, span)
          : new MethodCallMany(found, arguments(call.arguments(), lowered, 0), span);
    }
    Expression[] lowered = unit.expressions.operands(operands);
    return simple
        ? function(lowered, call.span())
        : new CallMany(lowered[0], arguments(call.arguments(), lowered, 1), call.span());
  }

  private static Expression function(Expression[] parts, Span span) {
    return switch (parts.length) {
      case 1 -> new Call0(parts[0], span);
      case 2 -> new Call1(parts[0], parts[1], span);
      case 3 -> new Call2(parts[0], parts[1], parts[2], span);
      default -> new Call3(parts[0], parts[1], parts[2], parts[3], span);
    };
  }

  private static Expression method(Method method, Expression[] arguments, Span span) {
    return switch (arguments.length) {
      case 0 -> new MethodCall0(method, span);
      case 1 -> new MethodCall1(method, arguments[0], span);
      case 2 -> new MethodCall2(method, arguments[0], arguments[1], span);
      default -> new MethodCall3(method, arguments[0], arguments[1], arguments[2], span);
    };
  }

  /** The arguments of a class header or a call with any arguments. */
  Arguments arguments(List<Argument> list) {
    List<Expr> values = new ArrayList<>();
    for (Argument each : list) {
      values.add(each.value());
    }
    return arguments(list, unit.expressions.operands(values), 0);
  }

  private static Arguments arguments(List<Argument> list, Expression[] lowered, int from) {
    List<Expression> positional = new ArrayList<>();
    List<Boolean> starred = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Expression value = lowered[from + i];
      var subject = list.get(i);
      if (subject instanceof Argument.Positional) {
        positional.add(value);
        starred.add(false);
      } else if (subject instanceof Argument.Unpacked) {
        positional.add(value);
        starred.add(true);
      } else if (subject instanceof Argument.Keyword keyword) {
        names.add(keyword.name());
        values.add(value);
      } else if (subject instanceof Argument.UnpackedMapping) {
        names.add(null);
        values.add(value);
      } else {
        throw new IllegalStateException("no case for " + subject);
      }
    }
    boolean[] stars = new boolean[starred.size()];
    for (int i = 0; i < stars.length; i++) {
      stars[i] = starred.get(i);
    }
    return new Arguments(
        positional.toArray(new Expression[0]),
        stars,
        names.toArray(new String[0]),
        values.toArray(new Expression[0]));
  }

  private Expression special(Expr.Call call) {
    if (!(call.function() instanceof Expr.Name name)
        || !mayBeBuiltin(unit.scope.binding(name.id()))) {
      return null;
    }
    if (call.arguments().isEmpty()) {
      return switch (name.id()) {
        case "super" -> zeroArgumentSuper(call, name);
        case "locals", "vars" -> locals(name);
        case "dir" ->
            new Names(
                unit.read("dir", name.span()), unit.execution().builtins.get("dir"), locals(name));
        case "globals" ->
            new Globals(
                unit.read(name.id(), name.span()),
                unit.execution().builtins.get("globals"),
                unit.globals());
        default -> null;
      };
    }
    if (call.arguments().size() == 1
        && call.arguments().getFirst() instanceof Argument.Positional positional
        && positional.value() instanceof Expr.GeneratorExpression generator
        && !unit.suspends(call)) {
      for (Consumer.Kind kind : Consumer.Kind.values()) {
        if (kind.builtin().equals(name.id())) {
          return unit.comprehensions.consumed(call, name, kind, generator);
        }
      }
    }
    return null;
  }

  private static boolean mayBeBuiltin(Binding binding) {
    return binding instanceof Binding.Global
        || binding instanceof Binding.ClassName member
            && member.otherwise() instanceof Binding.Global;
  }

  private Expression zeroArgumentSuper(Expr.Call call, Expr.Name name) {
    Scope owner = unit.unitScope;
    boolean method = owner.kind() == Scope.Kind.FUNCTION && !owner.slotNames().isEmpty();
    if (!method || unit.module.firstParameter(owner) == null) {
      return null;
    }
    String self = unit.module.firstParameter(owner);
    return new ZeroArgumentSuper(
        unit.read("super", name.span()),
        owner.binding("__class__") instanceof Binding.Free
            ? unit.read("__class__", call.span())
            : null,
        unit.read(self, call.span()),
        call.span());
  }

  private Expression locals(Expr.Name name) {
    Object builtin = unit.execution().builtins.get(name.id());
    Expression function = unit.read(name.id(), name.span());
    if (unit.unitScope.kind() == Scope.Kind.MODULE) {
      return new Globals(function, builtin, unit.globals());
    }
    if (unit.unitScope.kind() == Scope.Kind.CLASS) {
      return new ClassLocals(function, builtin, unit.namespaceSlot);
    }
    List<String> names = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    for (String each : unit.unitScope.slotNames()) {
      if (each != null && !each.startsWith(".") && !names.contains(each)) {
        Binding binding = unit.unitScope.binding(each);
        if (binding instanceof Binding.Local || binding instanceof Binding.Cell) {
          names.add(each);
          values.add(unit.read(each, name.span()));
        }
      }
    }
    for (Capture each : unit.unitScope.captures()) {
      if (!names.contains(each.name())) {
        names.add(each.name());
        values.add(unit.read(each.name(), name.span()));
      }
    }
    return new Locals(
        function, builtin, names.toArray(new String[0]), values.toArray(new Expression[0]));
  }
}
