import traceback, sys
def rec(n): return rec(n+1)
def rec2(n):
    if n == 0:
        raise ValueError(n)
    rec2(n-1)
def a():
    try:
        rec2(6)
    except ValueError:
        raise ExceptionGroup("g", [e1(), e2()]) from KeyError("c")
def e1():
    try: rec2(1)
    except ValueError as e: return e
def e2():
    try:
        try: rec2(1)
        except ValueError as e: raise TypeError("t") from e
    except TypeError as f: return f
try: a()
except ExceptionGroup: traceback.print_exc(file=sys.stdout)
def b(): raise BaseExceptionGroup("big", [ValueError(i) for i in range(20)])
try: b()
except ExceptionGroup: traceback.print_exc(file=sys.stdout)
def deep(n):
    return ValueError("leaf") if n == 0 else ExceptionGroup("l%d" % n, [deep(n-1), TypeError(n)])
try: raise deep(12)
except ExceptionGroup: traceback.print_exc(file=sys.stdout)
class Weird(Exception):
    def __str__(self): raise ValueError
try: raise Weird
except Weird: traceback.print_exc(file=sys.stdout)
class Outer:
    class Inner(Exception): pass
try: raise Outer.Inner("x")
except Exception: traceback.print_exc(file=sys.stdout)
def c():
    return rec2(
        0
    )
try: c()
except Exception: traceback.print_exc(file=sys.stdout)
def c2():
    x = rec2(0)
try: c2()
except Exception: traceback.print_exc(file=sys.stdout)
def c3():
    return sys.exit.foo(0)
try: c3()
except Exception: traceback.print_exc(file=sys.stdout)
def c4():
    return rec2(0)
try: c4()
except Exception: traceback.print_exc(file=sys.stdout)
def c5():
    rec2(
        0,
        1,
        2,
        3,
        4,
        5
    )
try: c5()
except Exception: traceback.print_exc(file=sys.stdout)
def c6():
    return (1 +
            2 +
            3 * 4 +
            "abc" +
            5)
try: c6()
except Exception: traceback.print_exc(file=sys.stdout)
try: raise SyntaxError("bad", ("f.py", 3, 5, "  x = = 1\n", 3, 6))
except SyntaxError: traceback.print_exc(file=sys.stdout)
try: raise SyntaxError("bad")
except SyntaxError: traceback.print_exc(file=sys.stdout)
try:
    try: 1/0
    except Exception as e: raise ValueError from None
except Exception: traceback.print_exc(file=sys.stdout)
try:
    mth = 1
    print(math.pi)
except Exception: traceback.print_exc(file=sys.stdout)
print(traceback.format_exception_only(ValueError("x")), traceback.format_exc())
try: rec(0)
except RecursionError as e:
    s = traceback.format_exc().splitlines()
    print(s[:8], s[-1], len(s))
class M:
    def __init__(self): self.value = 1
    def go(self):
        return self.valu
try: M().go()
except Exception: traceback.print_exc(file=sys.stdout)
try: raise OSError(2, "No such file", "a.txt")
except Exception as e: print(type(e), e, e.args, e.errno, e.filename, repr(e))
try: raise OSError("just text")
except Exception as e: print(type(e), e, e.args, e.errno, repr(e))
print(repr(ExceptionGroup("m", [ValueError(1)])), str(ExceptionGroup("m", [ValueError(1), TypeError()])))
eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [TypeError(2), ValueError(3)]), KeyError('k')])
print(eg.split(ValueError)); print(eg.subgroup((TypeError, KeyError))); print(eg.split(lambda e: isinstance(e, KeyError)))
for args in [(), ("m",), (1, [ValueError()]), ("m", 1), ("m", []), ("m", [1]), ("m", [KeyboardInterrupt()])]:
    for cls in (ExceptionGroup, BaseExceptionGroup):
        try: print(repr(cls(*args)))
        except Exception as e: print(type(e).__name__, e)
