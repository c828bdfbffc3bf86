/**
 * CPython's own tests, run through aio's {@code unittest}: the scope files say which, the count
 * files what came of it, and README.md of interpreter/ shows the sums.
 */
package org.aiolang.stdlib.cpython;
