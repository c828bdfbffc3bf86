package org.aiolang.interpreter.resolve;

/**
 * A name that lives in a slot: one parameter, local or comprehension variable, or the cell of a
 * class.
 */
final class Variable {
  final Scope owner;
  final String name;
  final boolean parameter;

  /** Whether a unit nested in the owner's uses it, so that it must live in a cell. */
  boolean captured;

  int slot = -1;

  Variable(Scope owner, String name, boolean parameter) {
    this.owner = owner;
    this.name = name;
    this.parameter = parameter;
  }
}
