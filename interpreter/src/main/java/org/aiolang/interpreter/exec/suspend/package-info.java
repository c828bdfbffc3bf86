/**
 * Generators, coroutines and async generators: statements that suspend, and what drives their
 * frames. Nodes know frames and values; they know neither the syntax tree nor the event loop.
 */
package org.aiolang.interpreter.exec.suspend;
