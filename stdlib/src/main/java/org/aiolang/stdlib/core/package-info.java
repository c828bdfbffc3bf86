/**
 * The {@code builtins} module and those closest to the interpreter: sys, os, io, types. Knows values and the engine; must not
 * know nodes or the loop's inside.
 */
package org.aiolang.stdlib.core;
