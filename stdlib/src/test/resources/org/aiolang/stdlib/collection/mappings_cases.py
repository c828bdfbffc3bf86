def t(f):
    try:
        r = f()
        print(repr(r))
    except BaseException as e:
        print(type(e).__name__, e)
class S(set): pass
class F(frozenset): pass
a=S([1,2,3]);b=S([2,5])
print(type(a|b),type(a&b),type(a-b),type(a^b),type(a.copy()),type(a.union(b)),type(F([1])|b), type({1}|F([2])),type(F([1]).copy()), type(frozenset(F([1]))), a)
class D(dict): pass
d=D(a=1)
print(type(d|d), type(d.copy()), d, repr(d.keys()), D.fromkeys([1]), type(D.fromkeys([1])))
t(lambda: dict(1)); t(lambda: dict([1])); t(lambda: dict([(1,2,3)])); t(lambda: dict(1,2)); t(lambda:{}.update(1,2)); t(lambda:{}.popitem()); t(lambda:{}.pop(1)); t(lambda:{}|[1]); t(lambda:{}.get()); t(lambda: dict(['ab','cd'])); t(lambda: dict([[1]]));t(lambda:{}.setdefault()); t(lambda: {1:2}['a']); t(lambda: {}[[]]); t(lambda:{[]:1}); t(lambda:{}.get([])); t(lambda: {1:2}<{3:4})
t(lambda: {1,[]}); t(lambda: {1}.remove(2)); t(lambda: set().pop()); t(lambda: {1}|[1]); t(lambda: {1}<[1]); t(lambda: set(1)); t(lambda: set(1,2)); t(lambda: {1}.union(1)); t(lambda: hash({1})); t(lambda: {1}.add()); t(lambda: set(a=1)); t(lambda: frozenset(a=1)); t(lambda: frozenset(1,2)); t(lambda: {1}-[1]);t(lambda: {1}.isdisjoint(3)); t(lambda: {frozenset([1])}.remove({2})); t(lambda: {1} in {frozenset([1])}); t(lambda: {1}.intersection(2)); t(lambda: {1}.difference_update(3))
t(lambda: {1:2}.keys()|3); t(lambda: {1:2}.keys()&[1]); t(lambda: {1:2}.keys()-[1]); t(lambda: {1:2}.keys()^[1,4]); t(lambda: [1,5]-{1:2}.keys()); t(lambda:{1:2}.keys()<{1,2}); t(lambda:{1:2}.keys()=={1}); t(lambda:{1:2}.items()&[(1,2)]); t(lambda: {1:2}.keys()<[1]); t(lambda:{1:[]}.items()|[]); t(lambda: {1:2}.values()=={1:2}.values());t(lambda: {1:2}.keys().mapping)
t(lambda: {1:2}.keys()[0]); t(lambda: (1,[]) in {1:[]}.items())
def x():
    d={1:1}
    for k in d: d[2]=2
t(x)
def x():
    d={1:1,2:2}
    for k in d: del d[k]; d[k+10]=2
t(x)
def x():
    s={1}
    for k in s: s.add(2)
t(x)
def x():
    d={1:1}
    d+=[1]
t(x)
def x():
    d={1:1}
    d|=[1]
t(x)
def x():
    d={1:1}
    d|=[(1,2)]
    return d
t(x)
def x():
    d={1}
    d|=[(1,2)]
    return d
t(x)
t(lambda: dict(**{'a':1},**{'a':2}))
t(lambda: {1,2}&{3}&5)
t(lambda: sum(['a'])); t(lambda: sum(['a'],'')); t(lambda: sum([[1]],[])); t(lambda: sum([b''],b'')); t(lambda: sum(3)); t(lambda: sum([0.1]*10)); t(lambda: sum([1,2,0.1,0.2,3])); t(lambda: max()); t(lambda: max([])); t(lambda: max(1)); t(lambda: max(1,'a')); t(lambda: max([],default=3)); t(lambda:max(1,2,default=3)); t(lambda: min([1],foo=3)); t(lambda: sorted(3)); t(lambda:any(3)); t(lambda:all()); t(lambda: max([1,2],key=3)); t(lambda: sum([],start=5)); t(lambda:sum([True,True])); t(lambda: sum([1e308,1e308,-1e308])); t(lambda: sum([float('inf'),1.0])); t(lambda: sum([1j,0.1])); t(lambda: sum([0.1]*3,1j))
# set order
def lcg(seed):
    x=seed
    while True:
        x=(x*6364136223846793005+1442695040888963407)%2**64
        yield x>>33
for seed in range(24):
    g=lcg(seed)
    s=set(); o=set(); model=[]
    span=[8,30,1000,10**6,2**62,10**25][seed%6]
    for step in range(150):
        op=next(g)%14; v=next(g)%span*(-1 if next(g)%5==0 else 1)
        if span>2**60: v*=next(g)
        if op<6: s.add(v)
        elif op==6: s.discard(v)
        elif op==7:
            if s: print(s.pop(),end=' ')
        elif op==8: o={next(g)%span for _ in range(next(g)%40)}; s|=o
        elif op==9: s-={next(g)%span for _ in range(next(g)%40)}
        elif op==10: s=s&set(range(next(g)%span%100)) | s
        elif op==11: s=s^{next(g)%span for _ in range(next(g)%20)}
        elif op==12: s=set(list(s)); s.update(float(next(g)%20) for _ in range(3))
        elif op==13: s=s-{v}; s=s.union([next(g)%span],{next(g)%7:1}); s.difference_update(dict.fromkeys(range(next(g)%5))); s.symmetric_difference_update([1,2,3]); s.intersection_update(list(s))
        if step%20==0: print(list(s)[:12],len(s),frozenset(s)==s)
    print(sorted(s)[:20])
