def t(f):
    try:
        r = f()
        print(repr(r))
    except BaseException as e:
        print(type(e).__name__, e)
t(lambda: [1]['a']); t(lambda:[1][2**70]); t(lambda:(1,)['a']); t(lambda:'abc'['a']);t(lambda:b'abc'['a']);t(lambda:range(3)['a']);t(lambda:range(3)[5]);t(lambda:b'a'[5]);t(lambda:'a'[5])
t(lambda: 1[2]); t(lambda: int[2]); t(lambda: 1 in 2); t(lambda: len(3)); t(lambda: [1][::0]); t(lambda:[1]['a':]); t(lambda:iter(3)); t(lambda:next(3)); t(lambda:next([]))
def a(): x,y=1,2,3
def a2(): x,y=[1,2,3]
def a3(): x,y={1:1,2:2,3:3}
def a4(): x,y=iter([1,2,3])
def a5(): x,y,*z=[1]
def a6(): x,y=5
def a7(): x,*y=5
def a8(): x,y,z=[1,2]
def a9(): x,*y,z=[]
for f in (a,a2,a3,a4,a5,a6,a7,a8,a9): t(f)
def d(): 
    (1,)[0]=1
t(d)
def d(): 
    del (1,)[0]
t(d)
def d(): 
    [][0]=1
t(d)
def d(): 
    del [][0]
t(d)
def d(): 
    [1,2,3][::2]=[1]
t(d)
def d(): 
    [1,2,3][::2]=5
t(d)
def d(): 
    [1,2,3][1:2]=5
t(d)
def d(): 
    [1,2,3]['a']=5
t(d)
def d(): 
    del [1,2,3]['a']
t(d)
def d():
    x=5
    x[1]=2
t(d)
def d():
    x=5
    del x[1]
t(d)
t(lambda:[1].index(2)); t(lambda:[1].remove(2)); t(lambda:[].pop()); t(lambda:[1].pop(3)); t(lambda:(1,).index(3)); t(lambda:range(3).index(7)); t(lambda:range(3).index('a'))
t(lambda:[1]+(1,)); t(lambda:(1,)+[1]); t(lambda:[1]*'a'); t(lambda:[1]*1.5);t(lambda:[1]*2**62);t(lambda:(1,)*2**70); t(lambda:[1]*2**70)
t(lambda:[3,'a'].sort()); t(lambda:[1,2].sort(1)); t(lambda: [].extend(3)); t(lambda: list(3)); t(lambda: range()); t(lambda:range('a')); t(lambda: range(1,2,0)); t(lambda:range(1.5)); t(lambda:range(1,2,3,4)); t(lambda: slice()); t(lambda: hash([])); t(lambda: [1]<(1,))
t(lambda: list(1,2)); t(lambda: tuple(1,2)); t(lambda: list(a=1)); t(lambda: tuple(a=1)); t(lambda: [].append()); t(lambda: [1,2].insert('a',1)); t(lambda: [1].pop('a')); t(lambda:[1].index(5,'a'))
t(lambda: reversed({1})); t(lambda: reversed(3)); t(lambda: enumerate()); t(lambda: enumerate(3)); t(lambda: enumerate([],'a')); t(lambda: zip(3)); t(lambda: zip([],3)); t(lambda: map()); t(lambda: map(int)); t(lambda: map(int,3)); t(lambda: list(map(3,[1]))); t(lambda: filter(None,3)); t(lambda: list(zip([1],[1,2],strict=True)));t(lambda: list(zip([1,2],[1],strict=True)));t(lambda: list(zip([1,2],[1,3],[],strict=True)));t(lambda: list(zip([1],[1],[3,4],strict=True))); t(lambda: iter(3,4)); t(lambda: zip(foo=1)); t(lambda: filter(1)); t(lambda: reversed([1],2)); t(lambda:map(int,[],x=3))
def slices():
    import itertools
    vals=[None,-7,-2,0,1,9]
    out=[]
    for n in (0,4):
        base=list(range(n))
        for s in vals:
            for e in vals:
                for st in (None,-2,-1,1,2):
                    sl=slice(s,e,st)
                    out.append((base[sl],tuple(base)[sl],'abcd'[:n][sl],list(range(n)[sl]),sl.indices(n)))
                    b=list(base)
                    del b[sl]
                    out.append(b)
                    b=list(base)
                    try:
                        b[sl]=[7,8]
                    except ValueError as x:
                        b=str(x)
                    out.append(b)
                    b=list(base)
                    k=len(b[sl])
                    b[sl]=list(range(50,50+k))
                    out.append(b)
    return out
for i in slices(): print(i)
x=[3,1,2]; x.sort(); print(x); x.sort(reverse=True); print(x); x.sort(key=lambda v:-v); print(x)
l=[(i%3,i) for i in range(200)]; l.sort(key=lambda p:p[0],reverse=True); print(l)
l=[float('nan'),3.0,1.0,2.0,float('nan'),0.5]; l.sort(); print(l)
class K:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return s.v<o.v
    def __repr__(s): return f'K{s.v}'
