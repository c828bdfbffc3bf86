package org.aiolang.interpreter.check;

import java.util.Map;
import java.util.Set;
import org.aiolang.grammar.syntax.Argument;
import org.aiolang.grammar.syntax.Expr;
import org.aiolang.grammar.syntax.Node;
import org.aiolang.grammar.syntax.Stmt;

/** Calls in a coroutine that hold the event loop, so that nothing else runs meanwhile. */
final class BlockingCalls implements Walk.Visitor {
  private static final String THREAD = "have a thread wait: await asyncio.to_thread(%s, …)";
  private static final String PROCESS = "await asyncio.create_subprocess_exec(…)";
  private static final String SHELL = "await asyncio.create_subprocess_shell(…)";
  private static final String CONNECTION = "await asyncio.open_connection(…)";

  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("time.sleep", "await asyncio.sleep(…)"),
          Map.entry("input", THREAD),
          Map.entry("os.system", SHELL),
          Map.entry("os.popen", SHELL),
          Map.entry("os.wait", PROCESS),
          Map.entry("os.waitpid", PROCESS),
          Map.entry("subprocess.run", PROCESS),
          Map.entry("subprocess.call", PROCESS),
          Map.entry("subprocess.check_call", PROCESS),
          Map.entry("subprocess.check_output", PROCESS),
          Map.entry("subprocess.getoutput", SHELL),
          Map.entry("subprocess.getstatusoutput", SHELL),
          Map.entry("requests.get", THREAD),
          Map.entry("requests.post", THREAD),
          Map.entry("requests.put", THREAD),
          Map.entry("requests.patch", THREAD),
          Map.entry("requests.delete", THREAD),
          Map.entry("requests.head", THREAD),
          Map.entry("requests.request", THREAD),
          Map.entry("urllib.request.urlopen", THREAD),
          Map.entry("socket.create_connection", CONNECTION),
          Map.entry("socket.getaddrinfo", "await loop.getaddrinfo(…)"),
          Map.entry("socket.gethostbyname", "await loop.getaddrinfo(…)"),
          Map.entry("select.select", "await what is ready: loop.add_reader(…), or streams"),
          Map.entry("concurrent.futures.wait", "await asyncio.wait(…) of wrapped futures"));

  private record Methods(Set<String> names, String instead) {}

  private static final Methods QUEUE =
      new Methods(Set.of("get", "put", "join"), "use asyncio.Queue and await it");
  private static final Methods LOCK =
      new Methods(Set.of("acquire"), "use the lock of asyncio: async with asyncio.Lock()");
  private static final Methods PROCESS_OBJECT = new Methods(Set.of("wait", "communicate"), PROCESS);

  /** What blocks, by the class or function that made the object. */
  private static final Map<String, Methods> METHODS =
      Map.ofEntries(
          Map.entry("queue.Queue", QUEUE),
          Map.entry("queue.LifoQueue", QUEUE),
          Map.entry("queue.PriorityQueue", QUEUE),
          Map.entry("queue.SimpleQueue", QUEUE),
          Map.entry("multiprocessing.Queue", QUEUE),
          Map.entry(
              "threading.Thread",
              new Methods(Set.of("join"), "await asyncio.to_thread(thread.join)")),
          Map.entry(
              "multiprocessing.Process",
              new Methods(Set.of("join"), "await asyncio.to_thread(process.join)")),
          Map.entry("threading.Lock", LOCK),
          Map.entry("threading.RLock", LOCK),
          Map.entry("threading.Semaphore", LOCK),
          Map.entry(
              "threading.Event",
              new Methods(Set.of("wait"), "use asyncio.Event, or await asyncio.to_thread(…)")),
          Map.entry(
              "threading.Condition",
              new Methods(Set.of("wait", "wait_for", "acquire"), "use asyncio.Condition")),
          Map.entry("subprocess.Popen", PROCESS_OBJECT),
          Map.entry(
              "socket.socket",
              new Methods(
                  Set.of("recv", "recvfrom", "recv_into", "accept", "connect", "sendall"),
                  "use streams, await asyncio.open_connection(…), or await loop.sock_recv(…)")),
          Map.entry(
              "multiprocessing.Pool",
              new Methods(
                  Set.of("map", "starmap", "apply", "join"),
                  "await spawn_process(…), or loop.run_in_executor with a ProcessPoolExecutor")),
          Map.entry(
              "concurrent.futures.ThreadPoolExecutor",
              new Methods(Set.of("shutdown"), "await asyncio.to_thread(executor.shutdown)")));

  private static final Set<String> EXECUTORS =
      Set.of("concurrent.futures.ThreadPoolExecutor", "concurrent.futures.ProcessPoolExecutor");

  private final Origins origins;
  private final Report report;

  BlockingCalls(Origins origins, Report report) {
    this.origins = origins;
    this.report = report;
  }

  @Override
  public void visit(Node node, Walk walk) {
    if (!(node instanceof Expr.Call call) || walk.coroutine() == null) {
      return;
    }
    String path = origins.path(call.function(), walk.scope());
    String instead = path == null ? null : FUNCTIONS.get(path);
    if (instead != null) {
      found(call, instead.replace("%s", Origins.words(call.function())));
      return;
    }
    if (walk.parent() instanceof Expr.Await
        || !(call.function() instanceof Expr.Attribute attribute)) {
      return;
    }
    Stmt.ClassDef self = walk.classAround();
    String maker = origins.maker(attribute.value(), walk.scope(), self);
    if (maker == null) {
      submitted(call, attribute, walk);
      return;
    }
    Methods methods = METHODS.get(maker);
    if (methods != null && methods.names().contains(attribute.name()) && waits(call, attribute)) {
      if (!maker.equals("socket.socket") || !report.source.text().contains("setblocking(False)")) {
        found(call, methods.instead());
      }
    } else {
      submitted(call, attribute, walk);
    }
  }

  /** {@code executor.submit(…).result()}, at once or by way of a variable. */
  private void submitted(Expr.Call call, Expr.Attribute attribute, Walk walk) {
    if (!attribute.name().equals("result") && !attribute.name().equals("exception")) {
      return;
    }
    Expr.Call submit = origins.made(attribute.value(), walk);
    if (submit != null
        && submit.function() instanceof Expr.Attribute method
        && method.name().equals("submit")
        && EXECUTORS.contains(
            String.valueOf(origins.maker(method.value(), walk.scope(), walk.classAround())))) {
      found(call, "await loop.run_in_executor(…), or await asyncio.wrap_future(future)");
    }
  }

  /** Whether the call would wait at all: not with a false {@code block}, nor for no time. */
  private static boolean waits(Expr.Call call, Expr.Attribute attribute) {
    for (Argument argument : call.arguments()) {
      if (argument.value() instanceof Expr.BooleanLiteral flag && !flag.value()) {
        boolean item = attribute.name().equals("put") && call.arguments().getFirst() == argument;
        return item;
      }
    }
    return true;
  }

  private void found(Expr.Call call, String instead) {
    report.add(
        Rule.BLOCKING_CALL,
        call.span(),
        Origins.words(call.function()) + "() holds the event loop: no other task runs meanwhile",
        instead);
  }
}
