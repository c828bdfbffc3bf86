package org.aiolang.interpreter.check;

import java.util.Map;
import java.util.Set;
import org.aiolang.grammar.syntax.Argument;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Stmt;
import org.aiolang.interpreter.resolve.Scope;

/** Coroutines that nobody awaits, and what is confused with them. */
final class AwaitRules implements Walk.Visitor {
  private static final Set<String> COROUTINE_ATTRIBUTES =
      Set.of("send", "throw", "close", "add_done_callback", "cancel", "result", "done");

  private static final Set<String> CONSUMERS =
      Set.of(
          "print",
          "len",
          "int",
          "float",
          "str",
          "bool",
          "list",
          "tuple",
          "set",
          "dict",
          "sum",
          "sorted",
          "min",
          "max",
          "abs",
          "round",
          "enumerate",
          "json.dumps",
          "json.loads");

  private static final Set<String> ASYNC_CONTEXTS =
      Set.of(
          "asyncio.Lock",
          "asyncio.Semaphore",
          "asyncio.BoundedSemaphore",
          "asyncio.Condition",
          "asyncio.TaskGroup",
          "asyncio.timeout",
          "asyncio.timeout_at",
          "asyncio.Runner");

  private static final Set<String> SYNC_CONTEXTS =
      Set.of(
          "threading.Lock",
          "threading.RLock",
          "threading.Semaphore",
          "threading.Condition",
          "open",
          "concurrent.futures.ThreadPoolExecutor",
          "concurrent.futures.ProcessPoolExecutor",
          "contextlib.suppress",
          "contextlib.ExitStack");

  private static final Set<String> PLAIN_METHODS =
      Set.of(
          "__init__",
          "__new__",
          "__del__",
          "__repr__",
          "__str__",
          "__bytes__",
          "__format__",
          "__len__",
          "__bool__",
          "__hash__",
          "__eq__",
          "__lt__",
          "__le__",
          "__gt__",
          "__ge__",
          "__contains__",
          "__iter__",
          "__next__",
          "__enter__",
          "__exit__",
          "__setattr__",
          "__setitem__",
          "__delitem__",
          "__delattr__",
          "__init_subclass__");

  /** Functions that call what they are given, by the position of that among the arguments. */
  private static final Map<String, Integer> CALLERS =
      Map.of(
          "call_soon", 0,
          "call_soon_threadsafe", 0,
          "call_later", 1,
          "call_at", 1,
          "add_done_callback", 0,
          "add_signal_handler", 1,
          "run_in_executor", 1,
          "asyncio.to_thread", 0);

  private final Origins origins;
  private final Report report;

  AwaitRules(Origins origins, Report report) {
    this.origins = origins;
    this.report = report;
  }

  @Override
  public void visit(Node node, Walk walk) {
    switch (node) {
      case Stmt.ExprStmt statement -> dropped(statement, walk);
      case Expr.Call call -> {
        used(call, walk);
        call(call, walk);
      }
      case Stmt.For loop when !loop.async() -> iterated(loop.iterable(), walk, walk.scope());
      case Stmt.With with -> with.items().forEach(item -> entered(item, with.async(), walk));
      case Stmt.FunctionDef definition -> special(definition, walk);
      default -> {}
    }
  }

  private void dropped(Stmt.ExprStmt statement, Walk walk) {
    String made = origins.coroutine(statement.value(), walk);
    if (made == null) {
      return;
    }
    Expr.Call call = (Expr.Call) statement.value();
    boolean gather = Origins.isAsyncio(origins.path(call.function(), walk.scope()), "gather");
    String message =
        gather
            ? "nobody awaits this gather: its results and errors are lost"
            : "the coroutine " + made + "() is never awaited, nothing of it runs";
    report.add(Rule.NEVER_AWAITED, call.span(), message, howToAwait(made, walk));
  }

  static String howToAwait(String made, Walk walk) {
    boolean canAwait =
        walk.coroutine() != null || (walk.function() == null && walk.classAround() == null);
    return canAwait
        ? "write 'await " + made + "(…)', or 'spawn(" + made + "(…))' to have it run beside"
        : "make this function an 'async def' and write 'await " + made + "(…)'";
  }

  private void used(Expr.Call call, Walk walk) {
    String where = misuse(call, walk.parent(), walk);
    if (where == null) {
      return;
    }
    String made = origins.coroutine(call, walk);
    if (made != null) {
      report.add(
          Rule.MISSING_AWAIT,
          call.span(),
          made + "() gives a coroutine, " + where,
          "write 'await " + made + "(…)', with parentheses around it where more follows");
    }
  }

  /** Why the place of a call is none for a coroutine, or null. */
  private String misuse(Expr.Call call, Node parent, Walk walk) {
    return switch (parent) {
      case Stmt.If s when s.test() == call -> "which is always true";
      case Stmt.While s when s.test() == call -> "which is always true";
      case Stmt.Assert s when s.test() == call -> "which is always true";
      case Expr.Conditional e when e.test() == call -> "which is always true";
      case Expr.Logical e when e.operands().getLast() != call -> "which is always true";
      case Expr.Unary _, Expr.Binary _ -> "which has no operators";
      case Expr.Compare e when e.operators().stream().noneMatch(AwaitRules::isIdentity) ->
          "which equals nothing else";
      case Expr.Subscript e when e.value() == call -> "which has no items";
      case Expr.Attribute e
          when e.value() == call
              && !COROUTINE_ATTRIBUTES.contains(e.name())
              && !e.name().startsWith("cr_")
              && !e.name().startsWith("__") ->
          "which has no attribute '" + e.name() + "'";
      case Expr.FStringField e when e.value() == call -> "which is shown as such";
      case Stmt.For s when s.iterable() == call && !s.async() -> "which gives no items";
      case Stmt.Assign s
          when s.value() == call && s.targets().getFirst() instanceof Expr.TupleDisplay ->
          "which cannot be unpacked";
      case Argument.Positional _
          when walk.around(1) instanceof Expr.Call consumer
              && consumer.function() != call
              && CONSUMERS.contains(
                  String.valueOf(origins.path(consumer.function(), walk.scope()))) ->
          "which is no value for " + Origins.words(consumer.function()) + "()";
      case null, default -> null;
    };
  }

