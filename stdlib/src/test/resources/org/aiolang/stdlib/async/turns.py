"""How many turns each operation takes, seen by a task that counts turns."""
import asyncio

turn = 0


async def counter(stop):
    global turn
    while not stop.done():
        await asyncio.sleep(0)
        turn += 1


async def measure(name, make):
    global turn
    loop = asyncio.get_running_loop()
    stop = loop.create_future()
    ticking = asyncio.create_task(counter(stop))
    await asyncio.sleep(0)
    start = turn
    try:
        result = await make()
    except BaseException as error:
        result = repr(error)
    print(name, turn - start, result)
    stop.set_result(None)
    await ticking


async def nothing():
    return "nothing"


async def zero(count):
    for _ in range(count):
        await asyncio.sleep(0)
    return count


async def fails(count):
    await zero(count)
    raise ValueError(count)


async def in_group(*counts):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(zero(count)) for count in counts]
    return [task.result() for task in tasks]


async def failing_group():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(zero(5))
            group.create_task(fails(1))
    except ExceptionGroup as error:
        return error.exceptions


async def in_timeout(seconds, count):
    async with asyncio.timeout(seconds):
        return await zero(count)


async def wait_names(return_when, *counts):
    tasks = [asyncio.create_task(zero(count), name=str(count)) for count in counts]
    done, pending = await asyncio.wait(tasks, return_when=return_when)
    names = sorted(task.get_name() for task in done), sorted(task.get_name() for task in pending)
    for task in pending:
        task.cancel()
    return names


async def completed(*counts):
    return [await each for each in asyncio.as_completed([zero(count) for count in counts])]


async def completed_async(*counts):
    out = []
    tasks = [asyncio.create_task(zero(count), name=str(count)) for count in counts]
    async for task in asyncio.as_completed(tasks):
        out.append(task.get_name())
    return out


async def cancelled_task():
    task = asyncio.create_task(zero(9))
    await asyncio.sleep(0)
    task.cancel("why")
    try:
        await task
    except asyncio.CancelledError as error:
        return error.args


async def future_later(turns):
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def tick(left):
        if left:
            loop.call_soon(tick, left - 1)
        else:
            future.set_result(turns)

    loop.call_soon(tick, turns)
    return await future


async def done_future():
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    return await future


async def shielded():
    return await asyncio.shield(zero(2))


async def locked(lock, count):
    async with lock:
        await zero(count)
    return count


async def locks():
    lock = asyncio.Lock()
    return await asyncio.gather(*[locked(lock, 1) for _ in range(3)])


async def events():
    event = asyncio.Event()
    waiting = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    event.set()
    return await waiting


async def queues(size):
    queue = asyncio.Queue(size)

    async def producer():
        for i in range(5):
            await queue.put(i)

    async def consumer():
        return [await queue.get() for _ in range(5)]

    return await asyncio.gather(producer(), consumer())


async def joined():
    queue = asyncio.Queue()
    for i in range(3):
        queue.put_nowait(i)

    async def worker():
        while True:
            await queue.get()
            queue.task_done()

    task = asyncio.create_task(worker())
    await queue.join()
    task.cancel()


async def conditions():
    condition = asyncio.Condition()
    log = []

    async def waiter(n):
        async with condition:
            await condition.wait()
            log.append(n)

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    return log


async def semaphores():
    semaphore = asyncio.Semaphore(2)
    return await asyncio.gather(*[locked(semaphore, 1) for _ in range(5)])


async def barriers():
    barrier = asyncio.Barrier(3)
    return sorted(await asyncio.gather(*[barrier.wait() for _ in range(3)]))


async def wait_for(count, timeout):
    return await asyncio.wait_for(zero(count), timeout)


class Custom:
    def __await__(self):
        yield
        yield
        return "custom"


class Wrapped:
    def __init__(self, inner):
        self.inner = inner

    def __await__(self):
        return self.inner.__await__()


async def wrapping():
    return await Wrapped(asyncio.create_task(zero(1)))


async def main():
    await measure("nothing", nothing)
    await measure("sleep(0)", lambda: asyncio.sleep(0, "slept"))
    await measure("sleep(-1)", lambda: asyncio.sleep(-1))
    await measure("task of nothing", lambda: asyncio.create_task(nothing()))
    await measure("task of 3", lambda: asyncio.create_task(zero(3)))
    await measure("ensure_future", lambda: asyncio.ensure_future(zero(0)))
    await measure("gather()", lambda: asyncio.gather())
    await measure("gather(0)", lambda: asyncio.gather(zero(0)))
    await measure("gather(1, 2, 0)", lambda: asyncio.gather(zero(1), zero(2), zero(0)))
    await measure("gather fails", lambda: asyncio.gather(zero(4), fails(1)))
    await measure("gather exceptions", lambda: asyncio.gather(zero(4), fails(1), return_exceptions=True))
    await measure("gather of gather", lambda: asyncio.gather(asyncio.gather(zero(1)), zero(0)))
    await measure("group()", in_group)
    await measure("group(0)", lambda: in_group(0))
    await measure("group(2, 1)", lambda: in_group(2, 1))
    await measure("failing group", failing_group)
    await measure("timeout", lambda: in_timeout(10, 2))
    await measure("timeout(None)", lambda: in_timeout(None, 2))
    await measure("timeout(0)", lambda: in_timeout(0, 2))
    await measure("timeout(-1)", lambda: in_timeout(-1, 5))
    await measure("wait all", lambda: wait_names(asyncio.ALL_COMPLETED, 1, 3, 2))
    await measure("wait first", lambda: wait_names(asyncio.FIRST_COMPLETED, 1, 3, 2))
    await measure("wait first exception", lambda: wait_names(asyncio.FIRST_EXCEPTION, 1, 3))
    await measure("as_completed", lambda: completed(3))
    await measure("as_completed async", lambda: completed_async(3))
    await measure("cancelled", cancelled_task)
    await measure("future later", lambda: future_later(3))
    await measure("done future", done_future)
    await measure("shield", shielded)
    await measure("locks", locks)
    await measure("events", events)
    await measure("queue", lambda: queues(0))
    await measure("queue(1)", lambda: queues(1))
    await measure("queue(2)", lambda: queues(2))
    await measure("join", joined)
    await measure("conditions", conditions)
    await measure("semaphores", semaphores)
    await measure("barriers", barriers)
    await measure("wait_for", lambda: wait_for(2, 10))
    await measure("wait_for None", lambda: wait_for(2, None))
    await measure("wait_for 0", lambda: wait_for(2, 0))
    await measure("custom", lambda: Custom().__await__ and asyncio.ensure_future(Custom()))
    await measure("wrapping", wrapping)


asyncio.run(main())
