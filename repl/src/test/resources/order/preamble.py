import asyncio
import sys

tasks = []
futures = []


def note(*what):
    print(*what)


def start(name, function, eager=False):
    coroutine = function(len(tasks))
    if eager:
        task = asyncio.Task(coroutine, loop=asyncio.get_running_loop(), eager_start=True)
    else:
        task = asyncio.create_task(coroutine)
    tasks.append(task)
    task.add_done_callback(lambda done: note(name, "is done", outcome(done)))


def outcome(future):
    if future.cancelled():
        return "cancelled"
    error = future.exception()
    return future.result() if error is None else text(error)


def text(error):
    if isinstance(error, BaseExceptionGroup):
        return [text(each) for each in error.exceptions]
    return type(error).__name__, error.args if isinstance(error, (ValueError, asyncio.CancelledError)) else ()


def resolve(number):
    future = futures[number % 3]
    if future.done():
        futures[number % 3] = asyncio.get_running_loop().create_future()
    elif number < 7:
        future.set_result(number)
    elif number < 9:
        future.set_exception(ValueError("future", number))
        future.exception()
    else:
        future.cancel("future")


async def settle():
    if TIMED:
        await asyncio.sleep(1000)
    else:
        for _ in range(60):
            await asyncio.sleep(0)


async def run(*functions):
    global lock, semaphore, condition, event, queue, barrier
    lock, semaphore, condition = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Condition()
    event, queue, barrier = asyncio.Event(), asyncio.Queue(1), asyncio.Barrier(2)
    futures.extend(asyncio.get_running_loop().create_future() for _ in range(3))
    for number, function in enumerate(functions):
        start(f"t{number}", function)
    await settle()
    left = asyncio.all_tasks() - {asyncio.current_task()}
    while left:
        note("left", len(left))
        for task in sorted(left, key=lambda task: int(task.get_name()[5:])):
            task.cancel("end")
        await settle()
        left = asyncio.all_tasks() - {asyncio.current_task()}
    note("time", asyncio.get_running_loop().time() - began if TIMED else 0)


