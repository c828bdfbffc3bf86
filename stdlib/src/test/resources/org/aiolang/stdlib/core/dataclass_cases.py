from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, InitVar, KW_ONLY, FrozenInstanceError, make_dataclass
from typing import ClassVar, List, Optional, Dict, Any, Union, NamedTuple, TypedDict, Generic, TypeVar, Protocol, runtime_checkable, Callable, Literal, get_type_hints
from abc import ABC, abstractmethod, ABCMeta
import types
def t(f):
    try:
        r = f()
        print(repr(r))
    except Exception as e: print(type(e).__name__, e)
@dataclass
class P:
    x: int
    y: int = 2
    z: list = field(default_factory=list)
    c: ClassVar[int] = 9
    def norm(self): return self.x + self.y
p = P(1); print(p, p == P(1), p == P(2), p.norm(), P.c, P.y, hasattr(P, 'z'), P.__match_args__)
print(P(x=5, y=6, z=[1]), fields(P)[1].name, len(fields(p)), asdict(p), astuple(p), replace(p, x=9), is_dataclass(P), is_dataclass(p), is_dataclass(3))
t(lambda: P()); t(lambda: P(1,2,3,4)); t(lambda: P(1, q=2)); t(lambda: hash(p)); t(lambda: P(1) < P(2))
@dataclass(order=True, frozen=True)
class F:
    a: int
    b: str = 'b'
f = F(1); print(f, F(1) < F(2), sorted([F(3), F(1)]), hash(f) == hash(F(1)), {f: 1}[F(1)])
def sf(): f.a = 3
t(sf)
def df(): del f.a
t(df)
@dataclass
class Sub(P):
    w: int = 7
    _: KW_ONLY
    k: str = 'k'
print(Sub(1, w=3, k='q'), Sub.__init__.__defaults__ is not None)
t(lambda: Sub(1,2,[],3,4))
@dataclass
class PI:
    a: int
    i: InitVar[int] = 5
    s: int = field(init=False, default=0)
    r: int = field(repr=False, compare=False, default=1)
    def __post_init__(self, i): self.s = self.a + i
print(PI(1), PI(1, 10).s, PI(1, r=5) == PI(1, r=6))
def bad1():
    @dataclass
    class B:
        a: int = 1
        b: int
t(bad1)
def bad2():
    @dataclass
    class B:
        a: list = []
t(bad2)
@dataclass(slots=True)
class SL:
    a: int
    b: int = 2
s = SL(1); print(s, s.b, SL.__slots__)
t(lambda: setattr(s, 'q', 1))
@dataclass(eq=False)
class NE: a: int
print(NE(1) == NE(1), hash(NE(1)) != 0)
M = make_dataclass('M', [('x', int), ('y', int, 5)]); print(M(1))
class Sh(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def nm(self): ...
    def desc(self): return f'{self.nm}: {self.area()}'
t(Sh)
class Sq(Sh):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    nm = 'sq'
print(Sq(3).desc(), Sh.__abstractmethods__ == {'area', 'nm'}, isinstance(Sq(1), Sh), issubclass(Sq, Sh))
class Part(Sh):
    def area(self): return 1
t(Part)
@Sh.register
class Virt: pass
print(isinstance(Virt(), Sh), issubclass(Virt, Sh), issubclass(int, Sh))
class Emp(NamedTuple):
    name: str
    age: int = 3
    def hi(self): return 'hi ' + self.name
e = Emp('bob'); print(e, e.hi(), e._replace(age=5), e._asdict(), Emp._fields, e == ('bob', 3)); a, b = e; print(a, b)
class Mv(TypedDict, total=False):
    title: str
    year: int
print(Mv(title='x', year=1), Mv.__annotations__)
T = TypeVar('T')
class St(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = St[int](); s.push(1); print(s.items, St[int]().items)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
class Named(Protocol):
    name: str
print(isinstance([], HasLen), isinstance(3, HasLen))
t(lambda: isinstance(3, Named)); t(lambda: Named())
class Impl(Named):
    name = 'i'
print(Impl().name)
print(Optional[int], List[int], Dict[str, int], Union[int, str], Callable[[int], str], Any, Literal['a', 1], T, Optional['X'])
print(get_type_hints(P), types.SimpleNamespace(a=1), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))
def fn(a: int, b: 'str' = 'x') -> List[int]: ...
print(fn.__annotations__)
