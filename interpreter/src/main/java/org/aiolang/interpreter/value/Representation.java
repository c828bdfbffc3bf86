package org.aiolang.interpreter.value;

import java.math.BigInteger;
import java.util.ArrayList;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionValue;

/**
 * What {@code str()}, {@code repr()} and {@code ascii()} make of any value. Values of built-in classes are written here
 * directly; a class of a script, and any class that declares {@code __repr__} or {@code __str__} itself, is asked.
 */
public final class Representation {
  /** How deep containers may nest; CPython's limit depends on the C stack and lies in this region. */
  private static final int MAX_DEPTH = 3000;

  /**
   * The containers being written on this thread, outermost first, so that one inside itself shows as {@code [...]}. It has to
   * survive calls through scripts' {@code __repr__}, hence a thread's variable and no parameter. It is empty whenever no repr
   * is running, so engines do not meet in it.
   */
  private static final ThreadLocal<ArrayList<Object>> OPEN = ThreadLocal.withInitial(ArrayList::new);

  private Representation() {}

  static String str(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (!(value instanceof Obj object) || isDirect(object)) {
      return repr(value);
    }
    Object method = object.type().lookup("__str__");
    if (method == null
        || method instanceof NativeFunction function && function.owner() == Types.OBJECT) {
      return object instanceof Wrapped wrapped && wrapped.plain instanceof String text
          ? text
          : repr(value);
    }
    return text(invoke(method, object), "__str__");
  }

  static String repr(Object value) {
    return switch (value) {
      case String text -> Quoting.text(text);
      case Long number -> Long.toString(number);
      case Boolean truth -> truth ? "True" : "False";
      case Double number -> NumberFormat.floatRepr(number);
      case BigInteger number -> NumberFormat.intRepr(number);
      case Obj object -> {
        if (isDirect(object)) {
          yield plain(object);
        }
        Object method = object.type().lookup("__repr__");
        if (method == null
            || method instanceof NativeFunction function && function.owner() == Types.OBJECT) {
          yield plain(object);
        }
        yield text(invoke(method, object), "__repr__");
      }
      default -> throw new IllegalStateException("not a script value: " + value.getClass());
    };
  }

  static String ascii(Object value) {
    return Quoting.ascii(repr(value));
  }

  /** The number that {@code id()} gives and that stands in {@code <... at 0x7f...>}: the same for an object all its life. */
  public static long address(Object value) {
    return 0x7f00_0000_0000L | (long) System.identityHashCode(value) << 4;
  }

  /** {@code object.__repr__}: the class and the address, whatever the class. */
  public static String byAddress(Object value) {
    return "<" + qualified(Types.of(value)) + " object at " + hexAddress(value) + ">";
  }

  /**
   * What the built-in class of a value writes, whatever a class below it says; for the {@code __repr__} of built-in classes.
   */
  public static String plain(Object value) {
    return switch (value) {
      case ListValue list -> list(list);
      case TupleValue tuple -> tuple(tuple);
      case DictValue dict -> dict(dict);
      case SetValue set -> set(set);
      case BytesValue bytes -> Quoting.bytes(bytes.bytes());
      case ByteArrayValue bytes -> byteArray(bytes);
      case ExceptionValue exception -> exception(exception);
      case Wrapped wrapped -> repr(wrapped.plain);
      case RangeValue range -> range(range);
      case SliceValue slice ->
          "slice(" + repr(slice.start) + ", " + repr(slice.stop) + ", " + repr(slice.step) + ")";
      case ComplexValue number -> NumberFormat.complexRepr(number);
      case None ignored -> "None";
      case NotImplemented ignored -> "NotImplemented";
      case Ellipsis ignored -> "Ellipsis";
      case Type type -> "<class '" + qualified(type) + "'>";
      case NativeFunction function -> nativeFunction(function);
      case FunctionValue function ->
          "<function " + function.qualifiedName() + " at " + hexAddress(function) + ">";
      case BoundMethod method -> boundMethod(method);
      case ClassMethod method -> "<classmethod(" + repr(method.function) + ")>";
      case StaticMethod method -> "<staticmethod(" + repr(method.function) + ")>";
      case ModuleValue module -> module(module);
      case Suspendable ignored when value instanceof Obj object -> suspendable(object);
      case Obj object -> byAddress(object);
      default -> repr(value);
    };
  }

  /** Whether a value is of exactly a class whose text is made here, so that no lookup is needed. */
  private static boolean isDirect(Obj object) {
    return switch (object) {
      case ListValue list -> list.type() == Types.LIST;
      case TupleValue tuple -> tuple.type() == Types.TUPLE;
      case DictValue dict -> dict.type() == Types.DICT;
      case SetValue set -> set.type() == Types.SET || set.type() == Types.FROZEN_SET;
      case BytesValue bytes -> bytes.type() == Types.BYTES;
      case Type type -> type.type() == Types.TYPE;
      case None ignored -> true;
      default -> false;
    };
  }

  /** Calls a method that was found in the class of an object. */
  private static Object invoke(Object method, Obj object) {
    if (method instanceof FunctionValue || method instanceof NativeFunction) {
      return ((CallableValue) method).call(object);
    }
    return method instanceof Obj descriptor
        ? Calls.call(descriptor.descriptorGet(object, object.type()))
        : Calls.call(method);
  }

  private static String text(Object result, String method) {
    if (Wrapped.unwrap(result) instanceof String text) {
      return text;
    }
    throw Errors.type(method + " returned non-string (type " + Types.of(result).name() + ")");
  }

