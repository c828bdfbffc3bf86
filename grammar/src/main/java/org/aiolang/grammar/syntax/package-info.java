/**
 * The syntax tree: immutable records that say what was written and where, and nothing of what it
 * means. It knows spans from {@code source} and nothing else: not the parser that makes it and not
 * the interpreter that reads it.
 */
package org.aiolang.grammar.syntax;
