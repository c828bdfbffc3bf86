package org.aiolang.stdlib.cpu;

import java.math.BigInteger;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Integers;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;

/**
 * The modules {@code cpu}, whose functions run in a worker process when they are awaited, and
 * {@code cpu.local}, whose functions are the same and run where they are called.
 */
public final class CpuModule {
  private static final String NAME = "cpu";
  private static final String LOCAL = "cpu.local";

  /** The list of primes below it fits a JVM's usual memory. */
  private static final int MOST_LISTED = 1_000_000_000;

  /** Counting up to it takes hours, but ends. */
  private static final long MOST_SIEVED = 10_000_000_000_000L;

  private static final int MOST_FIBONACCI = 100_000_000;
  private static final int MOST_PLACES = 10_000_000;
  private static final int MOST_BYTES = 1 << 30;

  private final Engine engine;
  private final boolean local;
  private final ModuleBuilder module;

  private CpuModule(Engine engine, boolean local) {
    this.engine = engine;
    this.local = local;
    this.module =
        local
            ? new ModuleBuilder(LOCAL, "Long computations, done where they are called.")
            : new ModuleBuilder(NAME, "Long computations, each awaited: a worker process does it.");
  }

  /** Builds {@code cpu} or {@code cpu.local}. */
  public static ModuleValue load(Engine engine, String name) {
    return new CpuModule(engine, name.equals(LOCAL)).build();
  }

  private ModuleValue build() {
    numbers();
    bulk();
    if (!local) {
      module.value("__path__", new ListValue());
      module.value("local", engine.modules().computeIfAbsent(LOCAL, name -> load(engine, name)));
    }
    return module.build();
  }

  private void numbers() {
    add(
        "sum_of_squares(n)",
        "The sum of i * i for i in range(n).",
        a -> {
          BigInteger limit = Integers.big(Conversion.index(a[0]));
          return Integers.normal(WholeNumbers.sumOfSquares(limit));
        });
    add(
        "primes_below(n)",
        "The list of the primes smaller than n, which is at most 10 ** 9.",
        a -> {
          int limit = (int) Math.max(0, whole(a[0], "n", Long.MIN_VALUE, MOST_LISTED));
          return new ListValue(compute(() -> PrimeSieve.below(limit)));
        });
    add(
        "count_primes(n)",
        "How many primes are smaller than n, which is at most 10 ** 13.",
        a -> {
          long limit = whole(a[0], "n", Long.MIN_VALUE, MOST_SIEVED);
          return compute(() -> PrimeSieve.count(limit));
        });
    add(
        "nth_prime(n)",
        "The nth prime, at most the 10 ** 11th; the first is 2.",
        a -> {
          long number = whole(a[0], "n", 1, MOST_SIEVED / 100);
          return compute(() -> PrimeSieve.nth(number));
        });
    add(
        "is_prime(n)",
        "Whether n is prime; from 3.3e24 on it may err in one of 2 ** 128 cases.",
        a -> {
          BigInteger number = Integers.big(Conversion.index(a[0]));
          return compute(() -> PrimeSieve.isPrime(number));
        });
    add(
        "fibonacci(n)",
        "The nth Fibonacci number, where 0 and 1 come first; n is at most 10 ** 8.",
        a -> {
          int number = (int) whole(a[0], "n", 0, MOST_FIBONACCI);
          return compute(() -> Integers.normal(WholeNumbers.fibonacci(number)));
        });
    add(
        "pi_digits(places)",
        "Pi as a str with that many decimal places, at most 10 ** 7, the last not rounded.",
        a -> {
          int places = (int) whole(a[0], "places", 0, MOST_PLACES);
          return compute(() -> WholeNumbers.pi(places));
        });
    add(
        "matrix_product(a, b)",
        "The product of two matrices, lists of rows: exact for ints, else as floats.",
        a -> {
          Matrices.Matrix left = Matrices.read(a[0], "a");
          Matrices.Matrix right = Matrices.read(a[1], "b");
          Matrices.checkFit(left, right);
          if (left.whole() && right.whole()) {
            return compute(() -> Matrices.multiplyWhole(left, right));
          }
          double[] x = Matrices.floats(left);
          double[] y = Matrices.floats(right);
          return compute(
              () -> Matrices.multiply(x, y, left.rows(), left.columns(), right.columns()));
        });
  }

