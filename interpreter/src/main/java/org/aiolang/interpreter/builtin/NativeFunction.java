package org.aiolang.interpreter.builtin;

import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/**
 * A function or method written in Java. A call with as many positional arguments as the
 * implementation takes (or fewer, where the rest have defaults) goes straight to it; any other goes
 * through {@link ArgumentBinder}.
 */
public final class NativeFunction extends CallableValue {
  /** An implementation for each number of parameters; a parameter without value arrives as null. */
  public sealed interface Body {}

  /** Takes nothing. */
  @FunctionalInterface
  public non-sealed interface Body0 extends Body {
    Object call();
  }

  /** Takes one value. */
  @FunctionalInterface
  public non-sealed interface Body1 extends Body {
    Object call(Object a);
  }

  /** Takes two values. */
  @FunctionalInterface
  public non-sealed interface Body2 extends Body {
    Object call(Object a, Object b);
  }

  /** Takes three values. */
  @FunctionalInterface
  public non-sealed interface Body3 extends Body {
    Object call(Object a, Object b, Object c);
  }

  /**
   * Takes one value for each parameter of the signature, {@code *args} as Object[], {@code
   * **kwargs} as Keywords.
   */
  @FunctionalInterface
  public non-sealed interface BodyN extends Body {
    Object call(Object[] arguments);
  }

  /** What it is declared as. */
  public enum Kind {
    FUNCTION,
    METHOD,
    CONSTRUCTOR,
    CLASS_METHOD,
    STATIC_METHOD
  }

  private final Signature signature;
  private final String doc;
  private final Body body;
  private final Kind kind;
  private final Type home;
  private final String module;
  private int fewest = UNKNOWN;
  private Body1 conversion;

  private static final int UNKNOWN = -2;

  /**
   * @param owner the class it is a method of, or null for a module's function
   * @param module where it lives, as {@code builtins} or {@code math}
   */
  public NativeFunction(Signature signature, String doc, Body body, Type owner, String module) {
    this(signature, doc, body, owner == null ? Kind.FUNCTION : Kind.METHOD, owner, module);
  }

  NativeFunction(Signature signature, String doc, Body body, Kind kind, Type home, String module) {
    super(kind == Kind.METHOD ? Types.METHOD_DESCRIPTOR : Types.BUILTIN_FUNCTION);
    this.signature = signature;
    this.doc = doc;
    this.body = body;
    this.kind = kind;
    this.home = home;
    this.module = module;
  }

  public String name() {
    return signature.name();
  }

  public Signature signature() {
    return signature;
  }

  /** One line. */
  public String doc() {
    return doc;
  }

  public Kind kind() {
    return kind;
  }

  /** The class it is a method of, whose instances it takes as {@code self}; or null. */
  public Type owner() {
    return kind == Kind.METHOD ? home : null;
  }

  /** The class it was declared in, as a method of any kind; or null. */
  public Type home() {
    return home;
  }

  public String module() {
    return module;
  }

  /** What the constructor of a class makes of a single argument, or null: a short cut. */
  public Body1 conversion() {
    return conversion;
  }

  void setConversion(Body1 conversion) {
    this.conversion = conversion;
  }

  /** Whether CPython has it as the wrapper of a C type's slot, as most special methods are. */
  public boolean isSlot() {
    return NativeMisfit.isSlot(this);
  }

  @Override
  public Object descriptorGet(Object self, Type asked) {
    return kind != Kind.METHOD || self == null ? this : new BoundMethod(self, this);
  }

  @Override
  public Object call() {
    if (body instanceof Body0 exact) {
      return exact.call();
    }
    if (body instanceof Body1 exact && kind == Kind.FUNCTION && fewest() == 0) {
      return exact.call(signature.defaultAt(0));
    }
    return bind(new Object[0], Keywords.NONE);
  }

  @Override
  public Object call(Object a) {
    int least = fewest();
    if (least >= 0 && least <= 1) {
      // No switch over patterns here and below: the first use of each takes a millisecond.
      if (body instanceof Body1 exact) {
        return exact.call(receiver(a));
      }
      if (body instanceof Body2 exact) {
        return exact.call(receiver(a), signature.defaultAt(1));
      }
      if (body instanceof Body3 exact) {
        return exact.call(receiver(a), signature.defaultAt(1), signature.defaultAt(2));
      }
    }
    return bind(new Object[] {a}, Keywords.NONE);
  }

