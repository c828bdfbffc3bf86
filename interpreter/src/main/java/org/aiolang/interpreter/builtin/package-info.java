/**
 * How functions, types and modules written in Java are declared to the language, with the one
 * binder that matches a call's arguments to parameters. It knows values and errors, and must not
 * know nodes, frames, syntax or the event loop.
 */
package org.aiolang.interpreter.builtin;
