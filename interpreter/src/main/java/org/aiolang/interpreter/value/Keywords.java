package org.aiolang.interpreter.value;

/**
 * The keyword arguments of a call, in the order written; names are unique.
 *
 * @param names the keywords
 * @param values their values, as many as names
 */
public record Keywords(String[] names, Object[] values) {
  /** No keyword arguments. */
  public static final Keywords NONE = new Keywords(new String[0], new Object[0]);

  /** How many. */
  public int size() {
    return names.length;
  }

  /** The value of a keyword, or null. */
  public Object get(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }
}
