/**
 * The module builtins, and sys, os and what else a script expects of its surroundings. It knows the
 * engine's facade, values and errors; it must not know nodes, syntax or the event loop's inside.
 */
package org.aiolang.stdlib.core;
