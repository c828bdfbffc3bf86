/**
 * Worker processes: starting them, the protocol spoken with them, and supervision when one hangs or
 * dies. It runs on threads of its own and reaches the event loop only by the loop's door; it must
 * not know syntax, nodes or tasks.
 */
package org.aiolang.interpreter.pool;
