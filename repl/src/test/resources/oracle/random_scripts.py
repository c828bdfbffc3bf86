"""Prints random scripts with lines --- between them: await and yield in any place of any expression.

usage: python3 random_scripts.py FIRST LAST

The scripts have the numbers FIRST to LAST - 1 and depend on nothing else. Each runs one function
that logs what it does: two of three times a coroutine, else a generator that is sent to and thrown
into. The functions end by themselves, and all numbers stay small.
"""

import ast
import random
import sys

COMMON = '''log = []
fuel = 60


def tick():
    global fuel
    fuel -= 1
    return fuel > 0


class Manager:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        log.append(f"enter {self.n}")
        return self.n % 7

    def __exit__(self, kind, value, trace):
        log.append(f"exit {self.n} {kind and kind.__name__}")
        return self.n % 3 == 1


'''

COROUTINES = '''async def v(x):
    log.append(x)
    for _ in range(x % 3):
        await sleep(0)
    if x % 11 == 10:
        raise ValueError(f"v {x}")
    return x % 97


class AsyncManager(Manager):
    async def __aenter__(self):
        await v(1)
        return self.__enter__()

    async def __aexit__(self, *details):
        await v(2)
        return self.__exit__(*details)


async def items(n):
    try:
        for i in range(n):
            await v(i)
            yield i
    finally:
        log.append("items end")


'''

GENERATORS = '''def v(x):
    log.append(x)
    return x % 97


def sub(n):
    got = 0
    try:
        for i in range(n):
            got += (yield f"sub {i}") or 0
    finally:
        log.append("sub ends")
    return got


'''

FUNCTION = '''{kind} f(a, b, c):
    box = {{}}
    try:
{body}
    finally:
        log.append((a, b, c, sorted(box.items())))
{end}    return a, b, c


'''

RUN_COROUTINE = '''for arguments in [(1, 2, 3), (0, {small}, 5)]:
    fuel = 60
    try:
        print(await f(*arguments))
    except Exception as error:
        print(repr(error), repr(error.__context__))
    print(*log)
    log.clear()
'''

RUN_GENERATOR = '''for arguments in [(1, 2, 3), (0, {small}, 5)]:
    fuel = 60
    it = f(*arguments)
    sent = None
    try:
        for turn in range(200):
            throws = turn and turn % 13 == {turn}
            got = it.throw(KeyError(turn)) if throws else it.send(sent)
            log.append(f"y{{got}}")
            sent = turn % 6
    except StopIteration as stop:
        print(stop.value)
    except Exception as error:
        print(repr(error), repr(error.__context__))
    it.close()
    print(*log)
    log.clear()
'''

# {} is an expression; {e2} one for the inside of an f-string.
EXPRESSIONS = [
    "({} + {})",
    "({} - {} * {})",
    "({} if {} else {})",
    "({} and {})",
    "({} or {})",
    "(not {})",
    "({} < {} <= {})",
    "[{}, {}, {}][{} % 3]",
    "sum([{}, *[{}, {}]])",
    "max({}, {}, key=lambda q: -q)",
    "{{{}: {}, **{{{}: {}}}}}.get({}, {})",
    "(lambda p={}, *, s={}: p + s)()",
    "(lambda x, y=5, *z, w=1: x * 2 + y + len(z) + w)({}, *[{}, {}], w={})",
    'len("abcdefgh"[{} % 4:{} % 9])',
    "({}, {})[{} % 2]",
    "len({{{}, {}, {}}})",
    "({} in [{}, {}])",
    "-{}",
    "({} % 7)",
]


