package org.aiolang.interpreter.error;

import org.aiolang.grammar.source.Span;

/**
 * A script's exception on its way up through Java. It carries no Java stack trace; the script's
 * traceback grows in {@link ExceptionValue#traceback} as it leaves one script function after
 * another.
 */
@SuppressWarnings("serial") // never serialised: crosses no process in this form
public final class ScriptError extends RuntimeException {
  private final ExceptionValue value;

  /**
   * The innermost place seen in the frame it is now passing through, or null when it has just
   * entered it.
   */
  private Span place;

  /** Whether the traceback already has the frame it is now passing through. */
  private boolean noted;

  /** Whether it is settled which exception was being handled when it was raised. */
  private boolean chained;

  public ScriptError(ExceptionValue value) {
    super(null, null, false, false);
    this.value = value;
  }

  public ExceptionValue value() {
    return value;
  }

  /** Notes where in the current frame it passed first; later, outer places are ignored. */
  public ScriptError at(Span span) {
    if (place == null) {
      place = span;
    }
    return this;
  }

  /**
   * The place in the current frame, cleared: called once where it leaves the frame or is caught in
   * it.
   */
  public Span takePlace() {
    Span taken = place;
    place = null;
    return taken;
  }

  /** Whether the traceback already has an entry for the frame it is passing through. */
  public boolean noted() {
    return noted;
  }

  /** The traceback now has an entry for the frame it is passing through. */
  public ScriptError setNoted() {
    noted = true;
    return this;
  }

  /** Whether the value's context is settled for this raising of it. */
  public boolean chained() {
    return chained;
  }

  /** The value's context is settled. */
  public void setChained() {
    chained = true;
  }

  /** It has left a frame and enters its caller. */
  public void left() {
    noted = false;
    place = null;
  }

  @Override
  public String getMessage() {
    return value.type().name() + ": " + value.plainMessage();
  }
}
