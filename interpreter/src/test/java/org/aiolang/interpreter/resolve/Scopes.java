package org.aiolang.interpreter.resolve;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aiolang.grammar.syntax.Module;

/** Walks over trees in tests, by the components of their records. */
final class Scopes {
  private Scopes() {}

  /** All scopes of a module, in the order of the tree. */
  static List<Scope> of(Module module, Resolution resolution) {
    List<Scope> scopes = new ArrayList<>();
    walk(
        module,
        node -> {
          Scope scope = resolution.scope(node);
          if (scope != null) {
            scopes.add(scope);
          }
        });
    return scopes;
  }

  /** Calls back for a node and everything under it, parents first. */
  static void walk(Object node, Consumer<Object> visitor) {
    if (node instanceof List<?> list) {
      list.forEach(each -> walk(each, visitor));
    } else if (isNode(node)) {
      visitor.accept(node);
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        walk(get(node, component), visitor);
      }
    }
  }

  /** Whether it is a record of the syntax tree. */
  static boolean isNode(Object object) {
    return object instanceof Record
        && object.getClass().getPackageName().equals(Module.class.getPackageName());
  }

  static Object get(Object node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
