package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;

/**
 * What {@code str()}, {@code repr()} and {@code ascii()} make of any value. Values of exactly the
 * common built-in classes are written without a look into their class; any other class is asked for
 * its {@code __str__} or {@code __repr__}.
 */
public final class Representation {
  private Representation() {}

  static String str(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (!(value instanceof Obj object)) {
      return repr(value);
    }
    String direct = direct(object);
    if (direct != null) {
      return direct;
    }
    Object method = object.type().lookup("__str__");
    if (method == null) {
      return repr(value);
    }
    return text(SpecialMethods.call(method, object), "__str__");
  }

  static String repr(Object value) {
    if (value instanceof String text) {
      return Quoting.text(text);
    }
    if (value instanceof Long number) {
      return Long.toString(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (value instanceof Double number) {
      return NumberFormat.floatRepr(number);
    }
    if (value instanceof BigInteger number) {
      return NumberFormat.intRepr(number);
    }
    if (value instanceof Obj object) {
      String direct = direct(object);
      if (direct != null) {
        return direct;
      }
      Object method = object.type().lookup("__repr__");
      return method == null
          ? byAddress(object)
          : text(SpecialMethods.call(method, object), "__repr__");
    }
    throw new IllegalStateException("not a script value: " + value.getClass());
  }

  static String ascii(Object value) {
    return Quoting.ascii(repr(value));
  }

  /**
   * The number that {@code id()} gives and that stands in {@code <… at 0x7f…>}: the same for an
   * object all its life. Two objects may share it, as rarely as two of some thousand millions.
   */
  public static long address(Object value) {
    return 0x7f00_0000_0000L | (long) System.identityHashCode(value) << 4;
  }

  /** {@code object.__repr__}: the class and the address, whatever the class. */
  public static String byAddress(Object value) {
    Type type = Types.of(value);
    String module = type.module();
    return "<"
        + (module == null || module.equals("builtins") ? "" : module + ".")
        + type.qualifiedName()
        + " object at 0x"
        + Long.toHexString(address(value))
        + ">";
  }

  /** {@code BaseException.__repr__}: {@code ValueError('x')}. */
  public static String exception(ExceptionValue exception) {
    Object[] arguments = exception.args.items();
    return exception.type().name()
        + (arguments.length == 1
            ? "(" + repr(arguments[0]) + ")"
            : ContainerText.tuple(exception.args));
  }

  /**
   * The text of a value that is of exactly a common built-in class, whose str and repr are the
   * same; else null.
   */
  private static String direct(Obj object) {
    if (object instanceof None) {
      return "None";
    }
    if (object instanceof ListValue list && list.type() == Types.LIST) {
      return ContainerText.list(list);
    }
    if (object instanceof TupleValue tuple && tuple.type() == Types.TUPLE) {
      return ContainerText.tuple(tuple);
    }
    if (object instanceof DictValue dict && dict.type() == Types.DICT) {
      return ContainerText.dict(dict);
    }
    if (object instanceof SetValue set && set.type() == Types.SET) {
      return ContainerText.set(set);
    }
    if (object instanceof BytesValue bytes && bytes.type() == Types.BYTES) {
      return Quoting.bytes(bytes.bytes());
    }
    return null;
  }

  private static String text(Object result, String method) {
    if (Wrapped.unwrap(result) instanceof String text) {
      return text;
    }
    throw Errors.type(method + " returned non-string (type " + Types.of(result).name() + ")");
  }
}
