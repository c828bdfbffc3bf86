/**
 * The module {@code asyncio} beyond the loop itself (waiting, locks, queues, timeouts, task
 * groups), {@code contextvars}, and the prelude that makes the most used of it builtins. Coroutine
 * functions are state machines in Java; each takes exactly as many turns of the loop as CPython
 * 3.13's.
 */
package org.aiolang.stdlib.async;