import random
r=random.Random(5)
l=[K(i*7919%101) for i in range(300)]; l.sort(); print(l)
l=[K(i*7919%101) for i in range(300)]; print(sorted(l,reverse=True))
def m():
    l=[3,2,1]
    l.sort(key=lambda v:l.append(1))
t(m)
def m():
    l=[3,2,1]
    try: l.sort(key=lambda v:l.append(1))
    finally: print(l)
t(m)
def m():
    l=[K(3),K(1),'a',K(2)]
    try: l.sort()
    except TypeError as e: print(e)
    print(l)
t(m)
print([1,2]<[1,3],[1,2]<=[1,2],[1]<[1,0],[[]]==[[]],[1,2]!=[1,2],(1,2)>(1,1),(1,)==[1])
t(lambda:[1,None]<[1,2])
l=[1,2,3]; l+=(4,); l*=2; print(l,l.count(4),l.index(4,4),l.copy(),l.reverse(),l)
l.insert(-100,0); l.insert(100,9); l.insert(-1,8); print(l); l.clear(); print(l)
l=[1]; l.append(l); print(l); tt=(l,); print(tt)
print(list(reversed([1,2,3])),list(reversed((1,2))),list(reversed('abc')),list(reversed(range(5))),list(reversed(range(0,10,3))),list(reversed({1:2,3:4})))
print(range(10)[2:8:3],range(10)[::-1],range(0,10**30,10**29)[5],len(range(10**18)),5 in range(0,10,5),10 in range(0,10,5),2.0 in range(3),'a' in range(3),range(3)==range(0,3,1),range(0,3,2)==range(0,4,2),hash(range(3))==hash(range(0,3)),range(5).count(3),range(5).index(3),bool(range(0)),range(0,-5,-1),list(range(5,-5,-3)))
t(lambda:len(range(10**30))); print(range(10**30),range(10**30)[-1],list(range(10**30,10**30+3)))
print(type(iter([])),type(iter(())),type(iter('')),type(iter('é')),type(iter({})),type(iter({}.values())),type(iter({}.items())),type(iter(set())),type(iter(range(1))),type(iter(b'')),type(reversed([])),type(enumerate([])),type(zip()),type(map(int,[])),type(filter(None,[])),type(iter(int,1)),type(reversed({})))
class S:
    def __getitem__(self,i):
        if i>3: raise IndexError
        return i*i
    def __len__(self): return 4
print(list(S()),list(reversed(S())),4 in S(),7 in S(),type(iter(S())))
class I:
    def __init__(s): s.n=0
    def __iter__(s): return s
    def __next__(s):
        s.n+=1
        if s.n>3: raise StopIteration
        return s.n
print(list(I()),sum(I()),max(I()),sorted(I(),reverse=True),any(I()),all(I()),tuple(I()),[*I()],set(I()))
a,*b,c=I(); print(a,b,c)
import operator
print(operator.length_hint([1,2]),operator.length_hint(iter([1,2,3])),operator.length_hint(iter(range(5))),operator.length_hint(I(),7))
class B:
    def __iter__(self): return 3
t(lambda: list(B()))
class B:
    __iter__=None
t(lambda: list(B())); t(lambda: 3 in B())
class B:
    def __len__(self): return -1
t(lambda: len(B()))
class B:
    def __len__(self): return 'a'
t(lambda: len(B()))
class B:
    def __len__(self): return 2**80
t(lambda: len(B()))
class L(list):
    def __getitem__(self,i): return 'x'
l=L([1,2]); print(l[0],l,len(l),type(l[0:1]),type(l+l),list.__getitem__(l,0),l==[1,2])
class L(list):
    def __init__(self,a,b): super().__init__([a,b]); self.z=5
print(L(1,2),L(1,2).z)
class T(tuple):
    def __new__(cls,a,b): return super().__new__(cls,(a,b))
print(T(1,2),type(T(1,2)),T(1,2)+(3,),T(1,2)==(1,2),hash(T(1,2))==hash((1,2)))
print(hash((1,2,3)),hash(()),hash((1,(2,3))),hash(frozenset([1,2,3])),hash(frozenset()),hash(slice(1)) is not None)
print(slice(1,2,3),slice(None),slice(1,2)==slice(1,2),slice(5,None,-1).indices(3))
it=iter([1,2,3]); print(next(it),it.__length_hint__(),list(it),next(it,'end'))
t(lambda: next(it))
it=iter([1]); list(it); t(lambda: it.__next__())
x=[1,2,3]
it=iter(x); next(it); x.append(4); print(list(it)); x.append(5); print(list(it))
print(list(enumerate('abc',2**63-2)))
print(list(map(lambda a,b:a+b,[1,2,3],[10,20])),list(filter(None,[0,1,'',2])),list(zip([1,2],'ab',(True,False))),list(zip()),list(iter(iter([1,2,3,0,5]).__next__,0)))
print(list[int],dict[str,int],tuple[int,...],list[list[int]],set[str],list[int]([1]),list[int].__origin__,dict[str,int].__args__,type(list[int]))
print(min([3,1,2]),max(3,1,2),min('b','a',key=lambda c:-ord(c)),max([],default=None),sum([[1],[2]],[]),sum((0.1,)*10),sum([1,2.5,True]),sum([2**63,1]),sum([1,2**63,0.5]))
