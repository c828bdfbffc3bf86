/**
 * Executable nodes, the frames they run in and the ways in which running a node can complete. It
 * knows values, errors and spans, and must not know syntax trees, the resolver or the lowering: a
 * node holds all that it needs.
 */
package org.aiolang.interpreter.exec;
