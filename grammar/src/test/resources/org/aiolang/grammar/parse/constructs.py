# One of everything, for comparison with Python's own tree.
import a.b.c as d, e
from . import f
from ..g import (h as i, j,)
from ... import k
from l import *

x = 1; y = 2.5e-3; z = 3j; w = 0xFF_ff + 0o17 + 0b1_0 + 1_000 + 00 + 1E5 + .5 + 5.
s = 'a' "b" '''c''' """d"""; r = r'\n' R"\d"; b = b'\x00\xff\'' rb"\x"; u = u'\u00e9\N{BULLET}\U0001F600\101\x41\
'
q = '\d\q' "tab\t nl\n \a\b\f\v\r \0 \777"
n = None, True, False, ..., ()
t = 1,
(p) = 3
[a1, *a2] = (a3, (a4, a5)) = *c1, c2 = v
aa.bb = cc[dd] = ee[1:2, ::3, ...] = 5
aug += 1; aug -= 1; aug *= 1; aug /= 1; aug //= 1; aug %= 1; aug **= 1; aug @= 1; aug &= 1; aug |= 1; aug ^= 1; aug <<= 1; aug >>= 1
ann: int
ann: int = 3
(ann): int = 3
ann.x: 'str' = 3, 4
ann[0]: list[int] = yield 3
del x, (y, z), [w], aa.bb, cc[0]
assert x, 'message'
assert (x)
raise
raise E
raise E from F

# Precedence
-a ** -b; a ** b ** c; (-a) ** b; -a.b[c](d) ** e; ~-+a
a + b * c - d / e // f % g @ h
a << b + c >> d & e ^ f | g
a < b <= c == d != e > f >= g is h is not i in j not in k
not a in b; not a == b; (not a) == b; not not a
a and b or c and not d; a or (b or c); (a or b) or c; a and (b and c)
a if b else c if d else e; (a if b else c) if d else e; a if (b if c else d) else e
lambda: a if b else c; (lambda: a) if b else c; lambda x: lambda y: x
(lambda x, /, y=1, *z, w, v=2, **u: 0, lambda *, a: a, lambda *a, **b: a)
a - (b - c); (a - b) - c; a / (b * c); (a ** b) ** c; 2 ** -1
a.b.c(d)(e)[f][g:h].i
1 .real; 1.0.real; (1).real
f(a, *b, c=d, **e); f(*a, b, *c, d=e, *g, **h, i=j); f(x for x in y); f(a := 1, b)
f(lambda: a, a if b else c, (yield), not a)
a[b, c:d, *e, :]; a[:]; a[::]; a[1:2:3]; a[()]; a[b:=c]; a[*b]; a[lambda: 1:2]
{}; {a}; {a, *b}; {a: b}; {a: b, **c, 'd': e, }; {**a}; []; [a]; [a, *b, ]; (a,); (*a, b)
[a for b in c]; [a for b in c if d if e for f, *g in h]; {a for b in c}; {a: b for c, d in e if f}
(a for b in c for d.e in f); [a async for b in c]; [(a, b) for c in (d, e)]; [x := 1, y]; (y := 2)
[a for a, in b]; [lambda: b for b in c]; [b for b in c if (d if e else f) or g]; {(a := b): c for d in e}
{a: lambda b: c for d in e if (lambda: 1 or 2)} if 0 else 1 if 1else 0
await a; await a ** b; -await a.b(c); [await a for b in await c]

# f-strings
f''; f'a'; f'{a}'; f'a{b}c{d}'; f'{a!r}{b!s:>10}{c!a:{d}.{e}}'; f'{a=}{b = !r}{ c = :x}'
f'{{}}{{{a}}}'; f"{a['b']}{a["b"]}"; f'{f'{f'{1}'}'}'; f'''{
    a # not text
    + b
:{c}}'''; rf'\{a}\n{b:\d}'; Rf"{a}\N"; f'\N{BULLET}\x41{a:\x41}' 'b{' "c}" f'{d}'; f'{a:{b:{c}}}'
f'{a if b else c}{(lambda: a)}{ {a: b}[c] }{a, b}{*a, b}{yield}{a != b}{a == b}{(a := 5)}{a:=5}{x!r:^{width}.{precision}}'
'a' f'{b}' 'c' f'd' r'\e'; f'{a}' f'{b}'; f"{x:%H:%M}{y:}"; f'{"\n".join(z)}'; f"{'a' 'b'}"

