/**
 * The syntax tree as bytes and back: what a cache of parsed scripts keeps. The form is closed
 * (every kind of node has its tag), holds no names of classes, and reading it trusts nothing:
 * whatever the bytes are, they give a tree whose places lie in its source, or a {@code
 * MalformedTreeException}. This package knows {@code syntax} and {@code source}; not the parser,
 * and not where the bytes are kept.
 */
package org.aiolang.grammar.binary;
