from functools import *
import functools
def t(f):
    try:
        r = f()
        print(repr(r))
    except BaseException as e:
        print(type(e).__name__, e)
print(reduce(lambda a,b:a*b,[1,2,3,4]),reduce(lambda a,b:a+b,[],5),reduce(max,[3,1,2]))
t(lambda: reduce(lambda a,b:a,[])); t(lambda: reduce(1,2)); t(lambda: reduce(1,[1,2])); t(lambda: reduce())
def f(a,b=2,*c,k=3,**kw): return (a,b,c,k,kw)
p=partial(f,1,k=9); print(p(),p(5,6),p(k=1,z=2),p.func is f,p.args,p.keywords,partial(p,7)(8),partial(p,7).args)
print(partial(print,1,sep='-'),partial(int,base=2)('101'))
t(lambda: partial()); t(lambda: partial(3)); t(lambda: partial(f)()) 
class A:
    def m(self,x,y): return (self.n,x,y)
    n=5
    pm=partialmethod(m,1)
    half=partial(f,1)
print(A().pm(2),A().half(3))
def deco(fn):
    @wraps(fn)
    def w(*a,**k):
        "wrapper doc"
        return fn(*a,**k)
    return w
@deco
def foo(x:int)->str:
    "foo doc"
    return x
foo.attr=1
print(foo.__name__,foo.__wrapped__.__name__,foo(3),foo.__qualname__,foo.__annotations__)
g=deco(foo); print(g.attr,g.__wrapped__ is foo)
print(WRAPPER_ASSIGNMENTS,WRAPPER_UPDATES)
calls=[]
@lru_cache(maxsize=2)
def sq(x): calls.append(x); return x*x
print(sq(2),sq(3),sq(2),sq(4),sq(3),calls,sq.cache_info(),sq.cache_parameters(),sq.__name__,sq.__wrapped__(5)); sq.cache_clear(); print(sq.cache_info())
@cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(100),fib.cache_info())
@lru_cache
def h(*a,**k): return (a,k)
print(h(1,2),h(1,b=2),h(1,b=2) is h(1,b=2),h.cache_info()); t(lambda: h([]))
@lru_cache(maxsize=None,typed=True)
def ty(x): return type(x).__name__
print(ty(1),ty(1.0),ty(True),ty(1),ty.cache_info())
@lru_cache(maxsize=0)
def z(x): return x
z(1); z(1); print(z.cache_info())
@cache
def u(x): return x
u(1);u(1.0);u(True);u('a'); print(u.cache_info())
t(lambda: lru_cache('a')); t(lambda: lru_cache(3)(4))
class B:
    def __init__(s): s.c=0
    @lru_cache
    def m(s,x): s.c+=1; return x
    @cached_property
    def cp(s):
        "doc cp"
        s.c+=1; return s.c
b=B(); b.m(1); b.m(1); print(b.c,b.cp,b.cp,b.__dict__,B.m.cache_info()); b.cp=50; print(b.cp); del b.cp; print(b.cp)
def err(): raise ValueError('n')
@cache
def er(): err()
t(er); t(er); print(er.cache_info())
@total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v if isinstance(o,T) else NotImplemented
    def __lt__(s,o): return s.v<o.v if isinstance(o,T) else NotImplemented
print(T(1)<T(2),T(1)<=T(1),T(2)>T(1),T(1)>=T(2),sorted([T(3),T(1)])[0].v); t(lambda:T(1)<=3)
t(lambda: total_ordering(type('X',(),{})))
print(sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a)),min('abc',key=cmp_to_key(lambda a,b:(a<b)-(a>b)))); k=cmp_to_key(lambda a,b:a-b); print(k(1)<k(2),k(1)==k(1),k(3).obj); t(lambda:k(1)<1); t(lambda:hash(k(1)))
@singledispatch
def sd(x,y=0): return ('obj',x,y)
@sd.register
def _(x:int,y=0): return ('int',x,y)
@sd.register(list)
def _(x,y=0): return ('list',x,y)
@sd.register
def _(x:float|str,y=0): return ('fs',x,y)
sd.register(dict,lambda x,y=0:('dict',x,y))
print(sd(1),sd(True,2),sd([1]),sd('a'),sd(1.5),sd({}),sd(None),sd.dispatch(bool)(3),sd.__name__,sorted(c.__name__ for c in sd.registry)); t(lambda: sd())
class M:
    @singledispatchmethod
    def go(self,a): return ('o',a)
    @go.register
    def _(self,a:int): return ('i',a)
    @go.register(str)
    def _(self,a): return ('s',a)
print(M().go(1),M().go('x'),M().go(2.5))
print(type(partial(f)),type(sq),type(B.cp),type(sq.cache_info()))
def dec(n):
    def outer(fn):
        @wraps(fn)
        def inner(*a): return fn(*a)*n
        return inner
    return outer
@dec(3)
@dec(2)
def one(): return 1
print(one(),one.__name__)
class Meta:
    pass
print(update_wrapper(lambda: 1,f).__name__, functools.reduce.__name__)
