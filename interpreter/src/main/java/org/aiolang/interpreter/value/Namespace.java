package org.aiolang.interpreter.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The variables of a module, a cell each, so that nodes hold on to the cell and never look a name
 * up again.
 */
public final class Namespace {
  private final Map<String, Cell> cells = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private Map<String, Supplier<Object>> lazy;
  private DictValue dictionary;

  /** The cell of a name, made unbound where there is none yet. */
  public Cell cell(String name) {
    Cell cell = cells.get(name);
    if (cell == null) {
      cell = new Cell();
      cells.put(name, cell);
      order.add(name);
    }
    return cell;
  }

  /** The value, or null where unbound; makes a {@link #lazy} one. */
  public Object get(String name) {
    Cell cell = cells.get(name);
    Object value = cell == null ? null : cell.bound();
    if (value == null && lazy != null) {
      Supplier<Object> supplier = lazy.remove(name);
      if (supplier != null) {
        value = supplier.get();
        set(name, value);
      }
    }
    return value;
  }

  /**
   * Binds a name whose value is made when {@link #get} first asks for it; until then its cell is
   * unbound.
   */
  public void lazy(String name, Supplier<Object> supplier) {
    if (lazy == null) {
      lazy = new HashMap<>();
    }
    lazy.put(name, supplier);
    cell(name);
  }

  /** The variables as a dict, always the same one: a live view. */
  public DictValue dictionary() {
    if (dictionary == null) {
      dictionary = new NamespaceDict(this);
    }
    return dictionary;
  }

  public void set(String name, Object value) {
    cell(name).value = value;
  }

  /** Unbinds a name; tells whether it was bound. */
  public boolean remove(String name) {
    Cell cell = cells.get(name);
    return cell != null && cell.unbind();
  }

  /** The bound names, in order of first mention. */
  public List<String> names() {
    List<String> bound = new ArrayList<>();
    for (String name : order) {
      if (cells.get(name).bound() != null || (lazy != null && lazy.containsKey(name))) {
        bound.add(name);
      }
    }
    return bound;
  }
}
