/**
 * Reading, writing and deleting variables, and assignment. Nodes know frames and values; they know
 * neither the syntax tree nor the event loop.
 */
package org.aiolang.interpreter.exec.name;
