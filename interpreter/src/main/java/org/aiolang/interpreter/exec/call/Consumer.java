package org.aiolang.interpreter.exec.call;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Integers;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.TupleValue;

/** What a builtin does with the items of a generator expression that runs on the spot. */
public abstract class Consumer {
  /** The builtins that are known here. */
  public enum Kind {
    SUM("sum"),
    ANY("any"),
    ALL("all"),
    LIST("list"),
    TUPLE("tuple"),
    SET("set");

    private final String builtin;

    Kind(String builtin) {
      this.builtin = builtin;
    }

    /** The builtin's name. */
    public String builtin() {
      return builtin;
    }
  }

  static Consumer of(Kind kind) {
    return switch (kind) {
      case SUM -> new Sum();
      case ANY -> new Search(true);
      case ALL -> new Search(false);
      case LIST, TUPLE, SET -> new Collect(kind);
    };
  }

  /** Takes an item; false where it wants no more. */
  abstract boolean accept(Object item);

  abstract Object result();

  /** {@code sum}: exact for ints, compensated for floats as CPython's. */
  private static final class Sum extends Consumer {
    /**
     * As long as all items were ints: their sum as a number of 128 bits, which no script can fill.
     */
    private long low;

    private long high;

    /** The sum once it was no int; null before, and while it is a float. */
    private Object total;

    private boolean isFloat;
    private double sum;
    private double compensation;

    @Override
    boolean accept(Object item) {
      if (total == null && !isFloat && item instanceof Long value) {
        // Without a branch for the carry: one that is taken for the first time late costs a
        // recompilation.
        long a = low;
        long b = value;
        long next = a + b;
        high += (b >> 63) + (((a & b) | ((a | b) & ~next)) >>> 63);
        low = next;
        return true;
      }
      return slow(item);
    }

    private Object whole() {
      if (high == low >> 63) {
        return low;
      }
      byte[] bytes = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
      return new BigInteger(bytes);
    }

    private boolean slow(Object item) {
      if (isFloat) {
        if (item instanceof Double value) {
          add(value);
          return true;
        }
        if (item instanceof Long value) {
          sum += value;
          return true;
        }
        total = floatTotal();
        isFloat = false;
      } else if (total == null && item instanceof Double value) {
        isFloat = true;
        sum = Integers.toDouble(whole());
        add(value);
        return true;
      }
      total = Arithmetic.add(total == null ? whole() : total, item);
      if (total instanceof Double value) {
        isFloat = true;
        sum = value;
        compensation = 0;
        total = null;
      }
      return true;
    }

    private void add(double value) {
      double next = sum + value;
      compensation +=
          Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
      sum = next;
    }

    private Double floatTotal() {
      return compensation != 0 && Double.isFinite(compensation) ? sum + compensation : sum;
    }

    @Override
    Object result() {
      if (isFloat) {
        return floatTotal();
      }
      return total == null ? whole() : total;
    }
  }

  /** {@code any} and {@code all}. */
  private static final class Search extends Consumer {
    private final boolean wanted;
    private boolean found;

    Search(boolean wanted) {
      this.wanted = wanted;
    }

    @Override
    boolean accept(Object item) {
      found = Conversion.truth(item) == wanted;
      return !found;
    }

    @Override
    Object result() {
      return found == wanted;
    }
  }

  /** {@code list}, {@code tuple} and {@code set}. */
  private static final class Collect extends Consumer {
    private final Kind kind;
    private final ListValue list = new ListValue();
    private final SetValue set;

    Collect(Kind kind) {
      this.kind = kind;
      this.set = kind == Kind.SET ? new SetValue() : null;
    }

    @Override
    boolean accept(Object item) {
      if (set == null) {
        list.append(item);
      } else {
        set.add(item);
      }
      return true;
    }

    @Override
    Object result() {
      return switch (kind) {
        case TUPLE -> new TupleValue(list.toArray());
        case SET -> set;
        default -> list;
      };
    }
  }
}
