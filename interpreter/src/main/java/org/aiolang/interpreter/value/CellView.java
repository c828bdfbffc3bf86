package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** A captured variable as {@code function.__closure__} shows it. */
public final class CellView extends Obj {
  public static final Type TYPE = Type.builtin("builtins", "cell", Types.OBJECT, CellView::declare);

  private final Cell cell;

  public CellView(Cell cell) {
    this.cell = cell;
  }

  /** Sets the variable. */
  void set(Object value) {
    cell.value = value;
  }

  @Override
  public Type type() {
    return TYPE;
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "__new__(cls, contents=<unset>, /)",
        "Create a new cell object.",
        arguments -> new CellView(new Cell(arguments[1])));
    members.property(
        "cell_contents",
        "The variable's value.",
        self -> {
          Object value = ((CellView) self).cell.value;
          if (value == null) {
            throw Errors.value("cell is empty");
          }
          return value;
        },
        (self, value) -> {
          ((CellView) self).cell.value = value;
          return None.NONE;
        });
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) ->
            other instanceof CellView view && view.cell == ((CellView) self).cell
                ? true
                : other instanceof CellView view
                    ? equal(((CellView) self).cell.value, view.cell.value)
                    : NotImplemented.NOT_IMPLEMENTED);
    members.constant("__hash__", None.NONE);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          Object value = ((CellView) self).cell.value;
          return "<cell at "
              + ObjectMethods.address(self)
              + ": "
              + (value == null
                  ? "empty"
                  : Types.of(value).name() + " object at " + ObjectMethods.address(value))
              + ">";
        });
  }

  private static Object equal(Object one, Object other) {
    return one == null || other == null ? one == other : Comparison.equal(one, other);
  }
}
