package org.aiolang.interpreter.value;


/** Making classes as the class statement and type() do. */
public final class ClassCreation {
  private ClassCreation() {}

  /** Contract: see the briefing. */
  public static Type resolveMetaclass(Object explicit, Object[] bases) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object prepare(Type metaclass, String name, Object[] bases, Keywords keywords) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Object create(Object metaclass, String name, Object[] bases, DictValue namespace, Keywords keywords) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Contract: see the briefing. */
  public static Type create(Type metaclass, String name, Type[] bases, DictValue namespace, Keywords keywords) {
    throw new UnsupportedOperationException("not written yet");
  }

}
