"""Async generators and comprehensions under the loop."""
import asyncio


async def count(n, log):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        await asyncio.sleep(0)
        log.append(f"closed {n}")


async def iterate():
    log = []
    print([i async for i in count(3, log)], log)
    print({i: i * 2 async for i in count(2, log) if i}, log)
    generator = count(5, log)
    print(await anext(generator), await generator.__anext__(), await generator.asend(None))
    await generator.aclose()
    print(log)
    print(await anext(count(0, log), "default"))


async def interleave():
    log = []

    async def consume(name, n):
        async for i in count(n, log):
            log.append((name, i))

    await asyncio.gather(consume("a", 2), consume("b", 3))
    print(log)


async def cancelled():
    log = []

    async def consume():
        async for i in count(100, log):
            log.append(i)

    task = asyncio.create_task(consume())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", log)


async def main():
    for part in (iterate, interleave, cancelled):
        print("---", part.__name__)
        await part()
    log = closing
    generator = count(3, log)
    await anext(generator)
    holding.append(generator)


closing = []
holding = []
asyncio.run(main())
print(closing)
