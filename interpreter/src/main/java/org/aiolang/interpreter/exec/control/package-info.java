/**
 * Statements that decide what runs next: blocks, conditions, loops, exceptions, contexts. Nodes
 * know frames and values; they know neither the syntax tree nor the event loop.
 */
package org.aiolang.interpreter.exec.control;
