package org.aiolang.interpreter.value;

/**
 * {@code types.MappingProxyType(mapping)}: a mapping that can only be read; what a class's {@code
 * __dict__} is.
 */
public final class MappingProxy extends Obj {
  public final Object mapping;

  public MappingProxy(Object mapping) {
    this.mapping = mapping;
  }

  @Override
  public Type type() {
    return Types.MAPPING_PROXY;
  }
}
