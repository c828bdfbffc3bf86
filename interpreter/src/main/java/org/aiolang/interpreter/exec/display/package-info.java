/**
 * Lists, tuples, dicts, sets, f-strings and comprehensions. Nodes know frames and values; they know
 * neither the syntax tree nor the event loop.
 */
package org.aiolang.interpreter.exec.display;
