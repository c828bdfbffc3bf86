/**
 * The modules os and os.path: processes, environment, folders and paths. It knows values, errors
 * and Java's file system, and must not know nodes, syntax or the event loop.
 */
package org.aiolang.stdlib.system;