  private void bulk() {
    add(
        "sha256(data, rounds=1)",
        "SHA-256 of the data as bytes; with more rounds that of the result, and so on.",
        a -> {
          byte[] data = BytesArguments.bytes(a[0]).clone();
          long rounds = whole(a[1], "rounds", 1, Long.MAX_VALUE);
          return new BytesValue(compute(() -> Bulk.sha256(data, rounds)));
        });
    add(
        "compress(data, level=-1)",
        "The data in zlib's format; level 0 to 9 is from quick to small, -1 the usual.",
        a -> {
          byte[] data = BytesArguments.bytes(a[0]).clone();
          int level = (int) whole(a[1], "level", -1, 9);
          return new BytesValue(compute(() -> Bulk.compress(data, level)));
        });
    add(
        "decompress(data, limit=" + MOST_BYTES + ")",
        "What compress() was given; ValueError for other data, or beyond limit bytes.",
        a -> {
          byte[] data = BytesArguments.bytes(a[0]).clone();
          int limit = (int) whole(a[1], "limit", 0, MOST_BYTES);
          return new BytesValue(decompress(data, limit));
        });
    add(
        "sort(values, reverse=False)",
        "What sorted(values, reverse=reverse) gives.",
        a -> {
          Object[] values = Iteration.toArray(a[0]);
          boolean reverse = Conversion.truth(a[1]);
          Object[] sorted = compute(() -> Bulk.sort(values, reverse));
          return sorted != null ? new ListValue(sorted) : sortAny(values, reverse);
        });
    add(
        "mandelbrot_rows(width, height, start=0, stop=None, iterations=100, view=None)",
        "Rows start to below stop of a picture of the Mandelbrot set, a list of ints each: the"
            + " steps until a point has left the circle of radius 2, at most iterations. The view"
            + " is left, right, bottom and top, else (-2.0, 0.5, -1.25, 1.25); row 0 is at the"
            + " bottom.",
        this::mandelbrot);
  }

  private Object mandelbrot(Object[] a) {
    int width = (int) whole(a[0], "width", 1, Integer.MAX_VALUE >> 4);
    int height = (int) whole(a[1], "height", 1, Integer.MAX_VALUE >> 4);
    int start = (int) whole(a[2], "start", 0, height);
    int stop = a[3] == None.NONE ? height : (int) whole(a[3], "stop", 0, height);
    int most = (int) whole(a[4], "iterations", 1, Integer.MAX_VALUE);
    double[] view = {-2.0, 0.5, -1.25, 1.25};
    if (a[5] != None.NONE) {
      Object[] given = Iteration.toArray(a[5]);
      if (given.length != view.length) {
        throw Errors.value("view is left, right, bottom and top, not " + given.length + " numbers");
      }
      for (int i = 0; i < view.length; i++) {
        view[i] = Conversion.toDouble(given[i]);
      }
    }
    Bulk.View seen = new Bulk.View(view[0], view[1], view[2], view[3], width, height, most);
    return compute(() -> seen.rows(start, stop));
  }

  private Object sortAny(Object[] values, boolean reverse) {
    Object sorted = Attributes.get(engine.importModule("builtins"), "sorted");
    return Calls.call(
        sorted,
        new Object[] {new ListValue(values)},
        new Keywords(new String[] {"reverse"}, new Object[] {reverse}));
  }

  private byte[] decompress(byte[] data, int limit) {
    byte[][] result = new byte[1][];
    String wrong =
        compute(() -> {
          try {
            result[0] = Bulk.decompress(data, limit);
            return "";
          } catch (DataFormatException damaged) {
            return String.valueOf(damaged.getMessage());
          }
        });
    if (!wrong.isEmpty()) {
      throw Errors.value("cannot decompress the data: " + wrong);
    }
    if (result[0] == null) {
      throw Errors.value("the data decompresses to more than " + limit + " bytes");
    }
    return result[0];
  }

  /** The function itself in {@code cpu.local}; in {@code cpu} one that has a worker call it. */
  private void add(String signature, String doc, NativeFunction.BodyN body) {
    if (local) {
      module.functionN(signature, doc, body);
      return;
    }
    String name = signature.substring(0, signature.indexOf('('));
    module.functionN(signature, doc + " Await it.", arguments -> offload(name, arguments));
  }

  private Object offload(String name, Object[] arguments) {
    Object spawn = Attributes.get(engine.importModule("_process"), "spawn_process");
    Object[] call = new Object[arguments.length + 1];
    call[0] = Attributes.get(engine.modules().get(LOCAL), name);
    System.arraycopy(arguments, 0, call, 1, arguments.length);
    return Calls.call(spawn, call, Keywords.NONE);
  }

  /**
   * Computes without the interpreter lock, so that other threads of the script go on. Where a
   * signal interrupts the main thread and its handler raises nothing, it begins anew.
   */
  private <T> T compute(Supplier<T> computation) {
    while (true) {
      try {
        return engine.lock().blocking(computation);
      } catch (Interruption interruption) {
        engine.lock().safepoint();
      }
    }
  }

  private static long whole(Object value, String name, long least, long most) {
    Object plain = Conversion.index(value);
    if (plain instanceof Long number && number >= least && number <= most) {
      return number;
    }
    if (Integers.big(plain).compareTo(BigInteger.valueOf(most)) > 0) {
      throw Errors.value(name + " must be at most " + most);
    }
    if (least == Long.MIN_VALUE) {
      return least;
    }
    throw Errors.value(
        least == 0 ? name + " must not be negative" : name + " must be at least " + least);
  }
}
