class A:
    def __init__(self,v): self.v=v
    def __add__(self,o): return ('A.add',o)
    def __radd__(self,o): return ('A.radd',o)
    def __mul__(self,o): return NotImplemented
    def __iadd__(self,o): self.v+=o; return self
    def __eq__(self,o): return isinstance(o,A) and self.v==o.v
    def __hash__(self): return hash(self.v)
    def __lt__(self,o):
        if not isinstance(o,A): return NotImplemented
        return self.v<o.v
    def __neg__(self): return 'neg'
    def __bool__(self): return self.v!=0
    def __index__(self): return self.v
    def __float__(self): return 1.5
    def __rsub__(self,o): return ('rsub',o)
    def __pow__(self,o,m=None): return ('pow',o,m)
    def __rpow__(self,o): return ('rpow',o)
    def __divmod__(self,o): return 'dm'
    def __matmul__(self,o): return 'mm'
    def __round__(self,n=None): return ('round',n)
    def __floor__(self): return 'floor'
    def __abs__(self): return 'abs'
class B(A):
    def __radd__(self,o): return ('B.radd',type(o).__name__)
class C(A): pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a,b,c=A(1),B(2),C(3)
t(lambda:a+1); t(lambda:1+a); t(lambda:a+b); t(lambda:(a+c)[0]); t(lambda:(b+a)[0]); t(lambda:[1]+a); t(lambda:'x'+a); t(lambda:(1,)+a)
t(lambda:a*2); t(lambda:2*a); t(lambda:a*a); t(lambda:[1]*a); t(lambda:a*[1]); t(lambda:a-1); t(lambda:1-a)
t(lambda:-a); t(lambda:+a); t(lambda:~a); t(lambda:abs(a)); t(lambda:a**2); t(lambda:2**a); t(lambda:pow(a,2,3)); t(lambda:pow(2,a,3)); t(lambda:divmod(a,1)); t(lambda:a@1); t(lambda:1@a)
t(lambda:round(a)); t(lambda:round(a,2)); import math; t(lambda:math.floor(a)); t(lambda:math.ceil(a)); t(lambda:math.sqrt(a)); t(lambda:float(a)); t(lambda:int(a)); t(lambda:complex(a)); t(lambda:[10,20,30][a]); t(lambda:hex(a)); t(lambda:bin(b)); t(lambda: range(a)); t(lambda: 'ab'*a)
a+=5; print(a.v); l=[1]; l+=(2,3); l+='ab'; print(l)
try: l+=5
except TypeError as e: print(e)
x=[1]; y=x; x+=[2]; print(y); x*=2; print(y); 
t(lambda:a==A(6)); t(lambda:a!=A(6)); t(lambda:a<A(7)); t(lambda:a>A(7)); t(lambda:a<=A(7)); t(lambda:a<3); t(lambda:hash(a)==hash(6)); t(lambda: a in [A(6)]); t(lambda: {A(6):1}[a])
class E:
    def __eq__(self,o): return True
t(lambda: hash(E())); t(lambda: E()!=3); t(lambda:3==E()); t(lambda: E() in [1])
class L(list):
    def __eq__(self,o): return 'L.eq'
t(lambda: L()==[]); t(lambda: []==L()); t(lambda: L()!=[]); t(lambda: L([1])<[2]); t(lambda: [1]+L([2])); t(lambda: type(L([1])+[2])); t(lambda: type(L([1])*2))
class I(int):
    def __add__(self,o): return 'I.add'
    def __radd__(self,o): return 'I.radd'
i=I(5)
t(lambda:i+1); t(lambda:1+i); t(lambda:i-1); t(lambda:type(i-1)); t(lambda:i*2.5); t(lambda:i==5); t(lambda:hash(i)); t(lambda:{5:1}[i]); t(lambda:i<6); t(lambda:str(i)); t(lambda:repr(i)); t(lambda:f'{i:05d}'); t(lambda:-i); t(lambda:int(i)); t(lambda:type(int(i))); t(lambda:[0]*i); t(lambda:i/2); t(lambda:2**i); t(lambda:i.bit_length()); t(lambda:i.real); t(lambda:bool(i)); t(lambda: i.__add__(3)); t(lambda: int.__add__(i,3)); t(lambda:i+1.5); t(lambda:1.5+i); t(lambda:1.5*i); t(lambda: super(I,i).__add__(1)); t(lambda:divmod(i,2)); t(lambda:round(i,-1)); t(lambda: math.sqrt(i)); t(lambda: float(i)); t(lambda: isinstance(i,int)); t(lambda: I('12')); t(lambda: I('12',5)*1); t(lambda: I()); t(lambda: I.from_bytes(b'\x05')); t(lambda: type(I.from_bytes(b'\x05')))
class F(float):
    def __repr__(self): return 'F!'
