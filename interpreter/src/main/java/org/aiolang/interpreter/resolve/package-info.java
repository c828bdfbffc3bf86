/**
 * From names to slots: which scope each name of a syntax tree belongs to and where its value will
 * live. It reads syntax trees and hands out bindings; it neither runs anything nor knows how
 * running is done.
 *
 * <p>Chains of {@code instanceof} stand where a switch over patterns would be shorter: the first
 * run of each such switch links a class, which takes a millisecond, and every script comes through
 * here.
 */
package org.aiolang.interpreter.resolve;
