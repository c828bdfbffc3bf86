package org.aiolang.interpreter.value;

/** The binary operators: their names, and what they do on plain numbers. */
enum Operation {
  ADD("+", "add", Kinds.COMPLEXES) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.add(a, b);
    }

    @Override
    Object floats(double a, double b) {
      return a + b;
    }

    @Override
    Object complexes(ComplexValue a, ComplexValue b) {
      return ComplexArithmetic.add(a, b);
    }
  },
  SUBTRACT("-", "sub", Kinds.COMPLEXES) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.subtract(a, b);
    }

    @Override
    Object floats(double a, double b) {
      return a - b;
    }

    @Override
    Object complexes(ComplexValue a, ComplexValue b) {
      return ComplexArithmetic.subtract(a, b);
    }
  },
  MULTIPLY("*", "mul", Kinds.COMPLEXES) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.multiply(a, b);
    }

    @Override
    Object floats(double a, double b) {
      return a * b;
    }

    @Override
    Object complexes(ComplexValue a, ComplexValue b) {
      return ComplexArithmetic.multiply(a, b);
    }
  },
  MATRIX_MULTIPLY("@", "matmul", Kinds.NOTHING),
  DIVIDE("/", "truediv", Kinds.COMPLEXES) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.divide(a, b);
    }

    @Override
    Object floats(double a, double b) {
      return Floats.divide(a, b);
    }

    @Override
    Object complexes(ComplexValue a, ComplexValue b) {
      return ComplexArithmetic.divide(a, b);
    }
  },
  FLOOR_DIVIDE("//", "floordiv", Kinds.FLOATS) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.floorDivide(a, b);
    }

    @Override
    Object floats(double a, double b) {
      return Floats.floorDivide(a, b);
    }
  },
  MODULO("%", "mod", Kinds.FLOATS) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.modulo(a, b);
    }

    @Override
    Object floats(double a, double b) {
      return Floats.modulo(a, b);
    }
  },
  POWER("**", "pow", Kinds.COMPLEXES) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.power(a, b);
    }

    @Override
    Object floats(double a, double b) {
      return Floats.power(a, b);
    }

    @Override
    Object complexes(ComplexValue a, ComplexValue b) {
      return ComplexArithmetic.power(a, b);
    }

    @Override
    String shownSymbol() {
      return "** or pow()";
    }
  },
  LEFT_SHIFT("<<", "lshift", Kinds.INTEGERS) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.leftShift(a, b);
    }
  },
  RIGHT_SHIFT(">>", "rshift", Kinds.INTEGERS) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.rightShift(a, b);
    }
  },
  AND("&", "and", Kinds.INTEGERS) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.and(a, b);
    }
  },
  XOR("^", "xor", Kinds.INTEGERS) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.xor(a, b);
    }
  },
  OR("|", "or", Kinds.INTEGERS) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.or(a, b);
    }
  },
  DIVMOD("divmod()", "divmod", Kinds.FLOATS) {
    @Override
    Object integers(Object a, Object b) {
      return Integers.divmod(a, b);
    }

    @Override
    Object floats(double a, double b) {
      return Floats.divmod(a, b);
    }
  };

  /** The kinds of numbers, each holding the ones before. */
  private static final class Kinds {
    static final int NOTHING = 0;
    static final int INTEGERS = 1;
    static final int FLOATS = 2;
    static final int COMPLEXES = 3;
    static final int NO_NUMBER = 4;
  }

  final String symbol;
  final String method;
  final String reflected;
  final String inPlace;

  /** The widest kind of numbers that has the operation. */
  private final int reach;

  Operation(String symbol, String name, int reach) {
    this.symbol = symbol;
    this.reach = reach;
    this.method = "__" + name + "__";
    this.reflected = "__r" + name + "__";
    this.inPlace = "__i" + name + "__";
  }

  /** As error texts write it. */
  String shownSymbol() {
    return symbol;
  }

  /** On plain ints; null where ints do not have it. */
  Object integers(Object a, Object b) {
    return null;
  }

  /** On floats; null where floats do not have it. */
  Object floats(double a, double b) {
    return null;
  }

  /** On complex numbers; null where they do not have it. */
  Object complexes(ComplexValue a, ComplexValue b) {
    return null;
  }

  /**
   * On any two values: null where they are not both numbers of exactly the built-in classes that
   * have it.
   */
  final Object numbers(Object a, Object b) {
    int kind = Math.max(kind(a), kind(b));
    if (kind > reach) {
      return null;
    }
    return switch (kind) {
      case Kinds.INTEGERS -> {
        if (a instanceof Boolean x && b instanceof Boolean y) {
          Object truth = booleans(x, y);
          if (truth != null) {
            yield truth;
          }
        }
        yield integers(Integers.plain(a), Integers.plain(b));
      }
      case Kinds.FLOATS -> floats(asDouble(a), asDouble(b));
      case Kinds.COMPLEXES -> complexes(asComplex(a), asComplex(b));
      default -> null;
    };
  }

  /** The operators that keep bool: and, or, exclusive or. */
  final Object booleans(boolean a, boolean b) {
    return switch (this) {
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      default -> null;
    };
  }

  private static int kind(Object value) {
    if (value instanceof Long) {
      return Kinds.INTEGERS;
    }
    if (value instanceof Double) {
      return Kinds.FLOATS;
    }
    if (value instanceof Boolean || value instanceof java.math.BigInteger) {
      return Kinds.INTEGERS;
    }
    return value instanceof ComplexValue complex && complex.type() == Types.COMPLEX
        ? Kinds.COMPLEXES
        : Kinds.NO_NUMBER;
  }

  /** A plain int, bool or float as a float; OverflowError for an int beyond all floats. */
  static double asDouble(Object value) {
    return value instanceof Double real ? real : Integers.toDouble(Integers.plain(value));
  }

  /** A plain number as a complex one. */
  static ComplexValue asComplex(Object value) {
    return value instanceof ComplexValue complex ? complex : new ComplexValue(asDouble(value), 0);
  }
}
