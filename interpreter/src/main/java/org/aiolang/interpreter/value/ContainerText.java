package org.aiolang.interpreter.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;

/** The reprs of containers. One that contains itself shows as {@code [...]} inside. */
public final class ContainerText {
  /** The containers whose repr the thread is at; empty between reprs. */
  private static final ThreadLocal<List<Object>> ACTIVE = ThreadLocal.withInitial(ArrayList::new);

  /** How deep lists may nest in CPython 3.13 on Linux before their repr fails. */
  private static final int DEEPEST = 9997;

  private ContainerText() {}

  /**
   * The text, or the other text where this very container is being shown already, further out.
   *
   * @param inside what stands for the container within itself
   */
  public static String guarded(Object container, String inside, Supplier<String> text) {
    List<Object> active = ACTIVE.get();
    for (int i = active.size() - 1; i >= 0; i--) {
      if (active.get(i) == container) {
        return inside;
      }
    }
    if (active.size() >= DEEPEST) {
      throw Errors.of(
          ExceptionTypes.RECURSION_ERROR,
          "maximum recursion depth exceeded while getting the repr of an object");
    }
    active.add(container);
    try {
      return text.get();
    } finally {
      active.remove(active.size() - 1);
    }
  }

  /** {@code [1, 2]}. */
  public static String list(ListValue list) {
    if (list.size == 0) {
      return "[]";
    }
    return guarded(
        list,
        "[...]",
        () -> {
          StringBuilder text = new StringBuilder("[");
          for (int i = 0; i < list.size; i++) { // a repr may change the list
            text.append(i == 0 ? "" : ", ").append(Conversion.repr(list.items[i]));
          }
          return text.append(']').toString();
        });
  }

  /** {@code (1, 2)} or {@code (1,)}. */
  public static String tuple(TupleValue tuple) {
    Object[] items = tuple.items();
    if (items.length == 0) {
      return "()";
    }
    return guarded(
        tuple,
        "(...)",
        () ->
            join(new StringBuilder("("), items).append(items.length == 1 ? ",)" : ")").toString());
  }

  /** {@code {'a': 1}}. */
  public static String dict(DictValue dict) {
    if (dict.size() == 0) {
      return "{}";
    }
    return guarded(
        dict,
        "{...}",
        () -> {
          StringBuilder text = new StringBuilder("{");
          String separator = "";
          for (DictValue.Cursor at = dict.cursor(); at.advance(); separator = ", ") {
            Object value = at.value();
            text.append(separator)
                .append(Conversion.repr(at.key()))
                .append(": ")
                .append(Conversion.repr(value));
          }
          return text.append('}').toString();
        });
  }

  /** {@code {1, 2}}, {@code frozenset({1, 2})}, {@code set()}; a subclass shows with its name. */
  public static String set(SetValue set) {
    String name = set.type().name();
    if (set.size() == 0) {
      return name + "()";
    }
    return guarded(
        set,
        name + "(...)",
        () -> {
          boolean bare = set.type() == Types.SET;
          StringBuilder text = new StringBuilder(bare ? "{" : name + "({");
          return join(text, Iteration.toArray(set)).append(bare ? "}" : "})").toString();
        });
  }

  /** Appends the reprs of the items, with commas between. */
  static StringBuilder join(StringBuilder text, Object[] items) {
    for (int i = 0; i < items.length; i++) {
      text.append(i == 0 ? "" : ", ").append(Conversion.repr(items[i]));
    }
    return text;
  }
}
