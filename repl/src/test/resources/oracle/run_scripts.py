"""Runs every script of a folder under CPython, the way aio's tests run it under aio.

usage: python3 run_scripts.py FOLDER
       python3 run_scripts.py -      takes folders from standard input, one a line, and says "done"

Each script NAME.aio runs in a process of its own, with aio's prelude as builtins and with await
allowed at the top level. Beside it are left NAME.printed, what it wrote to standard output, and,
where an error ended it, NAME.error: the line it was raised at, and below that its text.
"""

import ast
import asyncio
import builtins
import concurrent.futures
import functools
import inspect
import multiprocessing
import os
import pathlib
import signal
import sys
import traceback
import types

SECONDS = 20


async def spawn_process(function, /, *args, timeout=None, priority=None, **kwargs):
    context = multiprocessing.get_context("fork")
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as executor:
        call = functools.partial(function, *args, **kwargs)
        result = asyncio.get_running_loop().run_in_executor(executor, call)
        return await asyncio.wait_for(result, timeout)


def install_prelude():
    same = "gather sleep wait as_completed shield Queue Lock Event Semaphore timeout TaskGroup"
    for name in same.split():
        setattr(builtins, name, getattr(asyncio, name))
    builtins.spawn = asyncio.create_task
    builtins.spawn_thread = asyncio.to_thread
    builtins.spawn_process = spawn_process


def run(path, name):
    text = path.read_text("utf-8")
    module = types.ModuleType("__main__")
    module.__file__ = name
    sys.modules["__main__"] = module
    sys.argv = [name]
    code = compile(text, name, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, True)
    if code.co_flags & inspect.CO_COROUTINE:
        asyncio.run(types.FunctionType(code, module.__dict__)())
    else:
        exec(code, module.__dict__)


def report(error, name):
    """The line in the script, then the text of the error as it stands below a traceback."""
    lines = list(traceback.TracebackException.from_exception(error).format_exception_only())
    if isinstance(error, SyntaxError):
        return f"{error.lineno}\n{lines[-1]}"
    line = 0
    entry = error.__traceback__
    while entry is not None:
        if entry.tb_frame.f_code.co_filename == name:
            line = entry.tb_lineno
        entry = entry.tb_next
    return f"{line}\n{''.join(lines)}"


def run_in_child(path):
    signal.alarm(SECONDS)
    printed = os.open(path.with_suffix(".printed"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    silence = os.open(os.devnull, os.O_RDWR)
    os.dup2(silence, 0)
    os.dup2(printed, 1)
    os.dup2(silence, 2)
    name = path.name
    try:
        run(path, name)
    except BaseException as error:
        path.with_suffix(".error").write_text(report(error, name), "utf-8")
    sys.stdout.flush()
    os._exit(0)


def run_folder(folder):
    for path in sorted(folder.glob("*.aio")):
        child = os.fork()
        if child == 0:
            run_in_child(path)
        _, status = os.waitpid(child, 0)
        if status != 0:
            path.with_suffix(".error").write_text(f"0\ndid not end: status {status}\n", "utf-8")


def main():
    install_prelude()
    if sys.argv[1] != "-":
        run_folder(pathlib.Path(sys.argv[1]))
        return
    for line in sys.stdin:
        run_folder(pathlib.Path(line.strip()))
        print("done", flush=True)


main()
