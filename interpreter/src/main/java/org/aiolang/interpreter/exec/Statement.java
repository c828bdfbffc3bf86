package org.aiolang.interpreter.exec;

/** A node that does something and answers how it completed. */
public abstract class Statement {
  /**
   * Runs, or goes on where it was suspended.
   *
   * @return null when it completed normally, else one of {@link Completion}
   */
  public abstract Object execute(Frame frame);
}
