package org.aiolang.interpreter.check;

import java.util.Map;
import java.util.Set;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.interpreter.resolve.Resolution;
import org.aiolang.interpreter.resolve.Scope;

/**
 * Where the value of an expression surely comes from: which module's function it is, of which class
 * it is an instance, which definition of this module it calls.
 */
final class Origins {
  /** How many steps a value is followed; a circle ends there. */
  private static final int STEPS = 8;

  private static final String ASYNCIO = "asyncio.";

  /** What the prelude's names are in asyncio. */
  private static final Map<String, String> PRELUDE =
      Map.ofEntries(
          Map.entry("sleep", "asyncio.sleep"),
          Map.entry("timeout", "asyncio.timeout"),
          Map.entry("wait", "asyncio.wait"),
          Map.entry("as_completed", "asyncio.as_completed"),
          Map.entry("shield", "asyncio.shield"),
          Map.entry("gather", "asyncio.gather"),
          Map.entry("spawn", "asyncio.create_task"),
          Map.entry("spawn_thread", "asyncio.to_thread"),
          Map.entry("spawn_process", "asyncio.spawn_process"),
          Map.entry("TaskGroup", "asyncio.TaskGroup"),
          Map.entry("Queue", "asyncio.Queue"),
          Map.entry("Lock", "asyncio.Lock"),
          Map.entry("Event", "asyncio.Event"),
          Map.entry("Semaphore", "asyncio.Semaphore"));

  private static final Set<String> COROUTINE_FUNCTIONS =
      Set.of(
          "asyncio.sleep",
          "asyncio.wait",
          "asyncio.wait_for",
          "asyncio.to_thread",
          "asyncio.spawn_process",
          "asyncio.gather",
          "asyncio.open_connection",
          "asyncio.open_unix_connection",
          "asyncio.start_server",
          "asyncio.start_unix_server",
          "asyncio.create_subprocess_exec",
          "asyncio.create_subprocess_shell");

  private static final Map<String, Set<String>> COROUTINE_METHODS =
      Map.of(
          "asyncio.Queue", Set.of("put", "get", "join"),
          "asyncio.PriorityQueue", Set.of("put", "get", "join"),
          "asyncio.LifoQueue", Set.of("put", "get", "join"),
          "asyncio.Lock", Set.of("acquire"),
          "asyncio.Semaphore", Set.of("acquire"),
          "asyncio.BoundedSemaphore", Set.of("acquire"),
          "asyncio.Event", Set.of("wait"),
          "asyncio.Condition", Set.of("acquire", "wait", "wait_for"),
          "asyncio.Barrier", Set.of("wait"));

  private final Variables variables;
  private final Resolution resolution;

  Origins(Variables variables, Resolution resolution) {
    this.variables = variables;
    this.resolution = resolution;
  }

  /** The dotted name an expression stands for, prelude and builtins included; or null. */
  String path(Expr expr, Scope scope) {
    if (expr instanceof Expr.Attribute attribute) {
      String value = path(attribute.value(), scope);
      return value == null ? null : value + "." + attribute.name();
    }
    if (!(expr instanceof Expr.Name name)) {
      return null;
    }
    Variable variable = variables.variable(scope, name.id());
    if (variable.bindings.isEmpty()) {
      return variable.local || variables.open ? null : PRELUDE.getOrDefault(name.id(), name.id());
    }
    String path = null;
    for (Variable.Binding binding : variable.bindings) {
      if (binding.path() == null || (path != null && !path.equals(binding.path()))) {
        return null;
      }
      path = binding.path();
    }
    return path;
  }

  /** The dotted name of what was called to make the value, such as its class; or null. */
  String maker(Expr expr, Scope scope) {
    return maker(expr, scope, null, STEPS);
  }

  /** As {@link #maker(Expr, Scope)}, where {@code self} is an instance of the class. */
  String maker(Expr expr, Scope scope, Stmt.ClassDef self) {
    return maker(expr, scope, self, STEPS);
  }

  private String maker(Expr expr, Scope scope, Stmt.ClassDef self, int steps) {
    if (steps == 0) {
      return null;
    }
    if (expr instanceof Expr.Call call) {
      return path(call.function(), scope);
    }
    Variable.Binding only = origin(expr, scope, self);
    return only == null || only.value() == null
        ? null
        : maker(only.value(), only.scope(), self, steps - 1);
  }

