/**
 * The network as scripts see it: a client for HTTP with the names of {@code aiohttp}. It knows the
 * event loop by its door and futures; it is loaded by scripts that import it only.
 */
package org.aiolang.stdlib.net;
