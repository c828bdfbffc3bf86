/**
 * The modules about numbers and time: {@code math}, {@code random}, {@code time}. They know values
 * and the engine's clock and lock, and must not know nodes, syntax or the event loop.
 */
package org.aiolang.stdlib.number;
