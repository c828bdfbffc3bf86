package org.aiolang.grammar.syntax;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Span;

/** Compares trees by what they say, not by where it stands. */
public final class Trees {
  private Trees() {}

  /** Whether two trees are alike but for spans and sources. */
  public static boolean alike(Object first, Object second) {
    return difference(first, second) == null;
  }

  /** The first thing in which two trees differ, or null. */
  public static String difference(Object first, Object second) {
    return difference(first, second, "");
  }

  private static String difference(Object first, Object second, String path) {
    if (first instanceof List<?> list && second instanceof List<?> other) {
      for (int i = 0; i < Math.min(list.size(), other.size()); i++) {
        String found = difference(list.get(i), other.get(i), path + "[" + i + "]");
        if (found != null) {
          return found;
        }
      }
      return list.size() == other.size()
          ? null
          : path + ": " + list.size() + " and " + other.size() + " elements";
    }
    if (first == null || second == null || first.getClass() != second.getClass()) {
      return first == second ? null : path + ": " + first + " and " + second;
    }
    if (!(first instanceof Record)) {
      return Objects.equals(first, second) ? null : path + ": " + first + " and " + second;
    }
    for (RecordComponent component : first.getClass().getRecordComponents()) {
      if (component.getType() == Span.class || component.getType() == Source.class) {
        continue;
      }
      try {
        String found =
            difference(
                component.getAccessor().invoke(first),
                component.getAccessor().invoke(second),
                path + "." + component.getName());
        if (found != null) {
          return found;
        }
      } catch (ReflectiveOperationException impossible) {
        throw new AssertionError(impossible);
      }
    }
    return null;
  }
}
