/**
 * Threads that run script code in one engine: the interpreter lock that lets one run at a time, the
 * state each carries, and the flag by which loops notice an interrupt or a thread that waits for
 * the lock. Knows no nodes and no event loop.
 */
package org.aiolang.interpreter.thread;
