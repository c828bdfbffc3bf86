def t(f):
    try:
        r = f()
        print(repr(r))
    except BaseException as e:
        print(type(e).__name__, e)
from itertools import *
import itertools
L=list
print(L(accumulate([1,2,3])),L(accumulate([1,2,3],lambda a,b:a*b)),L(accumulate([1,2],initial=10)),L(accumulate([])),L(accumulate([],initial=1)))
print(L(batched('abcdefg',3)),L(chain('ab',[1],(2,))),L(chain.from_iterable(['ab',[1]])),L(combinations('abcd',2)),L(combinations_with_replacement('abc',2)),L(combinations('ab',3)),L(combinations('abc',0)))
print(L(compress('abcdef',[1,0,1,0,1])),L(islice(count(10,3),4)),L(islice(count(1.5,.5),3)),L(islice(cycle('abc'),7)),L(dropwhile(lambda x:x<3,[1,2,3,1])),L(filterfalse(None,[0,1,'',2])),L(filterfalse(lambda x:x%2,range(6))))
print([(k,L(g)) for k,g in groupby('aaabbca')],[(k,L(g)) for k,g in groupby([1,3,2,4],key=lambda x:x%2)],[k for k,g in groupby('aabb')])
gs=[g for k,g in groupby('aabb')]; print([L(g) for g in gs])
print(L(islice('abcdefg',2)),L(islice('abcdefg',2,4)),L(islice('abcdefg',2,None)),L(islice('abcdefg',0,None,2)),L(islice('abc',None)))
print(L(pairwise('abcd')),L(pairwise('a')),L(permutations('abc')),L(permutations(range(4),2)),L(permutations([1],2)),L(permutations([],0)))
print(L(product('ab',[1,2])),L(product()),L(product([0,1],repeat=2)),L(product('ab',[])),L(repeat(5,3)),L(starmap(pow,[(2,3),(3,2)])),L(takewhile(lambda x:x<3,[1,2,3,1])),L(zip_longest('ab','cde','f',fillvalue='-')),L(zip_longest()))
a,b=tee([1,2,3]); print(next(a),next(a),L(b),L(a)); x,y,z=tee('ab',3); print(L(x),L(y),L(z)); print(tee([],0))
t(lambda: count('a')); t(lambda: batched([],0)); t(lambda: L(batched([1,2,3],2,strict=True))); t(lambda: combinations([1],-1)); t(lambda: permutations([1],-1)); t(lambda: permutations([1],'a')); t(lambda: islice([],-1)); t(lambda: islice([],1,2,0)); t(lambda: islice([],'a')); t(lambda: islice([])); t(lambda: islice([],1,2,3,4)); t(lambda: product([],repeat=-1)); t(lambda: tee([],-1)); t(lambda: repeat()); t(lambda: repeat(1,'a')); t(lambda: cycle(3)); t(lambda: L(chain(3))); t(lambda: accumulate()); t(lambda: zip_longest(3)); t(lambda: starmap(3)); t(lambda:L(starmap(pow,[1]))); t(lambda: compress([1])); t(lambda: pairwise(3)); t(lambda: groupby()); t(lambda:takewhile(1,2)); t(lambda: L(dropwhile(1,[2])))
print(count(),count(5),count(1,2),count(1.5),repeat(1),repeat('a',2),type(chain()),type(count()),type(groupby([])),type(tee([])[0]))
r=repeat(1,3); next(r); print(r,r.__length_hint__()); c=count(5); next(c); print(c); t(lambda: len(repeat(1)))
c=count(2**63-1); print(next(c),next(c),next(c))
print(L(zip(count(),'ab')),L(islice(count(0,-1),3)),next(count(2**70)))
import copy
a,b=tee(iter([1,2,3])); next(a); c=copy.copy(a); print(L(c),L(a),L(b))
class It:
    def __init__(s,n): s.i=0; s.n=n
    def __iter__(s): return s
    def __next__(s):
        if s.i==s.n: raise StopIteration
        s.i+=1; return s.i
