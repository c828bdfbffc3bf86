/**
 * Errors as values of the language: the exception hierarchy, causes and tracebacks, and their text.
 * It knows places in sources, and must not know how errors are thrown through nodes or tasks.
 */
package org.aiolang.interpreter.error;
