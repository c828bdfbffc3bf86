package org.aiolang.interpreter.value;

import java.lang.ref.WeakReference;
import org.aiolang.interpreter.error.Errors;

/**
 * Python's view of a {@link String}: a sequence of code points, a lone surrogate counting as one.
 * Length and index are O(1) for text that was asked before, and for Latin-1 text always.
 *
 * <p>How: the JDK keeps Latin-1 text in bytes and answers {@link String#codePointCount} for it at
 * once. Any other text has to be scanned, which would make a loop over {@code text[i]} quadratic,
 * so what the scan of a long text found is remembered for the few texts asked last, weakly, so that
 * no text is kept alive. That memo is the one piece of static state here: a pure cache of facts
 * about immutable strings, which no script can observe. Threads may race on it: its entries are
 * immutable and published through final fields, so a race costs a second scan at worst.
 */
public final class Text {
  /** Below this many chars a scan is cheaper than a look into the memo. */
  private static final int SHORT = 24;

  /** Every how many code points a text with surrogate pairs has a checkpoint. */
  private static final int STRIDE = 32;

  private static final int REMEMBERED = 8;

  private static final String[] LATIN_1 = new String[256];
  private static final Layout[] LAYOUTS = new Layout[REMEMBERED];

  static {
    for (int i = 0; i < LATIN_1.length; i++) {
      LATIN_1[i] = String.valueOf((char) i).intern();
    }
  }

  /**
   * What a scan found: how many code points, and where every {@link #STRIDE}th starts (null without
   * surrogate pairs).
   */
  private record Layout(WeakReference<String> text, int length, int[] starts) {}

  private Text() {}

  /** The text of one character; Latin-1 ones are shared. */
  public static String of(int codePoint) {
    return codePoint < 256 ? LATIN_1[codePoint] : Character.toString(codePoint);
  }

  /** {@code len(text)}. */
  public static int length(String text) {
    int chars = text.length();
    if (chars <= SHORT) {
      return text.codePointCount(0, chars);
    }
    return layout(text).length;
  }

  /**
   * {@code text[index]}; a negative index counts from the end.
   *
   * @throws org.aiolang.interpreter.error.ScriptError IndexError
   */
  public static String at(String text, int index) {
    int length = length(text);
    int at = index < 0 ? index + length : index;
    if (at < 0 || at >= length) {
      throw Errors.index("string index out of range");
    }
    return length == text.length() ? of(text.charAt(at)) : of(text.codePointAt(offset(text, at)));
  }

  /**
   * The items of a slice whose bounds are already those of {@code slice.indices(length(text))}.
   *
   * @param stop may be -1 where the step is negative
   */
  public static String slice(String text, int start, int stop, int step) {
    if (step == 1) {
      return start >= stop ? "" : between(text, start, stop);
    }
    if (step > 0 ? start >= stop : start <= stop) {
      return "";
    }
    int count = step > 0 ? (stop - start - 1) / step + 1 : (start - stop - 1) / -step + 1;
    StringBuilder out = new StringBuilder(count);
    boolean flat = length(text) == text.length();
    if (!flat && step < STRIDE) {
      int[] points = text.codePoints().toArray();
      for (int i = 0, at = start; i < count; i++, at += step) {
        out.appendCodePoint(points[at]);
      }
      return out.toString();
    }
    for (int i = 0, at = start; i < count; i++, at += step) {
      if (flat) {
        out.append(text.charAt(at));
      } else {
        out.appendCodePoint(text.codePointAt(offset(text, at)));
      }
    }
    return out.toString();
  }

  /** The code points from {@code start} to before {@code stop}, both within the text. */
  static String between(String text, int start, int stop) {
    if (stop - start == 1) {
      return of(text.codePointAt(offset(text, start)));
    }
    return text.substring(offset(text, start), offset(text, stop));
  }

  /**
   * Where in the Java string the code point of that index starts; {@code length(text)} gives the
   * end.
   */
  public static int offset(String text, int index) {
    int chars = text.length();
    if (chars <= SHORT) {
      return text.codePointCount(0, chars) == chars ? index : text.offsetByCodePoints(0, index);
    }
    Layout layout = layout(text);
    if (layout.starts == null) {
      return index;
    }
    int block = index / STRIDE;
    return block >= layout.starts.length
        ? text.length()
        : text.offsetByCodePoints(layout.starts[block], index - block * STRIDE);
  }

  /**
   * The index of the code point at an offset of the Java string: the reverse of {@link #offset}.
   */
  public static int index(String text, int offset) {
    int chars = text.length();
    if (chars <= SHORT) {
      return text.codePointCount(0, offset);
    }
    Layout layout = layout(text);
    if (layout.starts == null) {
      return offset;
    }
    int low = 0;
    int high = layout.starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (layout.starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low * STRIDE + text.codePointCount(layout.starts[low], offset);
  }

  /** Whether every code point is one char, so that indexes and offsets are the same. */
  static boolean isFlat(String text) {
    return length(text) == text.length();
  }

  /**
   * What is known of a text longer than {@link #SHORT}; the slot goes by hash, which the JDK keeps
   * in the text.
   */
  private static Layout layout(String text) {
    int slot = text.hashCode() & (REMEMBERED - 1);
    Layout known = LAYOUTS[slot];
    if (known == null || !known.text.refersTo(text)) {
      known = scan(text);
      LAYOUTS[slot] = known;
    }
    return known;
  }

  private static Layout scan(String text) {
    int chars = text.length();
    int length = text.codePointCount(0, chars);
    int[] starts = null;
    if (length != chars) {
      starts = new int[length / STRIDE + 1];
      for (int i = 1, at = 0; i < starts.length; i++) {
        at = text.offsetByCodePoints(at, STRIDE);
        starts[i] = at;
      }
    }
    return new Layout(new WeakReference<>(text), length, starts);
  }
}
