package org.aiolang.interpreter.pool;

import java.util.HashMap;
import java.util.Map;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Type;

/** A directory of what a test puts into it. */
final class PlainDirectory implements CodeDirectory {
  final Map<String, Object> values = new HashMap<>();

  @Override
  public Object find(String module, String path) {
    return values.get(module + ":" + path);
  }

  @Override
  public int place(FunctionValue function) {
    return -1;
  }

  @Override
  public Cell[] closure(FunctionValue function) {
    return new Cell[0];
  }

  @Override
  public FunctionValue functionAt(
      String module, int place, Cell[] closure, Object defaults, Object keywordDefaults) {
    return null;
  }

  @Override
  public Object reducer(Type type) {
    return null;
  }
}