if a: b
elif c: d; e
elif f:
    g
else: h
if a:
	tabbed
	if b:
	    mixed
while a:
    break
else:
    continue
for a in b: pass
for a, *b in *c, d:
    pass
else:
    pass
for (a, [b, c.d, e[f]]) in g, h: pass
for x, in y: pass
try: a
except: b
try:
    a
except (A, B) as e:
    b
except C: c
except D if e else f:
    pass
else:
    d
finally:
    e
try: a
finally: b
try: a
except* A: b
except* (B, C) as e: c
with a: pass
with a as b, c as (d, e), f as g.h, i as j[k], l as [m]: pass
with (a): pass
with (a, b): pass
with (a as b): pass
with (a, b as c,):
    pass
with (a, b) as c: pass
with (a), b: pass
with (a).b as c, (d)[0]: pass
with (yield): pass
with (a := b): pass
with (a, *b): pass
with (a for a in b): pass
with ((a, b)): pass
with a if b else c as d: pass

def f(): pass
def f(a, b: int, c=1, d: int = 2, /, e=3, *f: *g, h, i=4, j: int = 5, **k: dict) -> int: pass
def f(a, /): pass
def f(*, a, b=1): pass
def f(a=(yield), *, b): return
def f(a,): return a, *b
@decorator
@a.b(c)[d]
@(e := f)
@lambda g: g
async def f(a):
    """Doc."""
    async for b in c: pass
    else: pass
    async with d as e, f: pass
    async with (g as h): await i
    yield
    yield a, *b
    x = yield
    x += yield a
    def g():
        nonlocal a, b
        yield from c
        x = yield from d
    global z
    return await a
class C: pass
class C(): x = 1
@d
class C(A, *B, metaclass=M, **k):
    def f(self): pass

    class D: pass

match a:
    case 1 | -1.5 | 1+2j | -1-2j | 'a' "b" | b'c': pass
    case None | True | False: pass
    case x: pass
match (a, b):
    case [a, b, *_] | (c, *d): pass
    case (): pass
    case []: pass
    case (a,): pass
    case (a): pass
    case a, *b: pass
    case a.b.c: pass
    case C(): pass
    case a.C(b, c=d, e=[f],): pass
    case {}: pass
    case {'a': b, 1: c, d.e: {None: f}, -1: g, **rest}: pass
    case (a | b) as c if d := e: pass
    case [a as b, (c as d)]: pass
    case _: pass
match -a:
    case _: pass
match *a, b:
    case _: pass
match [a]:
    case _:
        match b:
            case c: pass
match = case = type = _ = 1
match.a; match(a); match[a]; match, b; match - a; match in b; match if a else b
type(a); print(match, case, type, _)
case(1)
ª = é = naïve = ℌ = 変数 = 1
x = [
  1,   # comment

  2
]
if a and \
   b: c
def f[T](x: T) -> T: pass
async def f[T: int, U: (int, str), *Ts, **P](a, *args: *Ts, **k: P.kwargs): pass
class C[T]: pass
class C[T = int, *Ts = *tuple[int, ...], **P = [int, str],](B[T], metaclass=M): pass
def f[T: lambda: (x for x in y) = a if b else c](): pass
type X = int
type X[T, *Ts, **P] = dict[T, P]; type Y = X
if a: type Z = 1
type type = type
type match[case] = case
type = X; type[X] = 1; type(X); type.X = 1; type: X = 1; type, X = 1, 2
@a
class C[T](): pass
@a
@b
def f[T=1](): pass
