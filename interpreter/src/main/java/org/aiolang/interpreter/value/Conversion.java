package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;

/** What other values a value stands for: truth, text, index, number. */
public final class Conversion {
  private Conversion() {}

  /**
   * The truth of a value: {@code __bool__}, else whether {@code __len__} is not zero, else true.
   */
  public static boolean truth(Object a) {
    if (a instanceof Boolean truth) {
      return truth;
    }
    return truthOfOthers(a);
  }

  private static boolean truthOfOthers(Object a) {
    if (a instanceof Obj object) {
      return object != None.NONE && truthOfObject(object);
    }
    if (a instanceof Long number) {
      return number != 0;
    }
    if (a instanceof String text) {
      return !text.isEmpty();
    }
    if (a instanceof Double number) {
      return number != 0;
    }
    if (a instanceof BigInteger) {
      return true;
    }
    throw new IllegalStateException("not a script value: " + a.getClass());
  }

  private static boolean truthOfObject(Obj object) {
    Type type = object.type();
    if (type.isBuiltin()) {
      if (object instanceof ListValue list) {
        return list.size != 0;
      }
      if (object instanceof DictValue dict) {
        return dict.size() != 0;
      }
      if (object instanceof TupleValue tuple) {
        return tuple.size() != 0;
      }
      if (object instanceof SetValue set) {
        return set.size() != 0;
      }
    }
    Object method = type.lookup("__bool__");
    if (method != null) {
      Object result = SpecialMethods.call(method, object);
      if (result instanceof Boolean truth) {
        return truth;
      }
      throw Errors.type("__bool__ should return bool, returned " + Types.of(result).name());
    }
    method = type.lookup("__len__");
    if (method == null) {
      return true;
    }
    Object length = index(SpecialMethods.call(method, object));
    if (Integers.signum(length) < 0) {
      throw Errors.value("__len__() should return >= 0");
    }
    if (!(length instanceof Long)) {
      throw Errors.overflow("cannot fit 'int' into an index-sized integer");
    }
    return !length.equals(0L);
  }

  /** {@code str(a)}. */
  public static String str(Object a) {
    return Representation.str(a);
  }

  /** {@code repr(a)}. */
  public static String repr(Object a) {
    return Representation.repr(a);
  }

  /** {@code ascii(a)}. */
  public static String ascii(Object a) {
    return Representation.ascii(a);
  }

  /**
   * {@code operator.index(a)}: the plain int (Long or BigInteger) of a value that is a whole number
   * without loss.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError {@code 'float' object cannot be
   *     interpreted as an integer}
   */
  public static Object index(Object a) {
    if (a instanceof Long) {
      return a;
    }
    Object plain = indexOrNull(a);
    if (plain == null) {
      throw Errors.type("'" + Types.of(a).name() + "' object cannot be interpreted as an integer");
    }
    return plain;
  }

  /** As {@link #index}, but null of a value without {@code __index__}. */
  public static Object indexOrNull(Object a) {
    Object plain = Integers.plain(a);
    if (plain != null) {
      return plain;
    }
    Object method = Types.of(a).lookup("__index__");
    if (method == null) {
      return null;
    }
    Object result = SpecialMethods.call(method, a);
    plain = Integers.plain(result);
    if (plain == null) {
      throw Errors.type("__index__ returned non-int (type " + Types.of(result).name() + ")");
    }
    return plain;
  }

  /**
   * The value as a Java int, for sizes, counts and positions of Java's own containers.
   *
   * @param what the text of the TypeError for a value that is no integer, in which {@code %s} is
   *     the name of its class; null for the usual text
   * @throws org.aiolang.interpreter.error.ScriptError OverflowError where it does not fit
   */
  public static int indexInt(Object a, String what) {
    Object plain = indexOrNull(a);
    if (plain == null) {
      throw Errors.type(
          (what == null ? "'%s' object cannot be interpreted as an integer" : what)
              .replace("%s", Types.of(a).name()));
    }
    if (plain instanceof Long number && number == (int) (long) number) {
      return (int) (long) number;
    }
    throw Errors.overflow("cannot fit 'int' into an index-sized integer");
  }

  /** {@code int(a)}, text included: the plain int. */
  public static Object toInt(Object a) {
    Object plain = a instanceof Wrapped ? null : Integers.plain(a);
    if (plain != null) {
      return plain;
    }
    if (a instanceof Double number) {
      return Integers.fromDouble(number);
    }
    Type type = Types.of(a);
    Object method = type.lookup("__int__");
    if (method != null && !(method instanceof NativeFunction && a instanceof Wrapped)) {
      Object result = SpecialMethods.call(method, a);
      plain = Integers.plain(result);
      if (plain == null) {
        throw Errors.type("__int__ returned non-int (type " + Types.of(result).name() + ")");
      }
      return plain;
    }
    plain = indexOrNull(a);
    if (plain != null) {
      return plain;
    }
    switch (Wrapped.unwrap(a)) {
      case Double number -> {
        return Integers.fromDouble(number);
      }
      case String text -> {
        return IntegerText.parse(text, 10, a);
      }
      default -> {}
    }
    byte[] bytes = BytesArguments.bytesOrNull(a);
    if (bytes != null) {
      return IntegerText.parse(FloatText.ascii(bytes), 10, a);
    }
    method = type.lookup("__trunc__");
    if (method != null) {
      return index(SpecialMethods.call(method, a));
    }
    throw Errors.type(
        "int() argument must be a string, a bytes-like object or a real number, not '"
            + type.name()
            + "'");
  }

  /**
   * The value as a float where it is a real number: what functions of {@code math} ask of their
   * arguments; text is none.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError {@code must be real number, not
   *     str}; OverflowError for an int beyond all floats
   */
  public static double toDouble(Object a) {
    if (a instanceof Double number) {
      return number;
    }
    if (a instanceof Long number) {
      return number;
    }
    Double number = doubleOrNull(a);
    if (number == null) {
      throw Errors.type("must be real number, not " + Types.of(a).name());
    }
    return number;
  }

  /** As {@link #toDouble}, but null of a value that is no real number. */
  public static Double doubleOrNull(Object a) {
    if (a instanceof Double number) {
      return number;
    }
    Object plain = a instanceof Wrapped ? null : Integers.plain(a);
    if (plain != null) {
      return Integers.toDouble(plain);
    }
    Type type = Types.of(a);
    Object method = type.lookup("__float__");
    if (method instanceof NativeFunction
        && a instanceof Wrapped wrapped
        && wrapped.plain instanceof Double number) {
      return number;
    }
    if (method != null) {
      return switch (SpecialMethods.call(method, a)) {
        case Double number -> number;
        case Wrapped wrapped when wrapped.plain instanceof Double number -> number;
        case Object other ->
            throw Errors.type(
                type.name()
                    + ".__float__ returned non-float (type "
                    + Types.of(other).name()
                    + ")");
      };
    }
    plain = indexOrNull(a);
    return plain == null ? null : Integers.toDouble(plain);
  }
}
