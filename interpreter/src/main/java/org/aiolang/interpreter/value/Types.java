package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;

/**
 * The built-in classes of the plain values. Exceptions have {@link
 * org.aiolang.interpreter.error.ExceptionTypes}.
 */
public final class Types {
  public static final Type OBJECT =
      Type.builtin("builtins", "object", null, ObjectMethods::declare);
  public static final Type TYPE = Type.builtin("builtins", "type", OBJECT, TypeMethods::declare);

  static {
    OBJECT.tieMetatype(TYPE);
    TYPE.tieMetatype(TYPE);
  }

  public static final Type NONE_TYPE = plain("NoneType", ObjectMethods::declareNone);
  public static final Type NOT_IMPLEMENTED_TYPE =
      plain("NotImplementedType", ObjectMethods::declareNotImplemented);
  public static final Type ELLIPSIS_TYPE = plain("ellipsis", ObjectMethods::declareEllipsis);
  public static final Type INT = plain("int", IntMethods::declare);
  public static final Type BOOL = Type.builtin("builtins", "bool", INT, IntMethods::declareBool);
  public static final Type FLOAT = plain("float", FloatMethods::declare);
  public static final Type COMPLEX = plain("complex", ComplexMethods::declare);
  public static final Type STR = plain("str", StrMethods::declare);
  public static final Type BYTES = plain("bytes", BytesMethods::declare);
  public static final Type BYTE_ARRAY = plain("bytearray", BytesMethods::declareByteArray);
  public static final Type MEMORY_VIEW =
      plain("memoryview", BytesMethods::declareMemoryView).asSequence();
  public static final Type LIST = plain("list", ListMethods::declare).asSequence();
  public static final Type TUPLE = plain("tuple", TupleMethods::declare).asSequence();
  public static final Type DICT = plain("dict", DictMethods::declare).asMapping();
  public static final Type DICT_KEYS = plain("dict_keys", DictViewMethods::declareKeys);
  public static final Type DICT_VALUES = plain("dict_values", DictViewMethods::declareValues);
  public static final Type DICT_ITEMS = plain("dict_items", DictViewMethods::declareItems);
  public static final Type MAPPING_PROXY =
      plain("mappingproxy", DictViewMethods::declareProxy).asMapping();
  public static final Type SET = plain("set", SetMethods::declare);
  public static final Type FROZEN_SET = plain("frozenset", SetMethods::declareFrozen);
  public static final Type RANGE = plain("range", RangeMethods::declare).asSequence();
  public static final Type SLICE = plain("slice", RangeMethods::declareSlice);
  public static final Type FUNCTION = plain("function", FunctionMethods::declare).withDictionary();
  public static final Type BUILTIN_FUNCTION =
      plain("builtin_function_or_method", FunctionMethods::declareBuiltin);
  public static final Type METHOD_DESCRIPTOR =
      plain("method_descriptor", FunctionMethods::declareBuiltin);
  public static final Type METHOD = plain("method", FunctionMethods::declareMethod);
  public static final Type CLASS_METHOD =
      plain("classmethod", FunctionMethods::declareClassMethod).withDictionary();
  public static final Type STATIC_METHOD =
      plain("staticmethod", FunctionMethods::declareStaticMethod).withDictionary();
  public static final Type PROPERTY = plain("property", PropertyMethods::declare);
  public static final Type SUPER = plain("super", TypeMethods::declareSuper);
  public static final Type MODULE = plain("module", ModuleMethods::declare);
  public static final Type GENERATOR = plain("generator", SuspendableMethods::declareGenerator);
  public static final Type COROUTINE = plain("coroutine", SuspendableMethods::declareCoroutine);
  public static final Type ASYNC_GENERATOR =
      plain("async_generator", AsyncGeneratorMethods::declare);
  public static final Type TRACEBACK = plain("traceback", ObjectMethods::declareTraceback);

  private Types() {}

  private static Type plain(String name, java.util.function.Consumer<TypeMembers> declaration) {
    return Type.builtin("builtins", name, OBJECT, declaration);
  }

  /** The class of any value. */
  public static Type of(Object value) {
    // plain tests: a switch over patterns costs an indirect call until it is compiled
    if (value instanceof Obj obj) {
      return obj.type();
    }
    if (value instanceof Long) {
      return INT;
    }
    if (value instanceof String) {
      return STR;
    }
    if (value instanceof Boolean) {
      return BOOL;
    }
    if (value instanceof Double) {
      return FLOAT;
    }
    if (value instanceof java.math.BigInteger) {
      return INT;
    }
    throw new IllegalStateException("not a script value: " + value);
  }
}
