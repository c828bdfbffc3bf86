/**
 * From a {@code Source} to a syntax tree, or to diagnostics that say why there is none. The parser
 * generator is a secret of this package: none of its types appears in what the package offers, and
 * no other package may use them. It knows nothing of names, scopes or running.
 */
package org.aiolang.grammar.parse;