  @Override
  public Object call(Object a, Object b) {
    int least = fewest();
    if (least >= 0 && least <= 2) {
      if (body instanceof Body2 exact) {
        return exact.call(receiver(a), b);
      }
      if (body instanceof Body3 exact) {
        return exact.call(receiver(a), b, signature.defaultAt(2));
      }
    }
    return bind(new Object[] {a, b}, Keywords.NONE);
  }

  @Override
  public Object call(Object a, Object b, Object c) {
    return body instanceof Body3 exact && fewest() >= 0
        ? exact.call(receiver(a), b, c)
        : bind(new Object[] {a, b, c}, Keywords.NONE);
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    if (keywords.size() == 0) {
      switch (positional.length) {
        case 1:
          if (!(body instanceof BodyN)) {
            return call(positional[0]);
          }
          break;
        case 2:
          if (!(body instanceof BodyN)) {
            return call(positional[0], positional[1]);
          }
          break;
        case 3:
          if (body instanceof Body3) {
            return call(positional[0], positional[1], positional[2]);
          }
          break;
        default:
          break;
      }
    }
    return bind(positional, keywords);
  }

  private Object bind(Object[] positional, Keywords keywords) {
    if (kind == Kind.METHOD) {
      if (positional.length == 0) {
        throw NativeMisfit.noReceiver(this);
      }
      if (!fits(positional[0])) {
        throw NativeMisfit.wrongReceiver(this, positional[0]);
      }
    } else if (kind == Kind.CONSTRUCTOR) {
      checkClass(positional);
    }
    Object[] bound;
    int least = fewest();
    int count = signature.list().count();
    if (least >= 0
        && keywords.size() == 0
        && positional.length >= least
        && positional.length <= count) {
      bound = positional.length == count ? positional : Arrays.copyOf(positional, count);
      for (int i = positional.length; i < count; i++) {
        bound[i] = signature.defaultAt(i);
      }
    } else {
      bound = keywords.size() == 0 ? signature.bindStarred(positional) : null;
      if (bound == null) {
        bound = match(positional, keywords);
      }
    }
    if (kind == Kind.METHOD) {
      bound[0] = receiver(bound[0]);
    }
    if (body instanceof BodyN exact) {
      return exact.call(bound);
    }
    if (body instanceof Body0 exact) {
      return exact.call();
    }
    if (body instanceof Body1 exact) {
      return exact.call(bound[0]);
    }
    if (body instanceof Body2 exact) {
      return exact.call(bound[0], bound[1]);
    }
    return ((Body3) body).call(bound[0], bound[1], bound[2]);
  }

  private Object[] match(Object[] positional, Keywords keywords) {
    Object[] bound =
        ArgumentBinder.match(
            signature.list(),
            positional,
            keywords,
            signature.defaults(),
            signature.keywordDefault());
    if (bound == null) {
      throw NativeMisfit.explain(this, positional, keywords);
    }
    signature.toTextOrder(bound);
    return bound;
  }

  private int fewest() {
    if (fewest == UNKNOWN) {
      fewest = signature.fewestDirect();
    }
    return fewest;
  }

  private boolean fits(Object self) {
    return Types.of(self).isSubtypeOf(home);
  }

  /**
   * Checks (and for int, float, str unwraps) the receiver of a method; a function's first argument
   * passes unchanged.
   */
  private Object receiver(Object self) {
    if (kind != Kind.METHOD) {
      if (kind == Kind.CONSTRUCTOR) {
        checkClass(self);
      }
      return self;
    }
    Type type = Types.of(self);
    if (type == home) {
      return self;
    }
    if (!type.isSubtypeOf(home)) {
      throw NativeMisfit.wrongReceiver(this, self);
    }
    return self instanceof Wrapped wrapped && home != Types.OBJECT ? wrapped.plain : self;
  }

  private void checkClass(Object... positional) {
    if (positional.length == 0) {
      throw Errors.type(home.name() + ".__new__(): not enough arguments");
    }
    if (!(positional[0] instanceof Type type)) {
      throw Errors.type(
          home.name()
              + ".__new__(X): X is not a type object ("
              + Types.of(positional[0]).name()
              + ")");
    }
    if (!type.isSubtypeOf(home)) {
      String name = home.name() + ".__new__(" + type.name() + ")";
      throw Errors.type(name + ": " + type.name() + " is not a subtype of " + home.name());
    }
  }
}
