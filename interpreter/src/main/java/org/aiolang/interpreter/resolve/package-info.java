/**
 * From names to slots: which scope each name of a syntax tree belongs to and where its value will
 * live. It reads syntax trees and hands out bindings; it neither runs anything nor knows how
 * running is done.
 */
package org.aiolang.interpreter.resolve;
