package org.aiolang.stdlib.process;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.stdlib.exchange.SharedParts;

/**
 * Shared memory as items of one C type, by {@code struct}'s letters: what {@code
 * multiprocessing.Value} and {@code Array} are made of. Items are aligned, so that a process that
 * reads one sees a whole one.
 */
final class BlockValue extends Instance {
  private final SharedParts.Part part;
  private final ByteBuffer memory;
  private final char code;
  private final int width;
  private final int length;

  BlockValue(Type type, SharedParts.Part part, char code, int length) {
    super(type);
    this.part = part;
    this.memory =
        part.block()
            .memory()
            .slice(part.offset(), part.size())
            .order(part.block().memory().order());
    this.code = code;
    this.width = width(code);
    this.length = length;
  }

  private static int width(char code) {
    return switch (code) {
      case 'c', 'b', 'B', '?' -> 1;
      case 'h', 'H' -> 2;
      case 'i', 'I', 'f', 'u' -> 4;
      case 'l', 'L', 'q', 'Q', 'd' -> 8;
      default -> 0;
    };
  }

  private static char code(Object given) {
    if (given instanceof String text && text.length() == 1 && width(text.charAt(0)) > 0) {
      return text.charAt(0);
    }
    throw Errors.type("this type has no size");
  }

  static BlockValue make(Type type, Sharing sharing, Object code, Object length) {
    char letter = code(code);
    int count = Conversion.indexInt(length, "length");
    if (count < 0) {
      throw Errors.value("Array length must be >= 0, not " + count);
    }
    long size = (long) count * width(letter);
    if (size > 1 << 30) {
      throw Errors.memory();
    }
    try {
      return new BlockValue(type, sharing.parts.allocate((int) size), letter, count);
    } catch (IOException failure) {
      throw Sharing.failed(failure);
    }
  }

  private int at(Object index) {
    if (!(index instanceof Long || index instanceof Boolean)) {
      throw Errors.type("indices must be integers");
    }
    long number = index instanceof Boolean truth ? (truth ? 1 : 0) : (Long) index;
    if (number < 0) {
      number += length;
    }
    if (number < 0 || number >= length) {
      throw Errors.index("invalid index");
    }
    return (int) number * width;
  }

  private Object get(int at) {
    return switch (code) {
      case 'c' -> new BytesValue(memory.get(at));
      case 'b' -> (long) memory.get(at);
      case 'B' -> (long) (memory.get(at) & 0xff);
      case '?' -> memory.get(at) != 0;
      case 'h' -> (long) memory.getShort(at);
      case 'H' -> (long) (memory.getShort(at) & 0xffff);
      case 'i' -> (long) memory.getInt(at);
      case 'I' -> memory.getInt(at) & 0xffffffffL;
      case 'u' -> Character.toString(memory.getInt(at));
      case 'f' -> (double) memory.getFloat(at);
      case 'd' -> memory.getDouble(at);
      case 'l', 'q' -> memory.getLong(at);
      default -> unsigned(memory.getLong(at));
    };
  }

  private static Object unsigned(long bits) {
    return bits >= 0 ? (Object) bits : new BigInteger(Long.toUnsignedString(bits));
  }

  private void set(int at, Object value) {
    switch (code) {
      case 'c' -> memory.put(at, character(value));
      case '?' -> memory.put(at, (byte) (Conversion.truth(value) ? 1 : 0));
      case 'u' -> memory.putInt(at, codePoint(value));
      case 'f' -> memory.putFloat(at, (float) real(value));
      case 'd' -> memory.putDouble(at, real(value));
      default -> setWhole(at, bits(value));
    }
  }

  private void setWhole(int at, long bits) {
    switch (width) {
      case 1 -> memory.put(at, (byte) bits);
      case 2 -> memory.putShort(at, (short) bits);
      case 4 -> memory.putInt(at, (int) bits);
      default -> memory.putLong(at, bits);
    }
  }

  private static double real(Object value) {
    if (value instanceof String || value == None.NONE) {
      throw Errors.type("must be real number, not " + Types.of(value).name());
    }
    return Conversion.toDouble(value);
  }

  /** Numbers that do not fit lose their upper bits, as in C. */
  private static long bits(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    Object whole = Conversion.index(value);
    return whole instanceof BigInteger big ? big.longValue() : (Long) whole;
  }

  private static byte character(Object value) {
    if (value instanceof BytesValue bytes && bytes.bytes().length == 1) {
      return bytes.bytes()[0];
    }
    if (value instanceof Long number && number >= 0 && number < 256) {
      return number.byteValue();
    }
    throw Errors.type("one character bytes, bytearray or integer expected");
  }

  private static int codePoint(Object value) {
    if (!(value instanceof String text)) {
      throw Errors.type(
          "unicode string expected instead of " + Types.of(value).name() + " instance");
    }
    if (text.codePointCount(0, text.length()) != 1) {
      throw Errors.type("one character unicode string expected");
    }
    return text.codePointAt(0);
  }

  private Object bytes(int from, int count) {
    byte[] bytes = new byte[count];
    memory.get(from, bytes);
    return new BytesValue(bytes);
  }

  private static BlockValue self(Object self) {
    return (BlockValue) self;
  }

  static void declare(TypeMembers members, Sharing sharing) {
    members.constructor(
        "Block(cls, code, length, /)",
        "Items of one C type in memory that processes share.",
        arguments -> make((Type) arguments[0], sharing, arguments[1], arguments[2]));
    members.method("__len__(self, /)", "Return len(self).", self -> (long) self(self).length);
    members.method(
        "get(self, index, /)",
        "The item at an index.",
        (self, index) -> self(self).get(self(self).at(index)));
    members.method(
        "set(self, index, value, /)",
        "Set the item at an index.",
        (self, index, value) -> {
          self(self).set(self(self).at(index), value);
          return None.NONE;
        });
    members.method(
        "bytes(self, /)",
        "All of it as bytes.",
        self -> self(self).bytes(0, self(self).length * self(self).width));
    members.getter(
        "address",
        "Where it begins, as far as this process knows.",
        self -> (long) self(self).part.offset());
    members.method(
        "__reduce__(self, /)",
        "How another process gets it.",
        self -> {
          BlockValue block = self(self);
          if (!sharing.spawning()) {
            throw Errors.type("cannot pickle 'mmap.mmap' object");
          }
          Object open =
              sharing.engine.importModule("_multiprocessing").namespace().get("_open_block");
          SharedParts.Part part = block.part;
          return new TupleValue(
              open,
              new TupleValue(
                  part.block().address(),
                  (long) part.block().size(),
                  (long) part.offset(),
                  (long) part.size(),
                  String.valueOf(block.code),
                  (long) block.length));
        });
  }
}
