/**
 * Values and what can be done with them: their types, operators, attributes, comparison, hashing
 * and text. It knows nothing of nodes, frames, syntax or the event loop, so a value behaves alike
 * whoever made it.
 */
package org.aiolang.interpreter.value;