print(L(chain(It(2),It(3))),L(pairwise(It(4))),L(zip_longest(It(1),It(3))),L(cycle(It(0))),L(islice(cycle(It(2)),5)))
def bad():
    yield 1
    raise ValueError('x')
t(lambda:L(chain(bad(),[1]))); t(lambda:L(accumulate(bad()))); t(lambda:L(batched(bad(),5)))
i=islice(iter(range(10)),2,8,3); print(L(i))
it=iter(range(10)); L(islice(it,3)); print(next(it)); L(islice(it,1,5,2)); print(next(it))
from operator import *
import operator
print(itemgetter(1)([1,2]),itemgetter(0,2)('abc'),attrgetter('real')(5),attrgetter('real','imag')(5),methodcaller('upper')('a'),methodcaller('split',',',maxsplit=1)('a,b,c'),itemgetter('a')({'a':1}),itemgetter(slice(1,3))('abcd'))
print(itemgetter(1),itemgetter(1,2),attrgetter('a.b'),methodcaller('x',1,y=2))
print(add(1,2),sub(1,2),mul(2,3),truediv(1,2),floordiv(7,2),mod(7,3),pow(2,3),lshift(1,3),rshift(8,1),and_(6,3),or_(6,3),xor(6,3),neg(1),pos(1),invert(1),abs(-1),not_(0),truth([]),is_(None,None),is_not(1,None),lt(1,2),le(1,2),eq(1,2),ne(1,2),ge(1,2),gt(1,2),concat('a','b'),contains('abc','b'),countOf([1,1,2],1),indexOf([1,2],2),getitem([1,2],1),index(True),iadd([1],[2]),operator.call(int,'5'),length_hint([1]))
d={}; setitem(d,1,2); print(d); delitem(d,1); print(d)
t(lambda: itemgetter(1)()); t(lambda: itemgetter(1)([1])); t(lambda: attrgetter(1)); t(lambda: attrgetter('zz')(1)); t(lambda: methodcaller()); t(lambda: methodcaller(1)); t(lambda: indexOf([1],3)); t(lambda: concat(1,2)); t(lambda: length_hint(1,'a')); t(lambda: add(1)); t(lambda: add(1,'a')); t(lambda: index(1.5))
import heapq,bisect
h=[]
for i in [5,3,8,1,9,2,7]: heapq.heappush(h,i)
print(h); print([heapq.heappop(h) for _ in range(3)],h); h=[9,8,7,6,5,4,3,2,1,0]; heapq.heapify(h); print(h,heapq.heapreplace(h,5),h,heapq.heappushpop(h,-1),heapq.heappushpop(h,6),h)
h=[(i*7919%1000,i) for i in range(3000)]; heapq.heapify(h); print(h[:50],h[-5:])
print(heapq.nlargest(3,[1,5,2,5,3]),heapq.nsmallest(2,'hello',key=lambda c:-ord(c)),heapq.nlargest(0,[1]),heapq.nlargest(1,[]),heapq.nsmallest(10,[3,1]),L(heapq.merge([1,4,7],[2,4,8],[0])),L(heapq.merge([7,4,1],[8,2],reverse=True)),L(heapq.merge(['a','bbb'],['cc'],key=len)))
t(lambda: heapq.heappop([])); t(lambda: heapq.heappush((),1)); t(lambda: heapq.heapreplace([],1)); t(lambda: heapq.heapify(3)); t(lambda: heapq.heappush([1],'a'))
print(bisect.bisect([1,2,2,3],2),bisect.bisect_left([1,2,2,3],2),bisect.bisect_right([1,2,2,3],9),bisect.bisect_left([],1),bisect.bisect([3,2,1],2,key=lambda v:-v),bisect.bisect_left([1,2,3],2,2),bisect.bisect_left((1,2,3),3,0,2))
l=[1,3]; bisect.insort(l,2); bisect.insort_left(l,2); bisect.insort(l,(0)); print(l); l=[(1,'a'),(3,'b')]; bisect.insort(l,(2,'c'),key=lambda p:p[0]); print(l)
t(lambda: bisect.bisect([1],2,-1)); t(lambda: bisect.bisect([1,'a'],2)); t(lambda: bisect.bisect(3,2))
