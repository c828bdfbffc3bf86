"""Random programs of tasks that wait, wake, cancel and fail; the log of each is its order."""
import asyncio
import random


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.log = []
        self.tasks = []
        self.budget = 60

    def note(self, *what):
        self.log.append(what)

    async def leaf(self, name, turns):
        for _ in range(turns):
            await asyncio.sleep(0)
        self.note(name, "leaf", turns)
        return turns

    async def failing(self, name, turns):
        await self.leaf(name, turns)
        raise ValueError(name)

    def some(self, name):
        turns = self.random.randrange(4)
        return self.failing(name, turns) if self.random.random() < 0.25 else self.leaf(name, turns)

    async def operation(self, name, depth):
        choice = self.random.randrange(19)
        turns = self.random.randrange(3)
        if choice == 0:
            await asyncio.sleep(0)
        elif choice == 1:
            async with self.lock:
                self.note(name, "locked")
                await self.leaf(name, turns)
        elif choice == 2:
            self.note(name, "got", await self.queue.get())
        elif choice == 3:
            await self.queue.put(name)
            self.note(name, "put")
        elif choice == 4:
            self.event.set()
        elif choice == 5:
            self.event.clear()
        elif choice == 6:
            async with self.semaphore:
                self.note(name, "entered")
                await asyncio.sleep(0)
        elif choice == 7:
            many = [self.some(f"{name}g{i}") for i in range(self.random.randrange(4))]
            keep = self.random.random() < 0.5
            self.note(name, "gathered", repr(await asyncio.gather(*many, return_exceptions=keep)))
        elif choice == 8:
            async with asyncio.TaskGroup() as group:
                for i in range(self.random.randrange(1, 4)):
                    group.create_task(self.some(f"{name}t{i}"))
                await self.leaf(name, turns)
            self.note(name, "group over")
        elif choice == 9:
            async with asyncio.timeout(0 if turns else 1000):
                await self.leaf(name, turns)
        elif choice == 10:
            self.note(name, "waited for", await asyncio.wait_for(self.some(f"{name}w"), self.random.choice([None, 0, 1000])))
        elif choice == 11:
            many = [asyncio.create_task(self.some(f"{name}s{i}")) for i in range(2)]
            when = self.random.choice([asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED])
            done, pending = await asyncio.wait(many, return_when=when)
            self.note(name, "waited", len(done), len(pending))
            for task in many:
                if task.done() and not task.cancelled():
                    task.exception()
                else:
                    task.cancel()
        elif choice == 12:
            self.note(name, "shielded", await asyncio.shield(self.some(f"{name}h")))
        elif choice == 13:
            victim = self.random.choice(self.tasks)
            self.note(name, "cancels", victim.get_name(), victim.cancel(name), victim.cancelling())
        elif choice == 14:
            other = self.random.choice(self.tasks)
            if other is not asyncio.current_task() and not other.done():
                self.note(name, "awaits", other.get_name())
                await asyncio.wait([other, asyncio.create_task(self.leaf(f"{name}a", 3))], return_when=asyncio.FIRST_COMPLETED)
        elif choice == 15 and depth < 2:
            self.spawn(f"{name}.{len(self.tasks)}", depth + 1)
        elif choice == 16:
            async with self.condition:
                self.condition.notify(1 + turns)
                self.note(name, "notified")
        elif choice == 17:
            async with self.condition:
                async with asyncio.timeout(1000):
                    self.note(name, "condition", await self.condition.wait())
        elif choice == 18:
            loop = asyncio.get_running_loop()
            future = loop.create_future()
            loop.call_soon(loop.call_soon, future.set_result, turns)
            self.note(name, "future", await future)

    async def worker(self, name, depth):
        self.note(name, "starts")
        try:
            for _ in range(self.random.randrange(1, 6)):
                if self.budget <= 0:
                    break
                self.budget -= 1
                try:
                    await self.operation(name, depth)
                except asyncio.CancelledError as error:
                    self.note(name, "cancelled", error.args)
                    self.budget -= 10
                    if self.random.random() < 0.6 or self.budget <= 0:
                        raise
                    asyncio.current_task().uncancel()
                except (ValueError, TimeoutError, ExceptionGroup) as error:
                    self.note(name, "caught", repr(error))
        finally:
            self.note(name, "ends", asyncio.current_task().cancelling())

    def spawn(self, name, depth):
        task = asyncio.create_task(self.worker(name, depth), name=name)
        self.tasks.append(task)
        task.add_done_callback(lambda done: self.note(name, "done", done.cancelled()))

    async def main(self):
        self.lock = asyncio.Lock()
        self.queue = asyncio.Queue(2)
        self.event = asyncio.Event()
        self.semaphore = asyncio.Semaphore(2)
        self.condition = asyncio.Condition()
        for n in range(self.random.randrange(2, 6)):
            self.spawn(f"w{n}", 0)
        for _ in range(80):
            await asyncio.sleep(0)
            if all(task.done() for task in self.tasks):
                break
        for task in list(self.tasks):
            task.cancel("end")
        for _ in range(40):
            await asyncio.sleep(0)
        self.note("left", sorted(task.get_name() for task in self.tasks if not task.done()))


def checksum(text):
    value = 0
    for character in text:
        value = (value * 31 + ord(character)) % 1000000007
    return value


for seed in range(200):
    program = Program(seed)
    loop = asyncio.new_event_loop()  # not asyncio.run: some programs end in a deadlock
    loop.run_until_complete(program.main())
    loop.close()
    print(seed, len(program.log), checksum("\n".join(map(str, program.log))))
