package org.aiolang.stdlib.collection;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorTypes;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.SliceValue;
import org.aiolang.interpreter.value.Text;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** The module array: sequences of numbers of one kind. */
public final class ArrayModule {
  static final Type ARRAY =
      Type.builtin("array", "array", Types.OBJECT, ArrayModule::declare).asSequence();
  private static final Type ITERATOR =
      Type.builtin("array", "arrayiterator", Types.OBJECT, IteratorTypes::declareSized);

  private ArrayModule() {}

  /** Builds the module. */
  public static ModuleValue build() {
    ModuleBuilder module =
        new ModuleBuilder("array", "Arrays of numbers or characters of one kind.");
    module.value("array", ARRAY);
    module.value("ArrayType", ARRAY);
    module.value("typecodes", ArrayValue.CODES);
    return module.build();
  }

  private static ArrayValue array(Object self) {
    return (ArrayValue) self;
  }

  /** Walks an array; sees it change. */
  private static final class Walk extends IteratorValue {
    private ArrayValue array;
    private int next;

    Walk(ArrayValue array) {
      super(ITERATOR);
      this.array = array;
    }

    @Override
    public Object next() {
      if (array != null && next < array.size) {
        return array.get(next++);
      }
      array = null;
      return null;
    }

    @Override
    public int remaining() {
      return array == null ? 0 : Math.max(0, array.size - next);
    }
  }

