package org.aiolang.interpreter.value;

/** The binary operators: their names, and what they do on plain numbers. */
enum Operation {
  ADD("+", "add") {
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
  SUBTRACT("-", "sub") {
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
  MULTIPLY("*", "mul") {
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
  MATRIX_MULTIPLY("@", "matmul"),
  DIVIDE("/", "truediv") {
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
  FLOOR_DIVIDE("//", "floordiv") {
    @Override
    Object integers(Object a, Object b) {
      return Integers.floorDivide(a, b);
    }

    @Override
    Object floats(double a, double b) {
      return Floats.floorDivide(a, b);
    }
  },
  MODULO("%", "mod") {
    @Override
    Object integers(Object a, Object b) {
      return Integers.modulo(a, b);
    }

    @Override
    Object floats(double a, double b) {
      return Floats.modulo(a, b);
    }
  },
  POWER("**", "pow") {
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
  LEFT_SHIFT("<<", "lshift") {
    @Override
    Object integers(Object a, Object b) {
      return Integers.leftShift(a, b);
    }
  },
  RIGHT_SHIFT(">>", "rshift") {
    @Override
    Object integers(Object a, Object b) {
      return Integers.rightShift(a, b);
    }
  },
  AND("&", "and") {
    @Override
    Object integers(Object a, Object b) {
      return Integers.and(a, b);
    }
  },
  XOR("^", "xor") {
    @Override
    Object integers(Object a, Object b) {
      return Integers.xor(a, b);
    }
  },
  OR("|", "or") {
    @Override
    Object integers(Object a, Object b) {
      return Integers.or(a, b);
    }
  },
  DIVMOD("divmod()", "divmod") {
    @Override
    Object integers(Object a, Object b) {
      return Integers.divmod(a, b);
    }

    @Override
    Object floats(double a, double b) {
      return Floats.divmod(a, b);
    }
  };

  final String symbol;
  final String method;
  final String reflected;
  final String inPlace;

  Operation(String symbol, String name) {
    this.symbol = symbol;
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

  /** On any two values: null where they are not both numbers of exactly the built-in classes that have it. */
  final Object numbers(Object a, Object b) {
    return switch (Math.max(kind(a), kind(b))) {
      case 1 -> {
        if (a instanceof Boolean x && b instanceof Boolean y) {
          Object truth = booleans(x, y);
          if (truth != null) {
            yield truth;
          }
        }
        yield integers(Integers.plain(a), Integers.plain(b));
      }
      case 2 -> floats(asDouble(a), asDouble(b));
      case 3 -> complexes(asComplex(a), asComplex(b));
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

  private static final int NO_NUMBER = 100;

  private static int kind(Object value) {
    return switch (value) {
      case Long ignored -> 1;
      case Double ignored -> 2;
      case Boolean ignored -> 1;
      case java.math.BigInteger ignored -> 1;
      case ComplexValue complex -> complex.type() == Types.COMPLEX ? 3 : NO_NUMBER;
      default -> NO_NUMBER;
    };
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
