/**
 * From a syntax tree and its bindings to executable nodes. This is the only bridge between the two:
 * the one package that knows both {@code org.aiolang.grammar.syntax} and {@code
 * org.aiolang.interpreter.exec}. It runs nothing itself.
 */
package org.aiolang.interpreter.lower;
