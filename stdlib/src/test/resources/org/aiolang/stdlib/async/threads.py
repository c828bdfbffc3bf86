"""Work on other threads, and other threads that reach in."""
import asyncio
import concurrent.futures
import contextvars

variable = contextvars.ContextVar("variable", default=0)


async def executors():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, max, 3, 4))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        print(await asyncio.gather(*[loop.run_in_executor(pool, pow, n, 2) for n in range(5)]))

    def fails():
        raise KeyError("in thread")

    try:
        await loop.run_in_executor(None, fails)
    except KeyError as error:
        print(repr(error))


async def threads():
    variable.set(7)

    def inside(a, b=0):
        try:
            asyncio.get_running_loop()
        except RuntimeError as error:
            return a + b, variable.get(), str(error)

    print(await asyncio.to_thread(inside, 1, b=2))


async def reaching_in():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    pool = concurrent.futures.ThreadPoolExecutor(1)
    pool.submit(lambda: loop.call_soon_threadsafe(future.set_result, "from thread"))
    print(await future)
    pool.shutdown()

    async def work(n):
        await asyncio.sleep(0)
        if n < 0:
            raise ValueError(n)
        return n * 2

    def other():
        done = asyncio.run_coroutine_threadsafe(work(4), loop)
        results.append(done.result(5))
        failed = asyncio.run_coroutine_threadsafe(work(-1), loop)
        results.append(repr(failed.exception(5)))

    results = []
    await asyncio.to_thread(other)
    print(results)
    try:
        asyncio.run_coroutine_threadsafe(3, loop)
    except TypeError as error:
        print(error)


async def cancelling():
    gate = concurrent.futures.Future()
    loop = asyncio.get_running_loop()
    waiting = loop.run_in_executor(None, gate.result)
    try:
        await asyncio.wait_for(waiting, 0)
    except TimeoutError:
        print("timed out", waiting.cancelled())
    gate.set_result(None)


def own_loops():
    results = []

    def run(n):
        async def main():
            await asyncio.sleep(0.001)
            return n

        results.append(asyncio.run(main()))

    def missing():
        try:
            asyncio.get_event_loop()
        except RuntimeError as error:
            results.append(str(error)[:40])

    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        for target in (lambda: run(1), lambda: run(2), missing):
            pool.submit(target).result()
    print(results)


async def main():
    for part in (executors, threads, reaching_in, cancelling):
        print("---", part.__name__)
        await part()


asyncio.run(main())
own_loops()
