/**
 * Modules about classes: abc, types, typing, dataclasses. They know how classes are made, and must
 * not know nodes, syntax or the event loop.
 */
package org.aiolang.stdlib.classes;
