package org.aiolang.repl;

import java.util.Random;

/**
 * Writes random small programs that end, print what they do, and mostly make sense: every
 * expression is asked for by type, and now and then one of another type is given.
 */
final class RandomPrograms extends RandomExpressions {
  /**
   * Stands before every program: {@code tick} ends what runs for too long, {@code cap} keeps values
   * small, {@code show} prints without depending on the order of sets.
   */
  static final String PRELUDE =
      """
      import asyncio
      fuel = 3000
      def tick():
          global fuel
          fuel -= 1
          if fuel < 0:
              raise TimeoutError('fuel')
          return True
      def cap(v):
          return v if len(repr(v)) < 200 else type(v)()
      def show(*values):
          tick()
          print(*[repr(v)[:300] for v in values])
      def tell(error):
          lines, trace = [], error.__traceback__
          while trace:
              if '/' not in trace.tb_frame.f_code.co_filename:  # asyncio's own are CPython's
                  lines.append(trace.tb_lineno)
              trace = trace.tb_next
          show(type(error).__name__, str(error), lines)
      def logged(function):
          def wrapper(*args, **more):
              show(function.__name__, args, sorted(more))
              return function(*args, **more)
          return wrapper
      def numbers(n):
          for i in range(n % 7):
              tick()
              got = yield i * n
              if got:
                  show('got', got)
          return n
      def variadic(a, b=2, *rest, c=3, **more):
          return [a, b, rest, c, sorted(more)]
      class Point:
          count = 0
          def __init__(self, x, y=1):
              self.x, self.y = x, y
              Point.count += 1
          def __repr__(self):
              return f'Point({self.x!r}, {self.y!r})'
          def __eq__(self, other):
              return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
          def __lt__(self, other):
              return self.x < other.x
          def __add__(self, other):
              return Point(cap(self.x + other), self.y)
          def __radd__(self, other):
              return Point(self.x, other)
          def __getitem__(self, key):
              return (self.x, self.y)[key]
          __match_args__ = ('x', 'y')
          @property
          def sum(self):
              return self.x + self.y
      class Context:
          def __init__(self, name, swallow=False):
              self.name, self.swallow = name, swallow
          def __enter__(self):
              show('enter', self.name)
              return self.name
          def __exit__(self, kind, value, trace):
              show('exit', self.name, kind and kind.__name__, str(value))
              return self.swallow
      """;

  private static final String[] ERRORS = {
    "ValueError",
    "KeyError",
    "TypeError",
    "IndexError",
    "ZeroDivisionError",
    "LookupError",
    "ArithmeticError",
    "(TypeError, ValueError)",
    "Exception",
    "AttributeError",
    "StopIteration"
  };

  private final StringBuilder text = new StringBuilder();
  private int functions;
  private int loops;
  private boolean inLoop;
  private boolean inFunction;
  private boolean inGenerator;

  RandomPrograms(Random random) {
    super(random);
  }

  /** A program, without what must stand before it. */
  String program() {
    text.setLength(0);
    functions = 0;
    loops = 0;
    for (Kind kind : Kind.values()) {
      line(0, name(kind) + " = " + literal(kind));
    }
    for (int i = 3 + random.nextInt(6); i > 0; i--) {
      guarded();
    }
    line(0, "show(i, f, b, s, y, l, t, d, p, fuel)");
    return text.toString();
  }

  private void guarded() {
    if (random.nextInt(4) == 0) {
      statement(0);
      return;
    }
    line(0, "try:");
    block(1);
    line(0, "except Exception as error:");
    line(1, "tell(error)");
  }

  private void line(int depth, String line) {
    text.repeat("    ", depth).append(line).append('\n');
  }

