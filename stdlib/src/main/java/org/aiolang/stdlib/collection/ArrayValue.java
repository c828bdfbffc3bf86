package org.aiolang.stdlib.collection;

import java.math.BigInteger;
import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ItemFormat;
import org.aiolang.interpreter.value.ScriptBuffer;
import org.aiolang.interpreter.value.Text;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** An array of the module array: numbers or characters of one kind, side by side in memory. */
final class ArrayValue extends Instance implements ScriptBuffer {
  /** The letter of its kind; see {@link #CODES}. */
  final char code;

  final int itemSize;
  byte[] memory;

  /** How many items there are. */
  int size;

  static final String CODES = "bBuwhHiIlLqQfd";

  ArrayValue(Type type, char code, byte[] memory) {
    super(type);
    this.code = code;
    this.itemSize = isText(code) ? 4 : ItemFormat.size(code);
    this.memory = memory;
    this.size = memory.length / itemSize;
  }

  ArrayValue copy(byte[] bytes) {
    return new ArrayValue(ArrayModule.ARRAY, code, bytes);
  }

  static boolean isText(char code) {
    return code == 'u' || code == 'w';
  }

  byte[] bytes() {
    return Arrays.copyOf(memory, size * itemSize);
  }

  Object get(int index) {
    if (isText(code)) {
      return Text.of(character(index));
    }
    return ItemFormat.get(code, memory, index * itemSize);
  }

  int character(int index) {
    int point = (int) (long) ItemFormat.get('i', memory, index * 4);
    if (!Character.isValidCodePoint(point)) {
      throw Errors.value(
          "character U+" + Integer.toHexString(point) + " is not in range [U+0000; U+10ffff]");
    }
    return point;
  }

  void reserve(int items) {
    if (items * itemSize > memory.length) {
      memory = Arrays.copyOf(memory, Math.max(items, size + (size >> 1) + 8) * itemSize);
    }
  }

  /** Puts other items where those from {@code start} to before {@code stop} are. */
  void replace(int start, int stop, byte[] bytes) {
    int grown = size - (stop - start) + bytes.length / itemSize;
    reserve(grown);
    System.arraycopy(
        memory, stop * itemSize, memory, start * itemSize + bytes.length, (size - stop) * itemSize);
    System.arraycopy(bytes, 0, memory, start * itemSize, bytes.length);
    size = grown;
  }

  void append(Object value) {
    byte[] item = encode(value);
    reserve(size + 1);
    System.arraycopy(item, 0, memory, size * itemSize, itemSize);
    size++;
  }

  /**
   * One item as bytes.
   *
   * @throws org.aiolang.interpreter.error.ScriptError TypeError, OverflowError
   */
  byte[] encode(Object value) {
    byte[] item = new byte[itemSize];
    if (isText(code)) {
      if (!(Wrapped.unwrap(value) instanceof String text)) {
        throw Errors.type("array item must be a unicode character, not " + Types.of(value).name());
      }
      if (Text.length(text) != 1) {
        throw Errors.type(
            "array item must be a string of length 1, not a string of length " + Text.length(text));
      }
      ItemFormat.put('i', item, 0, text.codePointAt(0));
    } else if (ItemFormat.isReal(code)) {
      ItemFormat.putReal(code, item, 0, real(value));
    } else {
      Object number = Conversion.index(value);
      if (!ItemFormat.fits(code, number)) {
        throw Errors.overflow(misfit(number));
      }
      ItemFormat.put(code, item, 0, (Number) number);
    }
    return item;
  }

  private static double real(Object value) {
    Double number = Conversion.doubleOrNull(value);
    if (number == null) {
      throw Errors.type("must be real number, not " + Types.of(value).name());
    }
    return number;
  }

  private String misfit(Object number) {
    boolean negative = number instanceof BigInteger big ? big.signum() < 0 : (Long) number < 0;
    boolean wide = number instanceof BigInteger;
    return switch (code) {
      case 'b', 'B', 'h', 'H' -> {
        String kind =
            switch (code) {
              case 'b' -> "signed char";
              case 'B' -> "unsigned byte integer";
              case 'h' -> "signed short integer";
              default -> "unsigned short";
            };
        yield wide
            ? "Python int too large to convert to C " + (code == 'H' ? "int" : "long")
            : kind + " is " + (negative ? "less than minimum" : "greater than maximum");
      }
      case 'i' ->
          wide
              ? "Python int too large to convert to C long"
              : "Python int too large to convert to C int";
      case 'I', 'L' ->
          negative
              ? "can't convert negative value to unsigned int"
              : wide ? "int too big to convert" : "unsigned int is greater than maximum";
      case 'Q' -> negative ? "can't convert negative int to unsigned" : "int too big to convert";
      case 'q' -> "int too big to convert";
      default -> "Python int too large to convert to C long";
    };
  }

  @Override
  public byte[] memory() {
    return memory;
  }

  @Override
  public int memorySize() {
    return size * itemSize;
  }

  @Override
  public String itemFormat() {
    return isText(code) ? "I" : String.valueOf(code);
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }
}
