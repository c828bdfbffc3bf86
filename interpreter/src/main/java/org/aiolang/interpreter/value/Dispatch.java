package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;

/**
 * How an operator finds its method when its operands are not plain numbers: the left operand's, the
 * right operand's reflected one, that one first where it belongs to a subclass that overrides it;
 * sequences' own {@code +} and {@code *} last. See "Emulating numeric types" in Python's language
 * reference.
 */
final class Dispatch {
  private Dispatch() {}

  static Object binary(Operation operation, Object a, Object b) {
    Object result = operation.numbers(a, b);
    if (result != null) {
      return result;
    }
    result = attempt(operation, a, b);
    if (result == NotImplemented.NOT_IMPLEMENTED) {
      result = sequences(operation, a, b);
    }
    if (result == NotImplemented.NOT_IMPLEMENTED) {
      throw unsupported(operation.shownSymbol(), a, b);
    }
    return result;
  }

  static Object inPlace(Operation operation, Object a, Object b) {
    Object result = operation.numbers(a, b);
    if (result != null) {
      return result;
    }
    Object method = Types.of(a).lookup(operation.inPlace);
    boolean sequence = isOfSequence(method);
    if (method != null && !sequence) {
      result = SpecialMethods.call(method, a, b);
      if (result != NotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    result = attempt(operation, a, b);
    if (result == NotImplemented.NOT_IMPLEMENTED) {
      result = sequence ? SpecialMethods.call(method, a, b) : sequences(operation, a, b);
    }
    if (result == NotImplemented.NOT_IMPLEMENTED) {
      throw unsupported(operation.symbol + "=", a, b);
    }
    return result;
  }

  /** The methods of both operands; NotImplemented where neither knows. */
  private static Object attempt(Operation operation, Object a, Object b) {
    Type left = Types.of(a);
    Type right = Types.of(b);
    Object method = left.lookup(operation.method);
    if (isOfSequence(method)) {
      method = null;
    }
    Object reflected = left == right ? null : right.lookup(operation.reflected);
    if (isOfSequence(reflected)) {
      reflected = null;
    }
    if (reflected != null
        && right.isSubtypeOf(left)
        && left.lookup(operation.reflected) != reflected) {
      Object result = SpecialMethods.call(reflected, b, a);
      if (result != NotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
      reflected = null;
    }
    if (method != null) {
      Object result = SpecialMethods.call(method, a, b);
      if (result != NotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    return reflected == null
        ? NotImplemented.NOT_IMPLEMENTED
        : SpecialMethods.call(reflected, b, a);
  }

  private static Object sequences(Operation operation, Object a, Object b) {
    return switch (operation) {
      case ADD -> Sequences.concatenate(a, b);
      case MULTIPLY -> Sequences.repeat(a, b);
      default -> NotImplemented.NOT_IMPLEMENTED;
    };
  }

  /**
   * Whether a method is a built-in sequence's own: such come after the methods of both operands.
   */
  static boolean isOfSequence(Object method) {
    if (!(method instanceof NativeFunction function)) {
      return false;
    }
    Type owner = function.owner();
    return owner == Types.LIST
        || owner == Types.STR && !function.name().endsWith("mod__")
        || owner == Types.TUPLE
        || owner == Types.BYTES && !function.name().endsWith("mod__")
        || owner == Types.BYTE_ARRAY && !function.name().endsWith("mod__");
  }

  static Object unary(String method, String shown, Object a) {
    Object found = Types.of(a).lookup(method);
    if (found == null) {
      throw Errors.type("bad operand type for " + shown + ": '" + Types.of(a).textName() + "'");
    }
    return SpecialMethods.call(found, a);
  }

  static Object power(Object a, Object b, Object modulus) {
    Object x = Integers.plain(a);
    Object y = Integers.plain(b);
    Object z = Integers.plain(modulus);
    Type left = Types.of(a);
    Object method = left.lookup("__pow__");
    if (method != null && !(method instanceof NativeFunction)) {
      Object result = SpecialMethods.call(method, a, b, modulus);
      if (result != NotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    } else if (x != null && y != null && z != null) {
      return Integers.power(x, y, z);
    } else if (isNumber(a) && isNumber(b) && isNumber(modulus)) {
      if (a instanceof ComplexValue
          || b instanceof ComplexValue
          || modulus instanceof ComplexValue) {
        throw Errors.value("complex modulo");
      }
      throw Errors.type("pow() 3rd argument not allowed unless all arguments are integers");
    }
    throw Errors.type(
        "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'"
            .formatted(left.textName(), Types.of(b).textName(), Types.of(modulus).textName()));
  }

  private static boolean isNumber(Object value) {
    return value instanceof Double
        || value instanceof ComplexValue
        || Integers.plain(value) != null;
  }

  static ScriptError unsupported(String symbol, Object a, Object b) {
    String text =
        "unsupported operand type(s) for %s: '%s' and '%s'"
            .formatted(symbol, Types.of(a).textName(), Types.of(b).textName());
    if (symbol.equals(">>")
        && a instanceof NativeFunction function
        && function.name().equals("print")) {
      text += ". Did you mean \"print(<message>, file=<output_stream>)\"?";
    }
    return Errors.type(text);
  }
}
