package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;

/** {@code contextvars.ContextVar}. */
public final class ContextVar extends Instance {
  final Loops loops;
  final String name;
  final Object preset;

  /**
   * @param preset what it gives where it is not set, or null
   */
  public ContextVar(Loops loops, String name, Object preset) {
    super(loops.contextVarType);
    this.loops = loops;
    this.name = name;
    this.preset = preset;
  }

  /** Its value in the current context; raises LookupError where there is none and no default. */
  Object get(Object otherwise) {
    Context context = (Context) loops.lock.current.context;
    Object value = context == null ? null : context.get(this);
    if (value != null) {
      return value;
    }
    if (otherwise != null) {
      return otherwise;
    }
    if (preset != null) {
      return preset;
    }
    throw Errors.with(ExceptionTypes.LOOKUP_ERROR, this);
  }

  Token set(Object value) {
    Context context = Context.current(loops);
    Token token = new Token(this, context, context.get(this));
    context.set(this, value);
    return token;
  }

  void reset(Object given) {
    if (!(given instanceof Token token)) {
      throw Errors.type("expected an instance of Token, got " + Conversion.repr(given));
    }
    if (token.used) {
      throw Errors.runtime(Conversion.repr(token) + " has already been used once");
    }
    if (token.variable != this) {
      throw Errors.value(Conversion.repr(token) + " was created by a different ContextVar");
    }
    Context context = Context.current(loops);
    if (token.context != context) {
      throw Errors.value(Conversion.repr(token) + " was created in a different Context");
    }
    token.used = true;
    if (token.old == null) {
      context.remove(this);
    } else {
      context.set(this, token.old);
    }
  }

  /** {@code contextvars.Token}: what {@code ContextVar.set} changed. */
  static final class Token extends Instance {
    final ContextVar variable;
    final Context context;
    final Object old;
    boolean used;

    Token(ContextVar variable, Context context, Object old) {
      super(variable.loops.tokenType);
      this.variable = variable;
      this.context = context;
      this.old = old;
    }
  }
}
