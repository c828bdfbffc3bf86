def t(f):
    try:
        r = f()
        print(repr(r))
    except BaseException as e:
        print(type(e).__name__, e)
from collections import *
t(lambda: deque([1,2],maxlen=1)); t(lambda: deque(1)); t(lambda: deque([1],-1)); t(lambda: deque([1],'a')); t(lambda: deque().pop()); t(lambda: deque().popleft()); t(lambda: deque([1])[5]); t(lambda: deque([1])['a']); t(lambda: deque([1])[0:1]); t(lambda: deque([1]).remove(3)); t(lambda: deque([1]).index(3)); t(lambda: deque([1,2],2).insert(0,1)); t(lambda: deque([1])+[1]); t(lambda: deque([1])*2); t(lambda: deque([1])<[1]); t(lambda: deque([1])<deque([2])); t(lambda: deque([1]).rotate('a')); t(lambda: hash(deque())); t(lambda: deque([1,2,3],maxlen=2)+deque([5])); t(lambda: deque(1,2,3)); t(lambda: deque(foo=1)); t(lambda: deque([1,2])*'a')
def x():
    d=deque([1,2])
    for k in d: d.append(1)
t(x)
def x():
    d=deque([1,2])
    d[5]=1
t(x)
def x():
    d=deque([1,2])
    del d[5]
t(x)
d=deque('abc'); d.append('d'); d.appendleft('z'); d.extend('xy'); d.extendleft('12'); print(d,len(d),d[0],d[-1],d.count('a'),d.index('a'),'q' in d); d.rotate(2); print(d); d.rotate(-3); print(d); d.reverse(); print(d,list(reversed(d))); d.insert(2,'I'); d.insert(-1,'J'); d.insert(100,'K'); del d[1]; d[0]='0'; d.remove('I'); print(d,d.copy()==d,d.maxlen,bool(deque())); d+=['+']; d*=2; print(d); d.clear(); print(d)
d=deque(maxlen=3)
for i in range(10): d.append(i)
print(d); d.appendleft(5); print(d,d.copy(),d.maxlen); d.extend(d); print(d); e=deque([1]); e.append(e); print(e); print(deque([1,2])==deque([1,2]),deque([1])!=deque([2]),deque([1,2],3)==deque([1,2]))
class Q(deque):
    pass
print(Q([1]),type(Q([1])+Q([2])),type(Q([1]).copy()))
d=deque(range(100));
for i in range(1000): d.append(d.popleft()); d.rotate(i)
print(list(d)[:10]); it=iter(deque([1,2,3])); next(it); print(it.__length_hint__(),list(it))
t(lambda: defaultdict(3)); t(lambda: defaultdict(int,a=1)); t(lambda: defaultdict(None)[1]); t(lambda: defaultdict(list,[(1,2)])|{3:4}); t(lambda: {1:2}|defaultdict(list,[(1,2)])); t(lambda:defaultdict(int).copy()); t(lambda: defaultdict()); t(lambda: defaultdict(lambda:1)[3])
d=defaultdict(list); d['a'].append(1); d['b']; d['a'].append(2); print(d,d.get('z'),'z' in d,d.default_factory,dict(d),d=={'a':[1,2],'b':[]}); d.default_factory=None; t(lambda: d['q']); d=defaultdict(lambda: defaultdict(int)); d[1][2]+=5; print(d[1][2],len(d))
class DD(defaultdict):
    def __missing__(s,k): s[k]=k; return k
