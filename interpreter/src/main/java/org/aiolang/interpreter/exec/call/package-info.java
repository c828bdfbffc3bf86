/** Calls. Nodes know frames and values; they know neither the syntax tree nor the event loop. */
package org.aiolang.interpreter.exec.call;
