/**
 * What is kept between runs: the trees of scripts, so that a script that was run before starts
 * without the parser. This package knows syntax trees as bytes and files; nothing of what trees
 * mean or who runs them. Whatever goes wrong here costs time and nothing else: no message, no
 * exception.
 */
package org.aiolang.interpreter.cache;
