package org.aiolang.stdlib.cpu;

import java.math.BigInteger;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Integers;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** Products of matrices: exact where all numbers are whole, else in floating point. */
final class Matrices {
  /** A matrix that was read: its plain numbers, row by row. */
  record Matrix(Object[] items, int rows, int columns, boolean whole) {}

  private Matrices() {}

  /** Reads rows of numbers; ValueError where they differ in length, TypeError for no number. */
  static Matrix read(Object value, String name) {
    Object[] rows = Iteration.toArray(value);
    Object[] items = {};
    int columns = 0;
    boolean whole = true;
    for (int i = 0; i < rows.length; i++) {
      Object[] row = Iteration.toArray(rows[i]);
      if (i == 0) {
        columns = row.length;
        long size = (long) rows.length * columns;
        if (size > Integer.MAX_VALUE - 8) {
          throw Errors.memory();
        }
        items = new Object[(int) size];
      } else if (row.length != columns) {
        throw Errors.value(
            "row " + i + " of " + name + " has " + row.length + " numbers, row 0 has " + columns);
      }
      for (int j = 0; j < columns; j++) {
        Object number = Integers.plain(row[j]);
        if (number == null) {
          number = Wrapped.unwrap(row[j]);
          if (!(number instanceof Double)) {
            throw Errors.type(
                name + " holds a '" + Types.of(row[j]).name() + "' object, not an int or float");
          }
          whole = false;
        }
        items[i * columns + j] = number;
      }
    }
    return new Matrix(items, rows.length, columns, whole);
  }

  static void checkFit(Matrix left, Matrix right) {
    if (left.columns != right.rows) {
      throw Errors.value(
          "a row of a has " + left.columns + " numbers, but b has " + right.rows + " rows");
    }
  }

  /** The numbers as floats, or null where they are all whole: OverflowError if one is too large. */
  static double[] floats(Matrix matrix) {
    double[] numbers = new double[matrix.items.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Conversion.toDouble(matrix.items[i]);
    }
    return numbers;
  }

  static ListValue multiply(double[] left, double[] right, int rows, int inner, int columns) {
    ListValue product = new ListValue();
    double[] sums = new double[columns];
    for (int i = 0; i < rows; i++) {
      Interruption.check();
      java.util.Arrays.fill(sums, 0);
      for (int k = 0; k < inner; k++) {
        double factor = left[i * inner + k];
        int at = k * columns;
        for (int j = 0; j < columns; j++) {
          sums[j] += factor * right[at + j];
        }
      }
      Object[] row = new Object[columns];
      for (int j = 0; j < columns; j++) {
        row[j] = sums[j];
      }
      product.append(new ListValue(row));
    }
    return product;
  }

  static ListValue multiplyWhole(Matrix left, Matrix right) {
    ListValue product = new ListValue();
    for (int i = 0; i < left.rows; i++) {
      Interruption.check();
      Object[] row = new Object[right.columns];
      for (int j = 0; j < row.length; j++) {
        row[j] = whole(left, i, right, j);
      }
      product.append(new ListValue(row));
    }
    return product;
  }

  private static Object whole(Matrix left, int row, Matrix right, int column) {
    long sum = 0;
    int at = row * left.columns;
    for (int k = 0; k < left.columns; k++) {
      if (!(left.items[at + k] instanceof Long a)
          || !(right.items[k * right.columns + column] instanceof Long b)) {
        return large(left, row, right, column);
      }
      long term = a * b;
      long next = sum + term;
      if (Math.multiplyHigh(a, b) != term >> 63 || ((sum ^ next) & (term ^ next)) < 0) {
        return large(left, row, right, column);
      }
      sum = next;
    }
    return sum;
  }

  private static Object large(Matrix left, int row, Matrix right, int column) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k < left.columns; k++) {
      sum =
          sum.add(
              Integers.big(left.items[row * left.columns + k])
                  .multiply(Integers.big(right.items[k * right.columns + column])));
    }
    return Integers.normal(sum);
  }
}
