package org.aiolang.interpreter.builtin;

import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * A function or method written in Java. A call with exactly as many positional arguments as the implementation takes goes
 * straight to it; any other goes through the {@link Signature}.
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

  /** Takes one value for each parameter of the signature, {@code *args} as Object[], {@code **kwargs} as Keywords. */
  @FunctionalInterface
  public non-sealed interface BodyN extends Body {
    Object call(Object[] arguments);
  }

  private final Signature signature;
  private final String doc;
  private final Body body;
  private final Type owner;
  private final String module;

  /**
   * @param owner the class it is a method of, or null for a module's function
   * @param module where it lives, as {@code builtins} or {@code math}
   */
  public NativeFunction(Signature signature, String doc, Body body, Type owner, String module) {
    super(owner == null ? Types.BUILTIN_FUNCTION : Types.METHOD_DESCRIPTOR);
    this.signature = signature;
    this.doc = doc;
    this.body = body;
    this.owner = owner;
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

  /** The class it is a method of, or null. */
  public Type owner() {
    return owner;
  }

  public String module() {
    return module;
  }

  @Override
  public Object descriptorGet(Object self, Type asked) {
    return owner == null || self == null ? this : new BoundMethod(self, this);
  }

  @Override
  public Object call() {
    return body instanceof Body0 exact ? exact.call() : invoke(signature.bind(this, new Object[0], Keywords.NONE));
  }

  @Override
  public Object call(Object a) {
    return body instanceof Body1 exact && signature.direct(1)
        ? exact.call(signature.receiver(this, a))
        : invoke(signature.bind(this, new Object[] {a}, Keywords.NONE));
  }

  @Override
  public Object call(Object a, Object b) {
    return body instanceof Body2 exact && signature.direct(2)
        ? exact.call(signature.receiver(this, a), b)
        : invoke(signature.bind(this, new Object[] {a, b}, Keywords.NONE));
  }

  @Override
  public Object call(Object a, Object b, Object c) {
    return body instanceof Body3 exact && signature.direct(3)
        ? exact.call(signature.receiver(this, a), b, c)
        : invoke(signature.bind(this, new Object[] {a, b, c}, Keywords.NONE));
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    return invoke(signature.bind(this, positional, keywords));
  }

  private Object invoke(Object[] bound) {
    return switch (body) {
      case Body0 exact -> exact.call();
      case Body1 exact -> exact.call(bound[0]);
      case Body2 exact -> exact.call(bound[0], bound[1]);
      case Body3 exact -> exact.call(bound[0], bound[1], bound[2]);
      case BodyN exact -> exact.call(bound);
    };
  }
}
