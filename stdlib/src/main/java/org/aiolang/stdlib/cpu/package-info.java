/**
 * Computations that take a processor long: the module {@code cpu}. They know values and the
 * interpreter lock, which they do without while they compute; how calls get to other processes is
 * the pool's business.
 */
package org.aiolang.stdlib.cpu;
