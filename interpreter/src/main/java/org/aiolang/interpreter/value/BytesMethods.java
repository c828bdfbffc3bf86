package org.aiolang.interpreter.value;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of bytes, and those that bytearray shares with it. */
public final class BytesMethods {
  private BytesMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "bytes(cls, source=<unset>, encoding=<unset>, errors=<unset>)",
        "An immutable array of bytes.",
        arguments -> {
          Type type = (Type) arguments[0];
          if (type == Types.BYTES
              && arguments[1] instanceof BytesValue bytes
              && bytes.type() == Types.BYTES
              && arguments[2] == null
              && arguments[3] == null) {
            return bytes;
          }
          return new BytesValue(
              type, BytesConstruction.source(arguments[1], arguments[2], arguments[3], "bytes"));
        });
    declareShared(members);
    Comparison.declareOrder(members);
    Comparison.declareHash(members);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> Quoting.bytes(((BytesValue) self).bytes()));
    members.method(
        "__iter__(self, /)",
        "Implement iter(self).",
        self -> new BytesIterator(IteratorTypes.BYTES_ITERATOR, self));
    members.method("__bytes__(self, /)", "Convert this value to exact type bytes.", self -> self);
    members.method(
        "__getitem__(self, key, /)",
        "Return self[key].",
        (self, key) -> item(self, ((BytesValue) self).bytes(), key, "index out of range", "byte"));
    members.method("__getnewargs__(self, /)", "", self -> new TupleValue(self));
  }

  static void declareByteArray(TypeMembers members) {
    ByteArrayMethods.declare(members);
  }

  static void declareMemoryView(TypeMembers members) {
    MemoryViewMethods.declare(members);
  }

  /** New bytes of the built-in class that an object is of. */
  static Object like(Object self, String latin) {
    return like(self, BytesArguments.unlatin(latin));
  }

  static Object like(Object self, byte[] bytes) {
    return self instanceof ByteArrayValue ? new ByteArrayValue(bytes) : new BytesValue(bytes);
  }

  /** {@code self[key]}. */
  static Object item(Object self, byte[] bytes, Object key, String outOfRange, String kind) {
    if (key instanceof SliceValue slice) {
      SliceValue.Places places = slice.places(bytes.length);
      byte[] part = new byte[places.count()];
      for (int i = 0; i < part.length; i++) {
        part[i] = bytes[places.place(i)];
      }
      return like(self, part);
    }
    return (long) (bytes[place(key, bytes.length, outOfRange, kind)] & 0xff);
  }

  static int place(Object key, int length, String outOfRange, String kind) {
    return Items.place(
        Items.index(key, kind + " indices must be integers or slices, not "), length, outOfRange);
  }

  static void declareShared(TypeMembers members) {
    BytesSearch.declare(members);
    declareCase(members);
    declareOperators(members);
    declarePadding(members);
    members.method(
        "decode(self, /, encoding='utf-8', errors='strict')",
        "Decode the bytes using the codec registered for encoding.",
        (self, encoding, errors) ->
            Codecs.decode(
                BytesArguments.bytes(self),
                StrArguments.named(encoding, "decode", "encoding"),
                StrArguments.named(errors, "decode", "errors")));
    members.method(
        "join(self, iterable_of_bytes, /)",
        "Concatenate any number of bytes objects with this one between them.",
        BytesMethods::join);
    members.method(
        "hex(self, sep=<unset>, bytes_per_sep=1)",
        "Return the bytes as hexadecimal numbers.",
        (self, separator, group) -> hex(BytesArguments.bytes(self), separator, group));
    members.classMethod(
        "fromhex(cls, string, /)",
        "Create bytes from a string of hexadecimal numbers.",
        arguments -> {
          byte[] bytes = BytesConstruction.fromHex(arguments[1]);
          Type type = (Type) arguments[0];
          return type == Types.BYTES
              ? new BytesValue(bytes)
              : type == Types.BYTE_ARRAY
                  ? new ByteArrayValue(bytes)
                  : Calls.call(type, new BytesValue(bytes));
        });
    members.staticMethod(
        "maketrans(frm, to, /)",
        "Return a translation table usable for translate().",
        arguments -> {
          byte[] from = BytesArguments.bytes(arguments[0]);
          byte[] to = BytesArguments.bytes(arguments[1]);
          if (from.length != to.length) {
            throw Errors.value("maketrans arguments must have same length");
          }
          byte[] table = new byte[256];
          for (int i = 0; i < 256; i++) {
            table[i] = (byte) i;
          }
          for (int i = 0; i < from.length; i++) {
            table[from[i] & 0xff] = to[i];
          }
          return new BytesValue(table);
        });
    members.method(
        "translate(self, table, /, delete=())",
        "Return a copy with each byte mapped by the table, those in delete removed first.",
        (self, table, delete) -> translate(self, table, delete));
  }

  private static void declareOperators(TypeMembers members) {
    members.method(
        "__len__(self, /)",
        "Return len(self).",
        self ->
            self instanceof ByteArrayValue array
                ? (long) array.size
                : (long) ((BytesValue) self).bytes().length);
    members.method("__str__(self, /)", "Return str(self).", Representation::repr);
    members.method(
        "__add__(self, value, /)",
        "Return self+value.",
        (self, value) -> {
          byte[] second = BytesArguments.bytesOrNull(value);
          if (second == null) {
            throw Errors.type(
                "can't concat " + Types.of(value).name() + " to " + Types.of(self).name());
          }
          byte[] first = BytesArguments.bytes(self);
          byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
          System.arraycopy(second, 0, all, first.length, second.length);
          return like(self, all);
        });
    members.method("__mul__(self, value, /)", "Return self*value.", BytesMethods::times);
    members.method("__rmul__(self, value, /)", "Return value*self.", BytesMethods::times);
    members.method("__mod__(self, value, /)", "Return self%value.", Format::percent);
    members.method(
        "__rmod__(self, value, /)",
        "Return value%self.",
        (self, value) ->
            value instanceof BytesValue || value instanceof ByteArrayValue
                ? Format.percent(value, self)
                : NotImplemented.NOT_IMPLEMENTED);
  }

  private static Object times(Object self, Object count) {
    int many = Math.max(0, StrArguments.count(count));
    byte[] one = BytesArguments.bytes(self);
    if ((long) one.length * many > Integer.MAX_VALUE - 8) {
      throw Errors.memory();
    }
    byte[] all = new byte[one.length * many];
    for (int at = 0; at < all.length; at += one.length) {
      System.arraycopy(one, 0, all, at, one.length);
    }
    return like(self, all);
  }

  private static void declareCase(TypeMembers members) {
    mapping(members, "upper", "in upper case", c -> isLower(c) ? c - 32 : c);
    mapping(members, "lower", "in lower case", c -> isUpper(c) ? c + 32 : c);
    mapping(
        members,
        "swapcase",
        "with case exchanged",
        c -> isUpper(c) ? c + 32 : isLower(c) ? c - 32 : c);
    members.method(
        "capitalize(self, /)",
        "Return a copy with the first byte in upper case and the rest in lower case.",
        self -> titled(self, false));
    members.method(
        "title(self, /)",
        "Return a copy with words starting in upper case, the rest in lower case.",
        self -> titled(self, true));
    question(members, "isalpha", c -> isUpper(c) || isLower(c));
    question(members, "isdigit", c -> c >= '0' && c <= '9');
    question(members, "isalnum", c -> isUpper(c) || isLower(c) || c >= '0' && c <= '9');
    question(members, "isspace", BytesSearch::isSpace);
    members.method(
        "isascii(self, /)",
        "Whether all bytes are ASCII; true for no bytes.",
        self -> BytesArguments.latin(self).chars().allMatch(c -> c < 128));
    members.method(
        "islower(self, /)",
        "Whether all letters are lower case, and there is one.",
        self -> isOneCase(self, BytesMethods::isLower, BytesMethods::isUpper));
    members.method(
        "isupper(self, /)",
        "Whether all letters are upper case, and there is one.",
        self -> isOneCase(self, BytesMethods::isUpper, BytesMethods::isLower));
    members.method(
        "istitle(self, /)",
        "Whether words start in upper case and go on in lower case.",
        BytesMethods::isTitle);
  }

  private static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static void mapping(TypeMembers members, String name, String what, IntUnaryOperator map) {
    members.method(
        name + "(self, /)",
        "Return a copy " + what + ".",
        self -> {
          byte[] bytes = BytesArguments.bytes(self).clone();
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) map.applyAsInt(bytes[i] & 0xff);
          }
          return like(self, bytes);
        });
  }

  private static void question(TypeMembers members, String name, IntPredicate predicate) {
    members.method(
        name + "(self, /)",
        "Whether all bytes are so, and there is one.",
        self -> {
          String text = BytesArguments.latin(self);
          return !text.isEmpty() && text.chars().allMatch(predicate);
        });
  }

  private static Object isOneCase(Object self, IntPredicate wanted, IntPredicate other) {
    String text = BytesArguments.latin(self);
    return text.chars().anyMatch(wanted) && text.chars().noneMatch(other);
  }

  private static Object titled(Object self, boolean everyWord) {
    byte[] bytes = BytesArguments.bytes(self).clone();
    boolean inWord = false;
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i];
      if (isUpper(c) && inWord) {
        bytes[i] = (byte) (c + 32);
      } else if (isLower(c) && !inWord) {
        bytes[i] = (byte) (c - 32);
      }
      inWord = !everyWord || isUpper(c) || isLower(c);
    }
    return like(self, bytes);
  }

  private static Object isTitle(Object self) {
    boolean found = false;
    boolean inWord = false;
    for (byte c : BytesArguments.bytes(self)) {
      if (isUpper(c) ? inWord : isLower(c) && !inWord) {
        return false;
      }
      inWord = isUpper(c) || isLower(c);
      found |= inWord;
    }
    return found;
  }

  private static void declarePadding(TypeMembers members) {
    for (String name : new String[] {"center", "ljust", "rjust"}) {
      members.method(
          name + "(self, width, fillchar=<unset>, /)",
          "Return a copy padded to that width.",
          (self, width, fill) -> pad(self, name, StrArguments.count(width), fill));
    }
    members.method(
        "zfill(self, width, /)",
        "Pad numeric bytes with zeros on the left, after the sign.",
        (self, width) -> {
          String text = BytesArguments.latin(self);
          int missing = Math.max(0, StrArguments.count(width) - text.length());
          int sign = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
          return like(self, text.substring(0, sign) + "0".repeat(missing) + text.substring(sign));
        });
    members.method(
        "expandtabs(self, /, tabsize=8)",
        "Return a copy where tabs are spaces up to the next multiple of tabsize.",
        (self, size) ->
            like(self, StrSplit.expandTabs(BytesArguments.latin(self), StrArguments.count(size))));
  }

  private static Object pad(Object self, String function, int width, Object fill) {
    String filler = " ";
    if (fill != null) {
      byte[] given = fill instanceof MemoryViewValue ? null : BytesArguments.bytesOrNull(fill);
      if (given == null || given.length != 1) {
        throw Errors.type(
            function
                + "() argument 2 must be a byte string of length 1, not "
                + StrArguments.given(fill));
      }
      filler = BytesArguments.latin(given);
    }
    String text = BytesArguments.latin(self);
    int missing = Math.max(0, width - text.length());
    int left =
        switch (function) {
          case "ljust" -> 0;
          case "rjust" -> missing;
          default -> missing / 2 + (missing & width & 1);
        };
    return like(self, filler.repeat(left) + text + filler.repeat(missing - left));
  }

  private static Object join(Object self, Object iterable) {
    if (!Iteration.isIterable(iterable)) {
      throw Errors.type("can only join an iterable");
    }
    byte[] separator = BytesArguments.bytes(self);
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    Object[] items = Iteration.toArray(iterable);
    for (int i = 0; i < items.length; i++) {
      byte[] bytes = BytesArguments.bytesOrNull(items[i]);
      if (bytes == null) {
        throw Errors.type(
            "sequence item "
                + i
                + ": expected a bytes-like object, "
                + Types.of(items[i]).name()
                + " found");
      }
      if (i > 0) {
        out.writeBytes(separator);
      }
      out.writeBytes(bytes);
    }
    return like(self, out.toByteArray());
  }

  /**
   * {@code bytes.hex(separator, group)}; a positive group counts from the end, a negative one from
   * the start.
   */
  static String hex(byte[] bytes, Object separator, Object group) {
    String between = "";
    if (separator != null) {
      byte[] raw = BytesArguments.bytesOrNull(separator);
      if (raw != null) {
        between = BytesArguments.latin(raw);
      } else if (Wrapped.unwrap(separator) instanceof String text) {
        between = text;
      } else {
        throw Errors.type("object of type '" + Types.of(separator).name() + "' has no len()");
      }
      if (between.length() != 1) {
        throw Errors.value("sep must be length 1.");
      }
      if (between.charAt(0) > 127) {
        throw Errors.value("sep must be ASCII.");
      }
    }
    int size = StrArguments.count(group);
    StringBuilder out = new StringBuilder(bytes.length * 3);
    for (int i = 0; i < bytes.length; i++) {
      int before = size < 0 ? i : bytes.length - i;
      if (i > 0 && size != 0 && before % size == 0) {
        out.append(between);
      }
      out.append(Character.forDigit(bytes[i] >> 4 & 15, 16))
          .append(Character.forDigit(bytes[i] & 15, 16));
    }
    return out.toString();
  }

  private static Object translate(Object self, Object table, Object delete) {
    byte[] map = null;
    if (table != None.NONE) {
      map = BytesArguments.bytes(table);
      if (map.length != 256) {
        throw Errors.value("translation table must be 256 characters long");
      }
    }
    String deleted = delete == TupleValue.EMPTY ? "" : BytesArguments.latin(delete);
    byte[] bytes = BytesArguments.bytes(self);
    byte[] out = new byte[bytes.length];
    int size = 0;
    for (byte each : bytes) {
      if (deleted.indexOf(each & 0xff) < 0) {
        out[size++] = map == null ? each : map[each & 0xff];
      }
    }
    return like(self, java.util.Arrays.copyOf(out, size));
  }
}
