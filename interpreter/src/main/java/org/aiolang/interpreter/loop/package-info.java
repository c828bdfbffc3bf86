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
 * <p>Cancelling a task that waits cancels what it waits for, whose wake-up then throws
 * CancelledError into the coroutine; a task whose step is already scheduled is marked, and that
 * step throws. Requests are counted; {@code uncancel} takes one back.
 *
 * <p>A future stands in the queue once for all its callbacks: in asyncio they stand there one after
 * the other without a gap, so the order is the same. A task is its own queue entry and its own
 * wake-up callback, so that a switch allocates nothing.
 */
package org.aiolang.interpreter.loop;
