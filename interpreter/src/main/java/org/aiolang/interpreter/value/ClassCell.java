package org.aiolang.interpreter.value;

/**
 * {@code __classcell__} in a class's namespace: the variable that {@code super()} in its methods
 * reads.
 */
public final class ClassCell extends Obj {
  private final Cell cell;

  public ClassCell(Cell cell) {
    this.cell = cell;
  }

  /** Tells the methods their class. */
  public void set(Type type) {
    cell.value = type;
  }

  @Override
  public Type type() {
    return Types.OBJECT;
  }
}