  private static boolean isIdentity(org.aiolang.grammar.syntax.CompareOperator operator) {
    return operator == org.aiolang.grammar.syntax.CompareOperator.IS
        || operator == org.aiolang.grammar.syntax.CompareOperator.IS_NOT;
  }

  private void call(Expr.Call call, Walk walk) {
    String path = origins.path(call.function(), walk.scope());
    if (Origins.isAsyncio(path, "gather")
        && call.arguments().size() >= 1
        && call.arguments().getFirst() instanceof Argument.Positional first
        && isCollection(first.value())) {
      report.add(
          Rule.GATHER_OF_LIST,
          first.span(),
          "gather takes its awaitables one by one, not a collection of them",
          "put a star in front: gather(*…)");
    }
    if (walk.coroutine() != null && "asyncio.run".equals(path)) {
      report.add(
          Rule.NESTED_RUN,
          call.span(),
          "asyncio.run() cannot be called where an event loop runs already",
          "await the coroutine instead");
    }
    callback(call, path, walk);
  }

  private static boolean isCollection(Expr expr) {
    return expr instanceof Expr.ListDisplay
        || expr instanceof Expr.ListComprehension
        || expr instanceof Expr.SetComprehension
        || expr instanceof Expr.TupleDisplay
        || expr instanceof Expr.GeneratorExpression;
  }

  private void callback(Expr.Call call, String path, Walk walk) {
    Expr given = null;
    if ("threading.Thread".equals(path)) {
      for (Argument argument : call.arguments()) {
        if (argument instanceof Argument.Keyword keyword && keyword.name().equals("target")) {
          given = keyword.value();
        }
      }
    } else {
      Integer position = path == null ? null : CALLERS.get(path);
      if (position == null && call.function() instanceof Expr.Attribute attribute) {
        position = CALLERS.get(attribute.name());
      }
      if (position != null
          && position < call.arguments().size()
          && call.arguments().get(position) instanceof Argument.Positional argument) {
        given = argument.value();
      }
    }
    if (given == null) {
      return;
    }
    Stmt.FunctionDef definition = origins.definition(given, walk.scope(), walk.classAround());
    if (definition != null && definition.async()) {
      report.add(
          Rule.COROUTINE_AS_CALLBACK,
          given.span(),
          Origins.words(given)
              + " is an async function: called by "
              + Origins.words(call.function())
              + " it gives a coroutine that nobody awaits",
          "hand over a plain function, or spawn(" + Origins.words(given) + "(…)) instead");
    }
  }

  private void iterated(Expr iterable, Walk walk, Scope scope) {
    if (iterable instanceof Expr.Call call) {
      Stmt.FunctionDef definition = origins.definition(call.function(), scope, walk.classAround());
      boolean asyncGenerator =
          definition != null && definition.async() && origins.isGenerator(definition);
      if (asyncGenerator) {
        report.add(
            Rule.FOR_NEEDS_ASYNC,
            iterable.span(),
            origins.written(call) + "() is an asynchronous generator, 'for' cannot iterate it",
            "write 'async for'");
      }
    }
  }

  private void entered(Stmt.WithItem item, boolean async, Walk walk) {
    String maker = origins.maker(item.context(), walk.scope(), walk.classAround());
    if (maker == null) {
      return;
    }
    if (!async && ASYNC_CONTEXTS.contains(maker) && !maker.equals("asyncio.Runner")) {
      report.add(
          Rule.WITH_NEEDS_ASYNC,
          item.context().span(),
          maker + " is no context manager for 'with'",
          "write 'async with'");
    }
    if (async && SYNC_CONTEXTS.contains(maker)) {
      report.add(
          Rule.WITH_NEEDS_ASYNC,
          item.context().span(),
          maker + " is no context manager for 'async with'",
          maker.startsWith("threading.")
              ? "coroutines want the lock of asyncio: asyncio." + maker.substring(10)
              : "write 'with'");
    }
  }

  private void special(Stmt.FunctionDef definition, Walk walk) {
    if (definition.async()
        && walk.parent() instanceof Stmt.ClassDef
        && PLAIN_METHODS.contains(definition.name())) {
      report.add(
          Rule.ASYNC_SPECIAL_METHOD,
          definition.header(),
          definition.name() + "() is called without await: as an 'async def' it never runs",
          definition.name().equals("__init__")
              ? "make the object with a coroutine, such as a classmethod 'async def create(cls)'"
              : "make it a plain 'def'"
                  + switch (definition.name()) {
                    case "__enter__" -> ", or call it __aenter__";
                    case "__exit__" -> ", or call it __aexit__";
                    case "__iter__" -> ", or call it __aiter__";
                    case "__next__" -> ", or call it __anext__";
                    default -> "";
                  });
    }
  }
}