d=DD(); print(d[5],d)
def f(): raise KeyError('boom')
t(lambda: defaultdict(f)[1])
t(lambda: OrderedDict(a=1)); t(lambda: OrderedDict()); t(lambda: OrderedDict(a=1).move_to_end('b')); t(lambda: OrderedDict().popitem()); t(lambda: OrderedDict(a=1).popitem(last=False)); t(lambda: OrderedDict(a=1).keys()); t(lambda: OrderedDict(a=1).items()); t(lambda:OrderedDict(a=1).values()); t(lambda: OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1)); t(lambda: OrderedDict(a=1,b=2)==dict(b=2,a=1)); t(lambda: OrderedDict(a=1)|{'b':2});t(lambda: {'b':2}|OrderedDict(a=1)); t(lambda: OrderedDict(a=1).copy()); t(lambda: OrderedDict.fromkeys('ab',1)); t(lambda: OrderedDict(1)); t(lambda:OrderedDict().pop('a'));t(lambda:OrderedDict(1,2))
o=OrderedDict([('a',1),('b',2),('c',3)]); o.move_to_end('a'); print(o); o.move_to_end('c',last=False); print(o,o.popitem(),o.popitem(False),list(reversed(o)),o)
class LRU(OrderedDict):
    def __init__(self,n,*a,**k): self.n=n; super().__init__(*a,**k)
    def __getitem__(self,k): v=super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self,k,v):
        if k in self: self.move_to_end(k)
        super().__setitem__(k,v)
        if len(self)>self.n: del self[next(iter(self))]
l=LRU(2,a=1,b=2,c=3); l['b']; l['d']=4; print(l,list(l))
t(lambda: Counter('abca')); t(lambda: Counter()); t(lambda: Counter(a=1,b=-1)); t(lambda: Counter(1)); t(lambda: Counter('ab')['z']); t(lambda: Counter('aab').most_common()); t(lambda: Counter('aab').most_common(1)); t(lambda: list(Counter(a=2,b=0).elements())); t(lambda: Counter('aab')-Counter('ab')); t(lambda: Counter('aab')+Counter('bc')); t(lambda: Counter('aab')&Counter('ab')); t(lambda: Counter('aab')|Counter('bbb')); t(lambda: +Counter(a=-1)); t(lambda: -Counter(a=-1)); t(lambda: Counter('ab')<=Counter('abc')); t(lambda: Counter('ab')==Counter(a=1,b=1,c=0)); t(lambda: Counter.fromkeys('a')); t(lambda: Counter('aab').total()); t(lambda: Counter(1,2)); t(lambda: Counter({'a':'x','b':2})); t(lambda: Counter(a=1).update({'a':4})); t(lambda: Counter('ab').copy()); t(lambda: Counter('ab').subtract('aab'))
c=Counter('hello world'); c.update('hello'); c.update({'z':5}); c.subtract('lll'); c['new']+=1; del c['nope']; print(c,c.most_common(3),sum(c.values()),dict(c)); c+=Counter('zz'); c-=Counter('h'); c|=Counter(q=1); c&=Counter('hezzzz'); print(c,Counter(a=1)<Counter(a=2),Counter(a=3)>Counter(a=2,b=1),Counter([1,1.0,True]),isinstance(c,dict)); c.clear(); print(c)
print(Counter([3,1,2,3,1,3]),Counter(x for x in 'aab'),Counter({1:2}),Counter(Counter('a')))
class C2(Counter): pass
print(C2('aab'),type(C2('a')+C2('b')))
P=namedtuple('P','x y'); t(lambda: P(1)); t(lambda: P(1,2,3)); t(lambda: P(1,2)); t(lambda: P(1,2)._replace(z=1)); t(lambda: P(1,2)._asdict()); t(lambda: P._make([1])); t(lambda: namedtuple('P','x x')); t(lambda: namedtuple('P','_x')); t(lambda: namedtuple('P','class')); t(lambda: namedtuple('1','x')); t(lambda: P.x); t(lambda: setattr(P(1,2),'x',3)); t(lambda: setattr(P(1,2),'z',3)); t(lambda: P.__doc__); t(lambda: P(1,z=3)); t(lambda: P); t(lambda: P(1,y=2)==(1,2)); t(lambda: P(x=1,y=2)); t(lambda: namedtuple('Q','a b',defaults=[5])(1)); t(lambda: namedtuple('Q','a b',defaults=[5,6,7])(1)); t(lambda: P(1,2)+(3,)); t(lambda: P(1,2)[0:1]); t(lambda: namedtuple('P', 'a', module='m')); t(lambda: P._fields); t(lambda: P._field_defaults);t(lambda:P.x.__doc__)
p=P(1,2); print(p.x,p.y,p[0],*p,p._replace(x=5),hash(p)==hash((1,2)),p<(1,3),isinstance(p,tuple),len(p),P._make([3,4]),P(**{'x':1,'y':2}),namedtuple('R','a,b c',rename=True),namedtuple('R','a def a',rename=True)._fields)
class Pt(namedtuple('Pt','x y')):
    __slots__=()
    @property
    def s(self): return self.x+self.y
    def __str__(self): return f'<{self.x},{self.y}>'
    def __new__(cls,x,y=10): return super().__new__(cls,x,y)
