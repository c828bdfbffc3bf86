from collections.abc import *
import collections.abc, collections
from abc import ABC, abstractmethod, ABCMeta
def t(f):
    try:
        r = f()
        print(repr(r))
    except BaseException as e:
        print(type(e).__name__, e)
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def hi(self): return 'hi '+self.name
t(lambda: Shape())
class Sq(Shape):
    def __init__(s,a): s.a=a
    def area(s): return s.a**2
t(lambda: Sq(2))
class Sq2(Sq):
    name='sq'
print(Sq2(3).area(),Sq2(3).hi(),isinstance(Sq2(1),Shape),issubclass(Sq2,Shape),Shape.__abstractmethods__=={'area','name'},Sq.__abstractmethods__)
Shape.register(int); print(isinstance(3,Shape),issubclass(bool,Shape),isinstance('a',Shape),type(Shape))
class Meta(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls,C): return True if hasattr(C,'quack') else NotImplemented
class Duck: quack=1
print(isinstance(Duck(),Meta),isinstance(3,Meta))
vals=[1,'a',b'',[],(),{},set(),frozenset(),range(3),iter([]),(i for i in []),len,print,{}.keys(),{}.items(),{}.values(),None,1.5,int,bytearray(),collections.deque(),collections.Counter(),collections.OrderedDict(),collections.defaultdict(),lambda:1]
for c in (Hashable,Sized,Container,Callable,Iterable,Iterator,Reversible,Collection,Generator,Awaitable,Coroutine,Sequence,MutableSequence,Set,MutableSet,Mapping,MutableMapping,KeysView,ItemsView,ValuesView,AsyncIterable,AsyncIterator):
    print(c.__name__,[int(isinstance(v,c)) for v in vals])
class Seq(Sequence):
    def __init__(s,d): s.d=d
    def __getitem__(s,i): return s.d[i]
    def __len__(s): return len(s.d)
q=Seq([1,2,3,2]); print(list(q),2 in q,q.index(2),q.count(2),list(reversed(q)),isinstance(q,Sequence)); t(lambda:q.index(9)); t(lambda: Sequence())
class Mp(MutableMapping):
    def __init__(s): s.d={}
    def __getitem__(s,k): return s.d[k]
    def __setitem__(s,k,v): s.d[k]=v
    def __delitem__(s,k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
m=Mp(); m['a']=1; m.update(b=2); m.update({'c':3}); print(list(m.items()),list(m.values()),m.get('z'),m.pop('a'),m.popitem(),m.setdefault('q',5),'q' in m,m=={'c':3,'q':5},dict(m),{**m}); t(lambda: m['zz']); t(lambda: m.pop('zz')); m.clear(); print(len(m)); print(m.keys()&{'a'})
class Ms(MutableSet):
    def __init__(s,it=()): s.d=list(dict.fromkeys(it))
    def __contains__(s,x): return x in s.d
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
    def add(s,x):
        if x not in s.d: s.d.append(x)
    def discard(s,x):
        if x in s.d: s.d.remove(x)
a=Ms([1,2,3]); b=Ms([2,5]); print(list(a|b),list(a&b),list(a-b),list(a^b),a<=b,a==Ms([3,2,1]),a>Ms([1]),a.isdisjoint([9]),list({1,9}-a)); a|=[7]; a-=[1]; a^=[2,8]; print(list(a)); a.remove(3); t(lambda:a.remove(3)); print(a.pop())
class It(Iterator):
    n=0
    def __next__(s):
        s.n+=1
        if s.n>2: raise StopIteration
        return s.n
print(list(It()),iter(It()).__class__.__name__); t(lambda: Iterator())
print(Callable[[int],str],Iterable[int],Mapping[str,int],isinstance(3,Hashable),Callable,Mapping,collections.abc.Mapping is Mapping)
cm=collections.ChainMap({'a':1},{'a':2,'b':3}); print(cm['a'],cm['b'],len(cm),list(cm),dict(cm),cm.new_child({'z':1}),cm.parents,'b' in cm,cm.maps,cm); cm['c']=9; del cm['a']; print(cm.maps,cm['a']); t(lambda: cm['nope']); 
def d(): del cm['b']
t(d); print(cm.get('x',5),cm|{'k':1},isinstance(cm,Mapping))
class UD(collections.UserDict):
    def __setitem__(s,k,v): super().__setitem__(k.upper(),v)
u=UD(a=1); u['b']=2; u.update(c=3); print(u,u.data,len(u),'A' in u,list(u),u.get('zz'),u|{'q':1}); t(lambda:u['zz'])
ul=collections.UserList([3,1,2]); ul.append(0); ul.sort(); print(ul,ul[1:],ul+[5],ul==[0,1,2,3],len(ul),type(ul[:1]).__name__,ul*2,ul.index(2))
us=collections.UserString('abc'); print(us,us.upper(),us+'d',us[1],len(us),us=='abc','b' in us,us.split('b'),type(us.upper()).__name__,us.find('c'))
