"""Runs programs under CPython's asyncio on a virtual clock, one after the other in this process.

On standard input comes the length of a program in bytes, a line feed and the program; on standard
output goes the length of what it printed, a line feed and that. Time stands still until nothing is
ready, then it jumps to the next timer; timers of the same time come in the order of their making.
"""

import asyncio
import contextlib
import gc
import heapq
import io
import itertools
import sys
import traceback


class Timer(asyncio.TimerHandle):
    """CPython's heap leaves the order of equal times open; here they have a number."""

    numbers = itertools.count()

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.place = self.when(), next(self.numbers)

    def __lt__(self, other):
        return self.place < other.place


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0.0
        self.selector = self._selector
        self.poll = self.selector.select
        self.selector.select = self.jump

    def time(self):
        return self.now

    def jump(self, timeout=None):
        if timeout is None:
            raise RuntimeError("nothing is ever ready again")
        if timeout > 0:
            self.now = self._scheduled[0].when()
        return self.poll(0)

    def call_at(self, when, callback, *args, context=None):
        timer = Timer(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer


def run(program):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            space = {"__name__": "program"}
            exec(compile(program, "program", "exec"), space)
            with asyncio.Runner(loop_factory=Loop) as runner:
                runner.run(space["main"]())
        except BaseException:
            traceback.print_exc(file=printed)
    return printed.getvalue()


def serve():
    gc.disable()  # CPython's loop holds tasks weakly
    count = 0
    while line := sys.stdin.buffer.readline():
        program = sys.stdin.buffer.read(int(line)).decode()
        answer = run(program).encode()
        sys.stdout.buffer.write(b"%d\n%s" % (len(answer), answer))
        sys.stdout.buffer.flush()
        count += 1
        if count % 100 == 0:
            gc.collect()


serve()
