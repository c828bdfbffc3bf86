package org.aiolang.stdlib.cpu;

import java.io.ByteArrayOutputStream;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.aiolang.interpreter.value.ListValue;

/** Digests, compression, sorting, and the Mandelbrot set: much of the same, quickly. */
final class Bulk {
  private static final int BUFFER = 1 << 16;
  private static final int ROUNDS_BETWEEN_CHECKS = 1024;

  private Bulk() {}

  /** SHA-256 of the data, of that, and so on. */
  static byte[] sha256(byte[] data, long rounds) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(data);
      for (long i = 1; i < rounds; i++) {
        if (i % ROUNDS_BETWEEN_CHECKS == 0) {
          Interruption.check();
        }
        digest.update(hash);
        digest.digest(hash, 0, hash.length);
      }
      return hash;
    } catch (NoSuchAlgorithmException | DigestException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** In the zlib format. */
  static byte[] compress(byte[] data, int level) {
    try (Deflater deflater = new Deflater(level)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, data.length / 4));
      byte[] buffer = new byte[BUFFER];
      // In pieces, for the JDK's compressor cannot be interrupted.
      int at = 0;
      do {
        Interruption.check();
        int length = Math.min(BUFFER, data.length - at);
        deflater.setInput(data, at, length);
        at += length;
        if (at == data.length) {
          deflater.finish();
        }
        while (!(at == data.length ? deflater.finished() : deflater.needsInput())) {
          out.write(buffer, 0, deflater.deflate(buffer));
        }
      } while (at < data.length);
      return out.toByteArray();
    }
  }

  /**
   * Of the zlib format.
   *
   * @return null where there would be more than {@code limit} bytes
   * @throws DataFormatException with what is wrong with the data
   */
  static byte[] decompress(byte[] data, int limit) throws DataFormatException {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(data);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        Interruption.check();
        int count = inflater.inflate(buffer);
        if (count == 0 && inflater.needsDictionary()) {
          throw new DataFormatException("a preset dictionary is needed");
        }
        if (count == 0 && inflater.needsInput() && !inflater.finished()) {
          throw new DataFormatException("incomplete or truncated stream");
        }
        if (out.size() > limit - count) {
          return null;
        }
        out.write(buffer, 0, count);
      }
      if (inflater.getRemaining() > 0) {
        throw new DataFormatException(inflater.getRemaining() + " bytes follow the stream");
      }
      return out.toByteArray();
    }
  }

  /**
   * Sorts where all values are small ints, or all floats for which Java's order is Python's.
   *
   * @return a new array, or null where it takes Python's comparisons
   */
  static Object[] sort(Object[] values, boolean reverse) {
    if (values.length == 0) {
      return values;
    }
    Object[] sorted = values[0] instanceof Long ? sortWhole(values) : sortFloats(values);
    if (sorted != null && reverse) {
      for (int i = 0, j = sorted.length - 1; i < j; i++, j--) {
        Object first = sorted[i];
        sorted[i] = sorted[j];
        sorted[j] = first;
      }
    }
    return sorted;
  }

  private static Object[] sortWhole(Object[] values) {
    long[] numbers = new long[values.length];
    for (int i = 0; i < numbers.length; i++) {
      if (!(values[i] instanceof Long number)) {
        return null;
      }
      numbers[i] = number;
    }
    Arrays.sort(numbers);
    Object[] sorted = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      sorted[i] = numbers[i];
    }
    return sorted;
  }

  private static Object[] sortFloats(Object[] values) {
    double[] numbers = new double[values.length];
    for (int i = 0; i < numbers.length; i++) {
      // Zeros of both signs are equal and stay in order; a NaN is in no order at all.
      if (!(values[i] instanceof Double number)
          || number.isNaN()
          || Double.doubleToRawLongBits(number) == Long.MIN_VALUE) {
        return null;
      }
      numbers[i] = number;
    }
    Arrays.sort(numbers);
    Object[] sorted = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      sorted[i] = numbers[i];
    }
    return sorted;
  }

  /** A part of the complex plane, in pixels. */
  record View(
      double left, double right, double bottom, double top, int width, int height, int most) {
    /** After how many steps each pixel of the rows has left the circle of radius 2. */
    ListValue rows(int from, int to) {
      ListValue rows = new ListValue();
      for (int y = from; y < to; y++) {
        Object[] row = new Object[width];
        double imaginary = bottom + (top - bottom) * y / height;
        for (int x = 0; x < width; x++) {
          Interruption.check();
          row[x] = (long) steps(left + (right - left) * x / width, imaginary);
        }
        rows.append(new ListValue(row));
      }
      return rows;
    }

    private int steps(double real, double imaginary) {
      double a = 0;
      double b = 0;
      for (int i = 0; i < most; i++) {
        double aa = a * a;
        double bb = b * b;
        if (aa + bb > 4) {
          return i;
        }
        b = a * b + b * a + imaginary;
        a = aa - bb + real;
      }
      return most;
    }
  }
}
