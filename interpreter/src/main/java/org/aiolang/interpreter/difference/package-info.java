/**
 * What differs from CPython, as tables: what is left out, what is different, what is added, and
 * which modules and names of CPython's library are not here. The messages of refusals are taken
 * from these rows, and so is the page {@code interpreter/DIFFERENCES.md}. Knows how to make
 * exceptions and nothing else of the interpreter.
 */
package org.aiolang.interpreter.difference;
