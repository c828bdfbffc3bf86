"""Queues: order, waiting, cancelling, shutting down, subclasses."""
import asyncio


async def kinds():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind(5)
        for item in (3, 1, 2):
            queue.put_nowait(item)
        print(queue, queue.qsize(), queue.maxsize, queue.empty(), queue.full())
        print([queue.get_nowait() for _ in range(3)], queue)
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty as error:
            print(repr(error))
        for item in range(5):
            queue.put_nowait(item)
        try:
            queue.put_nowait(5)
        except asyncio.QueueFull as error:
            print(repr(error))
    queue = asyncio.PriorityQueue()
    for item in [(2, "b"), (1, "z"), (2, "a"), (0, "x"), (1, "y")]:
        await queue.put(item)
    print([await queue.get() for _ in range(5)])
    try:
        queue.task_done()
        for _ in range(5):
            queue.task_done()
    except ValueError as error:
        print(error)


async def fairness():
    queue = asyncio.Queue(1)
    log = []

    async def get(name):
        log.append((name, await queue.get()))

    async def put(name):
        await queue.put(name)
        log.append(("put", name))

    tasks = [asyncio.create_task(get(n)) for n in "abc"]
    await asyncio.sleep(0)
    print(str(queue))
    tasks += [asyncio.create_task(put(n)) for n in range(5)]
    await asyncio.sleep(0)
    print(str(queue), log)
    tasks[1].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(str(queue), log)
    tasks[-1].cancel()
    print(await queue.get(), await queue.get())
    await asyncio.wait(tasks)
    print(log, str(queue))


async def woken_then_cancelled():
    queue = asyncio.Queue()
    log = []

    async def get(name):
        log.append((name, await queue.get()))

    tasks = [asyncio.create_task(get(n)) for n in "ab"]
    await asyncio.sleep(0)
    queue.put_nowait(1)
    tasks[0].cancel()
    await asyncio.wait(tasks)
    print(log, [task.cancelled() for task in tasks], str(queue))
    queue = asyncio.Queue(1)
    queue.put_nowait(0)

    async def put(item):
        await queue.put(item)
        log.append(item)

    tasks = [asyncio.create_task(put(n)) for n in (1, 2)]
    await asyncio.sleep(0)
    queue.get_nowait()
    tasks[0].cancel()
    await asyncio.wait(tasks)
    print(log, [task.cancelled() for task in tasks], str(queue))


async def shutting():
    queue = asyncio.Queue(1)
    log = []

    async def get(name):
        try:
            log.append((name, await queue.get()))
        except asyncio.QueueShutDown as error:
            log.append((name, repr(error)))

    async def put(item):
        try:
            await queue.put(item)
            log.append(item)
        except asyncio.QueueShutDown as error:
            log.append((item, repr(error)))

    tasks = [asyncio.create_task(get(n)) for n in "ab"]
    await asyncio.sleep(0)
    queue.shutdown()
    await asyncio.wait(tasks)
    print(log, str(queue))
    log.clear()
    queue = asyncio.Queue(1)
    tasks = [asyncio.create_task(put(n)) for n in (1, 2, 3)]
    joining = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.shutdown()
    await asyncio.wait(tasks)
    print(log, str(queue), joining.done())
    print(await queue.get(), joining.done())
    try:
        await queue.get()
    except asyncio.QueueShutDown:
        print("shut down")
    queue.task_done()
    await joining
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.put_nowait(2)
    joining = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    await joining
    print(str(queue))
    try:
        queue.put_nowait(4)
    except asyncio.QueueShutDown:
        print("no put")


class Doubling(asyncio.Queue):
    def _init(self, maxsize):
        self.things = self._queue = []

    def _put(self, item):
        self._queue.append(item * 2)

    def _get(self):
        return self._queue.pop(0)


class Named(asyncio.Queue):
    def __init__(self, name):
        super().__init__(2)
        self.name = name


async def subclasses():
    queue = Doubling(2)
    await queue.put(3)
    await queue.put(4)
    print(queue.full(), queue.qsize(), queue.things)
    print(await queue.get(), await queue.get(), queue.empty())
    named = Named("n")
    await named.put(1)
    print(named.name, named.maxsize, str(named))


async def main():
    for part in (kinds, fairness, woken_then_cancelled, shutting, subclasses):
        print("---", part.__name__)
        await part()


asyncio.run(main())
