package org.aiolang.interpreter.value;

import java.util.HashMap;
import java.util.Map;

/**
 * A hidden class: the attributes that instances of one class have, in the order they were added.
 * Shapes of a class form a tree from {@link Type#rootShape()}; equal histories share a shape, so a
 * node that saw one knows where the attribute lies.
 */
public final class Shape {
  public final Type type;

  /** How many attributes. */
  public final int size;

  /** Whether attributes live in a {@link DictValue} in {@code fields[0]} instead. */
  public final boolean dictionary;

  private final Shape parent;
  private final String last;
  private Map<String, Shape> transitions;
  private Map<String, Integer> indexes;

  Shape(Type type, boolean dictionary) {
    this(type, null, null, 0, dictionary);
  }

  private Shape(Type type, Shape parent, String last, int size, boolean dictionary) {
    this.type = type;
    this.parent = parent;
    this.last = last;
    this.size = size;
    this.dictionary = dictionary;
  }

  /** Where the attribute lies, or -1. */
  public int indexOf(String name) {
    if (size < 6) {
      for (Shape at = this; at.last != null; at = at.parent) {
        if (at.last.equals(name)) {
          return at.size - 1;
        }
      }
      return -1;
    }
    if (indexes == null) {
      Map<String, Integer> found = new HashMap<>();
      for (Shape at = this; at.last != null; at = at.parent) {
        found.put(at.last, at.size - 1);
      }
      indexes = found;
    }
    Integer index = indexes.get(name);
    return index == null ? -1 : index;
  }

  /** The shape with one more attribute. */
  public Shape with(String name) {
    if (transitions == null) {
      transitions = new HashMap<>(4);
    }
    return transitions.computeIfAbsent(name, key -> new Shape(type, this, key, size + 1, false));
  }

  /** The attribute names in order of addition. */
  public String[] names() {
    String[] names = new String[size];
    for (Shape at = this; at.last != null; at = at.parent) {
      names[at.size - 1] = at.last;
    }
    return names;
  }
}