print(Pt(1),repr(Pt(1,2)),Pt(1,2).s,Pt(1)._replace(x=7),Pt(1,2)._asdict())
import copy
class A:
    def __init__(s,v): s.v=v; s.l=[v]
a=A(1); b=copy.copy(a); c=copy.deepcopy(a); b.l.append(2); print(a.l,b.l,c.l,b.v,type(c))
l=[1,[2,3],{'a':[4]},(5,[6]),{7}]; m=copy.deepcopy(l); s=copy.copy(l); l[1].append(9); l[2]['a'].append(9); l[3][1].append(9); print(m,s)
r=[1]; r.append(r); q=copy.deepcopy(r); print(q, q[1] is q); d={}; d['d']=d; e=copy.deepcopy(d); print(e['d'] is e); tp=([],); tp[0].append(tp); u=copy.deepcopy(tp); print(u[0][0] is u)
x=(1,2,'a'); print(copy.copy(x) is x,copy.deepcopy(x) is x,copy.deepcopy((1,[2])))
class B:
    def __copy__(s): return 'copied'
    def __deepcopy__(s,m): return 'deep'
print(copy.copy(B()),copy.deepcopy([B()]))
class C:
    def __init__(s): s.x=1
    def __getstate__(s): return {'x':s.x+1}
    def __setstate__(s,st): s.x=st['x']*10
print(copy.copy(C()).x,copy.deepcopy(C()).x)
class D:
    def __init__(s,a): s.a=a
    def __reduce__(s): return (D,(s.a+1,))
print(copy.copy(D(1)).a,copy.deepcopy(D(5)).a)
class LL(list):
    pass
z=LL([1,[2]]); z.k=[3]; w=copy.deepcopy(z); z[1].append(5); z.k.append(4); print(w,w.k,type(w),copy.copy(z).k is z.k)
class S:
    __slots__=('a','b')
s=S(); s.a=[1]; v=copy.deepcopy(s); s.a.append(2); print(v.a,hasattr(v,'b'))
print(copy.copy(deque([1,2],3)),copy.deepcopy(deque([[1]])),copy.deepcopy(defaultdict(list,a=[1])),copy.copy(Counter('aab')),copy.deepcopy(OrderedDict(a=[1])),copy.copy(P(1,[2])),copy.deepcopy(P(1,[2])))
e=ValueError('x',[1]); e.k=5; f=copy.copy(e); print(repr(f),f.k); print(copy.copy({1,2}),copy.deepcopy({(1,2)}),copy.copy(frozenset([1])),copy.deepcopy(frozenset([1])),copy.copy(None),copy.copy(len),copy.copy(A) is A,copy.deepcopy(1.5),copy.copy('a'),copy.copy(range(3)),copy.copy(bytearray(b'a')))
t(lambda: copy.copy(x for x in [])); t(lambda: copy.deepcopy({'a':(i for i in [])})); t(lambda: copy.replace(P(1,2),x=5)); t(lambda: copy.replace(3,x=5))
a=A(1); a.self=a; c=copy.deepcopy(a); print(c.self is c); sh=[1]; print([q is w for q,w in [copy.deepcopy([sh,sh])]])
class I(int): pass
i=I(5); i.t=[1]; j=copy.deepcopy(i); print(j,j.t,type(j), j.t is i.t)
class Node:
    def __init__(s): s.c=[]
    def __deepcopy__(s,memo):
        n=Node(); memo[id(s)]=n; n.c=copy.deepcopy(s.c,memo); return n
n=Node(); n.c.append(n); k=copy.deepcopy(n); print(k.c[0] is k)
