package org.aiolang.interpreter.difference;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Type;

/**
 * What aio leaves out for good: a script that uses it gets an error that says so. It is a
 * NotImplementedError, or an AttributeError where a script may ask by {@code hasattr} first.
 */
public enum LeftOut implements Difference {
  EVAL(
      "eval()",
      "a script's code is what its files say",
      "json.loads and ast.literal_eval read values from text",
      "eval('1 + 1')"),
  EXEC(
      "exec()",
      "a script's code is what its files say",
      "put the code into a module and import it",
      "exec('x = 1')"),
  COMPILE(
      "compile()",
      "a script's code is what its files say",
      "put the code into a module and import it",
      "compile('x = 1', 'name', 'exec')"),
  BREAKPOINT(
      "breakpoint()",
      "there is no debugger",
      "print what you want to see, or explore with 'aio -i script.aio'",
      "breakpoint()"),
  OPEN_DESCRIPTOR(
      "open() of a descriptor",
      "files have no numbers here",
      "open the file by its path; sys.stdin, sys.stdout and sys.stderr are open",
      "open(0)"),
  OS_CHDIR(
      "os.chdir",
      "a JVM cannot change its folder",
      "use absolute paths, or os.path.join",
      "import os\nos.chdir('/')"),
  CONTEXTLIB_CHDIR(
      "contextlib.chdir",
      "a JVM cannot change its folder",
      "use absolute paths, or os.path.join",
      "import contextlib\nwith contextlib.chdir('/'):\n    pass"),
  OS_FORK("os.fork", Reasons.ONE_PROCESS, Reasons.SPAWN, "import os\nos.fork()"),
  OS_EXECV("os.execv", Reasons.ONE_PROCESS, Reasons.SPAWN, "import os\nos.execv('/bin/true', [])"),
  OS_SPAWNV(
      "os.spawnv", Reasons.ONE_PROCESS, Reasons.SPAWN, "import os\nos.spawnv(0, '/bin/true', [])"),
  OS_SYSTEM("os.system", Reasons.NO_SHELL, Reasons.SPAWN, "import os\nos.system('true')"),
  OS_POPEN("os.popen", Reasons.NO_SHELL, Reasons.SPAWN, "import os\nos.popen('true')"),
  OS_KILL(
      "os.kill",
      "a script has no business with others' processes",
      "cancel the task that awaits spawn_process: it ends the worker",
      "import os\nos.kill(1, 9)"),
  MKSTEMP(
      "tempfile.mkstemp",
      "files have no numbers here",
      "use NamedTemporaryFile(delete=False)",
      "import tempfile\ntempfile.mkstemp()"),
  A85_OPTIONS(
      "foldspaces and wrapcol of base64.a85encode",
      "nobody writes btoa's dialect any more",
      "leave them out; textwrap.wrap breaks lines",
      "import base64\nbase64.a85encode(b'    ', foldspaces=True)"),
  GET_FRAME(
      "sys._getframe",
      "running frames are not values here",
      "traceback.extract_stack and inspect.stack tell who calls; pass values as arguments",
      "import sys\nsys._getframe()"),
  SET_TRACE(
      "sys.settrace",
      "nothing watches single lines here",
      "time.perf_counter measures; asyncio's debug mode reports slow callbacks",
      "import sys\nsys.settrace(lambda *event: None)"),
  SET_PROFILE(
      "sys.setprofile",
      "nothing watches single calls here",
      "time.perf_counter measures; asyncio's debug mode reports slow callbacks",
      "import sys\nsys.setprofile(lambda *event: None)"),
  GC_OBJECTS(
      "gc.get_objects",
      Reasons.COLLECTOR,
      "keep a weakref.WeakSet of what you want to count",
      "import gc\ngc.get_objects()"),
  GC_REFERRERS(
      "gc.get_referrers",
      Reasons.COLLECTOR,
      "a weakref.ref tells whether something is still there",
      "import gc\ngc.get_referrers([])"),
  GC_REFERENTS(
      "gc.get_referents",
      Reasons.COLLECTOR,
      "vars() and iteration show what an object holds",
      "import gc\ngc.get_referents([])"),
  ASYNCIO_STREAMS(
      "asyncio.streams",
      Reasons.NO_SOCKETS,
      Reasons.REQUESTS,
      "import asyncio\nasyncio.open_connection",
      ExceptionTypes.ATTRIBUTE_ERROR),
  ASYNCIO_PROTOCOLS(
      "asyncio.protocols",
      Reasons.NO_SOCKETS,
      Reasons.REQUESTS,
      "import asyncio\nasyncio.Protocol",
      ExceptionTypes.ATTRIBUTE_ERROR),
  ASYNCIO_TRANSPORTS(
      "asyncio.transports",
      Reasons.NO_SOCKETS,
      Reasons.REQUESTS,
      "import asyncio\nasyncio.Transport",
      ExceptionTypes.ATTRIBUTE_ERROR),
  ASYNCIO_SUBPROCESS(
      "asyncio.subprocess",
      "a script starts no programs",
      Reasons.SPAWN,
      "import asyncio\nasyncio.create_subprocess_exec",
      ExceptionTypes.ATTRIBUTE_ERROR),
  LOOP_DESCRIPTORS(
      "a loop's add_reader and add_writer",
      "files have no numbers here",
      "have a thread wait for it: await asyncio.to_thread(function)",
      "import asyncio\nasyncio.get_running_loop().add_reader(0, print)\nawait asyncio.sleep(0)"),
  LOOP_SOCKETS(
      "a loop's work with sockets and pipes",
      Reasons.NO_SOCKETS,
      Reasons.REQUESTS,
      "import asyncio\n"
          + "await asyncio.get_running_loop().create_connection(asyncio.Future, '::1', 80)"),
  LOOP_SUBPROCESS(
      "a loop's subprocess_exec and subprocess_shell",
      "a script starts no programs",
      Reasons.SPAWN,
      "import asyncio\n"
          + "await asyncio.get_running_loop().subprocess_exec(asyncio.Future, 'true')");

  private final Type exception;
  private final String construct;
  private final String reason;
  private final String instead;
  private final String script;

  LeftOut(String construct, String reason, String instead, String script) {
    this(construct, reason, instead, script, ExceptionTypes.NOT_IMPLEMENTED_ERROR);
  }

  LeftOut(String construct, String reason, String instead, String script, Type exception) {
    this.construct = construct;
    this.exception = exception;
    this.reason = reason;
    this.instead = instead;
    this.script = Shown.caught(script, exception.name());
  }

  @Override
  public String construct() {
    return construct;
  }

  @Override
  public String behaviour() {
    return "refuses: " + reason;
  }

  @Override
  public String instead() {
    return instead;
  }

  @Override
  public String script() {
    return script;
  }

  /** What a script that uses it is told. */
  public String message() {
    return construct + " is not part of aio: " + reason + "; " + instead;
  }

  /** The exception to throw. */
  public ScriptError refusal() {
    return Errors.of(exception, message());
  }

  /** Reasons that several rows share. */
  private static final class Reasons {
    static final String ONE_PROCESS = "a JVM cannot be copied or replaced";
    static final String NO_SHELL = "a script starts no shell";
    static final String SPAWN = "spawn_process runs functions in other processes";
    static final String NO_SOCKETS = "scripts do not handle connections of bytes";
    static final String REQUESTS = "aiohttp makes HTTP requests";
    static final String COLLECTOR = "the JVM's collector tells nobody what it holds";
  }
}
