package org.aiolang.interpreter.value;

import java.util.Arrays;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;

/** Declares the members of memoryview. */
final class MemoryViewMethods {
  private MemoryViewMethods() {}

  /** Raises ValueError where it was released. */
  private static MemoryViewValue view(Object self) {
    MemoryViewValue view = (MemoryViewValue) self;
    view.check();
    return view;
  }

  static void declare(TypeMembers members) {
    members.constructor(
        "memoryview(cls, object)",
        "A window on the memory of a bytes-like object.",
        arguments -> MemoryViewValue.of(arguments[1]));
    members.method(
        "__len__(self, /)",
        "Return len(self).",
        self -> {
          if (view(self).shape.length == 0) {
            throw Errors.type("0-dim memory has no length");
          }
          return (long) view(self).length;
        });
    members.method(
        "__iter__(self, /)",
        "Implement iter(self).",
        self -> new BytesIterator(IteratorTypes.MEMORY_ITERATOR, view(self)));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            (((MemoryViewValue) self).released ? "<released memory at 0x" : "<memory at 0x")
                + Long.toHexString(Representation.address(self))
                + ">");
    members.method(
        "__getitem__(self, key, /)", "Return self[key].", (self, key) -> item(view(self), key));
    members.method(
        "__setitem__(self, key, value, /)",
        "Set self[key] to value.",
        (self, key, value) -> {
          set(view(self), key, value);
          return None.NONE;
        });
    members.method(
        "__delitem__(self, key, /)",
        "Delete self[key].",
        (self, key) -> {
          throw Errors.type(
              view(self).readOnly ? "cannot modify read-only memory" : "cannot delete memory");
        });
    for (Relation relation : new Relation[] {Relation.EQUAL, Relation.NOT_EQUAL}) {
      members.method(
          relation.method + "(self, value, /)",
          "Return self" + relation.symbol + "value.",
          (self, value) ->
              value instanceof ScriptBuffer
                  ? (Object) (equal(self, value) == (relation == Relation.EQUAL))
                  : NotImplemented.NOT_IMPLEMENTED);
    }
    members.method("__hash__(self, /)", "Return hash(self).", self -> hash((MemoryViewValue) self));
    declareCopies(members);
    members.method(
        "release(self, /)",
        "Release the underlying buffer.",
        self -> {
          ((MemoryViewValue) self).released = true;
          return None.NONE;
        });
    members.method("__enter__(self, /)", "", MemoryViewMethods::view);
    members.methodN(
        "__exit__(self, /, *exc_info)",
        "",
        arguments -> {
          ((MemoryViewValue) arguments[0]).released = true;
          return None.NONE;
        });
    declareFacts(members);
  }

  private static void declareCopies(TypeMembers members) {
    members.methodN(
        "tobytes(self, /, order='C')",
        "Return the data as bytes.",
        arguments -> {
          if (arguments[1] != None.NONE
              && !(arguments[1] instanceof String order && "CFA".contains(order))) {
            throw Errors.value("order must be 'C', 'F' or 'A'");
          }
          return new BytesValue(view(arguments[0]).toBytes());
        });
    members.method(
        "tolist(self, /)",
        "Return the data as a list of numbers, of lists where there are more dimensions.",
        self -> view(self).toList(view(self).start, 0));
    members.method(
        "hex(self, sep=<unset>, bytes_per_sep=1)",
        "Return the data as hexadecimal numbers.",
        (self, separator, group) -> BytesMethods.hex(view(self).toBytes(), separator, group));
    members.method(
        "toreadonly(self, /)",
        "Return a readonly version of the view.",
        self -> view(self).window(view(self).start, view(self).shape, view(self).strides, true));
    members.method(
        "cast(self, format, shape=<unset>)",
        "The same memory as items of another format, or with other dimensions.",
        (self, format, shape) -> cast(view(self), format, shape));
  }

  private static void declareFacts(TypeMembers members) {
    members.getter("nbytes", "The size in bytes.", self -> (long) view(self).byteLength());
    members.getter("itemsize", "The size of an item in bytes.", self -> (long) view(self).itemSize);
    members.getter("ndim", "The number of dimensions.", self -> (long) view(self).shape.length);
    members.getter("format", "The format of an item.", self -> view(self).format);
    members.getter("readonly", "Whether the memory is read only.", self -> view(self).readOnly);
    members.getter("shape", "The length of each dimension.", self -> numbers(view(self).shape));
    members.getter(
        "strides",
        "The distance of items in each dimension, in bytes.",
        self -> numbers(view(self).strides));
    members.getter("suboffsets", "Always ().", self -> numbers(new int[view(self).length * 0]));
    members.getter(
        "c_contiguous", "Whether the memory is contiguous.", self -> view(self).isContiguous());
    members.getter(
        "f_contiguous",
        "Whether the memory is contiguous with the first dimension fastest.",
        self -> view(self).isContiguous() && view(self).shape.length <= 1);
    members.getter(
        "contiguous", "Whether the memory is contiguous.", self -> view(self).isContiguous());
    members.getter("obj", "The underlying object.", self -> view(self).source);
  }

  private static TupleValue numbers(int[] values) {
    Object[] items = new Object[values.length];
    Arrays.setAll(items, i -> (long) values[i]);
    return new TupleValue(items);
  }

  private static boolean equal(Object self, Object other) {
    if (self == other) {
      return true;
    }
    MemoryViewValue mine = (MemoryViewValue) self;
    if (mine.released || other instanceof MemoryViewValue view && view.released) {
      return false;
    }
    MemoryViewValue its = MemoryViewValue.of(other);
    if (!Arrays.equals(mine.shape, its.shape)) {
      return false;
    }
    if (mine.code == its.code && mine.code != 0 && !ItemFormat.isReal(mine.code)) {
      return Arrays.equals(mine.toBytes(), its.toBytes());
    }
    return mine.code != 0
        && its.code != 0
        && Comparison.equal(mine.toList(mine.start, 0), its.toList(its.start, 0));
  }

  private static Object hash(MemoryViewValue view) {
    if (view.hash == null) {
      view.check();
      if (!view.readOnly) {
        throw Errors.value("cannot hash writable memoryview object");
      }
      if ("Bbc".indexOf(view.code) < 0) {
        throw Errors.value("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
      }
      Comparison.hash(view.source);
      view.hash = Comparison.hash(new BytesValue(view.toBytes()));
    }
    return view.hash;
  }

  private static Object item(MemoryViewValue view, Object key) {
    if (view.shape.length == 0) {
      if (key instanceof TupleValue none && none.items().length == 0) {
        return view.item(view.start);
      }
      if (key == Ellipsis.ELLIPSIS) {
        return view;
      }
      throw Errors.type("invalid indexing of 0-dim memory");
    }
    if (key instanceof SliceValue slice) {
      SliceValue.Places places = slice.places(view.length);
      view.check();
      return view.part(places.start(), places.count(), places.step());
    }
    return view.item(place(view, key));
  }

  /** The byte where the item of an index begins. */
  private static int place(MemoryViewValue view, Object key) {
    if (key instanceof TupleValue tuple) {
      return place(view, tuple.items());
    }
    Object number = Conversion.indexOrNull(key);
    if (number == null) {
      throw Errors.type("memoryview: invalid slice key");
    }
    if (view.shape.length > 1) {
      throw Errors.of(
          ExceptionTypes.NOT_IMPLEMENTED_ERROR, "multi-dimensional sub-views are not implemented");
    }
    return place(view, new Object[] {number});
  }

  private static int place(MemoryViewValue view, Object[] keys) {
    int slices = 0;
    for (Object key : keys) {
      slices += key instanceof SliceValue ? 1 : 0;
      if (!(key instanceof SliceValue) && Conversion.indexOrNull(key) == null) {
        throw Errors.type("memoryview: invalid slice key");
      }
    }
    if (slices == keys.length && slices > 0) {
      throw Errors.of(
          ExceptionTypes.NOT_IMPLEMENTED_ERROR, "multi-dimensional slicing is not implemented");
    }
    if (slices > 0) {
      throw Errors.type("memoryview: invalid slice key");
    }
    if (keys.length < view.shape.length) {
      throw Errors.of(ExceptionTypes.NOT_IMPLEMENTED_ERROR, "sub-views are not implemented");
    }
    if (keys.length > view.shape.length) {
      throw Errors.type(
          "cannot index "
              + view.shape.length
              + "-dimension view with "
              + keys.length
              + "-element tuple");
    }
    int at = view.start;
    for (int i = 0; i < keys.length; i++) {
      Object number = Conversion.index(keys[i]);
      at +=
          view.strides[i]
              * Items.place(
                  number instanceof Long plain ? plain : Integer.MAX_VALUE,
                  view.shape[i],
                  "index out of bounds on dimension " + (i + 1));
    }
    view.check();
    return at;
  }

  private static void set(MemoryViewValue view, Object key, Object value) {
    if (view.readOnly) {
      throw Errors.type("cannot modify read-only memory");
    }
    if (key instanceof SliceValue slice && view.shape.length == 1) {
      SliceValue.Places places = slice.places(view.length);
      if (!(value instanceof ScriptBuffer)) {
        throw Errors.type("a bytes-like object is required, not '" + Types.of(value).name() + "'");
      }
      MemoryViewValue from = MemoryViewValue.of(value);
      MemoryViewValue to = view.part(places.start(), places.count(), places.step());
      if (from.code != to.code || !Arrays.equals(from.shape, to.shape)) {
        throw Errors.value("memoryview assignment: lvalue and rvalue have different structures");
      }
      byte[] bytes = from.toBytes();
      for (int i = 0; i < to.length; i++) {
        int at = to.start + i * to.strides[0];
        System.arraycopy(bytes, i * to.itemSize, to.array(at + to.itemSize), at, to.itemSize);
      }
      return;
    }
    int at =
        view.shape.length == 0 && key instanceof TupleValue none && none.items().length == 0
            ? view.start
            : place(view, key);
    put(view, at, value);
  }

  private static void put(MemoryViewValue view, int at, Object value) {
    char code = view.code;
    if (code == 'c') {
      if (!(value instanceof BytesValue bytes)) {
        throw wrongType(view);
      }
      if (bytes.bytes().length != 1) {
        throw wrongValue(view);
      }
      view.array(at + 1)[at] = bytes.bytes()[0];
      return;
    }
    if (code == '?') {
      byte bit = (byte) (Conversion.truth(value) ? 1 : 0);
      view.array(at + 1)[at] = bit;
      return;
    }
    if (ItemFormat.isReal(code)) {
      Double number = Conversion.doubleOrNull(value);
      if (number == null) {
        throw wrongType(view);
      }
      ItemFormat.putReal(code, view.array(at + view.itemSize), at, number);
      return;
    }
    Object number = Conversion.indexOrNull(value);
    if (number == null) {
      throw wrongType(view);
    }
    if (!ItemFormat.fits(code, number)) {
      throw wrongValue(view);
    }
    ItemFormat.put(code, view.array(at + view.itemSize), at, (Number) number);
  }

  private static RuntimeException wrongType(MemoryViewValue view) {
    return Errors.type("memoryview: invalid type for format '" + view.format + "'");
  }

  private static RuntimeException wrongValue(MemoryViewValue view) {
    return Errors.value("memoryview: invalid value for format '" + view.format + "'");
  }

  private static MemoryViewValue cast(MemoryViewValue view, Object given, Object dimensions) {
    if (!(given instanceof String format)) {
      throw Errors.type("format argument must be a string");
    }
    if (!view.isContiguous()) {
      throw Errors.type("memoryview: casts are restricted to C-contiguous views");
    }
    char code = ItemFormat.code(format);
    if (code == 0) {
      throw Errors.value(
          "memoryview: destination format must be a native single character format prefixed with an"
              + " optional '@'");
    }
    boolean plain = "Bbc".indexOf(code) >= 0 || "Bbc".indexOf(view.code) >= 0;
    if (!plain && code != view.code) {
      throw Errors.type("memoryview: cannot cast between two non-byte formats");
    }
    int size = ItemFormat.size(code);
    int bytes = view.byteLength();
    if (bytes % size != 0) {
      throw Errors.type("memoryview: length is not a multiple of itemsize");
    }
    if (dimensions == null) {
      return view.cast(format, new int[] {bytes / size});
    }
    if (!(dimensions instanceof ListValue) && !(dimensions instanceof TupleValue)) {
      throw Errors.type("shape must be a list or a tuple");
    }
    Object[] lengths = Iteration.toArray(dimensions);
    if (view.shape.length != 1 && lengths.length > 1) {
      throw Errors.type("memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    int[] shape = new int[lengths.length];
    long total = size;
    for (int i = 0; i < shape.length; i++) {
      if (!(lengths[i] instanceof Long length)) {
        throw Errors.type("memoryview.cast(): elements of shape must be integers");
      }
      if (length <= 0) {
        throw Errors.value("memoryview.cast(): elements of shape must be integers > 0");
      }
      shape[i] = (int) Math.min(length, Integer.MAX_VALUE);
      total = Math.multiplyExact(total, shape[i]);
    }
    if (total != bytes) {
      throw Errors.type("memoryview: product(shape) * itemsize != buffer size");
    }
    return view.cast(format, shape);
  }
}
