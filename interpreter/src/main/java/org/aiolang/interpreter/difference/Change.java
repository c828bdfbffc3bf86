package org.aiolang.interpreter.difference;

/** What works in aio as in CPython, with a difference that a script can see. */
public enum Change implements Difference {
  STRING_IDENTITY(
      "`is` between strings, ints and floats",
      "compares values: equal ones of one type are the same object",
      "`==`; `is` is for None, True, False and objects of classes",
      """
      a, b = int("1000"), int("1000")
      print(a is b, "".join(["a", "b"]) is "ab")
      """),
  FINALIZERS(
      "`__del__`",
      "is never called: the JVM's collector tells nobody what it frees",
      "`with`, `try: … finally:`, `contextlib.closing`, `weakref.finalize`",
      """
      import gc

      class Resource:
          def __del__(self):
              print("freed")

      resource = Resource()
      del resource
      gc.collect()
      print("nothing was called")
      """),
  WEAK_REFERENCES(
      "`weakref.ref(object)()` after the last reference is gone",
      "answers with the object until the collector has run",
      "`gc.collect()` first, where it matters",
      """
      import gc
      import weakref

      class Thing:
          pass

      reference = weakref.ref(Thing())
      print(reference() is None)
      gc.collect()
      print(reference() is None)
      """),
  REFERENCE_COUNTS(
      "`sys.getrefcount(object)`",
      "is always 1: nothing is counted",
      "`weakref.ref` tells whether something is still there",
      """
      import sys
      a = b = []
      print(sys.getrefcount(a))
      """),
  COLLECTOR(
      "`gc.collect()`, `gc.get_count()`, `gc.get_threshold()`",
      "ask the JVM's collector to run; numbers are zeros",
      "nothing: cycles are collected like all else",
      """
      import gc
      print(gc.collect(), gc.get_count(), gc.isenabled())
      """),
  SIZES(
      "`sys.getsizeof(object)`",
      "is a rough guess of what CPython would say",
      "watch the process from outside",
      """
      import sys
      print(sys.getsizeof([1, 2, 3]) > sys.getsizeof([]))
      """),
  STRING_HASHES(
      "`hash(text)`",
      "is the same in each run; in CPython it changes unless PYTHONHASHSEED is set",
      "sort a set of strings where its order matters",
      """
      print(hash("a") == hash("".join(["", "a"])), list({"b", "a", "c"}))
      """),
  LOCALS_OF_CODE(
      "`function.__code__`, `frame`, `traceback.tb_frame`",
      "have names, file and lines; no bytecode, no values of variables",
      "`inspect.signature`, `traceback`",
      """
      def add(a, b):
          return a + b

      print(add.__code__.co_name, add.__code__.co_varnames, hasattr(add.__code__, "co_code"))
      """),
  LOADED_MODULES(
      "`sys.modules`",
      "is a copy: changing it changes nothing",
      "`importlib.reload(module)` runs a module again",
      """
      import sys
      import textwrap
      del sys.modules["textwrap"]
      print("textwrap" in sys.modules)
      """),
  SPECIFICATIONS(
      "`module.__spec__`, `module.__loader__`",
      "are None: imports have no hooks",
      "`module.__name__`, `__package__`, `__file__`, `__path__`",
      """
      import textwrap
      print(textwrap.__spec__, textwrap.__loader__, textwrap.__package__ == "")
      """),
  IMPLEMENTATION(
      "`sys.implementation.name`, `sys.version`, `sys.executable`",
      "say aio; `sys.version_info` is the version of Python that is followed",
      "`sys.implementation.name == 'aio'` to tell them apart",
      """
      import sys
      print(sys.implementation.name, sys.version_info[:2], sys.executable)
      """),
  UTF8(
      "encodings of files and streams",
      "are UTF-8 whatever the locale, as with CPython's `-X utf8`",
      "`open(path, encoding=…)`",
      """
      import sys
      print(sys.flags.utf8_mode, sys.getfilesystemencoding(), sys.stdout.encoding)
      """),
  WORKER_FUNCTIONS(
      "lambdas and closures as jobs of worker processes",
      "work: functions travel by module and place; what cannot travel is named by its path",
      "CPython: functions at the top level of a module only",
      """
      async def main():
          factor = 7
          print(await spawn_process(lambda number: number * factor, 6))

      if __name__ == "__main__":
          await main()
      """),
  ADVICE(
      "uncaught errors that newcomers to async meet",
      "end with a `help:` line under CPython's traceback",
      "nothing",
      """
      async def fetch():
          return 1

      print(fetch() + 1)
      """);

  private final String construct;
  private final String behaviour;
  private final String instead;
  private final String script;

  Change(String construct, String behaviour, String instead, String script) {
    this.construct = construct;
    this.behaviour = behaviour;
    this.instead = instead;
    this.script = script;
  }

  @Override
  public String construct() {
    return construct;
  }

  @Override
  public String behaviour() {
    return behaviour;
  }

  @Override
  public String instead() {
    return instead;
  }

  @Override
  public String script() {
    return script;
  }
}
