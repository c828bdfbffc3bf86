/**
 * The event loop: tasks, futures, timers, the clock, and the thread-safe door by which other
 * threads hand work in. It knows values and errors, and must not know syntax or nodes: what a task
 * runs is a {@link org.aiolang.interpreter.value.Suspendable}.
 *
 * <h2>The order of things, as in asyncio (CPython 3.13, Lib/asyncio)</h2>
 *
 * A loop has a ready queue, first in first out, and timers, by time and among equals by
 * registration. A <em>turn</em>:
 *
 * <ol>
 *   <li>If nothing is ready, wait for the first timer or for the {@link
 *       org.aiolang.interpreter.loop.Door}. A virtual clock jumps to the first timer instead,
 *       unless outside work is under way.
 *   <li>What came through the door joins the ready queue.
 *   <li>Timers that are due join the ready queue.
 *   <li>Exactly as many entries run as were ready then; what they add waits for the next turn.
 * </ol>
 *
 * What enters the ready queue:
 *
 * <ul>
 *   <li>A new task: its first step. (An eager task runs it at once.)
 *   <li>A task that gave up its turn, {@code sleep(0)}: its next step.
 *   <li>A future that became done: its callbacks, in order of registration. The wake-up of a task
 *       that waits for the future is such a callback, and the task's step happens within it. So
 *       setting a result takes one turn to reach whoever awaits it.
 *   <li>A task that is done is a future that is done: awaiting a task that is just ending takes one
 *       more turn.
 *   <li>A callback added to a future that is done already.
 * </ul>
 *
 * Hence: awaiting a finished future takes no turn; {@code sleep(t)} takes two after its time (the
 * timer sets the future's result, then the wake-up); {@code gather} two after its last child's end
 * (the child's callback sets the outer future's result, then the wake-up).
 *
 * <p>What is built from these, as asyncio has it:
 *
 * <ul>
 *   <li>{@code Lock}, {@code Semaphore}: taken at once where nobody waits. A release sets the first
 *       waiter's future; who comes before that waiter has run queues up behind it.
 *   <li>{@code Event}: {@code set} wakes all waiters in the order they came.
 *   <li>{@code Condition}: a waiter that is notified first takes the lock again, so of several they
 *       go on one after the other, as each gives the lock up.
 *   <li>{@code Barrier} is a condition: the last to arrive goes on at once, the others when they
 *       have the lock.
 *   <li>{@code Queue}: {@code get} and {@code put} take no turn where there is an item or room.
 *       Otherwise the first waiter is woken, and looks again when it runs: who came in between may
 *       have been quicker. {@code shutdown} wakes all.
 *   <li>{@code TaskGroup}: its end waits for a future that the last child's callback sets, two
 *       turns after the child's end.
 *   <li>{@code timeout} is a timer that cancels the task around it; {@code wait_for} awaits within
 *       the calling task, under a timeout, and takes no turn of its own.
 *   <li>{@code wait}, {@code as_completed}: callbacks of the futures waited for; two turns, as
 *       {@code gather}.
 *   <li>{@code shield}: the inner future's callback sets the outer one; two turns.
 *   <li>{@code call_later(0, …)} is a timer, and comes behind what is ready already.
 *   <li>An asynchronous generator takes no turn by itself.
 * </ul>
 *
 * <p>Cancelling a task that waits cancels what it waits for, whose wake-up then throws
 * CancelledError into the coroutine; a task whose step is already scheduled is marked, and that
 * step throws. Requests are counted; {@code uncancel} takes one back.
 *
 * <p>A future stands in the queue once for all its callbacks: in asyncio they stand there one after
 * the other without a gap, so the order is the same. A task is its own queue entry and its own
 * wake-up callback, so that a switch allocates nothing.
 */
package org.aiolang.interpreter.loop;
