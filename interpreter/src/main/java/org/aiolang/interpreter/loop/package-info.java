/**
 * The event loop: tasks, futures, timers, the clock, and the thread-safe door by which other
 * threads hand work in. It knows values and errors, and must not know syntax or nodes: what a task
 * runs is behind an interface of this package.
 */
package org.aiolang.interpreter.loop;
