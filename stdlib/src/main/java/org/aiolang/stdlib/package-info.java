/**
 * The modules that programs import. Each is declared with {@code org.aiolang.interpreter.builtin};
 * none may reach for syntax trees, the parser or the prompt.
 */
package org.aiolang.stdlib;