f=F(1.5)
t(lambda:f); t(lambda:str(f)); t(lambda:f+1); t(lambda:type(f+1)); t(lambda:f.hex()); t(lambda:F.fromhex('0x1p3')); t(lambda:[f]); t(lambda:f'{f:.2f}'); t(lambda:f'{f}'); t(lambda:'%s %r %.1f'%(f,f,f)); t(lambda: round(f)); t(lambda: f==1.5); t(lambda: {1.5:2}[f]); t(lambda: int(f)); t(lambda: math.floor(f)); t(lambda:f.is_integer()); t(lambda: f//1); t(lambda: 3%f)
class S(str): pass
s=S('ab')
t(lambda:s+'c'); t(lambda:'c'+s); t(lambda:s*2); t(lambda:2*s); t(lambda:s=='ab'); t(lambda:s<'b'); t(lambda:hash(s)==hash('ab')); t(lambda:s+1); t(lambda:int(S('5'))); t(lambda:float(S('5'))); t(lambda: s%()); t(lambda: S('%d')%3); t(lambda: {'ab':1}[s])
class Z(complex): pass
z=Z(1,2); t(lambda:z); t(lambda:z+1); t(lambda:type(z+1)); t(lambda:z*z); t(lambda:abs(Z(3,4))); t(lambda:z==1+2j); t(lambda:hash(z)==hash(1+2j)); t(lambda:z.real); t(lambda: z.conjugate()); t(lambda: complex(z)); t(lambda: type(complex(z)))
class Bad:
    def __bool__(self): return 1
    def __len__(self): return -1
    def __index__(self): return 'a'
    def __hash__(self): return 'a'
    def __int__(self): return 'a'
    def __float__(self): return 'a'
    def __complex__(self): return 'a'
t(lambda: bool(Bad())); t(lambda: [1][Bad()]); t(lambda: hash(Bad())); t(lambda: int(Bad())); t(lambda: float(Bad())); t(lambda: complex(Bad()))
class Len:
    def __init__(self,n): self.n=n
    def __len__(self): return self.n
t(lambda: bool(Len(0))); t(lambda: bool(Len(3))); t(lambda: bool(Len(-1))); t(lambda: bool(Len('a'))); t(lambda: bool(Len(10**30)))
class H:
    def __hash__(self): return -1
t(lambda: hash(H())); 
class H2:
    def __hash__(self): return 2**70
t(lambda: hash(H2()))
nan=float('nan'); t(lambda: nan==nan); t(lambda: nan in [nan]); t(lambda: [nan]==[nan]); t(lambda: (nan,)==(nan,)); t(lambda:{nan:1}[nan]); t(lambda: nan is nan); t(lambda: [float('nan')]==[float('nan')]); t(lambda: [nan].index(nan)); t(lambda: [nan].count(nan))
t(lambda: 1==True==1.0==1+0j); t(lambda: {1:'a',True:'b',1.0:'c'}); t(lambda: {1,True,1.0}); t(lambda: hash(10**30)==hash(1e30)); t(lambda: 10**30==1e30); t(lambda: 2**53+1==float(2**53+1)); t(lambda: 2**53+1>float(2**53)); t(lambda: 1<2.5<3); t(lambda: 10**400>1e308); t(lambda: 10**400<float('inf')); t(lambda: -10**400<nan)
t(lambda: {1,2}<{1,2,3}); t(lambda: {1,2}<={1,2}); t(lambda: {1,2}|{3}); t(lambda: {1,2}-{2}); t(lambda: {1}&{1,2}); t(lambda: {1}^{2}); t(lambda: {1}+{2}); t(lambda: {1:2}|{3:4}); t(lambda: {1:2}=={1:2.0}); t(lambda:{1:2}|3); t(lambda: {1}|[2]); t(lambda: {1}<3); t(lambda: frozenset([1])=={1}); t(lambda: {1:1}.keys()&{1}); t(lambda: range(3)==range(0,3,1)); t(lambda: slice(1,2)==slice(1,2))
s1={1,2}; s1|={3}; s1&={1,3}; s1-={1}; s1^={5}; print(s1); d={1:1}; d|={2:2}; print(d)
t(lambda: 'abc'<'abd'); t(lambda: 'Z'<'a'); t(lambda: '\U0001F600'>'\uffff'); t(lambda: b'a'<b'b'); t(lambda: b'a'+bytearray(b'b')); t(lambda: bytearray(b'a')+b'b'); t(lambda: bytearray(b'a')*3); t(lambda: 3*b'a'); t(lambda: b'a'==bytearray(b'a')); t(lambda: bytearray(b'a')==b'a'); t(lambda: b'a'=='a'); t(lambda: bytearray(b'a')+1); t(lambda: hash(bytearray()));
ba=bytearray(b'x'); ba+=b'y'; ba*=2; print(ba)
t(lambda: object()+1); t(lambda: object()<object()); t(lambda: len==len); t(lambda: [].append==[].append); t(lambda: a.__add__==a.__add__); t(lambda: A==A); t(lambda: A<B); t(lambda: print>>1); t(lambda: A+1); t(lambda: len+1); t(lambda: a.__eq__(3)); t(lambda: object().__eq__(3)); t(lambda: (1).__eq__('a')); t(lambda: (1).__add__('a')); t(lambda: (1).__lt__(2.0)); t(lambda: (1.0).__lt__(2)); t(lambda: 'a'.__add__(1)); t(lambda: [].__add__(1)); t(lambda: 'a'.__mul__(2)); t(lambda: [1].__rmul__(2)); t(lambda: int.__add__('a',1)); t(lambda: int.__pow__(2,3,5)); t(lambda: (2).__rpow__(3)); t(lambda: (5).__rsub__(7)); t(lambda: (5.0).__rdivmod__(7)); t(lambda: (5).__divmod__(0)); t(lambda: True.__and__(False)); t(lambda: True.__and__(3)); t(lambda: (3).__ror__(True)); t(lambda: (3).__floor__()); t(lambda: (3.7).__trunc__()); t(lambda: (3).__format__('5')); t(lambda:(3).__bool__()); t(lambda:(3.0).__int__()); t(lambda: (1).__hash__()); t(lambda: [].__hash__); t(lambda: (1).__ne__(2)); t(lambda: (1).__gt__(0)); t(lambda: (1,2).__lt__((1,3))); t(lambda: 'a'.__lt__('b')); t(lambda: [1].__eq__((1,)))
t(lambda: (5).numerator); t(lambda: (5).denominator); t(lambda: (5.5).imag); t(lambda: (5).to_bytes(2,'little')); t(lambda: int.from_bytes([1,2],'big')); t(lambda: int.from_bytes(bytearray(b'a'))); t(lambda: int.from_bytes('a')); t(lambda: int('5',base=8)); t(lambda: int(b'5')); t(lambda: int(bytearray(b'7'))); t(lambda: float(bytearray(b'7.5'))); t(lambda: int(x=5)); t(lambda: float(1,2)); t(lambda: bool(1,2)); t(lambda: bool(x=1)); t(lambda: complex(real=1,imag=2)); t(lambda: complex(1,2,3)); t(lambda: int(None)); t(lambda: float(None)); t(lambda: (5).bit_length(1)); t(lambda: (5).foo); t(lambda: float.fromhex(5)); t(lambda: (1.5).as_integer_ratio()); t(lambda: (1.5).is_integer(2)); t(lambda: round(1.5,None)); t(lambda: round(2.5)); t(lambda: round('a')); t(lambda: round(1,2,3)); t(lambda: abs(-3)); t(lambda: abs(-3j)); t(lambda: pow(2,3,mod=5)); t(lambda: pow(base=2,exp=3)); t(lambda: divmod(7,-2)); t(lambda: sum([0.1]*10)); t(lambda: sum([1,2.5,3])); t(lambda: max(1,2.0,True)); t(lambda: min(3,2.0)); t(lambda: sum([[1],[2]],[])); t(lambda: sum(['a'])); t(lambda: sum(['a'],''))
print(1e16,1e15,123456789.123,1e-5,0.0001,1e100,-0.0,5e-324,1.7976931348623157e308, 1/3, 2/3, 100.0, 1e22, 1e21)
print(f'{1234567.891:,.2f} {255:#x} {3.14159:.3} {1e10:g} {0.1:%} {5:>5}|{5:<5}|{5:^5}|{-5:=5} {1+2j:.1f} {True:d} {True} {True:5}')
print('%d %i %5d %-5d| %05d %+d %x %X %o %#x %e %.2e %f %.1f %g %G %s %r %c %%' % (1,2,3,4,5,6,255,255,8,255,1.5,1.5,1.5,1.55,1.5,1e10,'a','b','c'))
print(10**50, -10**50, 2**200, 7**77 % 1000, (-7)//2, (-7)%3, 7%-3, -7.5//2, 1<<100, -1>>5, ~5, 5&-2, 5|-8, 5^3, 0xff, 0b101, 0o17, 1_000_000)
