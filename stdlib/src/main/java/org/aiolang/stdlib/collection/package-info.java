/**
 * The modules about collections and functions: collections, itertools, functools, operator, heapq,
 * bisect, copy. They know values, errors and how natives are declared; no nodes, no event loop.
 */
package org.aiolang.stdlib.collection;
