package org.aiolang.interpreter.value;

import java.util.Arrays;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;

/**
 * How instances of one class are made: what {@code type.__call__} does, worked out once and kept
 * until the class changes.
 *
 * @param maker what {@code __new__} gives when asked of the class, or null where it is object's
 * @param bareMaker whether the maker gets the class only: it is native and its class fills
 *     instances in {@code __init__}
 * @param conversion the short cut of a built-in class for one argument, or null
 * @param plainException whether the maker is BaseException's, which just keeps the arguments
 * @param init the class's {@code __init__}, unbound, or null where it is object's
 * @param refusal why object's {@code __new__} makes no instances of this class, or null
 */
record Construction(
    Type type,
    Object maker,
    boolean bareMaker,
    NativeFunction.Body1 conversion,
    boolean plainException,
    Object init,
    String refusal) {
  private static final Object[] NO_ARGUMENTS = {};

  static Construction of(Type type) {
    Object found = type.lookup("__new__");
    Object maker = found instanceof Obj descriptor ? descriptor.descriptorGet(null, type) : found;
    boolean bare = false;
    boolean exception = false;
    NativeFunction.Body1 conversion = null;
    if (maker instanceof NativeFunction function) {
      if (function.home() == Types.OBJECT) {
        maker = null;
      } else {
        bare =
            function.home() != null
                && function.home().members().containsKey("__init__")
                && !function.home().isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)
                && !function.home().isSubtypeOf(Types.TYPE);
        exception = function.home() == ExceptionTypes.BASE_EXCEPTION;
        conversion = function.home() == type ? function.conversion() : null;
      }
    }
    Object init = type.lookup("__init__");
    if (init instanceof NativeFunction function && function.home() == Types.OBJECT) {
      init = null;
    }
    if (exception
        && init instanceof NativeFunction function
        && function.home() == ExceptionTypes.BASE_EXCEPTION) {
      return new Construction(type, maker, bare, null, true, null, null);
    }
    return new Construction(type, maker, bare, conversion, false, init, refusal(type));
  }

  private static String refusal(Type type) {
    Type layout = type.layout();
    if (layout != Types.OBJECT) {
      Type maker = type;
      for (Type each : type.mro()) {
        if (each.isBuiltin() || !each.members().containsKey("__new__")) {
          maker = each;
          break;
        }
      }
      return "object.__new__(" + type.name() + ") is not safe, use " + maker.name() + ".__new__()";
    }
    if (type.isBuiltin() && type != Types.OBJECT) {
      return "cannot create '" + type.displayName() + "' instances";
    }
    if (type.members().get("__abstractmethods__") instanceof SetValue missing
        && missing.size() > 0) {
      Object[] names = missing.toArray();
      Arrays.sort(names);
      StringBuilder text = new StringBuilder();
      for (Object name : names) {
        text.append(text.isEmpty() ? "" : "', '").append(name);
      }
      return "Can't instantiate abstract class "
          + type.name()
          + " without an implementation for abstract method"
          + (names.length == 1 ? "" : "s")
          + " '"
          + text
          + "'";
    }
    return null;
  }

  /**
   * Whether an instance is just allocated: no {@code __new__} of its own, nothing that forbids it.
   */
  boolean isPlain() {
    return maker == null && refusal == null;
  }

  /** What {@code object.__new__(type, …)} does. */
  Instance allocate(boolean hasArguments) {
    if (hasArguments) {
      if (maker != null) {
        throw Errors.type("object.__new__() takes exactly one argument (the type to instantiate)");
      }
      if (init == null) {
        throw Errors.type(type.name() + "() takes no arguments");
      }
    }
    if (refusal != null) {
      throw Errors.type(refusal);
    }
    return new Instance(type);
  }

  Object make(Object[] positional, Keywords keywords) {
    if (plainException) {
      if (keywords.size() > 0) {
        throw Errors.type(type.name() + "() takes no keyword arguments");
      }
      return new ExceptionValue(
          type, positional.length == 0 ? TupleValue.EMPTY : new TupleValue(positional));
    }
    Object made;
    if (maker == null) {
      made = allocate(positional.length > 0 || keywords.size() > 0);
    } else if (bareMaker) {
      made = Calls.call(maker, type);
    } else {
      Object[] all = new Object[positional.length + 1];
      all[0] = type;
      System.arraycopy(positional, 0, all, 1, positional.length);
      made = Calls.call(maker, all, keywords);
    }
    Type madeType = Types.of(made);
    if (madeType == type) {
      initialize(init, made, positional, keywords);
    } else if (madeType.isSubtypeOf(type)) {
      initialize(madeType.construction().init, made, positional, keywords);
    }
    return made;
  }

  private static void initialize(Object init, Object made, Object[] positional, Keywords keywords) {
    if (init == null) {
      return;
    }
    Object result;
    if (init instanceof FunctionValue || init instanceof NativeFunction) {
      Object[] all = new Object[positional.length + 1];
      all[0] = made;
      System.arraycopy(positional, 0, all, 1, positional.length);
      result = Calls.call(init, all, keywords);
    } else {
      Object bound =
          init instanceof Obj descriptor ? descriptor.descriptorGet(made, Types.of(made)) : init;
      result = Calls.call(bound, positional, keywords);
    }
    checkResult(result);
  }

  Object make() {
    if (isPlain() && (init == null || init instanceof FunctionValue)) {
      Instance made = new Instance(type);
      if (init != null) {
        checkResult(((FunctionValue) init).call(made));
      }
      return made;
    }
    return make(NO_ARGUMENTS, Keywords.NONE);
  }

  Object make(Object a) {
    if (conversion != null) {
      return conversion.call(a);
    }
    if (init instanceof FunctionValue function && isPlain()) {
      Instance made = new Instance(type);
      checkResult(function.call(made, a));
      return made;
    }
    return make(new Object[] {a}, Keywords.NONE);
  }

  Object make(Object a, Object b) {
    if (init instanceof FunctionValue function && isPlain()) {
      Instance made = new Instance(type);
      checkResult(function.call(made, a, b));
      return made;
    }
    return make(new Object[] {a, b}, Keywords.NONE);
  }

  private static void checkResult(Object result) {
    if (result != None.NONE) {
      throw Errors.type("__init__() should return None, not '" + Types.of(result).name() + "'");
    }
  }
}
