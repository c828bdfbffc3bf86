package org.aiolang.interpreter.resolve;

/** How code in one scope reaches a name. */
public sealed interface Binding {
  /** The unit's slot holds the value itself. */
  record Local(int slot) implements Binding {}

  /** The unit's slot holds a cell, shared with the nested units that use the name. */
  record Cell(int slot) implements Binding {}

  /** The cell with this index among those the enclosing unit handed over. */
  record Free(int index) implements Binding {}

  /** A name of the module, or else of the builtins; mangled where it is private to a class. */
  record Global(String name) implements Binding {}

  /**
   * A name in a class body: what is read is looked for among the names of the class first; what is
   * written or deleted is always one of the class.
   *
   * @param name as the class namespace knows it, mangled where it is private
   * @param otherwise {@link Global} or {@link Free}: where to look when the class has no such name
   */
  record ClassName(String name, Binding otherwise) implements Binding {}

  /**
   * A name in the type parameters of something in a class body, or in what they are bound to: it is
   * looked for among the names of the class first. Never written.
   *
   * @param dictionary {@link Cell} or {@link Free}: where the namespace of the class is
   * @param otherwise {@link Global} or {@link Free}: where to look when the class has no such name
   */
  record Seen(String name, Binding dictionary, Binding otherwise) implements Binding {}
}