class Writer:
    def __init__(self, number):
        self.random = random.Random(number)
        self.coroutine = number % 3 != 0
        self.loops = 0
        self.functions = 0

    def name(self):
        return self.random.choice("abc")

    def expression(self, depth=3):
        if depth <= 0 or self.random.random() < 0.15:
            return self.random.choice([str(self.random.randint(0, 9)), self.name(), self.name()])
        kind = self.random.randint(0, 27)
        inner = lambda: self.expression(depth - 1)
        if kind < 6:
            return f"(await v({inner()}))" if self.coroutine else f"(yield {inner()})"
        if kind == 6:
            return f"({self.name()} := {inner()})"
        if kind == 7:
            parts = [self.expression(1).replace('"', "'") for _ in range(3)]
            return 'len(f"{%s}-{%s:>{%s %% 5}}")' % tuple(parts)
        if kind == 8 and self.coroutine:
            return f"sum([{inner()} for i in range({inner()} % 3)])"
        pattern = self.random.choice(EXPRESSIONS)
        return pattern.format(*(inner() for _ in range(6)))

    def block(self, depth, indent):
        lines = []
        for _ in range(self.random.randint(1, 3)):
            lines += self.statement(depth, indent)
        return lines

    def statement(self, depth, indent):
        write = getattr(self, self.random.choice(COMPOUND if depth > 0 else SIMPLE))
        return ["    " * indent + line for line in write(depth)]

    def inside(self, depth):
        return self.block(depth - 1, 1)

    def loop_body(self, depth):
        self.loops += 1
        body = self.inside(depth) + ["    " + line for line in self.jump()]
        self.loops -= 1
        return body

    def jump(self):
        if self.random.random() < 0.5:
            return []
        word = self.random.choice(["break", "continue"])
        return [f"if {self.expression(1)} % 3 == 1: {word}", "log.append('next')"]

    def perhaps_else(self, depth):
        return ["else:", *self.inside(depth)] if self.random.random() < 0.4 else []

    def assign(self, depth):
        return [f"{self.name()} = {self.expression(4)} % 97"]

    def augment(self, depth):
        name = self.name()
        operator = self.random.choice(["+=", "-=", "*=", "^="])
        return [f"{name} {operator} {self.expression(2)} % 97", f"{name} %= 101"]

    def record(self, depth):
        return [f"log.append({self.expression()})"]

    def unpack(self, depth):
        parts = [self.expression(2) for _ in range(3)]
        return ["a, (b, *rest) = {}, ({}, {})".format(*parts), "c = len(rest)"]

    def store(self, depth):
        return [f"box[{self.expression(1)}] = {self.name()} = {self.expression(2)} % 97"]

    def delete(self, depth):
        return [f"del box[{self.expression(1)}]"]

    def check(self, depth):
        return [f"assert {self.expression(2)} % 7 != 3, {self.expression(1)}"]

    def divide(self, depth):
        return [f"log.append(1 // ({self.expression(1)} % 4))"]

    def leave(self, depth):
        return [f"if {self.expression(1)} % 5 == 0: return {self.expression(2)}"]

    def define(self, depth):
        self.functions += 1
        function, name = f"g{self.functions}", self.name()
        return [
            f"def {function}(x={self.expression(2)}, *, y={self.expression(1)}):",
            f"    nonlocal {name}",
            f"    {name} = x + y",
            f"    return {name} % 97",
            f"log.append({function}({self.expression(1)}))",
        ]

    def decide(self, depth):
        return [f"if {self.expression(2)}:", *self.inside(depth), *self.perhaps_else(depth)]

    def count(self, depth):
        target = self.random.choice(["a", "b", "i", f"box[{self.expression(1)}]"])
        head = f"for {target} in range({self.expression(1)} % 4):"
        return [head, *self.loop_body(depth), *self.perhaps_else(depth)]

    def repeat(self, depth):
        head = f"while tick() and {self.expression(2)} % 3:"
        return [head, *self.loop_body(depth), *self.perhaps_else(depth)]

    def attempt(self, depth):
        lines = ["try:", *self.inside(depth)]
        if self.random.random() < 0.6:
            error = self.random.choice(["ValueError", "KeyError", "ZeroDivisionError"])
            lines.append(f"    if {self.expression(1)} % 2: raise {error}({self.expression(1)})")
        handled = self.random.random() < 0.7
        if handled:
            kind = self.random.choice(["ValueError", "(KeyError, ValueError)", "Exception"])
            lines += [f"except {kind} as error:", "    log.append(repr(error))"]
            lines += self.inside(depth) + self.perhaps_else(depth)
        if not handled or self.random.random() < 0.5:
            lines += ["finally:", *self.inside(depth)]
            if self.loops and self.random.random() < 0.2:
                lines += ["    " + line for line in self.jump()]
        return lines

    def manage(self, depth):
        if self.coroutine and self.random.random() < 0.6:
            head = f"async with AsyncManager({self.expression(1)}) as {self.name()}:"
        else:
            first, second = self.expression(1), self.expression(1)
            head = f"with Manager({first}) as {self.name()}, Manager({second}):"
        return [head, *self.inside(depth)]

    def suspend(self, depth):
        name, count = self.name(), self.expression(1)
        if not self.coroutine:
            return [f"{name} = yield from sub({count} % 3)"]
        kind = self.random.randint(0, 2)
        if kind == 0:
            return [f"async for {name} in items({count} % 4):", *self.loop_body(depth)]
        if kind == 1:
            condition = self.expression(1)
            return [f"log.append([{count} + j async for j in items({count} % 4) if {condition} % 3])"]
        return [f"a, b = await gather(v({count}), v({self.expression(1)}))"]

    def script(self, number):
        body = "\n".join(self.block(3, 2) + self.block(3, 2))
        names = {"small": number % 10, "turn": number % 13}
        if self.coroutine:
            function = FUNCTION.format(kind="async def", body=body, end="")
            return COMMON + COROUTINES + function + RUN_COROUTINE.format(**names)
        function = FUNCTION.format(kind="def", body=body, end="    yield 0\n")
        return COMMON + GENERATORS + function + RUN_GENERATOR.format(**names)


SIMPLE = ["assign", "augment", "record", "unpack", "store"]
COMPOUND = SIMPLE + [
    *["delete", "check", "divide", "leave", "define", "decide", "decide", "count", "count"],
    *["repeat", "attempt", "attempt", "attempt", "manage", "suspend", "suspend"],
]


def compiles(script):
    """Not all that is written is allowed: a walrus in a comprehension's iterable, for one."""
    try:
        compile(script, "script", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        return True
    except SyntaxError:
        return False


scripts = [Writer(number).script(number) for number in range(int(sys.argv[1]), int(sys.argv[2]))]
print("---\n".join(filter(compiles, scripts)), end="")
