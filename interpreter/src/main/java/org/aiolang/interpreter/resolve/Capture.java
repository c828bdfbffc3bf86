package org.aiolang.interpreter.resolve;

/**
 * A free variable of a unit.
 *
 * @param name the variable's name
 * @param inEnclosing where the enclosing unit, when it makes the function, finds the cell: a {@link
 *     Binding.Cell} or a {@link Binding.Free} of that unit
 */
public record Capture(String name, Binding inEnclosing) {}
