package org.aiolang.interpreter.value;

import java.util.Arrays;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of bytearray that bytes does not have. */
final class ByteArrayMethods {
  private static final String RANGE = "byte must be in range(0, 256)";

  private ByteArrayMethods() {}

  private static ByteArrayValue array(Object self) {
    return (ByteArrayValue) self;
  }

  static void declare(TypeMembers members) {
    members.constructor(
        "bytearray(cls, source=<unset>, encoding=<unset>, errors=<unset>)",
        "A mutable array of bytes.",
        arguments -> {
          byte[] bytes =
              BytesConstruction.source(arguments[1], arguments[2], arguments[3], "bytearray");
          return new ByteArrayValue((Type) arguments[0], bytes, bytes.length);
        });
    BytesMethods.declareShared(members);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> Types.of(self).name() + "(" + Quoting.bytes(array(self).toBytes(), true) + ")");
    members.method(
        "__iter__(self, /)",
        "Implement iter(self).",
        self -> new BytesIterator(IteratorTypes.BYTE_ARRAY_ITERATOR, self));
    members.constant("__hash__", None.NONE);
    declareOrder(members);
    declareItems(members);
    declareChanges(members);
  }

  /** Comparison with anything bytes-like. */
  static void declareOrder(TypeMembers members) {
    for (Relation relation : Relation.values()) {
      members.method(
          relation.method + "(self, value, /)",
          "Return self" + relation.symbol + "value.",
          (self, value) -> {
            byte[] other = BytesArguments.bytesOrNull(value);
            return other == null
                ? NotImplemented.NOT_IMPLEMENTED
                : relation.holds(Arrays.compareUnsigned(BytesArguments.bytes(self), other));
          });
    }
  }

  private static void declareItems(TypeMembers members) {
    members.method(
        "__getitem__(self, key, /)",
        "Return self[key].",
        (self, key) ->
            key instanceof Long number
                ? (Object)
                    (long)
                        (array(self)
                                .items[
                                Items.place(
                                    number, array(self).size, "bytearray index out of range")]
                            & 0xff)
                : BytesMethods.item(
                    self, array(self).toBytes(), key, "bytearray index out of range", "bytearray"));
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
  }

  private static void declareChanges(TypeMembers members) {
    members.method(
        "append(self, item, /)",
        "Append a single item to the end.",
        (self, item) -> {
          array(self).append((byte) BytesArguments.item(item, RANGE));
          return None.NONE;
        });
    members.method(
        "extend(self, iterable_of_ints, /)",
        "Append all the items from the iterable to the end.",
        (self, items) -> {
          ByteArrayValue array = array(self);
          array.replace(array.size, array.size, added(items));
          return None.NONE;
        });
    members.method(
        "insert(self, index, item, /)",
        "Insert a single item before the given index.",
        (self, index, item) -> {
          ByteArrayValue array = array(self);
          int given = StrArguments.count(index);
          int at = Math.max(0, Math.min(given < 0 ? given + array.size : given, array.size));
          array.replace(at, at, new byte[] {(byte) BytesArguments.item(item, RANGE)});
          return None.NONE;
        });
    members.method(
        "pop(self, index=-1, /)",
        "Remove and return a single item.",
        (self, index) -> {
          ByteArrayValue array = array(self);
          if (array.size == 0) {
            throw Errors.index("pop from empty bytearray");
          }
          int at = Items.place(StrArguments.count(index), array.size, "pop index out of range");
          long item = array.items[at] & 0xff;
          array.replace(at, at + 1, new byte[0]);
          return item;
        });
    members.method(
        "remove(self, value, /)",
        "Remove the first occurrence of a value.",
        (self, value) -> {
          ByteArrayValue array = array(self);
          int item = BytesArguments.item(value, RANGE);
          for (int i = 0; i < array.size; i++) {
            if ((array.items[i] & 0xff) == item) {
              array.replace(i, i + 1, new byte[0]);
              return None.NONE;
            }
          }
          throw Errors.value("value not found in bytearray");
        });
    members.method(
        "reverse(self, /)",
        "Reverse the order of the bytes in place.",
        self -> {
          ByteArrayValue array = array(self);
          for (int i = 0, j = array.size - 1; i < j; i++, j--) {
            byte swap = array.items[i];
            array.items[i] = array.items[j];
            array.items[j] = swap;
          }
          return None.NONE;
        });
    members.method(
        "clear(self, /)",
        "Remove all items.",
        self -> {
          array(self).replace(0, array(self).size, new byte[0]);
          return None.NONE;
        });
    members.method(
        "copy(self, /)", "Return a copy.", self -> new ByteArrayValue(array(self).toBytes()));
    members.method(
        "__iadd__(self, value, /)",
        "Implement self+=value.",
        (self, value) -> {
          byte[] bytes = BytesArguments.bytesOrNull(value);
          if (bytes == null) {
            throw Errors.type(
                "can't concat " + Types.of(value).name() + " to " + Types.of(self).name());
          }
          array(self).replace(array(self).size, array(self).size, bytes);
          return self;
        });
    members.method(
        "__imul__(self, value, /)",
        "Implement self*=value.",
        (self, value) -> {
          ByteArrayValue array = array(self);
          byte[] one = array.toBytes();
          int count = Math.max(0, StrArguments.count(value));
          if (count == 0) {
            array.replace(0, array.size, new byte[0]);
          }
          for (int i = 1; i < count; i++) {
            array.replace(array.size, array.size, one);
          }
          return self;
        });
  }

  private static byte[] added(Object items) {
    byte[] bytes = BytesArguments.bytesOrNull(items);
    if (bytes != null) {
      return bytes;
    }
    if (!Iteration.isIterable(items)) {
      throw Errors.type("can't extend bytearray with " + Types.of(items).name());
    }
    if (Wrapped.unwrap(items) instanceof String) {
      throw Errors.type("expected iterable of integers; got: 'str'");
    }
    return BytesConstruction.items(items, RANGE);
  }

  private static void set(ByteArrayValue array, Object key, Object value) {
    if (!(key instanceof SliceValue slice)) {
      int at = BytesMethods.place(key, array.size, "bytearray index out of range", "bytearray");
      array.items[at] = (byte) BytesArguments.item(value, RANGE);
      return;
    }
    byte[] bytes = BytesArguments.bytesOrNull(value);
    if (bytes == null) {
      if (Conversion.indexOrNull(value) != null || value instanceof String) {
        throw Errors.type("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
      }
      bytes = BytesConstruction.source(value, null, null, "bytearray");
    }
    SliceValue.Places places = slice.places(array.size);
    if (places.step() == 1) {
      array.replace(places.start(), Math.max(places.start(), places.stop()), bytes);
      return;
    }
    if (bytes.length == 0) {
      delete(array, key);
      return;
    }
    if (bytes.length != places.count()) {
      throw Errors.value(
          "attempt to assign bytes of size "
              + bytes.length
              + " to extended slice of size "
              + places.count());
    }
    for (int i = 0; i < bytes.length; i++) {
      array.items[places.place(i)] = bytes[i];
    }
  }

  private static void delete(ByteArrayValue array, Object key) {
    if (!(key instanceof SliceValue slice)) {
      int at = BytesMethods.place(key, array.size, "bytearray index out of range", "bytearray");
      array.replace(at, at + 1, new byte[0]);
      return;
    }
    SliceValue.Places places = slice.places(array.size);
    boolean[] gone = new boolean[array.size];
    for (int i = 0; i < places.count(); i++) {
      gone[places.place(i)] = true;
    }
    int kept = 0;
    for (int i = 0; i < gone.length; i++) {
      if (!gone[i]) {
        array.items[kept++] = array.items[i];
      }
    }
    array.size = kept;
  }
}
