/**
 * The modules about the life of objects: gc, weakref. The JVM's collector decides when an object
 * goes; what hangs on that happens at {@code gc.collect()} and when a weak reference is made, never
 * in between.
 */
package org.aiolang.stdlib.memory;