print({3,1,2},{100,5,17,33,1},{1.5,2.0,True},{(1,2),(3,4),(0,)},{1,17,33,49,65,81},{frozenset([1]),frozenset([2,3])} and 1,{-1,-2,5},set('') ,{2**61,2**61-1,2**70,7})
x=1
print({x,17,33,2,49},{*range(20,0,-3)},set(range(50,0,-7)),{i*i%37 for i in range(20)})
print({1,2,3}<={1,2,3,4},{1,2}<{1,2},{1,2}>={1},{1,2}.issubset([1,2,3]),{1}.issuperset([]),{1}=={1.0},{1}!={2},frozenset([1])=={1},{1:2}.keys()=={1})
# dict
d={1:'a',1.0:'b',True:'c'}; print(d,d[1],1 in d,0 in d)
d={}
for i in range(30): d[i]=i
for i in range(0,30,2): del d[i]
d[0]=5; print(d,list(d),list(reversed(d)),list(d.values()),list(d.items())[:3],d.pop(1),d.popitem(),d.popitem(),len(d))
d.clear(); print(d,d.setdefault(1,2),d.setdefault(1,3),d.get(5),d.get(5,6),d.pop(9,None))
class M(dict):
    def __missing__(self,k): return k*2
m=M(a=1); print(m['a'],m['zz'],'zz' in m,m.get('zz'))
class H:
    def __init__(s,n): s.n=n
    def __hash__(s): return 1
    def __eq__(s,o): return s.n==o.n
    def __repr__(s): return f'H{s.n}'
d={H(1):1,H(2):2,H(1):3}; print(d,H(2) in d,H(3) in d); del d[H(1)]; print(d)
class E:
    def __hash__(s): return 5
    def __eq__(s,o): raise ValueError('eq')
t(lambda:{E():1,E():2})
class S2(str): pass
d={'a':1}; print(d[S2('a')], S2('a') in d); d[S2('b')]=2; print(d['b'],d)
class A: pass
a=A(); d={a:1}; print(d[a], A() in d)
class HH:
    def __hash__(s): return 'x'
t(lambda:{HH():1}); 
class HH:
    def __hash__(s): return 2**70
t(lambda: hash(HH()))
n=float('nan'); print(n in [n],n in {n},{n:1}.get(n),[n]==[n],(n,)==(n,), float('nan') in [float('nan')])
print({'a':1,'b':2}|{'b':3,'c':4},{'a':1}=={'a':1.0},{'a':1}!={'a':2},dict(a=1,**{'b c':2}),dict([('x',1)],y=2),dict(zip('ab',[1,2])),{**{'a':1},'b':2})
d={'a':1}; d|={'b':2}; d|=[('c',3)]; d.update(d=4); d.update({'e':5},f=6); d.update([('g',7)]); print(d)
d=dict.fromkeys('abc'); print(d,dict.fromkeys([1,2],[])); 
k=d.keys(); d['z']=1; print(k,len(k),'z' in k,k&{'z','q'},sorted(k|{'q'}),sorted(k-{'a'}),k.isdisjoint({'q'}),list(reversed(k)))
print({1:2,3:4}.items()>={(1,2)},{1:2}.items()=={(1,2)},(1,2) in {1:2}.items(),(1,3) in {1:2}.items(),2 in {1:2}.values(),len({1:2}.items()))
d={}; d['d']=d; print(d,d.items(),d.values())
class Mp:
    def keys(s): return ['x','y']
    def __getitem__(s,k): return k+'!'
print(dict(Mp()),{**Mp()}); 
def f(**k): return k
print(f(**Mp()))
it=iter({1:1,2:2}); next(it); print(it.__length_hint__(),list(it))
d={1:1,2:2,3:3}
it=iter(d); next(it); d[2]=5; print(list(it))
print(type({}.keys()),type({}.items()),type({}.values()))
class Lru(dict):
    def __setitem__(s,k,v): print('set',k); super().__setitem__(k,v)
    def __getitem__(s,k): return ('got',super().__getitem__(k))
l=Lru(a=1); l['b']=2; l.update(c=3); print(l,l['a'],l.get('a'),dict(l))
print(frozenset([3,1,2]),frozenset(),hash(frozenset([1,2]))==hash(frozenset([2,1])),frozenset([1]).union([2]),frozenset({1,2})-{1})
t(lambda: frozenset([1]).add(2)); t(lambda:{}.fromkeys(3)); t(lambda: {1:2}.items()[0]); t(lambda: del_())
s={1,2,3}; s.discard(9); s.remove(1); s.add(1); s.update([4],(5,)); print(s,s.pop(),s,s.copy() is s,s.isdisjoint([9]))
it=iter(s); next(it); print(it.__length_hint__(),list(it))
print(set([1,2])|frozenset([3]),frozenset([3])|{1},{1}.__or__([1]),{1}.__sub__({1}),set.union({1},[2],[3]),set().union())
t(lambda: set.union()); t(lambda: set.add(1,2)); t(lambda: dict.get(1,2)); t(lambda: list.append({},1))
def g():
    s=set(range(10))
    for i in s: s.discard(i)
t(g)
d={i:i for i in range(5)}
def g():
    for i in d: d.pop(i)
t(g); print(d)