  private static String list(ListValue list) {
    if (list.size == 0) {
      return "[]";
    }
    if (!open(list)) {
      return "[...]";
    }
    try {
      StringBuilder out = new StringBuilder().append('[');
      // The size is read each time: the repr of an item may change the list.
      for (int i = 0; i < list.size; i++) {
        if (i > 0) {
          out.append(", ");
        }
        append(list.items[i], out);
      }
      return out.append(']').toString();
    } finally {
      close();
    }
  }

  private static String tuple(TupleValue tuple) {
    Object[] items = tuple.items();
    if (items.length == 0) {
      return "()";
    }
    if (!open(tuple)) {
      return "(...)";
    }
    try {
      StringBuilder out = new StringBuilder().append('(');
      appendAll(items, out);
      return out.append(items.length == 1 ? ",)" : ")").toString();
    } finally {
      close();
    }
  }

  private static String dict(DictValue dict) {
    if (dict.size() == 0) {
      return "{}";
    }
    if (!open(dict)) {
      return "{...}";
    }
    try {
      StringBuilder out = new StringBuilder().append('{');
      for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
        if (out.length() > 1) {
          out.append(", ");
        }
        append(at.key(), out);
        out.append(": ");
        append(at.value(), out);
      }
      return out.append('}').toString();
    } finally {
      close();
    }
  }

  private static String set(SetValue set) {
    String name = set.type().name();
    if (set.size() == 0) {
      return name + "()";
    }
    boolean isSet = set.type() == Types.SET;
    if (!open(set)) {
      return name + "(...)";
    }
    try {
      StringBuilder out = new StringBuilder();
      out.append(isSet ? "{" : name + "({");
      appendAll(set.toArray(), out);
      return out.append(isSet ? "}" : "})").toString();
    } finally {
      close();
    }
  }

  private static void appendAll(Object[] items, StringBuilder out) {
    for (int i = 0; i < items.length; i++) {
      if (i > 0) {
        out.append(", ");
      }
      append(items[i], out);
    }
  }

  private static void append(Object item, StringBuilder out) {
    if (item instanceof Long number) {
      out.append(number.longValue());
    } else {
      out.append(repr(item));
    }
  }

  /** Notes that a container is being written; false where it is already, further out. Then no {@link #close}. */
  public static boolean open(Object container) {
    ArrayList<Object> containers = OPEN.get();
    for (int i = containers.size() - 1; i >= 0; i--) {
      if (containers.get(i) == container) {
        return false;
      }
    }
    if (containers.size() >= MAX_DEPTH) {
      throw Errors.of(
          org.aiolang.interpreter.error.ExceptionTypes.RECURSION_ERROR,
          "maximum recursion depth exceeded while getting the repr of an object");
    }
    containers.add(container);
    return true;
  }

  /** Ends what the last successful {@link #open} began. */
  public static void close() {
    OPEN.get().removeLast();
  }

  private static String byteArray(ByteArrayValue bytes) {
    return bytes.type().name() + "(" + Quoting.bytes(bytes.toBytes()) + ")";
  }

  private static String range(RangeValue range) {
    String bounds = "range(" + repr(range.start) + ", " + repr(range.stop);
    return range.step.equals(1L) ? bounds + ")" : bounds + ", " + repr(range.step) + ")";
  }

  private static String exception(ExceptionValue exception) {
    Object[] arguments = exception.args.items();
    return exception.type().name()
        + (arguments.length == 1 ? "(" + repr(arguments[0]) + ")" : repr(exception.args));
  }

  private static String nativeFunction(NativeFunction function) {
    Type owner = function.owner();
    String name = function.name();
    if (owner == null) {
      return "<built-in function " + name + ">";
    }
    String kind = name.startsWith("__") && name.endsWith("__") ? "slot wrapper" : "method";
    return "<" + kind + " '" + name + "' of '" + shortName(owner) + "' objects>";
  }

  private static String boundMethod(BoundMethod method) {
    if (method.function instanceof NativeFunction function) {
      String name = function.name();
      String what = name.startsWith("__") && name.endsWith("__") ? "method-wrapper '" + name + "'" : null;
      return what == null
          ? "<built-in method "
              + name
              + " of "
              + shortName(Types.of(method.self))
              + " object at "
              + hexAddress(method.self)
              + ">"
          : "<" + what + " of " + shortName(Types.of(method.self)) + " object at " + hexAddress(method.self) + ">";
    }
    Object name =
        method.function instanceof FunctionValue function
            ? function.qualifiedName()
            : Attributes.getOrNull(method.function, "__qualname__");
    return "<bound method " + (name == null ? "?" : name) + " of " + repr(method.self) + ">";
  }

  private static String module(ModuleValue module) {
    Object name = module.namespace().get("__name__");
    Object file = module.namespace().get("__file__");
    return "<module "
        + repr(name == null ? module.name() : name)
        + (file == null ? " (built-in)>" : " from " + repr(file) + ">");
  }

  private static String suspendable(Obj object) {
    Object name =
        object instanceof NativeCoroutine coroutine
            ? coroutine.name()
            : Attributes.getOrNull(object, "__qualname__");
    return "<"
        + object.type().name()
        + " object "
        + (name == null ? "" : name + " ")
        + "at "
        + hexAddress(object)
        + ">";
  }

  /** How a class is called in {@code <class '…'>}: with its module unless that is {@code builtins}. */
  private static String qualified(Type type) {
    Object module = type.module();
    return module == null || module.equals("builtins")
        ? type.qualifiedName()
        : module + "." + type.qualifiedName();
  }

  /** A built-in class by the name that C gives it, which has the module of those that need an import. */
  private static String shortName(Type type) {
    return type.isBuiltin() ? qualified(type) : type.name();
  }

  private static String hexAddress(Object value) {
    return "0x" + Long.toHexString(address(value));
  }
}
