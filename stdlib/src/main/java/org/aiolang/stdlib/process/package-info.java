/**
 * Modules for work outside the event loop: {@code concurrent.futures}, {@code multiprocessing},
 * {@code threading}, {@code queue}, {@code spawn_process} and the main class of worker processes.
 * It knows the pool and the interpreter lock, and must not know syntax or nodes.
 */
package org.aiolang.stdlib.process;
