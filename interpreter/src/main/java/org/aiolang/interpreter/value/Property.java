package org.aiolang.interpreter.value;

/** {@code property(get, set, delete, doc)}; a null or None function is absent. */
public final class Property extends Instance {
  public final Object getter;
  public final Object setter;
  public final Object deleter;
  public final Object doc;

  public Property(Object getter, Object setter, Object deleter, Object doc) {
    super(Types.PROPERTY);
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
    this.doc = doc;
  }

  @Override
  public Object descriptorGet(Object self, Type owner) {
    return self == null ? this : Calls.call(getter, self);
  }

  @Override
  public boolean isDataDescriptor() {
    return true;
  }
}
