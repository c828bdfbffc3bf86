import sys
def f(x):
    return x / 0
def g(x):
    y = 1 + f(x) * 2
    return y
class A:
    def __getattr__(self, n):
        raise AttributeError(n)
d = {'a': {'b': 1}}
def t1(): g(1)
def t2(): return d['a']['c']
def t3(): x = [1,2,3]; return x[1] + x[10] + 1
def t4(): return "abc" + 1 + 2
def t5(): return (1 +
   "a")
def t6(): raise ValueError("x")
def t7():
    try: g(1)
    except ZeroDivisionError as e: raise KeyError('k') from e
def t8():
    try: g(1)
    except ZeroDivisionError as e: raise KeyError('k')
def t9():
    e = ValueError("boo"); e.add_note("note 1"); e.add_note("two\nlines"); raise e
def t10(): raise ExceptionGroup("eg", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError(1)])])
def t11(n=0): t11(n+1)
def t12(): return pritn(1)
def t13(): return [].apend(1)
def t15(): assert 1 == 2, "no"
def t16(): return foo(1)(2)
def t17():
    z = g(
        1
    ) + 2
    return z
def t18(): del d['zz']
def t19(): d['a']['b']['c'] = 1
def t20(): a, b = 1, 2, 3
def t21(): return -"a"
def t22(): return not_defined
def t23(): x = f; return x(1, 2)
def t24(): return f(1) if f(2) else f(3)
def t25(): return [f(i) for i in range(3)]
def t26(): return sorted([3, "a"], key=lambda v: v + 1)
def t27(): return "%d" % "x"
def t28(): raise SystemError
def t29(): raise KeyError
def t30(): import nonexistent_mod
def t31():
    for q in 5: pass
def t32():
    with open("/nonexistent") as fh: pass
def t33(): return 1 < "a"
def t34(): return "é" + "日本" + 1
def t35(): print(len(5))
def t36(): d.foo.bar = 3
def t37(): return d   [ 'x' ]  +  1
def t38(): return (d["a"]) ["x"]
def t39(): x = 5; x += "a"
def t40(): return f"{1/0}"
def t41(): return lambda: 0 + t22()
import traceback
for k, v in list(globals().items()):
    if k.startswith('t') and k[1:].isdigit():
        if k == 't11': continue
        print("==", k)
        try: v()
        except BaseException as e: traceback.print_exc(file=sys.stdout)
