package org.aiolang.stdlib.process;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorTypes;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The classes of {@code multiprocessing.pool} for one engine. */
final class MultiprocessingTypes extends Obj {
  private static final String MODULE = "multiprocessing.pool";

  final Engine engine;
  final Type pool;
  final Type applyResult;
  final Type mapResult;
  final Type iterator;

  /** The name of this process. */
  private final String processName;

  /** {@code set_start_method} was called. */
  private boolean methodSet;

  MultiprocessingTypes(Engine engine, String processName) {
    this.engine = engine;
    this.processName = processName;
    pool = Type.builtin(MODULE, "Pool", Types.OBJECT, this::declarePool);
    applyResult = Type.builtin(MODULE, "ApplyResult", Types.OBJECT, this::declareResult);
    mapResult = Type.builtin(MODULE, "MapResult", applyResult, members -> {});
    iterator =
        Type.builtin(
            MODULE,
            "IMapIterator",
            Types.OBJECT,
            members -> {
              IteratorTypes.declare(members);
              members.method(
                  "next(self, timeout=None)",
                  "The next result, waiting for it.",
                  (self, timeout) -> {
                    Object item = ((PoolIterator) self).next(timeout);
                    if (item == null) {
                      throw Errors.stopIteration(None.NONE);
                    }
                    return item;
                  });
            });
  }

  @Override
  public Type type() {
    return Types.OBJECT;
  }

  String processName() {
    return processName;
  }

  /**
   * Raises RuntimeError in a worker that is still importing the main script: without a guard it
   * would start itself.
   */
  void checkStartAllowed() {
    Workers.checkStartAllowed(engine);
    methodSet = true;
  }

  void setStartMethod(Object method, boolean force) {
    if (methodSet && !force) {
      throw Errors.runtime("context has already been set");
    }
    checkMethod(method);
    methodSet = method != None.NONE;
  }

  Object startMethod(Object allowsNone) {
    if (!methodSet && Conversion.truth(allowsNone)) {
      return None.NONE;
    }
    methodSet = true;
    return "spawn";
  }

  /** A fork server's processes come from a fresh one, too: they are spawned here. */
  void checkMethod(Object method) {
    if (method == None.NONE || "spawn".equals(method) || "forkserver".equals(method)) {
      return;
    }
    throw Errors.value(
        "cannot find context for "
            + Conversion.repr(method)
            + ("fork".equals(method)
                ? ": aio cannot copy a running process; use 'spawn', for which functions and what"
                    + " they need are sent to a new process"
                : ""));
  }

  Object poolFunction(String name) {
    return engine.importModule(MODULE).namespace().get(name);
  }

  private static PoolValue pool(Object self) {
    return (PoolValue) self;
  }

  private void declarePool(TypeMembers members) {
    members.constructor(
        "Pool(cls, /, *args, **kwargs)",
        "A number of worker processes that calls are spread over.",
        arguments -> new PoolValue((Type) arguments[0], engine, this));
    members.methodN(
        "__init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None,"
            + " context=None)",
        "Initialize self.",
        arguments -> {
          pool(arguments[0]).start(arguments[1], arguments[2], arguments[3], arguments[4]);
          return None.NONE;
        });
    members.methodN(
        "apply(self, func, args=(), kwds=None)",
        "Call func(*args, **kwds) in a worker and wait for the result.",
        arguments ->
            apply(arguments[0], arguments[1], arguments[2], arguments[3], None.NONE, None.NONE)
                .get(None.NONE));
    members.methodN(
        "apply_async(self, func, args=(), kwds=None, callback=None, error_callback=None)",
        "Call func(*args, **kwds) in a worker; return an AsyncResult.",
        arguments ->
            apply(
                arguments[0],
                arguments[1],
                arguments[2],
                arguments[3],
                arguments[4],
                arguments[5]));
    declareMap(members, "map", "mapstar", "Call func with each item; return the list of results.");
    declareMap(
        members, "starmap", "starmapstar", "Like map, but each item is a tuple of arguments.");
    members.methodN(
        "imap(self, func, iterable, chunksize=1)",
        "Call func with each item; return an iterator over the results.",
        arguments -> pool(arguments[0]).each(arguments[1], arguments[2], arguments[3], true));
    members.methodN(
        "imap_unordered(self, func, iterable, chunksize=1)",
        "Like imap, but results come in the order they are done.",
        arguments -> pool(arguments[0]).each(arguments[1], arguments[2], arguments[3], false));
    members.method(
        "close(self)",
        "Accept no more calls.",
        self -> {
          pool(self).close();
          return None.NONE;
        });
    members.method(
        "terminate(self)",
        "End the workers at once.",
        self -> {
          pool(self).terminate();
          return None.NONE;
        });
    members.method(
        "join(self)",
        "Wait for the workers to end.",
        self -> {
          pool(self).join();
          return None.NONE;
        });
    members.method("__enter__(self)", "Return self.", self -> self);
    members.methodN(
        "__exit__(self, exc_type, exc_val, exc_tb)",
        "Terminate.",
        arguments -> {
          pool(arguments[0]).terminate();
          return None.NONE;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<multiprocessing.pool.Pool state="
                + pool(self).state()
                + " pool_size="
                + pool(self).size()
                + ">");
  }

  private void declareMap(TypeMembers members, String name, String mapper, String doc) {
    members.methodN(
        name + "(self, func, iterable, chunksize=None)",
        doc,
        arguments ->
            pool(arguments[0])
                .map(mapper, arguments[1], arguments[2], arguments[3], None.NONE, None.NONE)
                .get(None.NONE));
    members.methodN(
        name + "_async(self, func, iterable, chunksize=None, callback=None, error_callback=None)",
        doc + " Return an AsyncResult.",
        arguments ->
            pool(arguments[0])
                .map(mapper, arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]));
  }

  private static AsyncResult apply(
      Object self, Object function, Object arguments, Object keywords, Object done, Object failed) {
    return pool(self)
        .apply(function, Iteration.toArray(arguments), keywords(keywords), done, failed);
  }

  static Keywords keywords(Object given) {
    if (!(given instanceof DictValue dict) || dict.size() == 0) {
      return Keywords.NONE;
    }
    String[] names = new String[dict.size()];
    Object[] values = new Object[names.length];
    int i = 0;
    for (DictValue.Cursor at = dict.cursor(); at.advance(); i++) {
      if (!(at.key() instanceof String name)) {
        throw Errors.type("keywords must be strings");
      }
      names[i] = name;
      values[i] = at.value();
    }
    return new Keywords(names, values);
  }

  private static AsyncResult result(Object self) {
    return (AsyncResult) self;
  }

  private void declareResult(TypeMembers members) {
    members.method("ready(self)", "Whether the call is over.", self -> result(self).ready());
    members.method(
        "successful(self)",
        "Whether the call returned; ValueError while it is not over.",
        self -> result(self).successful());
    members.method(
        "wait(self, timeout=None)",
        "Wait until the call is over or the time is.",
        (self, timeout) -> {
          result(self).await(timeout);
          return None.NONE;
        });
    members.method(
        "get(self, timeout=None)",
        "Return the result, waiting for it.",
        (self, timeout) -> result(self).get(timeout));
  }
}
