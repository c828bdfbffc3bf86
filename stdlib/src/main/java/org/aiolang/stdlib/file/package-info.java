/**
 * Files as scripts see them: open, text and binary files, those in memory, the standard streams,
 * and the module io. It knows values, errors and bytes on disk; it must not know nodes, syntax or
 * the event loop.
 */
package org.aiolang.stdlib.file;
