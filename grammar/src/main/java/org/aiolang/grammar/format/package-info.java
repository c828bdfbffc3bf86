/**
 * One style for scripts: from a text to the same text with other blanks, line ends and quotes. It
 * works on words, not on the tree, so that literals, comments and parentheses stay as they were
 * written; the tree serves only to prove afterwards that the meaning is the same.
 */
package org.aiolang.grammar.format;