  private void block(int depth) {
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      statement(depth);
    }
  }

  private void statement(int depth) {
    Kind kind = any();
    switch (random.nextInt(depth < 4 ? 32 : 13)) {
      case 0, 1, 2 -> line(depth, name(kind) + " = cap(" + of(kind, 3) + ")");
      case 3, 4 -> line(depth, "show(" + of(any(), 3) + ", " + of(any(), 2) + ")");
      case 5 -> {
        String operator = pick("+=", "-=", "|=", "//=", "%=", "&=", "^=");
        line(depth, name(kind) + " " + operator + " " + of(kind, 1));
      }
      case 6 -> {
        line(depth, unpacking() + " = " + of(random.nextBoolean() ? Kind.LIST : any(), 2));
        line(depth, "show(u, v)");
      }
      case 7 -> storing(depth);
      case 8 -> line(depth, "raise " + raised());
      case 9 -> line(depth, "assert " + of(any(), 2) + ", " + of(any(), 1));
      case 10 -> {
        if (inLoop) {
          line(depth, "if " + of(Kind.BOOL, 2) + ": " + pick("break", "continue"));
        } else {
          line(depth, "pass");
        }
      }
      case 11 -> {
        if (inGenerator) {
          line(depth, pick("yield " + of(any(), 2), "s = yield " + of(any(), 1)));
        } else if (inFunction) {
          line(depth, "return " + of(any(), 2));
        } else {
          line(depth, "show(" + of(any(), 4) + ")");
        }
      }
      case 12 -> line(depth, "show(" + formatted() + ")");
      case 13, 14 -> conditional(depth);
      case 15, 16 -> loop(depth);
      case 17 -> whileLoop(depth);
      case 18, 19 -> attempt(depth);
      case 20 -> {
        String swallow = pick("", ", True", ", " + of(Kind.BOOL, 1));
        line(depth, "with Context(" + of(Kind.STR, 1) + swallow + ") as u:");
        block(depth + 1);
      }
      case 21, 22 -> matching(depth);
      case 23 -> scriptClass(depth);
      case 24 -> coroutine(depth);
      case 25 -> counter(depth);
      case 26 -> growing(depth);
      case 27 -> leaving(depth);
      default -> function(depth);
    }
  }

  private String unpacking() {
    return pick("u, v", "u, *v", "*u, v", "[u, (v, *_)]", "(u), *_, v", "*v, u, _");
  }

  private String raised() {
    String error = pick("ValueError", "KeyError", "TypeError", "IndexError", "LookupError");
    String value = error + "(" + pick("", of(any(), 1), of(any(), 1) + ", " + of(any(), 1)) + ")";
    return pick(value, error, value + " from None", value + " from " + pick("None", "KeyError(1)"));
  }

  private void storing(int depth) {
    line(
        depth,
        switch (random.nextInt(10)) {
          case 0 -> "l[" + of(Kind.INT, 1) + "] = " + of(any(), 1);
          case 1 -> "d[" + of(pickKey(), 1) + "] = " + of(Kind.INT, 1);
          case 2 -> "l[" + slice() + "] = " + of(pick2(Kind.LIST, Kind.TUPLE), 1);
          case 3 -> "del l[" + pick(slice(), of(Kind.INT, 1)) + "]";
          case 4 -> "del d[" + of(Kind.STR, 1) + "]";
          case 5 -> "p." + pick("x", "y", "sum", "z") + " = " + of(Kind.INT, 2);
          case 6 -> "l." + pick("append", "extend", "remove", "insert") + "(" + of(any(), 1) + ")";
          case 7 -> "l.sort(" + pick("", "reverse=True", "key=str", "key=lambda e: -e") + ")";
          case 8 -> "d.update(" + pick(of(Kind.DICT, 1), "a=1, b=" + of(Kind.INT, 1)) + ")";
          default -> "d[" + of(Kind.STR, 1) + "] " + pick("+=", "-=", "*=") + " 2";
        });
  }

  private void conditional(int depth) {
    line(depth, "if " + of(any(), 2) + ":");
    block(depth + 1);
    if (random.nextBoolean()) {
      line(depth, "elif " + pick(of(Kind.BOOL, 2), "(u := " + of(any(), 1) + ")") + ":");
      block(depth + 1);
    }
    if (random.nextBoolean()) {
      line(depth, "else:");
      block(depth + 1);
    }
  }

  private void loop(int depth) {
    boolean outer = inLoop;
    inLoop = true;
    String over =
        switch (random.nextInt(9)) {
          case 0 -> "i in range(" + random.nextInt(5) + ")";
          case 1 -> "k, v in " + of(Kind.DICT, 1) + ".items()";
          case 2 -> "k, v in enumerate(" + of(Kind.LIST, 1) + ", " + of(Kind.INT, 1) + ")";
          case 3 -> "k, i in zip(" + of(Kind.STR, 1) + ", " + of(Kind.LIST, 1) + ")";
          case 4 -> "i in numbers(" + of(Kind.INT, 1) + ")";
          case 5 -> "s in " + of(Kind.STR, 1) + "[:5]";
          case 6 -> "k in reversed(" + of(Kind.LIST, 1) + ")";
          case 7 -> "l[0] in " + of(Kind.TUPLE, 1);
          default -> "k in " + of(any(), 1);
        };
    line(depth, "for " + over + ":");
    line(depth + 1, "tick()");
    block(depth + 1);
    inLoop = outer;
    orElse(depth);
  }

  private void whileLoop(int depth) {
    boolean outer = inLoop;
    inLoop = true;
    String counter = "n" + loops++;
    line(depth, counter + " = 0");
    line(depth, "while tick() and " + counter + " < " + random.nextInt(5) + ":");
    line(depth + 1, counter + " += 1");
    block(depth + 1);
    inLoop = outer;
    orElse(depth);
  }

  private void orElse(int depth) {
    if (random.nextInt(3) == 0) {
      line(depth, "else:");
      block(depth + 1);
    }
  }

  private void attempt(int depth) {
    line(depth, "try:");
    block(depth + 1);
    boolean handled = random.nextInt(4) != 0;
    if (handled) {
      line(depth, "except " + pick(ERRORS) + " as e:");
      line(
          depth + 1,
          "show(type(e).__name__, str(e), e.args, type(e.__context__), type(e.__cause__))");
      block(depth + 1);
      if (random.nextInt(3) == 0) {
        line(depth, "except Exception:");
        line(depth + 1, pick("raise", "show('other')", "i = 1"));
      }
      orElse(depth);
    }
    if (!handled || random.nextInt(3) == 0) {
      line(depth, "finally:");
      block(depth + 1);
    }
  }

  private void matching(int depth) {
    line(depth, "match " + of(any(), 2) + ":");
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String guard = random.nextInt(4) == 0 ? " if " + of(Kind.BOOL, 1) : "";
      line(depth + 1, "case " + pattern(2) + guard + ":");
      block(depth + 2);
    }
    if (random.nextBoolean()) {
      line(depth + 1, "case other:");
      line(depth + 2, "show('other', other)");
    }
  }

  private String pattern(int depth) {
    if (depth == 0) {
      return pick("1", "-2", "'a'", "None", "True", "_", "2.5", "b'x'", "int()", "str()");
    }
    String inner = pattern(depth - 1);
    return switch (random.nextInt(10)) {
      case 0 -> "[" + inner + ", *rest" + loops++ + "]";
      case 1 -> "[" + inner + ", " + pattern(depth - 1) + "]";
      case 2 -> "{'a': " + inner + ", **rest" + loops++ + "}";
      case 3 -> "Point(" + inner + ", y=" + pattern(depth - 1) + ")";
      case 4 -> "int() | float()";
      case 5 -> inner.equals("_") ? "(1 | 2)" : "(" + inner + " as k" + loops++ + ")";
      case 6 -> "(*_, " + inner + ")";
      case 7 -> "str() | bytes() | None";
      case 8 -> "Point(" + inner + ")";
      default -> inner.equals("_") ? "0" : inner;
    };
  }

  private void function(int depth) {
    boolean loop = inLoop;
    boolean function = inFunction;
    boolean generator = inGenerator;
    inLoop = false;
    inFunction = true;
    inGenerator = random.nextInt(3) == 0;
    String called = "g" + functions++;
    String parameters =
        pick("i", "i, s='x'", "i, *t, f=1.5", "i, /, s='k', **d", "i, l=[]", "i=2, *, b=True");
    line(depth, "def " + called + "(" + parameters + "):");
    line(depth + 1, "tick()");
    if (function && random.nextBoolean() && !parameters.contains("s")) {
      line(depth + 1, "s = str(i)");
    }
    for (Kind kind : Kind.values()) {
      // what a function assigns is local to it: most names begin with the value of outside
      if (!parameters.matches(".*\\b" + name(kind) + "\\b.*") && random.nextInt(12) != 0) {
        line(depth + 1, name(kind) + " = globals()[" + "'" + name(kind) + "']");
      }
    }
    block(depth + 1);
    if (inGenerator) {
      line(depth + 1, pick("yield i", "yield from numbers(i)", "u = yield from numbers(3)"));
    }
    line(depth + 1, "return " + pick("lambda n: (n, i)", of(any(), 2), of(any(), 2)));
    boolean generates = inGenerator;
    inLoop = loop;
    inFunction = function;
    inGenerator = generator;
    String call = called + "(" + arguments() + ")";
    if (generates) {
      line(depth, "gen = " + call);
      line(depth, pick("show(list(gen))", "show(*gen)", "show(next(gen)); show(gen.send(4))"));
      line(depth, pick("gen.close()", "gen.throw(ValueError('thrown'))", "show(next(gen, 'end'))"));
    } else {
      line(depth, "u = " + call);
      line(depth, "show(u(2) if callable(u) else u)");
    }
  }

  /** A coroutine and tasks of it; what it iterates over and enters is asynchronous, too. */
  private void coroutine(int depth) {
    boolean loop = inLoop;
    boolean function = inFunction;
    boolean generator = inGenerator;
    inLoop = false;
    inFunction = false;
    inGenerator = false;
    String called = "a" + functions++;
    line(depth, "async def " + called + "(k):");
    line(depth + 1, "tick()");
    line(depth + 1, "n = await asyncio.sleep(0, " + of(Kind.INT, 1).replace("i", "k") + ")");
    line(depth + 1, "async def items(n):");
    line(depth + 2, "for each in range(n % 4):");
    line(depth + 3, "yield each");
    line(depth + 3, "await asyncio.sleep(0)");
    line(depth + 1, "try:");
    line(depth + 2, "async for each in items(k):");
    line(depth + 3, "show(each, n)");
    line(depth + 3, pick("pass", "break", "raise " + raised(), "k += each", "await items(k)"));
    line(depth + 1, "finally:");
    line(depth + 2, pick("show('end', k)", "await asyncio.sleep(0)", "show(1 // k)"));
    line(
        depth + 1,
        "return " + pick("[each async for each in items(n)]", "k", "n + await items(k)"));
    inLoop = loop;
    inFunction = function;
    inGenerator = generator;
    String call = called + "(" + pick("0", "1", "3", "5") + ")";
    line(
        depth,
        pick(
            "show(asyncio.run(" + call + "))",
            "show(asyncio.run(asyncio.wait_for(" + call + ", 5)))",
            "u = " + call + "\n" + "    ".repeat(depth) + "show(asyncio.run(u))"));
  }

  /** A closure that changes a variable of the function around it. */
  private void counter(int depth) {
    String called = "h" + functions++;
    line(depth, "def " + called + "(k, " + pick("*more", "n=1", "*, n=0", "/, n=2") + "):");
    line(depth + 1, pick("@logged", "@(lambda f: f)", "@staticmethod"));
    line(depth + 1, "def inner(" + pick("n", "n=k", "*n") + "):");
    line(depth + 2, "nonlocal k");
    line(depth + 2, pick("k += n", "k = k, n", "k -= 1", "del k", "k = [*n]", "k += str(n)"));
    line(depth + 2, "return k");
    line(depth + 1, "show(inner(" + pick("1", "", "'s'", "i", "f") + "))");
    line(depth + 1, "return inner(" + of(any(), 0) + "), k");
    line(depth, "show(" + called + "(" + of(any(), 1) + "))");
  }

  /** Text that grows, and is looked at meanwhile. */
  private void growing(int depth) {
    String called = "s" + functions++;
    line(depth, "def " + called + "(s):");
    line(depth + 1, "for n in range(" + pick("3", "60") + "):");
    line(depth + 2, "s += " + pick("'0123456789'", "str(n)", "s[-2:]", "'é' * n", "(n,)", "[n]"));
    line(depth + 2, pick("pass", "t = s", "n += len(s)", "if n == 40: s = ''", "if n > 50: del s"));
    line(depth + 1, "s += " + of(any(), 0));
    line(depth + 1, "return s");
    line(depth, "show(len(" + called + "(" + of(any(), 0) + ")))");
  }

  /** A loop in a function, left in one of many ways through a finally. */
  private void leaving(int depth) {
    String called = "q" + functions++;
    line(depth, "def " + called + "(k):");
    line(depth + 1, "for n in range(4):");
    line(depth + 2, "try:");
    line(depth + 3, "tick()");
    line(depth + 3, "if n == " + random.nextInt(4) + ": " + left());
    line(depth + 3, "k = k, n");
    line(depth + 2, "except " + pick(ERRORS) + " as e:");
    line(depth + 3, "tell(e)");
    line(depth + 3, left());
    line(depth + 2, "finally:");
    line(depth + 3, "show('finally', n)");
    line(depth + 3, "if n == " + random.nextInt(4) + ": " + left());
    line(depth + 1, "else:");
    line(depth + 2, "show('all')");
    line(depth + 1, "return k");
    line(depth, "show(" + called + "(" + of(any(), 0) + "))");
  }

  private String left() {
    return pick(
        "break", "continue", "return n", "raise " + raised(), "pass", "k = " + of(any(), 1));
  }

  private void scriptClass(int depth) {
    String called = "C" + functions++;
    String base = pick("Point", "Point", "list", "dict", "int", "str", "object", "Exception");
    line(depth, "class " + called + "(" + base + "):");
    line(depth + 1, "kind = " + of(any(), 1));
    switch (random.nextInt(4)) {
      case 0 -> {
        line(depth + 1, "def __len__(self):");
        line(depth + 2, "return " + of(Kind.INT, 1));
      }
      case 1 -> {
        line(depth + 1, "def __add__(self, other):");
        line(depth + 2, "return super().__add__(other)");
      }
      case 2 -> {
        line(depth + 1, "@" + pick("staticmethod", "classmethod", "property"));
        line(depth + 1, "def get(*a):");
        line(depth + 2, "return len(a)");
      }
      default -> {
        line(depth + 1, "def __getattr__(self, name):");
        line(depth + 2, "return name * 2");
      }
    }
    line(depth, "o = " + called + "(" + of(any(), 1) + ")");
    line(
        depth,
        "show("
            + pick(
                "len(o)",
                "o + " + of(any(), 1),
                "o.get",
                "o.get()",
                "o.foo",
                "o.kind",
                "o == o, o != 1",
                "bool(o)",
                "o < o",
                "str(o)[:20]",
                "o[0]",
                "isinstance(o, " + base + ")",
                called + ".__mro__[1].__name__")
            + ")");
  }
}
