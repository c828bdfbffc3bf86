import contextlib, io, sys, asyncio
from contextlib import *
@contextmanager
def cm(n, swallow=False):
    print('enter', n)
    try:
        yield n * 2
    except ValueError as e:
        print('caught', e)
        if not swallow: raise
    finally:
        print('exit', n)
with cm(1) as v: print(v)
try:
    with cm(2): raise ValueError('a')
except ValueError as e: print('out', e)
with cm(3, True): raise ValueError('b')
@cm(4)
def deco(x): print('in deco', x); return x
print(deco(9), deco.__name__)
@contextmanager
def noyield():
    if 0: yield
try:
    with noyield(): pass
except RuntimeError as e: print(e)
@contextmanager
def two(): yield 1; yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
with suppress(KeyError, IndexError): {}['x']
print('after')
buf = io.StringIO()
with redirect_stdout(buf): print('hidden')
print(repr(buf.getvalue()))
class C:
    def close(self): print('closed')
with closing(C()) as c: pass
with nullcontext(5) as n: print(n)
with ExitStack() as st:
    st.enter_context(cm('a')); st.callback(print, 'cb', 1); st.enter_context(cm('b', True)); st.push(lambda *a: print('push', a[0]))
    raise ValueError('zz')
try:
    with ExitStack() as st:
        st.callback(lambda: 1/0)
        raise KeyError('orig')
except ZeroDivisionError as e: print(type(e), repr(e.__context__))
s = ExitStack(); s.callback(print, 'later'); p = s.pop_all(); s.close(); p.close()
@asynccontextmanager
async def acm(n):
    print('aenter', n)
    try: yield n
    except KeyError as e: print('akey', e)
    finally:
        await asyncio.sleep(0)
        print('aexit', n)
async def main():
    async with acm(1) as x: print(x)
    async with acm(2): raise KeyError('q')
    try:
        async with acm(3): raise ValueError('v')
    except ValueError as e: print('main', e)
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm('s1'))
        st.enter_context(cm('sync'))
        async def cb(a): print('acb', a)
        st.push_async_callback(cb, 5)
    async with nullcontext(7) as q: print(q)
    class AC:
        async def aclose(self): print('aclosed')
    async with aclosing(AC()): pass
asyncio.run(main())
print(isinstance(open, AbstractContextManager), isinstance(ExitStack(), AbstractContextManager), issubclass(C, AbstractContextManager))
try: ExitStack().enter_context(3)
except TypeError as e: print(e)
