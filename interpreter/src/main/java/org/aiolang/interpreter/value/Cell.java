package org.aiolang.interpreter.value;

/**
 * A variable that outlives its frame (captured by a closure) or belongs to a module. A null value
 * is an unbound one, or one that text is being appended to: {@link #bound} tells.
 */
public final class Cell {
  public Object value;

  /** The text of a variable without a value; else of no meaning but to {@link #append}. */
  private Appending appending;

  public Cell() {}

  public Cell(Object value) {
    this.value = value;
  }

  /** The value, or null where unbound. */
  public Object bound() {
    if (value == null && appending != null) {
      value = appending.text();
    }
    return value;
  }

  /** Makes it unbound; tells whether it was bound. */
  public boolean unbind() {
    boolean was = value != null || appending != null;
    value = null;
    appending = null;
    return was;
  }

  /** What text is being appended to, or null where the variable has a value or is unbound. */
  public Appending appending() {
    return value == null ? appending : null;
  }

  /** Whether nothing has happened to the variable since {@link #appending} gave this. */
  public boolean isStill(Appending seen, int length) {
    return appending == seen && seen.length() == length && (value == null || seen.is(value));
  }

  /** Assigns the sum of its former value and more. */
  public void append(String former, String more) {
    if (former.length() + more.length() < Appending.LEAST_LENGTH) {
      value = former.concat(more);
      return;
    }
    if (appending != null && appending.is(former)) {
      appending.append(more);
    } else {
      appending = new Appending(former, more);
    }
    value = null;
  }

  /** Appends to what {@link #appending} has given. */
  public void append(String more) {
    appending.append(more);
    value = null;
  }
}
