package org.aiolang.interpreter.exec.name;

import org.aiolang.interpreter.exec.Frame;

/** Where a value can be stored: a name, an attribute, an item, or several of them in a sequence. */
public abstract class Target {
  /** Stores a value. */
  public abstract void assign(Frame frame, Object value);

  /** {@code del}. */
  public abstract void delete(Frame frame);
}
