package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of memoryview; its items are bytes, other formats are not there. */
final class MemoryViewMethods {
  private MemoryViewMethods() {}

  private static MemoryViewValue view(Object self) {
    return (MemoryViewValue) self;
  }

  static void declare(TypeMembers members) {
    members.constructor(
        "memoryview(cls, object)",
        "A window on the memory of a bytes-like object.",
        arguments -> MemoryViewValue.of(arguments[1]));
    members.method("__len__(self, /)", "Return len(self).", self -> (long) view(self).length);
    members.method(
        "__iter__(self, /)",
        "Implement iter(self).",
        self -> new BytesIterator(IteratorTypes.MEMORY_ITERATOR, self));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> "<memory at 0x" + Long.toHexString(Representation.address(self)) + ">");
    members.method(
        "__getitem__(self, key, /)", "Return self[key].", (self, key) -> item(view(self), key));
    members.method(
        "__setitem__(self, key, value, /)",
        "Set self[key] to value.",
        (self, key, value) -> {
          set(view(self), key, value);
          return None.NONE;
        });
    for (Relation relation : new Relation[] {Relation.EQUAL, Relation.NOT_EQUAL}) {
      members.method(
          relation.method + "(self, value, /)",
          "Return self" + relation.symbol + "value.",
          (self, value) -> {
            byte[] other = BytesArguments.bytesOrNull(value);
            return other == null
                ? NotImplemented.NOT_IMPLEMENTED
                : relation.holds(java.util.Arrays.compareUnsigned(view(self).toBytes(), other));
          });
    }
    members.method(
        "__hash__(self, /)",
        "Return hash(self).",
        self -> {
          if (!view(self).readOnly) {
            throw Errors.value("cannot hash writable memoryview object");
          }
          return Comparison.hash(new BytesValue(view(self).toBytes()));
        });
    members.methodN(
        "tobytes(self, /, order='C')",
        "Return the data as bytes.",
        arguments -> new BytesValue(view(arguments[0]).toBytes()));
    members.method(
        "tolist(self, /)",
        "Return the data as a list of numbers.",
        self -> new ListValue(Iteration.toArray(new BytesValue(view(self).toBytes()))));
    members.method(
        "hex(self, sep=<unset>, bytes_per_sep=1)",
        "Return the data as hexadecimal numbers.",
        (self, separator, group) -> BytesMethods.hex(view(self).toBytes(), separator, group));
    members.method(
        "toreadonly(self, /)",
        "Return a readonly version of the view.",
        self -> view(self).part(0, view(self).length, 1, true));
    members.method("release(self, /)", "Release the underlying buffer.", self -> None.NONE);
    members.method("__enter__(self, /)", "", self -> self);
    members.methodN("__exit__(self, /, *exc_info)", "", arguments -> None.NONE);
    declareFacts(members);
  }

  private static void declareFacts(TypeMembers members) {
    members.getter("nbytes", "The size in bytes.", self -> (long) view(self).length);
    members.getter("itemsize", "The size of an item in bytes.", self -> 1L);
    members.getter("ndim", "The number of dimensions.", self -> 1L);
    members.getter("format", "The format of an item.", self -> "B");
    members.getter("readonly", "Whether the memory is read only.", self -> view(self).readOnly);
    members.getter(
        "shape", "The length of each dimension.", self -> new TupleValue((long) view(self).length));
    members.getter(
        "strides",
        "The distance of items in each dimension.",
        self -> new TupleValue((long) view(self).step));
    members.getter("contiguous", "Whether the memory is contiguous.", self -> view(self).step == 1);
    members.getter("obj", "The underlying object.", self -> view(self).source);
  }

  private static Object item(MemoryViewValue view, Object key) {
    if (key instanceof SliceValue slice) {
      SliceValue.Places places = slice.places(view.length);
      return view.part(places.start(), places.count(), places.step(), view.readOnly);
    }
    return view.get(place(view, key));
  }

  private static int place(MemoryViewValue view, Object key) {
    Object number = Conversion.indexOrNull(key);
    if (number == null) {
      throw Errors.type("memoryview: invalid slice key");
    }
    return Items.place(
        number instanceof Long plain ? plain : Integer.MAX_VALUE,
        view.length,
        "index out of bounds on dimension 1");
  }

  private static void set(MemoryViewValue view, Object key, Object value) {
    if (view.readOnly) {
      throw Errors.type("cannot modify read-only memory");
    }
    if (key instanceof SliceValue slice) {
      SliceValue.Places places = slice.places(view.length);
      byte[] bytes = BytesArguments.bytes(value);
      if (bytes.length != places.count()) {
        throw Errors.value("memoryview assignment: lvalue and rvalue have different structures");
      }
      for (int i = 0; i < bytes.length; i++) {
        view.set(places.place(i), bytes[i]);
      }
      return;
    }
    int at = place(view, key);
    Object number = Conversion.indexOrNull(value);
    if (number == null) {
      throw Errors.type("memoryview: invalid type for format 'B'");
    }
    if (!(number instanceof Long plain) || plain < 0 || plain > 255) {
      throw Errors.value("memoryview: invalid value for format 'B'");
    }
    view.set(at, (int) (long) plain);
  }
}
