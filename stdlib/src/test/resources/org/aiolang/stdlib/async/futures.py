"""Futures: states, errors, callbacks and their order."""
import asyncio


def attempt(call):
    try:
        print("ok", repr(call()))
    except BaseException as error:
        print(type(error).__name__, error)


async def states():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done(), future.cancelled(), future.get_loop() is loop)
    attempt(future.result)
    attempt(future.exception)
    attempt(lambda: future.set_exception(3))
    attempt(lambda: future.set_result(1))
    attempt(lambda: future.set_result(2))
    attempt(lambda: future.set_exception(ValueError()))
    attempt(future.result)
    attempt(future.exception)
    print(future, future.cancel())
    failed = loop.create_future()
    failed.set_exception(KeyError)
    attempt(failed.result)
    print(failed, repr(failed.exception()))
    stop = loop.create_future()
    attempt(lambda: stop.set_exception(StopIteration(4)))
    print(repr(stop.exception()), repr(stop.exception().__cause__))
    gone = loop.create_future()
    print(gone.cancel("message"), gone.cancel(), gone)
    attempt(gone.result)
    attempt(gone.exception)
    print(asyncio.isfuture(gone), asyncio.isfuture(5), asyncio.iscoroutine(gone), asyncio.iscoroutinefunction(states))


async def callbacks():
    loop = asyncio.get_running_loop()
    log = []
    future = loop.create_future()

    def first(done):
        log.append(("first", done is future))
        done.add_done_callback(lambda done: log.append("added while done"))
        loop.call_soon(log.append, "soon from first")

    def second(done):
        log.append("second")

    future.add_done_callback(first)
    future.add_done_callback(second)
    future.add_done_callback(second)
    future.add_done_callback(log.append)
    print(str(future)[:46])
    print(future.remove_done_callback(log.append), future.remove_done_callback(log.append))
    loop.call_soon(log.append, "before")
    future.set_result(None)
    print(future.remove_done_callback(second), log)
    loop.call_soon(log.append, "after")
    await asyncio.sleep(0)
    print(log)
    await asyncio.sleep(0)
    print(log)


async def many_waiters():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    log = []

    async def waiter(n):
        log.append((n, await future))

    tasks = [asyncio.create_task(waiter(n)) for n in range(4)]
    await asyncio.sleep(0)
    print(future)
    future.add_done_callback(lambda done: log.append("callback"))
    loop.call_soon(future.set_result, "x")
    await asyncio.gather(*tasks)
    print(log)


async def reprs():
    loop = asyncio.get_running_loop()
    for value in ("x" * 100, list(range(20)), {n: n for n in range(9)}, (1,), 10 ** 60, None, True, 2.5, [[[[[[[1]]]]]]]):
        future = loop.create_future()
        future.set_result(value)
        print(future)
    print(asyncio.gather(asyncio.sleep(0)))
    print(loop.call_soon(print), loop.create_future().__class__, asyncio.Task, asyncio.Future)
    handle = loop.call_later(100, print)
    handle.cancel()
    print(handle.cancelled(), str(handle)[:28])


async def bad_yields():
    class Yields:
        def __init__(self, value):
            self.value = value

        def __await__(self):
            yield self.value

    async def run(value):
        await Yields(value)

    for value in (5, "text", [1]):
        try:
            await asyncio.create_task(run(value))
        except RuntimeError as error:
            print(error)

    async def self_wait():
        await asyncio.current_task()

    task = asyncio.create_task(self_wait(), name="selfish")
    try:
        await task
    except RuntimeError as error:
        print(str(error)[:45])
    foreign = asyncio.new_event_loop()
    future = foreign.create_future()
    try:
        await asyncio.create_task(run_future(future), name="foreign")
    except RuntimeError as error:
        print(str(error).startswith("Task <Task pending name='foreign'"), str(error)[-60:])
    foreign.close()
    attempt(lambda: asyncio.ensure_future(3))
    attempt(lambda: asyncio.Task(3))
    attempt(lambda: asyncio.create_task(3))
    attempt(lambda: asyncio.gather(3))


async def run_future(future):
    await future


async def main():
    for part in (states, callbacks, many_waiters, reprs, bad_yields):
        print("---", part.__name__)
        await part()


asyncio.run(main())
