"""Cancellation: messages, counts, who sees what in which order."""
import asyncio


async def sleeper(name, log, swallow=0):
    while True:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            log.append((name, error.args))
            if not swallow:
                raise
            swallow -= 1
        finally:
            log.append((name, "finally"))


async def basic():
    log = []
    task = asyncio.create_task(sleeper("a", log))
    print(task.cancelling(), task.cancel("never started"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("caught", error.args, log, task.cancelled(), task.done())
    print(task.cancel(), task.cancelling())
    task = asyncio.create_task(sleeper("b", log))
    await asyncio.sleep(0)
    print(task.cancel("one"), task.cancel("two"), task.cancelling())
    await asyncio.wait([task])
    print(log, task.cancelled())
    try:
        task.result()
    except asyncio.CancelledError as error:
        print("result", error.args)
    try:
        task.exception()
    except asyncio.CancelledError as error:
        print("exception", error.args)


async def swallowing():
    log = []
    task = asyncio.create_task(sleeper("s", log, 1))
    await asyncio.sleep(0)
    task.cancel("first")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(task.cancelling(), task.uncancel(), task.uncancel(), log)
    task.cancel("second")
    await asyncio.wait([task])
    print(log, task.cancelling())


async def uncancel_before_delivery():
    async def child():
        me = asyncio.current_task()
        me.cancel("self")
        print("uncancel", me.uncancel())
        await asyncio.sleep(0)
        return "survived"

    print(await asyncio.create_task(child()))


async def cancel_self():
    async def child():
        asyncio.current_task().cancel("me")
        return "returned"

    task = asyncio.create_task(child())
    await asyncio.wait([task])
    print("cancelled at end", task.cancelled())

    async def other():
        asyncio.current_task().cancel("me")
        try:
            await asyncio.get_running_loop().create_future()
        except asyncio.CancelledError as error:
            return error.args

    print(await asyncio.create_task(other()))


async def through_gather():
    log = []
    children = [asyncio.create_task(sleeper(n, log)) for n in "xy"]
    gathered = asyncio.gather(*children)
    waiting = asyncio.ensure_future(gathered)
    print(waiting is gathered)
    await asyncio.sleep(0)
    print(gathered.cancel("all"))
    try:
        await gathered
    except asyncio.CancelledError as error:
        print("gather", error.args, log, gathered.cancelled())
    inner = asyncio.create_task(sleeper("z", log))
    gathered = asyncio.gather(inner, asyncio.sleep(0, 1), return_exceptions=True)
    await asyncio.sleep(0)
    inner.cancel("inner")
    print(await gathered)


async def through_await():
    log = []
    inner = asyncio.create_task(sleeper("inner", log))

    async def outer():
        try:
            await inner
        finally:
            log.append("outer finally")

    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("chain")
    await asyncio.wait([task])
    print(log, inner.cancelled(), task.cancelled())


async def shielding():
    log = []

    async def work():
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log.append("work done")
        return 5

    inner = asyncio.create_task(work())

    async def outer():
        await asyncio.shield(inner)

    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), inner.done(), log)
    print(await inner, log)
    inner = asyncio.create_task(sleeper("q", log))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel("in")
    try:
        await outer
    except asyncio.CancelledError as error:
        print("outer", error.args, outer.cancelled())


async def in_wait_for():
    log = []
    try:
        await asyncio.wait_for(sleeper("w", log), 0.01)
    except TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__), log)
    try:
        await asyncio.wait_for(sleeper("n", log), 0)
    except TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__), log)
    task = asyncio.create_task(asyncio.wait_for(sleeper("v", log), 5))
    await asyncio.sleep(0)
    task.cancel("outside")
    await asyncio.wait([task])
    print(log, task.cancelled())


async def in_group():
    log = []

    async def parent():
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeper("g1", log))
            group.create_task(sleeper("g2", log))
        log.append("not reached")

    task = asyncio.create_task(parent())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("group")
    try:
        await task
    except asyncio.CancelledError as error:
        print("group", error.args, log, task.cancelling())

    async def body_fails():
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeper("h", log))
            await asyncio.sleep(0)
            raise KeyError("body")

    log.clear()
    try:
        await body_fails()
    except ExceptionGroup as group:
        print(repr(group), log)

    async def two_fail():
        async def fail(error):
            try:
                await asyncio.sleep(0)
            finally:
                raise error

        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError(1)))
            group.create_task(fail(TypeError(2)))

    try:
        await two_fail()
    except ExceptionGroup as group:
        print(repr(group), asyncio.current_task().cancelling())


async def in_timeout():
    try:
        async with asyncio.timeout(0.01) as limit:
            await asyncio.sleep(5)
    except TimeoutError as error:
        print(repr(error), limit.expired(), repr(error.__cause__), asyncio.current_task().cancelling())
    async with asyncio.timeout(5) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 1)
    print(limit.expired(), limit)
    try:
        async with asyncio.timeout(0.01) as outer:
            async with asyncio.timeout(5) as inner:
                await asyncio.sleep(1)
    except TimeoutError:
        print(outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise RuntimeError("instead")
    except RuntimeError as error:
        print(repr(error), repr(error.__context__))


async def main():
    for part in (basic, swallowing, uncancel_before_delivery, cancel_self, through_gather, through_await, shielding,
                 in_wait_for, in_group, in_timeout):
        print("---", part.__name__)
        await part()


asyncio.run(main())
