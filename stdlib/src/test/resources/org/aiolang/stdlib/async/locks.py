"""Locks and their relatives: order, cancelling while waiting, misuse."""
import asyncio


async def lock_order():
    lock = asyncio.Lock()
    log = []

    async def worker(name, turns):
        async with lock:
            log.append((name, "in"))
            for _ in range(turns):
                await asyncio.sleep(0)
            log.append((name, "out"))

    tasks = [asyncio.create_task(worker(n, 2)) for n in "abcd"]
    await asyncio.sleep(0)
    print(str(lock)[-21:], lock.locked())
    tasks[1].cancel()
    await asyncio.wait(tasks)
    print(log, lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    print(await lock.acquire(), lock.locked())


async def lock_cancel_when_woken():
    lock = asyncio.Lock()
    log = []

    async def worker(name):
        async with lock:
            log.append(name)

    await lock.acquire()
    tasks = [asyncio.create_task(worker(n)) for n in "ab"]
    await asyncio.sleep(0)
    lock.release()
    tasks[0].cancel()
    late = asyncio.create_task(worker("late"))
    await asyncio.wait([*tasks, late])
    print(log, [task.cancelled() for task in tasks])


async def event_order():
    event = asyncio.Event()
    log = []

    async def waiter(name):
        log.append((name, await event.wait()))

    tasks = [asyncio.create_task(waiter(n)) for n in "abc"]
    await asyncio.sleep(0)
    print(str(event)[-20:], event.is_set())
    tasks[0].cancel()
    event.set()
    event.clear()
    await asyncio.wait(tasks)
    print(log, event.is_set())


async def condition_use():
    condition = asyncio.Condition()
    log = []
    for call in (condition.notify, condition.notify_all):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)

    async def waiter(name):
        async with condition:
            try:
                log.append((name, await condition.wait()))
            except asyncio.CancelledError as error:
                log.append((name, "cancelled", condition.locked()))
                raise

    tasks = [asyncio.create_task(waiter(n)) for n in "abcd"]
    await asyncio.sleep(0)
    print(str(condition)[-23:])
    async with condition:
        condition.notify()
        tasks[1].cancel()
        await asyncio.sleep(0)
        log.append("held")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    async with condition:
        condition.notify(5)
    await asyncio.wait(tasks)
    print(log)
    box = []

    async def until(n):
        async with condition:
            print("waited", n, await condition.wait_for(lambda: len(box) >= n and box))

    tasks = [asyncio.create_task(until(n)) for n in (2, 1)]
    for item in "xy":
        await asyncio.sleep(0)
        async with condition:
            box.append(item)
            condition.notify_all()
    await asyncio.gather(*tasks)
    shared = asyncio.Lock()
    first, second = asyncio.Condition(shared), asyncio.Condition(shared)
    async with first:
        print(second.locked())


async def semaphore_use():
    semaphore = asyncio.Semaphore(2)
    log = []

    async def worker(name):
        async with semaphore:
            log.append(name)
            await asyncio.sleep(0)

    tasks = [asyncio.create_task(worker(n)) for n in "abcde"]
    await asyncio.sleep(0)
    print(str(semaphore)[-20:], semaphore.locked())
    tasks[2].cancel()
    await asyncio.sleep(0)
    tasks[3].cancel()
    await asyncio.wait(tasks)
    print(log, [task.cancelled() for task in tasks], str(semaphore)[-20:])
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    zero = asyncio.Semaphore(0)
    waiting = asyncio.create_task(zero.acquire())
    await asyncio.sleep(0)
    zero.release()
    zero.release()
    print(zero.locked(), await waiting, zero.locked())


async def barrier_use():
    barrier = asyncio.Barrier(3)
    log = []

    async def worker(name):
        try:
            async with barrier as position:
                log.append((name, position))
        except asyncio.BrokenBarrierError as error:
            log.append((name, str(error)))
        except asyncio.CancelledError:
            log.append((name, "cancelled"))

    tasks = [asyncio.create_task(worker(n)) for n in "abcdef"]
    await asyncio.wait(tasks)
    print(log, barrier.n_waiting, barrier.parties, barrier.broken, str(barrier)[-24:])
    log.clear()
    tasks = [asyncio.create_task(worker(n)) for n in "gh"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.reset()
    await asyncio.wait(tasks)
    print(log, barrier.broken)
    log.clear()
    tasks = [asyncio.create_task(worker(n)) for n in "ij"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    await barrier.abort()
    await asyncio.wait(tasks)
    print(log, barrier.broken, str(barrier)[-9:])
    await worker("k")
    print(log)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


class Counting(asyncio.Lock):
    def __init__(self):
        super().__init__()
        self.count = 0

    async def acquire(self):
        self.count += 1
        return await super().acquire()


async def subclass():
    lock = Counting()
    async with lock:
        print(lock.count, lock.locked())
    print(lock.locked())


async def main():
    for part in (lock_order, lock_cancel_when_woken, event_order, condition_use, semaphore_use, barrier_use, subclass):
        print("---", part.__name__)
        await part()


asyncio.run(main())
