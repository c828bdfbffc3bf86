"""The loop itself: running, stopping, timers, handlers, threads, eager tasks, runners, contexts."""
import asyncio
import contextvars


def attempt(call):
    try:
        print("ok", call())
    except BaseException as error:
        print(type(error).__name__, error)


def running():
    loop = asyncio.new_event_loop()
    log = []
    loop.call_soon(log.append, 1)
    loop.call_soon(loop.stop)
    loop.call_soon(log.append, 2)
    print(loop.is_running(), loop.is_closed(), loop)
    loop.run_forever()
    print(log)
    now = loop.time()
    loop.call_at(now + 0.02, log.append, "later")
    loop.call_later(0.01, log.append, "sooner")
    handle = loop.call_later(0.015, log.append, "never")
    handle.cancel()
    loop.call_later(0.03, loop.stop)
    print(handle.cancelled(), handle.when() > now)
    loop.run_forever()
    print(log)

    async def work(n):
        await asyncio.sleep(0)
        return n

    print(loop.run_until_complete(work(5)))
    future = loop.create_future()
    loop.call_soon(future.set_result, "done")
    print(loop.run_until_complete(future))
    loop.call_soon(loop.stop)
    pending = loop.create_future()
    attempt(lambda: loop.run_until_complete(pending))
    attempt(lambda: loop.run_until_complete(3))

    async def inside():
        attempt(lambda: loop.run_until_complete(pending))
        other = asyncio.new_event_loop()
        other.close()
        attempt(loop.close)
        attempt(lambda: asyncio.run(5))
        attempt(lambda: asyncio.Runner().run(main()))
        print(asyncio.get_running_loop() is loop, asyncio.get_event_loop() is loop)

    async def main():
        pass

    loop.run_until_complete(inside())
    loop.close()
    loop.close()
    attempt(lambda: loop.call_soon(print))
    attempt(lambda: loop.call_later(1, print))
    attempt(loop.run_forever)
    attempt(lambda: loop.create_task(3))
    print(loop)
    attempt(asyncio.get_running_loop)
    attempt(lambda: asyncio.run(3))
    attempt(lambda: loop.call_later(None, print))
    attempt(lambda: asyncio.set_event_loop(4))


def handlers():
    async def main():
        loop = asyncio.get_running_loop()

        def handler(given, context):
            print("handler", given is loop, sorted(context), context["message"][:40], repr(context.get("exception")))

        loop.set_exception_handler(handler)
        loop.call_soon(lambda: 1 / 0)
        future = loop.create_future()
        future.add_done_callback(lambda done: {}["key"])
        future.set_result(None)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        loop.call_exception_handler({"message": "mine"})
        print(loop.get_exception_handler() is handler)
        attempt(lambda: loop.set_exception_handler(3))
        loop.set_exception_handler(None)

    asyncio.run(main())


def tasks():
    async def child():
        await asyncio.sleep(0)

    async def main():
        loop = asyncio.get_running_loop()
        me = asyncio.current_task()
        print(me.get_name(), me in asyncio.all_tasks(), asyncio.current_task(loop) is me)
        task = asyncio.create_task(child(), name="named")
        print(task.get_name(), len(asyncio.all_tasks()), task.get_coro().__name__)
        task.set_name(5)
        print(task.get_name(), repr(task.get_name()))
        loop.call_soon(lambda: print("current in callback", asyncio.current_task()))
        await task
        print(len(asyncio.all_tasks()))
        attempt(lambda: task.set_result(1))
        attempt(lambda: task.set_exception(ValueError()))

        def factory(loop, coro, context=None):
            print("factory", coro.__name__)
            return asyncio.Task(coro, loop=loop, context=context)

        loop.set_task_factory(factory)
        print((await asyncio.gather(child(), child())), loop.get_task_factory() is factory)
        loop.set_task_factory(None)
        attempt(lambda: loop.set_task_factory(4))

    asyncio.run(main())


def eager():
    log = []

    async def quick():
        log.append("quick")
        return 1

    async def slow():
        log.append("slow starts")
        await asyncio.sleep(0)
        log.append("slow ends")
        return 2

    async def fails():
        raise ValueError("eager")

    async def main():
        loop = asyncio.get_running_loop()
        loop.set_task_factory(asyncio.eager_task_factory)
        task = asyncio.create_task(quick())
        print(task.done(), task.result(), log)
        task = asyncio.create_task(slow())
        print(task.done(), log, task in asyncio.all_tasks())
        print(await task, log)
        print(await asyncio.gather(quick(), slow(), quick()))
        task = asyncio.create_task(fails())
        print(task.done(), repr(task.exception()))
        print(asyncio.current_task().get_name())
        async with asyncio.TaskGroup() as group:
            one = group.create_task(quick())
            two = group.create_task(slow())
            print(one.done(), two.done())
        print(two.result())

    asyncio.run(main())


