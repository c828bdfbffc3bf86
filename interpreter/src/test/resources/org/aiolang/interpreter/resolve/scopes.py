"""Corners of CPython's scoping; valid in every version from 3.11 on. It is compiled, never run."""
import os.path
import sys as system
from collections import *
from a.b import c, d as e

x = y = 0


def parameters(a, /, b, c=x, *args: x, d, e=lambda: y, **kwargs) -> y:
    def inner(f=a):
        return a, args, kwargs, d, f, b

    return inner, lambda: (c, e)


def outer():
    x = 1
    global g
    g = 2

    class A(dict, metaclass=lambda *a: x):
        x = x
        y = [x for z in x if y]
        z = (x for z in x)
        nonlocal_ = lambda self: x

        def __init__(self, __private):
            super().__init__()
            self.__private = __private
            __local = 1

            def inner():
                return __class__, __local, x, A

        class __B:
            __c = __private_global

            def f(self):
                nonlocal x
                x = __private_global
                return [super() for _ in self]

        def g(self):
            return g

    def reads_global():
        return g

    def shadows():
        global x

        def nested():
            return x

        x = 3

        class g:
            def m(self):
                return g

        return g

    return A


def comprehensions(a, b):
    c = [a for a in a if b]
    d = {b: [a + b + e for e in a] for a, b in a for c in [c]}
    f = [lambda: (a, g, h) for g in a for h in [lambda: g]]
    i = {(lambda: j)() for j in a}
    k = list((k, l, m) for k in b if (l := k) for m in [l])
    n = [(o := p) for p in a]
    q = [[(r := s) for s in t] for t in a]
    u = ((lambda: v) for v in [lambda: w for w in a])
    z = [z for z.a[0], *zz in z]

    def uses():
        nonlocal o, l
        o = l = r
        return x

    return lambda: [a for _ in (y for y in x)]


def walrus():
    global gg

    def inner():
        nonlocal nn
        return [nn := 1 for _ in x], [gg := 2 for _ in x], [(hh := 2) for _ in x]

    nn = 0
    [gg := 1 for _ in x]
    (aa := 1)
    return lambda: (bb := [cc := aa for _ in bb])


def binds():
    import os.path
    import os.path as path
    from a import b, c as d

    for e, (f, *g) in x:
        pass
    with x as h, y as (i, j[k]):
        pass
    try:
        pass
    except x as l:
        pass
    m: y
    n: y = 1
    (o): y = 1
    p.q: y = 1
    del r, s.t, (u, [v])
    w += 1
    match x:
        case [aa, *bb, {"a": cc, **dd}] | ee.ff(aa, bb=bb, cc=cc, dd=dd):
            pass
        case (1 as gg) if hh:
            pass
        case [*_]:
            pass
    return lambda: (os, path, b, d, e, f, g, h, i, l, m, n, o, aa, bb, cc, dd, gg)


class Outer:
    a = 1
    b = [a for _ in range(a)]
    global c
    c = 1
    del a

    def method(self):
        def inner(self=self):
            return super().method

        return __class__

    class Inner(a):
        __class__

        def a(self):
            return a, __class__

    async def coroutine(self):
        async with self as a, a as b:
            async for c in b:
                yield [d async for d in c if await d]
        e = (await f for f in a)
        g = (h async for h in e)
        return

    lambda self: (yield super())


def generators():
    a = yield
    b = yield from a
    return lambda: (yield b)


@(lambda f: f)
@x(lambda: y)
def decorated(a: (lambda: x) = lambda: y): ...


def dunder():
    __class__ = 1

    def inner():
        return __class__

    class C:
        def f(self):
            return __class__


def f(__x, f):
    def inner():
        nonlocal f
        return __x


f"{x!r:{y}} {(lambda: x)} {[z for z in x]}"
