def t(f):
    try:
        r = f()
        print(repr(r))
    except Exception as e: print(type(e).__name__, e)
class A: pass
class B: pass
t(lambda: super(A, 1).x)
t(lambda: super(A, B).x)
t(lambda: super(A).x)
t(lambda: type('X',(A,object,A),{}))
class C(A): pass
t(lambda: type('X',(A,C),{}))
t(lambda: type('X',(A,C,B),{}))
t(lambda: type('X',(object,C,B),{}))
t(lambda: type('X',(int,str),{}))
t(lambda: type('X',(OSError,StopIteration),{}))
t(lambda: type('X',(ValueError,KeyError),{}))
t(lambda: type('X',(ValueError,dict),{}))
t(lambda: type('X',(bool,),{}))
t(lambda: type('X',(type(None),),{}))
t(lambda: type('X',(1,),{}))
t(lambda: type('X',1,{}))
t(lambda: type(1,(),{}))
t(lambda: type('X',(),1))
t(lambda: type(None)(1))
t(lambda: type((x for x in []))())
t(lambda: type({}.keys())())
t(lambda: type(iter([]))())
class S: __slots__=('x','y')
t(lambda: setattr(S(),'z',1))
t(lambda: S().x)
t(lambda: S().__dict__)
class S2(S): __slots__='z'
s=S2(); s.z=1; s.x=1
print(S2.__slots__, S2.z, S2.x, s.x, s.z)
class S3(S): pass
s=S3(); s.q=1; print(s.__dict__)
def f():
    class Q:
        __slots__=('a','a b')
t(f)
def f():
    class Q:
        __slots__=('a',); a=1
t(f)
def f():
    class Q:
        __slots__=(1,)
t(f)
def f():
    class Q(int):
        __slots__=('a',)
    Q().b=1
t(f)
t(lambda: setattr(5,'x',1))
t(lambda: setattr(5,'real',1))
t(lambda: setattr([],'append',1))
t(lambda: delattr([],'append'))
t(lambda: delattr([],'foo'))
t(lambda: delattr(A(),'foo'))
t(lambda: setattr(int,'x',1))
t(lambda: delattr(int,'x'))
A.k=1
t(lambda: delattr(A(),'k'))
t(lambda: delattr(A,'zz'))
t(lambda: setattr(A,'__name__',1))
t(lambda: setattr(A(),'__dict__',1))
t(lambda: setattr(A(),'__class__',1))
t(lambda: setattr(A(),'__class__',int))
t(lambda: setattr(1,'__class__',A))
class P:
    @property
    def x(self): return 1
t(lambda: setattr(P(),'x',1))
t(lambda: delattr(P(),'x'))
P.w=property(None,None,None)
t(lambda: P().w)
t(lambda: setattr(P(),'w',1))
class W: w=property()
t(lambda: W().w)
t(lambda: setattr(W(),'w',1))
t(lambda: delattr(W(),'w'))
class I:
    def __init__(self): return 1
t(I)
class N:
    def __init_subclass__(cls, a): pass
t(lambda: type('X',(N,),{}))
t(lambda: type('X',(N,),{},a=1))
t(lambda: type('X',(A,),{},a=1))
class D:
    def __set_name__(self, o, n): raise ValueError('bad')
def f():
    class X: d=D()
try: f()
except ValueError as e: print(e, e.__notes__)
t(lambda: A(1)); t(lambda: A(x=1))
class E:
    def __new__(cls,*a): return super().__new__(cls,*a)
t(lambda: E(1))
class E:
    def __init__(self,*a): super().__init__(*a)
t(lambda: E(1))
class E(list): pass
t(lambda: object.__new__(E))
t(lambda: ().x); t(lambda: A.x)
# descriptors
class Desc:
    def __init__(self, n): self.n = n
    def __get__(self, o, t=None): return ('get', self.n, o is None, t.__name__)
class DataDesc(Desc):
    def __set__(self, o, v): print('set', v)
    def __delete__(self, o): print('del')
class H:
    a = Desc('a'); b = DataDesc('b')
    def __getattr__(self, n):
        if n.startswith('dyn'): return n.upper()
        raise AttributeError(n)
h = H(); h.__dict__['a'] = 1; h.__dict__['b'] = 2
print(h.a, h.b, H.a, H.b, h.dynx)
h.b = 5; del h.b
t(lambda: h.nope)
print(hasattr(h, 'nope'), getattr(h, 'nope', 7), hasattr(h,'dyna'))
class G:
    def __getattribute__(self, n):
        if n == 'z': raise AttributeError('zzz')
        return 'ga:' + n
    def __getattr__(self, n): return 'fallback:' + n
print(G().x, G().z, G().__dict__)
class SA:
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
    def __delattr__(self, n): print('delattr', n); super().__delattr__(n)
s = SA(); s.x = 3; print(s.x); del s.x; t(lambda: s.x)
# metaclasses
class Meta(type):
    count = 0
    def __new__(m, name, bases, ns, **kw):
        print('new', name, [b.__name__ for b in bases], kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns); cls.made = True
    def __call__(cls, *a, **k):
        cls.count += 1
        return super().__call__(*a, **k)
    def __prepare__(name, bases, **kw): return {'prep': 1}
    def meth(cls): return cls.__name__
    @property
    def mp(cls): return 'mp ' + cls.__name__
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, c): return c is int
    def __len__(cls): return 42
    def __getitem__(cls, i): return (cls.__name__, i)
    def __iter__(cls): return iter([1,2])
    def __contains__(cls, x): return x == 'in'
class M1(metaclass=Meta, opt=1):
    def f(self): return __class__