  private static Object construct(Object[] arguments) {
    if (!(arguments[1] instanceof String letter) || Text.length(letter) != 1) {
      throw Errors.type(
          "array() argument 1 must be a unicode character, not "
              + (arguments[1] instanceof String text
                  ? "a string of length " + Text.length(text)
                  : Types.of(arguments[1]).name()));
    }
    char code = letter.charAt(0);
    if (ArrayValue.CODES.indexOf(code) < 0) {
      throw Errors.value("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
    }
    ArrayValue made = new ArrayValue((Type) arguments[0], code, new byte[0]);
    Object initial = arguments[2];
    if (initial == null) {
      return made;
    }
    if (Wrapped.unwrap(initial) instanceof String && !ArrayValue.isText(code)) {
      throw Errors.type("cannot use a str to initialize an array with typecode '" + code + "'");
    }
    if (initial instanceof ArrayValue other
        && ArrayValue.isText(other.code) != ArrayValue.isText(code)) {
      throw Errors.type(
          "cannot use a unicode array to initialize an array with typecode '" + code + "'");
    }
    if (initial instanceof BytesValue || initial instanceof ByteArrayValue) {
      appendBytes(made, BytesArguments.bytes(initial));
    } else {
      extend(made, initial);
    }
    return made;
  }

  private static void appendBytes(ArrayValue array, byte[] bytes) {
    if (bytes.length % array.itemSize != 0) {
      throw Errors.value("bytes length not a multiple of item size");
    }
    array.replace(array.size, array.size, bytes);
  }

  private static void extend(ArrayValue array, Object items) {
    if (items instanceof ArrayValue other) {
      if (other.code == array.code) {
        array.replace(array.size, array.size, other.bytes());
        return;
      }
    }
    IteratorValue each = Iteration.iterate(items);
    for (Object item = each.next(); item != null; item = each.next()) {
      array.append(item);
    }
  }

  private static int place(ArrayValue array, Object key, String outOfRange) {
    Object number = Conversion.indexOrNull(key);
    if (number == null) {
      throw Errors.type("array indices must be integers");
    }
    long index = number instanceof Long plain ? plain : Long.MAX_VALUE;
    long place = index < 0 ? index + array.size : index;
    if (place < 0 || place >= array.size) {
      throw Errors.index(outOfRange);
    }
    return (int) place;
  }

  private static Object item(ArrayValue array, Object key) {
    if (!(key instanceof SliceValue slice)) {
      return array.get(place(array, key, "array index out of range"));
    }
    SliceValue.Places places = slice.places(array.size);
    ByteArrayOutputStream out = new ByteArrayOutputStream(places.count() * array.itemSize);
    for (int i = 0; i < places.count(); i++) {
      out.write(array.memory, places.place(i) * array.itemSize, array.itemSize);
    }
    return array.copy(out.toByteArray());
  }

  private static ArrayValue same(ArrayValue array, Object value, String doing) {
    if (!(value instanceof ArrayValue other)) {
      throw Errors.type(
          "can only "
              + doing
              + " (not \""
              + Types.of(value).name()
              + "\")"
              + (doing.startsWith("assign") ? " to array slice" : " to array"));
    }
    if (other.code != array.code) {
      throw Errors.type("bad argument type for built-in operation");
    }
    return other;
  }

  private static void set(ArrayValue array, Object key, Object value) {
    if (!(key instanceof SliceValue slice)) {
      int at = place(array, key, "array assignment index out of range");
      System.arraycopy(array.encode(value), 0, array.memory, at * array.itemSize, array.itemSize);
      return;
    }
    byte[] bytes = same(array, value, "assign array").bytes();
    SliceValue.Places places = slice.places(array.size);
    if (places.step() == 1) {
      array.replace(places.start(), Math.max(places.start(), places.stop()), bytes);
      return;
    }
    if (bytes.length != places.count() * array.itemSize) {
      throw Errors.value(
          "attempt to assign array of size "
              + bytes.length / array.itemSize
              + " to extended slice of size "
              + places.count());
    }
    for (int i = 0; i < places.count(); i++) {
      System.arraycopy(
          bytes,
          i * array.itemSize,
          array.memory,
          places.place(i) * array.itemSize,
          array.itemSize);
    }
  }

  private static void delete(ArrayValue array, Object key) {
    if (!(key instanceof SliceValue slice)) {
      int at = place(array, key, "array assignment index out of range");
      array.replace(at, at + 1, new byte[0]);
      return;
    }
    SliceValue.Places places = slice.places(array.size);
    boolean[] gone = new boolean[array.size];
    for (int i = 0; i < places.count(); i++) {
      gone[places.place(i)] = true;
    }
    int kept = 0;
    for (int i = 0; i < array.size; i++) {
      if (!gone[i]) {
        System.arraycopy(
            array.memory,
            i * array.itemSize,
            array.memory,
            kept++ * array.itemSize,
            array.itemSize);
      }
    }
    array.size = kept;
  }

  private static int find(ArrayValue array, Object value, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Comparison.equal(array.get(i), value)) {
        return i;
      }
    }
    return -1;
  }

  private static ListValue list(ArrayValue array) {
    ListValue list = new ListValue();
    for (int i = 0; i < array.size; i++) {
      list.append(array.get(i));
    }
    return list;
  }

  private static String text(ArrayValue array) {
    if (!ArrayValue.isText(array.code)) {
      throw Errors.value("tounicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < array.size; i++) {
      text.appendCodePoint(array.character(i));
    }
    return text.toString();
  }

  private static Object repeat(ArrayValue array, Object times) {
    Object number = Conversion.indexOrNull(times);
    if (number == null) {
      return NotImplemented.NOT_IMPLEMENTED;
    }
    long count = number instanceof Long plain ? Math.max(0, plain) : Integer.MAX_VALUE;
    byte[] one = array.bytes();
    if (one.length * count > Integer.MAX_VALUE - 8) {
      throw Errors.memory();
    }
    byte[] all = new byte[(int) (one.length * count)];
    for (int i = 0; i < count && one.length > 0; i++) {
      System.arraycopy(one, 0, all, i * one.length, one.length);
    }
    return array.copy(all);
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "array(cls, typecode, initializer=<unset>, /)",
        "A sequence of numbers of one kind, side by side in memory.",
        ArrayModule::construct);
    members.getter("typecode", "The letter of its kind.", self -> String.valueOf(array(self).code));
    members.getter(
        "itemsize", "The size of an item in bytes.", self -> (long) array(self).itemSize);
    members.method("__len__(self, /)", "Return len(self).", self -> (long) array(self).size);
    members.method("__iter__(self, /)", "Implement iter(self).", self -> new Walk(array(self)));
    members.method(
        "__getitem__(self, key, /)", "Return self[key].", (self, key) -> item(array(self), key));
    members.method(
        "__setitem__(self, key, value, /)",
        "Set self[key] to value.",
        (self, key, value) -> {
          set(array(self), key, value);
          return None.NONE;
        });
    members.method(
        "__delitem__(self, key, /)",
        "Delete self[key].",
        (self, key) -> {
          delete(array(self), key);
          return None.NONE;
        });
    members.method(
        "__contains__(self, key, /)",
        "Return key in self.",
        (self, key) -> find(array(self), key, 0, array(self).size) >= 0);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          ArrayValue array = array(self);
          String start = Types.of(self).name() + "('" + array.code + "'";
          return array.size == 0
              ? start + ")"
              : start
                  + ", "
                  + Conversion.repr(ArrayValue.isText(array.code) ? text(array) : list(array))
                  + ")";
        });
    declareOperators(members);
    declareChanges(members);
    declareConversions(members);
  }

  private static void declareOperators(TypeMembers members) {
    for (String name : new String[] {"eq", "ne", "lt", "le", "gt", "ge"}) {
      members.method(
          "__" + name + "__(self, value, /)",
          "Compare item by item.",
          (self, value) ->
              value instanceof ArrayValue other
                  ? Calls.method(list(array(self)), "__" + name + "__", list(other))
                  : NotImplemented.NOT_IMPLEMENTED);
    }
    members.constant("__hash__", None.NONE);
    members.method(
        "__add__(self, value, /)",
        "Return self+value.",
        (self, value) -> {
          ArrayValue sum = array(self).copy(array(self).bytes());
          appendBytes(sum, same(sum, value, "append array").bytes());
          return sum;
        });
    members.method(
        "__iadd__(self, value, /)",
        "Implement self+=value.",
        (self, value) -> {
          if (!(value instanceof ArrayValue other)) {
            throw Errors.type(
                "can only extend with array (not \"" + Types.of(value).name() + "\")");
          }
          appendBytes(array(self), same(array(self), other, "extend with array").bytes());
          return self;
        });
    members.method(
        "__mul__(self, value, /)",
        "Return self*value.",
        (self, value) -> repeat(array(self), value));
    members.method(
        "__rmul__(self, value, /)",
        "Return value*self.",
        (self, value) -> repeat(array(self), value));
    members.method(
        "__imul__(self, value, /)",
        "Implement self*=value.",
        (self, value) -> {
          Object product = repeat(array(self), value);
          if (product instanceof ArrayValue many) {
            array(self).replace(0, array(self).size, many.bytes());
            return self;
          }
          return product;
        });
    members.method(
        "__copy__(self, /)", "A copy of the array.", self -> array(self).copy(array(self).bytes()));
    members.method(
        "__deepcopy__(self, memo, /)",
        "A copy of the array.",
        (self, memo) -> array(self).copy(array(self).bytes()));
    members.method(
        "__reduce_ex__(self, protocol, /)",
        "What makes it anew.",
        (self, protocol) ->
            new TupleValue(
                Types.of(self),
                new TupleValue(String.valueOf(array(self).code), list(array(self))),
                None.NONE));
  }

  private static void declareChanges(TypeMembers members) {
    members.method(
        "append(self, v, /)",
        "Append an item.",
        (self, value) -> {
          array(self).append(value);
          return None.NONE;
        });
    members.method(
        "extend(self, bb, /)",
        "Append the items of an iterable.",
        (self, items) -> {
          if (items instanceof ArrayValue other && other.code != array(self).code) {
            throw Errors.type("can only extend with array of same kind");
          }
          extend(array(self), items);
          return None.NONE;
        });
    members.method(
        "insert(self, i, v, /)",
        "Insert an item before a place.",
        (self, index, value) -> {
          ArrayValue array = array(self);
          byte[] item = array.encode(value);
          long given = Conversion.indexInt(index, null);
          long at = given < 0 ? Math.max(0, given + array.size) : Math.min(given, array.size);
          array.replace((int) at, (int) at, item);
          return None.NONE;
        });
    members.method(
        "pop(self, i=-1, /)",
        "Take an item out and return it.",
        (self, index) -> {
          ArrayValue array = array(self);
          if (array.size == 0) {
            throw Errors.index("pop from empty array");
          }
          int at = place(array, index, "pop index out of range");
          Object item = array.get(at);
          array.replace(at, at + 1, new byte[0]);
          return item;
        });
    members.method(
        "remove(self, v, /)",
        "Take the first such item out.",
        (self, value) -> {
          int at = find(array(self), value, 0, array(self).size);
          if (at < 0) {
            throw Errors.value("array.remove(x): x not in array");
          }
          array(self).replace(at, at + 1, new byte[0]);
          return None.NONE;
        });
    members.method(
        "clear(self, /)",
        "Take all items out.",
        self -> {
          array(self).size = 0;
          return None.NONE;
        });
    members.method(
        "reverse(self, /)",
        "Turn the order around.",
        self -> {
          ArrayValue array = array(self);
          byte[] before = array.bytes();
          for (int i = 0; i < array.size; i++) {
            System.arraycopy(
                before,
                i * array.itemSize,
                array.memory,
                (array.size - 1 - i) * array.itemSize,
                array.itemSize);
          }
          return None.NONE;
        });
    members.method(
        "byteswap(self, /)",
        "Turn the bytes of each item around.",
        self -> {
          ArrayValue array = array(self);
          byte[] before = array.bytes();
          for (int i = 0; i < before.length; i++) {
            int in = i % array.itemSize;
            array.memory[i - in + array.itemSize - 1 - in] = before[i];
          }
          return None.NONE;
        });
  }

  private static void declareConversions(TypeMembers members) {
    members.method(
        "count(self, v, /)",
        "How often an item occurs.",
        (self, value) -> {
          long count = 0;
          for (int i = 0; i < array(self).size; i++) {
            count += Comparison.equal(array(self).get(i), value) ? 1 : 0;
          }
          return count;
        });
    members.methodN(
        "index(self, v, start=0, stop=9223372036854775807, /)",
        "The first place of an item.",
        arguments -> {
          ArrayValue array = array(arguments[0]);
          int at =
              find(array, arguments[1], bound(array, arguments[2]), bound(array, arguments[3]));
          if (at < 0) {
            throw Errors.value("array.index(x): x not in array");
          }
          return (long) at;
        });
    members.method("tolist(self, /)", "Its items as a list.", self -> list(array(self)));
    members.method("tobytes(self, /)", "Its memory.", self -> new BytesValue(array(self).bytes()));
    members.method("tounicode(self, /)", "Its characters as a str.", self -> text(array(self)));
    members.method(
        "buffer_info(self, /)",
        "(address, length): there is no address here, it is 0.",
        self -> new TupleValue(0L, (long) array(self).size));
    members.method(
        "frombytes(self, buffer, /)",
        "Append items from bytes.",
        (self, bytes) -> {
          appendBytes(array(self), BytesArguments.bytes(bytes));
          return None.NONE;
        });
    members.method(
        "fromlist(self, list, /)",
        "Append the items of a list, all or none.",
        (self, items) -> {
          if (!(items instanceof ListValue list)) {
            throw Errors.type("arg must be list");
          }
          ArrayValue more = array(self).copy(new byte[0]);
          extend(more, list);
          appendBytes(array(self), more.bytes());
          return None.NONE;
        });
    members.method(
        "fromunicode(self, ustr, /)",
        "Append the characters of a str.",
        (self, text) -> {
          if (!ArrayValue.isText(array(self).code)) {
            throw Errors.value(
                "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
          }
          extend(array(self), text);
          return None.NONE;
        });
    members.method(
        "tofile(self, f, /)",
        "Write its memory to a file.",
        (self, file) -> {
          Calls.method(file, "write", new BytesValue(array(self).bytes()));
          return None.NONE;
        });
    members.method(
        "fromfile(self, f, n, /)",
        "Append that many items from a file.",
        (self, file, count) -> {
          ArrayValue array = array(self);
          long wanted = Conversion.indexInt(count, null) * (long) array.itemSize;
          if (wanted < 0) {
            throw Errors.value("negative count");
          }
          byte[] bytes = BytesArguments.bytes(Calls.method(file, "read", wanted));
          appendBytes(array, Arrays.copyOf(bytes, bytes.length - bytes.length % array.itemSize));
          if (bytes.length < wanted) {
            throw Errors.of(ExceptionTypes.EOF_ERROR, "read() didn't return enough bytes");
          }
          return None.NONE;
        });
  }

  private static int bound(ArrayValue array, Object value) {
    Object number = Conversion.index(value);
    long index = number instanceof Long plain ? plain : Integer.MAX_VALUE;
    long place = index < 0 ? index + array.size : index;
    return (int) Math.max(0, Math.min(place, array.size));
  }
}
