/**
 * The aio command: its options, running a script, and the choice to open a prompt. Running a script
 * must not touch the terminal library, which costs time to load; only {@code
 * org.aiolang.repl.terminal} uses it.
 */
package org.aiolang.repl;