  /** The only place where a name or an attribute of {@code self} gets its value, or null. */
  private Variable.Binding origin(Expr expr, Scope scope, Stmt.ClassDef self) {
    Variable variable = null;
    if (expr instanceof Expr.Name name) {
      variable = variables.variable(scope, name.id());
    } else if (self != null && isOfSelf(expr)) {
      variable = variables.attribute(self, ((Expr.Attribute) expr).name());
    }
    return variable == null ? null : variable.only();
  }

  private static boolean isOfSelf(Expr expr) {
    return expr instanceof Expr.Attribute attribute
        && attribute.value() instanceof Expr.Name self
        && self.id().equals("self");
  }

  /** The definition in this module that a call surely runs, or null. */
  Stmt.FunctionDef definition(Expr callee, Scope scope, Stmt.ClassDef self) {
    if (callee instanceof Expr.Name name) {
      Stmt.FunctionDef found = variables.variable(scope, name.id()).function();
      return found == null || !found.decorators().isEmpty() ? null : found;
    }
    if (!(callee instanceof Expr.Attribute attribute)) {
      return null;
    }
    if (self != null && isOfSelf(attribute)) {
      boolean replaced = variables.attribute(self, attribute.name()) != null;
      return replaced ? null : method(self, attribute.name());
    }
    Variable.Binding only = origin(attribute.value(), scope, self);
    if (only != null
        && only.how() == Variable.How.ASSIGNED
        && only.value() instanceof Expr.Call made
        && made.function() instanceof Expr.Name type) {
      Variable.Binding known = variables.variable(only.scope(), type.id()).only();
      if (known != null && known.node() instanceof Stmt.ClassDef owner) {
        return method(owner, attribute.name());
      }
    }
    return null;
  }

  /** A class's own method where the class has only one of this name and leaves it as it is. */
  private static Stmt.FunctionDef method(Stmt.ClassDef owner, String name) {
    Stmt.FunctionDef found = null;
    for (Stmt statement : owner.body()) {
      if (statement instanceof Stmt.FunctionDef definition && definition.name().equals(name)) {
        if (found != null || !definition.decorators().isEmpty()) {
          return null;
        }
        found = definition;
      }
    }
    return found;
  }

  /** Whether the definition makes an asynchronous generator. */
  boolean isGenerator(Stmt.FunctionDef definition) {
    return resolution.scope(definition).isGenerator();
  }

  /**
   * What messages call the coroutine, or other awaitable, that an expression makes; null where it
   * does not surely make one.
   */
  String coroutine(Node node, Walk walk) {
    if (!(node instanceof Expr.Call call)) {
      return null;
    }
    Scope scope = walk.scope();
    Stmt.ClassDef self = walk.classAround();
    Stmt.FunctionDef definition = definition(call.function(), scope, self);
    if (definition != null) {
      return definition.async() && !isGenerator(definition) ? written(call) : null;
    }
    String path = path(call.function(), scope);
    if (path != null && COROUTINE_FUNCTIONS.contains(path)) {
      return written(call);
    }
    if (call.function() instanceof Expr.Attribute attribute) {
      String maker = maker(attribute.value(), scope, self);
      if (maker != null
          && COROUTINE_METHODS.getOrDefault(maker, Set.of()).contains(attribute.name())) {
        return written(call);
      }
    }
    return null;
  }

  /** The call that made a value, directly or by way of a variable; or null. */
  Expr.Call made(Expr expr, Walk walk) {
    if (expr instanceof Expr.Call call) {
      return call;
    }
    Variable.Binding only = origin(expr, walk.scope(), walk.classAround());
    return only != null && only.value() instanceof Expr.Call call ? call : null;
  }

  /** A callee as the script writes it. */
  String written(Expr.Call call) {
    return words(call.function());
  }

  /** A name or an attribute as the script writes it. */
  static String words(Expr expr) {
    return switch (expr) {
      case Expr.Name name -> name.id();
      case Expr.Attribute attribute -> words(attribute.value()) + "." + attribute.name();
      case Expr.Call call -> words(call.function()) + "()";
      default -> "…";
    };
  }

  /** Whether a path is the asyncio thing of this name. */
  static boolean isAsyncio(String path, String name) {
    return path != null
        && path.startsWith(ASYNCIO)
        && path.substring(ASYNCIO.length()).equals(name);
  }
}