class M2(M1): pass
m = M2(); print(M2.count, M1.count, M2.meth(), M2.mp, M2.made, M2.prep, isinstance(5, M1), issubclass(int, M1), len(M1), M1[3], list(M1), 'in' in M1, m.f() is M1)
t(lambda: m.meth())
print(type(M2), M2.__mro__, M2.__bases__, M2.__qualname__, M2.__module__)
# super cooperative
class R:
    def go(self): return ['R']
class L1(R):
    def go(self): return ['L1'] + super().go()
class L2(R):
    def go(self): return ['L2'] + super().go()
class Bot(L1, L2):
    def go(self): return ['Bot'] + super().go()
print(Bot().go(), [c.__name__ for c in Bot.mro()])
class CM:
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(x): return x
class CM2(CM):
    @classmethod
    def make(cls): return 'sub ' + super().make()
print(CM2.make(), CM2().make(), CM.st(1), CM().st(2), CM.__dict__['make'].__func__.__name__, CM.make.__self__, CM.make.__func__.__qualname__)
# class attrs
class Doc:
    "docstring"
    x: int = 3
    y: str
print(Doc.__doc__, Doc.__annotations__, Doc.__name__, Doc().__doc__, A.__doc__)
Doc.__name__ = 'Renamed'; print(Doc, Doc.__qualname__)
def fn(a, b=2, *c, d=4, **e): "fdoc"; return 1
print(fn.__name__, fn.__doc__, fn.__defaults__, fn.__kwdefaults__, fn.__module__, fn.__code__.co_varnames[:4], fn.__code__.co_argcount, fn.__code__.co_flags & 12, fn.__dict__)
fn.attr = 1; print(fn.attr, fn.__dict__)
t(lambda: fn.nope)
print(fn.__get__(1, int).__self__, A().__class__, (5).__class__, type(fn), type(fn.__get__(1)), type(len), type([].append), type(list.append))
# __call__, __eq__, __hash__, bool, len
class K:
    def __call__(self, *a, **k): return a, k
    def __eq__(self, o): return True
print(K()(1, z=2), K() == 3, K() != 3); t(lambda: hash(K())); t(lambda: {K(): 1})
class K2:
    def __len__(self): return 0
    def __index__(self): return 3
print(bool(K2()), [1,2,3,4][K2()], hex(K2()))
# class with __slots__ + dict, __class_getitem__
class CG:
    def __class_getitem__(cls, i): return (cls.__name__, i)
print(CG[int])
t(lambda: A[int])
# dir/vars
class V:
    z = 1
    def __init__(self): self.b = 1; self.a = 2
print([x for x in dir(V()) if not x.startswith('__')], vars(V()), [k for k in vars(V) if not k.startswith('__')])
v = V(); d = v.__dict__; d['new'] = 9; print(v.new, list(d)); del d['a']; t(lambda: v.a); v.__dict__ = {'q': 1}; print(v.q)
# type() 3-arg
T = type('T', (A,), {'m': lambda self: 'm', 'v': 5}); print(T().m(), T.v, T.__name__, T.__module__, T)
# __new__ returning others
class Sing:
    inst = None
    def __new__(cls):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
print(Sing() is Sing())
class IntSub(int):
    def __new__(cls, v): return super().__new__(cls, v + 1)
    def double(self): return self * 2
print(IntSub(3), IntSub(3).double(), type(IntSub(3) + 1), IntSub(4) == 5, isinstance(IntSub(1), int))
class StrSub(str):
    def shout(self): return self.upper() + '!'
print(StrSub('hi').shout(), len(StrSub('abc')), StrSub('x') == 'x', {StrSub('k'): 1}['k'])
class LS(list):
    def __init__(self, *a): super().__init__(a); self.extra = 1
    def append(self, x): super().append(x * 2)
l = LS(1, 2); l.append(3); print(l, len(l), l.extra, l[0], isinstance(l, list), l == [1,2,6])
class DS(dict):
    def __missing__(self, k): return k * 2
print(DS(a=1)['a'], DS()['zz'])
class TS(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
print(TS(1, 2), TS(1,2).first)
class Exc(ValueError):
    def __init__(self, msg, code): super().__init__(msg); self.code = code
try: raise Exc('m', 5)
except ValueError as e: print(e, e.code, e.args, repr(e))
class Exc2(Exception):
    def __init__(self, x): self.x = x
print(repr(Exc2(5)), Exc2(5).args, str(Exc2(6)))
print(isinstance(3, int | str), isinstance('x', (int, (str, float))), int | None, (int | str) == (str | int), issubclass(bool, int | str))
t(lambda: isinstance(3, [int])); t(lambda: issubclass(3, int)); t(lambda: isinstance(3, list[int])); t(lambda: int | 3)
t(lambda: object().x); t(lambda: setattr(object(), 'x', 1))
t(lambda: A() < A()); t(lambda: A() + 1); t(lambda: A()()); t(lambda: len(A())); t(lambda: A()[0]); t(lambda: iter(A())); t(lambda: next(A())); t(lambda: A().foo())
def gg():
    x = yield 1
    print('got', x)
    try: yield 2
    except ValueError as e: print('caught', e); yield 3
    return 9
g = gg(); print(next(g)); print(g.send('s')); print(g.throw(ValueError('v')))
try: next(g)
except StopIteration as e: print('stop', e.value)
t(lambda: next(g)); t(lambda: gg().send(1)); print(g.close(), gg().close())
g2 = gg(); print(g2.gi_running, type(g2).__name__, g2.__name__, g2.__qualname__, iter(g2) is g2)
import types
print(isinstance(g2, types.GeneratorType), types.SimpleNamespace(a=1, b='x'))
