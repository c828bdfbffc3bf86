/**
 * Where program text comes from and how places in it are named: {@code Source}, {@code Span},
 * {@code Diagnostic} and the printer that shows a diagnostic with its line. This package knows
 * nothing of tokens, syntax trees or running programs, so that every other package may use it.
 */
package org.aiolang.grammar.source;
