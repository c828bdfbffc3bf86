/**
 * What can be said about a script without running it, beyond that it is well formed: mistakes that
 * hurt programs with an event loop, and names that are missing or of no use. It reads trees and
 * what the resolver found out about them; it runs nothing, knows no values and prints nothing. A
 * check reports only what it is sure of: what a name means is followed through imports and single
 * assignments, and where that leaves a doubt it keeps silent.
 */
package org.aiolang.interpreter.check;
