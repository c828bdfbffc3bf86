package org.aiolang.stdlib.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Executors of threads, threads and queues; the expected lines were recorded from CPython 3.13. */
final class ThreadsTest {
  @Test
  void futures() {
    String printed =
        Script.run(
            """
            import threading
            from concurrent.futures import *

            def attempt(function):
                try:
                    print(function())
                except Exception as e:
                    print(type(e).__name__, str(e).split(" at 0x")[0])

            gate = threading.Event()
            for wrong in (0, -1):
                attempt(lambda: ThreadPoolExecutor(wrong))
            with ThreadPoolExecutor(1) as pool:
                first = pool.submit(gate.wait)
                second = pool.submit(lambda: 5)
                while not first.running():
                    pass
                attempt(lambda: second.result(0.01))
                attempt(lambda: first.cancel())
                attempt(lambda: second.cancel())
                attempt(lambda: second.result())
                print(second.done(), second.cancelled(), second.running())
                attempt(lambda: second.set_result(3))
                gate.set()
                print(first.result())
                attempt(lambda: list(pool.map(lambda x: 1 // x, [1, 0, 2])))
                attempt(lambda: pool.submit(1).result())
            attempt(lambda: pool.submit(abs, 1))
            done = Future()
            done.set_result(3)
            attempt(lambda: done.set_result(4))
            failed = Future()
            failed.set_exception(ValueError("x"))
            attempt(lambda: failed.result())
            print(repr(failed.exception()), done.exception())
            calls = []
            done.add_done_callback(lambda f: calls.append(f.result()))
            print(calls)
            attempt(lambda: list(as_completed([Future(), done], timeout=0.01)))
            print([len(s) for s in wait([Future(), done], timeout=0.01)])
            attempt(lambda: wait([done], return_when="x"))
            """);
    assertEquals(
        """
        ValueError max_workers must be greater than 0
        ValueError max_workers must be greater than 0
        TimeoutError\s
        False
        True
        CancelledError\s
        True True False
        InvalidStateError CANCELLED: <Future
        True
        ZeroDivisionError integer division or modulo by zero
        TypeError 'int' object is not callable
        RuntimeError cannot schedule new futures after shutdown
        InvalidStateError FINISHED: <Future
        ValueError x
        ValueError('x') None
        [3]
        TimeoutError 1 (of 2) futures unfinished
        [1, 1]
        ValueError Invalid return condition: 'x'
        """,
        printed);
  }

  @Test
  void threadsAndQueues() {
    String printed =
        Script.run(
            """
            import queue, threading

            lock = threading.Lock()
            total = 0

            def add():
                global total
                for i in range(500):
                    with lock:
                        total += 1

            threads = [threading.Thread(target=add) for _ in range(3)]
            for t in threads:
                t.start()
            for t in threads:
                t.join()
            print(total, threads[0].name, threads[0].is_alive())

            q = queue.Queue(2)
            def produce():
                for i in range(5):
                    q.put(i)
                q.put(None)
            threading.Thread(target=produce, daemon=True).start()
            while (item := q.get()) is not None:
                print(item, end=" ")
            print()
            try:
                q.get(timeout=0.01)
            except queue.Empty as e:
                print(repr(e))
            p = queue.PriorityQueue()
            for v in (3, 1, 2):
                p.put(v)
            print([p.get() for _ in range(3)])

            class Mine(threading.Thread):
                def __init__(self, x):
                    super().__init__(name="mine")
                    self.x = x
                def run(self):
                    print(threading.current_thread().name, threading.current_thread() is self, self.x)
            m = Mine(4)
            m.start()
            m.join()
            c = threading.Condition()
            items = []
            def consume():
                with c:
                    c.wait_for(lambda: items)
                    print("got", items.pop())
            t = threading.Thread(target=consume)
            t.start()
            with c:
                items.append(1)
                c.notify()
            t.join()
            try:
                lock.release()
            except RuntimeError as e:
                print(e)
            """);
    assertEquals(
        """
        1500 Thread-1 (add) False
        0 1 2 3 4\s
        Empty()
        [1, 2, 3]
        mine True 4
        got 1
        release unlocked lock
        """,
        printed);
  }
}
