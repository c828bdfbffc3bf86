/**
 * The interactive prompt: reading lines with editing, history and completion, and showing results.
 * The terminal library is a secret of this package, and it is loaded only when a person sits at the
 * prompt.
 */
package org.aiolang.repl.terminal;