def runners():
    async def work(n):
        await asyncio.sleep(0)
        return n

    async def forever(log):
        try:
            await asyncio.sleep(100)
        finally:
            log.append("cleaned")

    log = []
    with asyncio.Runner() as runner:
        print(runner.run(work(1)), runner.run(work(2)), runner.get_loop().is_running())

        async def leaves():
            asyncio.create_task(forever(log))
            await asyncio.sleep(0)

        runner.run(leaves())
        print(log)
    print(log)
    attempt(lambda: runner.run(work(3)))
    attempt(lambda: asyncio.Runner().run(3))

    async def debugging():
        print(asyncio.get_running_loop().get_debug())

    asyncio.run(debugging(), debug=True)

    async def raises():
        raise KeyError("out")

    attempt(lambda: asyncio.run(raises()))

    async def exits():
        raise SystemExit(3)

    attempt(lambda: asyncio.run(exits()))


variable = contextvars.ContextVar("variable", default="default")
bare = contextvars.ContextVar("bare")


def contexts():
    async def child(log):
        log.append(variable.get())
        variable.set("child")
        await asyncio.sleep(0)
        log.append(variable.get())

    async def main():
        log = []
        print(variable.get())
        variable.set("main")
        await asyncio.gather(child(log), child(log))
        print(log, variable.get())
        await child(log)
        print(log, variable.get())
        loop = asyncio.get_running_loop()
        loop.call_soon(lambda: print("callback", variable.get()))
        variable.set("changed")
        await asyncio.sleep(0)
        own = contextvars.Context()
        task = asyncio.create_task(child(log), context=own)
        await task
        print(log, own[variable], task.get_context() is own, len(own), variable in own, bare in own)
        token = variable.set("x")
        variable.reset(token)
        print(variable.get())
        attempt(lambda: variable.reset(token) and None if False else None)
        attempt(lambda: bare.get("given"))
        copied = contextvars.copy_context()
        print(copied.run(lambda: (variable.set("in copy"), variable.get())[1]), variable.get(), copied[variable])
        print(variable.name, copied.get(bare, "absent"))

    asyncio.run(main())
    print(variable.get())


def waits():
    async def zero(n):
        for _ in range(n):
            await asyncio.sleep(0)
        return n

    async def fails():
        raise ValueError("w")

    async def main():
        for bad in (zero(1), [], None):
            try:
                await asyncio.wait(bad)
            except Exception as error:
                print(type(error).__name__, error)
            if hasattr(bad, "close"):
                bad.close()
        task = asyncio.create_task(zero(1))
        try:
            await asyncio.wait([task], return_when="x")
        except ValueError as error:
            print(error)
        coro = zero(1)
        try:
            await asyncio.wait([coro])
        except TypeError as error:
            print(error)
        coro.close()
        long = asyncio.create_task(asyncio.sleep(10, "long"))
        done, pending = await asyncio.wait([task, long], timeout=0.01)
        print(task in done, long in pending, len(done), len(pending))
        done, pending = await asyncio.wait([long, asyncio.create_task(fails())], return_when=asyncio.FIRST_EXCEPTION)
        print(len(done), repr(done.pop().exception()), len(pending))
        iterator = asyncio.as_completed([long, asyncio.sleep(0.001, "short")], timeout=0.01)
        for each in iterator:
            try:
                print(await each)
            except TimeoutError as error:
                print(repr(error))
        try:
            asyncio.as_completed(zero(1))
        except TypeError as error:
            print(error)
        long.cancel()
        print(await asyncio.wait_for(zero(2), 1), await asyncio.wait_for(asyncio.ensure_future(zero(2)), None))
        try:
            await asyncio.wait_for(asyncio.shield(asyncio.sleep(0.05, "kept")), 0.001)
        except asyncio.TimeoutError:
            print("timed out")
        try:
            await asyncio.sleep(float("nan"))
        except ValueError as error:
            print(error)
        try:
            await asyncio.sleep("1")
        except TypeError as error:
            print(error)

    asyncio.run(main())


for part in (running, handlers, tasks, eager, runners, contexts, waits):
    print("---", part.__name__)
    part()
