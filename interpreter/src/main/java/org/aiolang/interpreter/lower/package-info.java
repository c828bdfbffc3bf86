/**
 * From a syntax tree and its bindings to executable nodes. This is the only bridge between the two:
 * the one package that knows both {@code org.aiolang.grammar.syntax} and {@code
 * org.aiolang.interpreter.exec}. It runs nothing itself.
 *
 * <p>Chains of {@code instanceof} stand where a switch over patterns would be shorter: the first
 * run of each such switch links a class, which takes a millisecond, and every script comes through
 * here.
 */
package org.aiolang.interpreter.lower;
