/**
 * The {@code match} statement: matchers that judge a value, one class for each kind of pattern, and
 * the statement that asks them in turn. A matcher leaves what it captures in temporaries, so that
 * names are bound only where the whole pattern matched. Matchers never suspend; subjects, guards
 * and bodies may. Nodes know frames and values; they know neither the syntax tree nor the event
 * loop.
 */
package org.aiolang.interpreter.exec.pattern;
