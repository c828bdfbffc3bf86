from enum import *
import enum
def t(f):
    try:
        r = f()
        print(repr(r))
    except Exception as e: print(type(e).__name__, e)
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def hello(self): return 'I am ' + self.name
    @property
    def low(self): return self.name.lower()
    @classmethod
    def make(cls): return cls.GREEN
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['GREEN'], list(Color), len(Color), Color.CRIMSON is Color.RED)
print(Color.RED.hello(), Color.GREEN.low, Color.make(), Color.__members__, Color.RED in Color, 1 in Color, 9 in Color, isinstance(Color.RED, Color), type(Color.RED), Color)
t(lambda: Color(9)); t(lambda: Color['X']); t(lambda: Color.NOPE); t(lambda: setattr(Color, 'RED', 3)); t(lambda: delattr(Color, 'RED')); t(lambda: Color.RED < Color.GREEN)
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.GREEN, {Color.RED: 'r'}[Color.RED], f'{Color.RED}', '%s' % Color.GREEN, hash(Color.RED) == hash(Color.RED))
class Au(Enum):
    A = auto(); B = auto(); C = 10; D = auto()
print([m.value for m in Au], list(reversed(Au)))
class I(IntEnum):
    ONE = 1; TWO = 2
print(I.ONE + 1, I.TWO > I.ONE, repr(I.ONE), str(I.TWO), f'{I.TWO:03d}', I(1), sorted([I.TWO, I.ONE]), isinstance(I.ONE, int), [10,20,30][I.ONE], I.ONE == 1)
class S(StrEnum):
    FOO = auto(); BAR = 'b'
print(S.FOO, repr(S.FOO), S.BAR.upper(), S('b'), S.FOO == 'foo', f'{S.FOO:>5}', ','.join(S))
class F(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
print(F.R | F.X, repr(F.R | F.X), F.RW, list(F.RW), F.R in F.RW, ~F.R, F(0), bool(F(0)), F.R & F.W, F.R ^ F.RW, len(F), list(F), F(5), F.R.value, repr(F(0)))
t(lambda: F(16)); t(lambda: F.R | 1)
class P(IntFlag):
    A = 1; B = 2; C = 4
print(P.A | P.B, repr(P.A | P.B), P.A | 8, repr(P(9)), P.A + 1, ~P.A, repr(~P.A), P.A in (P.A | P.B), isinstance(P.A | P.B, P))
class Pl(Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
print(Pl.EARTH.mass, Pl.MARS.value, Pl((5.9, 6.3)))
def dup():
    @unique
    class D(Enum):
        A = 1; B = 1
t(dup)
def red():
    class D(Enum):
        A = 1; A = 2
t(red)
def ext():
    class D(Color): X = 1
t(ext)
class Base(Enum):
    def f(self): return self.value * 2
class Der(Base):
    X = 4
print(Der.X.f())
An = Enum('An', 'CAT DOG'); print(list(An), An.CAT.value, An)
An2 = Enum('An2', {'A': 'x', 'B': 'y'}); print(list(An2))
class Mi(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'a' else None
print(Mi('a')); t(lambda: Mi('z'))
class W(Enum):
    _ignore_ = ['tmp']
    tmp = 5
    A = 1
    _private = 3
    fn = lambda self: 1
print(list(W), W.A.fn())
class N(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    AB = auto(); CD = auto()
print([m.value for m in N], N.AB._name_)
class FN(str, Enum):
    A = 'a'
print(FN.A, repr(FN.A), FN.A == 'a', f'{FN.A}', FN.A.value, isinstance(FN.A, str))
