def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class E(enumerate):
    def __next__(self):
        i,v=super().__next__(); return (i*10,v)
print(list(E('abc',1)), next(E('xy')))
class M(map): pass
print(list(M(str,[1,2])), type(M(str,[])))
class Z(zip):
    def __iter__(self): return iter(['no'])
print(list(Z([1],[2])))
class R(reversed): pass
print(list(R([1,2])), type(R([1])))
class LI(list):
    def __iter__(self): yield from ('x','y')
    def __len__(self): return 7
    def __contains__(self,x): return x==99
l=LI([1,2]); print(list(l),len(l),99 in l,1 in l,[*l],tuple(l),l,l+[3],bool(l),sorted(l),dict.fromkeys(l),max(l)); a,b=l; print(a,b); 
def f(*a): return a
print(f(*l)); x=[0]; x.extend(l); print(x); x+=l; print(x); x[0:1]=l; print(x)
class TU(tuple):
    def __iter__(self): return iter([9,9])
    def __getitem__(self,i): return 'g'
tu=TU((1,2)); print(list(tu),tu[0],tu); a,b=tu; print(a,b)
class DI(dict):
    def __iter__(self): return iter(['k'])
    def keys(self): return ['k']
    def __getitem__(self,k): return 'v'
    def __contains__(self,k): return True
    def __len__(self): return 5
d=DI(a=1); print(list(d),d['zz'],'q' in d,len(d),dict(d),d,d.get('a'),d.items(),{**d}); 
def g(**k): return k
print(g(**d)); e={}; e.update(d); print(e)
class SE(set):
    def __contains__(self,x): return False
    def __iter__(self): return iter([5])
s=SE([1]); print(1 in s,list(s),s,set(s),s|{2},frozenset(s),len(s))
class ST(str):
    def __iter__(self): return iter([1,2])
    def __len__(self): return 100
    def __getitem__(self,i): return 'G'
    def __contains__(self,x): return True
st=ST('abc'); print(list(st),len(st),st[0],'z' in st,st)
class G:
    def __getitem__(self,i):
        if i=='a': return 1
        if isinstance(i,slice): return ('slice',i.start,i.stop,i.step)
        if isinstance(i,tuple): return ('tuple',i)
        raise IndexError(i)
    def __setitem__(self,i,v): print('set',i,v)
    def __delitem__(self,i): print('del',i)
q=G(); print(q['a'],q[1:2],q[::3],q[1,2],q[1:2,...],list(q)); q[1:2]=5; q['x']=1; del q[3]
class C:
    def __class_getitem__(cls,i): return (cls.__name__,i)
print(C[int],C[1,2]); t(lambda: C()[0])
class Mt(type):
    def __getitem__(cls,i): return ('meta',i)
    def __iter__(cls): return iter('ab')
    def __len__(cls): return 3
    def __contains__(cls,x): return x=='in'
class K(metaclass=Mt): pass
print(K[5],list(K),len(K),'in' in K)
class N:
    __getitem__=None
t(lambda: N()[0])
class P:
    def __getattr__(self,n): return lambda *a: 5
t(lambda: P()[0]); t(lambda: len(P())); t(lambda: list(P()))
class It:
    def __init__(s): s.c=0
    def __next__(s): s.c+=1; return s.c
t(lambda: list(It())); t(lambda: next(It()))
class Bad:
    def __iter__(s): raise ValueError('iter')
    def __len__(s): raise KeyError('len')
    def __contains__(s,x): raise RuntimeError('in')
    def __getitem__(s,i): raise IndexError('gi')
t(lambda: list(Bad())); t(lambda: len(Bad())); t(lambda: 1 in Bad()); t(lambda: Bad()[0]); t(lambda: bool(Bad()))
class LH:
    def __iter__(s): return iter([1])
    def __length_hint__(s): return -1
t(lambda: list(LH()))
class LH(LH):
    def __length_hint__(s): return 'a'
t(lambda: list(LH()))
class Len:
    def __len__(s): return 3.5
t(lambda: len(Len()))
class Tr:
    def __len__(s): return 0
print(bool(Tr()), not Tr())
class Idx:
    def __index__(s): return 1
print([1,2,3][Idx()],(1,2)[Idx()],'ab'[Idx()],range(5)[Idx()],[1,2,3][Idx():],list(range(Idx(),4)),[0]*Idx())
class BI:
    def __index__(s): return 'x'
t(lambda: [1][BI()])
t(lambda: [1,2,3][True]); t(lambda: [1][1.0]); t(lambda: {True:1}[1.0]); t(lambda: (1,2)[-3]); t(lambda: 'abc'[10]); t(lambda: b'abc'[-4])
gen=(i for i in range(3)); print(next(gen),list(gen),list(gen)); t(lambda: next(gen))
def gg():
    try: yield 1
    finally: print('closed')
it=zip(gg(),[1]); print(list(it))
print(list(zip(*[iter(range(6))]*2)),list(zip([1,2,3],'ab')),dict(zip('ab',range(2))),list(map(lambda *a:a,[1,2],[3,4],[5,6])),list(filter(lambda x:x>1,[1,2,3])),list(enumerate(['a'],start=5)))
print([*range(3),*'ab'],{*[1],2},{**{'a':1}},(*(),1),[x for x in [1,2,3] if x>1],{x:y for x,y in [(1,2)]},[(i,j) for i in range(2) for j in range(i)])
a,(b,*c),d=1,[2,3,4],5; print(a,b,c,d); *a,=range(3); print(a); [a,b]='xy'; print(a,b); (a,b),c=(1,2),3; print(a,b,c)
for i,(x,y) in enumerate([(1,2),(3,4)]): print(i,x,y)
x=[1,2,3,4,5]; x[1:3]=[]; print(x); x[::2]=['a','b']; print(x); del x[0]; print(x); x[:]=x[::-1]; print(x); x[5:]=[9]; print(x); x[-1:-1]=['m']; print(x)
m=[[0]*2 for _ in range(2)]; m[0][1]=5; print(m); d={}; d.setdefault('a',[]).append(1); print(d); d['a']+=[2]; print(d)
print(sum(x for x in range(5)),max({'a':3,'b':1},key={'a':3,'b':1}.get),min('hello'),sorted('hello',reverse=True),sorted({'b':1,'a':2}),any([]),all([]),sorted([(2,'b'),(1,'z'),(2,'a')]),sorted(['B','a'],key=str.lower),max([1,5,3],default=0),min((),default='d'))
t(lambda: sorted([1,'a'])); t(lambda: sorted([None,1])); t(lambda: max('a',1)); t(lambda: [1,2].sort(key=lambda x: 1/0)); t(lambda: sum([[1],2],[]))
print(list(reversed({'a':1}.items())),list({}.values()),[].__iter__().__next__.__name__, list.append.__name__, [].append.__name__)
print([1,2,3].__len__(),[1].__contains__(1),(1,2).__getitem__(0),{'a':1}.__getitem__('a'),[1].__eq__([1]),[1].__eq__(1),(1,).__lt__((2,)),[1].__add__([2]),[1].__mul__(2),{1}.__len__(),[3,1].__iter__().__next__(),range(3).__contains__(1),{}.__class__,[].__class__.__name__,'__len__' in dir([]),hasattr([],'__iter__'),hasattr((),'append'))
t(lambda: [].foo); t(lambda: {}.append); t(lambda: setattr([],'x',1)); t(lambda: ().__setitem__); t(lambda: [].__hash__()); t(lambda: list.__hash__)
import sys
print(sys.getsizeof([])>0 if hasattr(sys,'getsizeof') else True)
