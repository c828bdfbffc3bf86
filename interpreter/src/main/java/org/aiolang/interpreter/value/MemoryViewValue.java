package org.aiolang.interpreter.value;

import java.util.Arrays;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;

/** A memoryview: a window on the memory of an object, with one or more dimensions. */
public final class MemoryViewValue extends Instance implements ScriptBuffer {
  /** Whose memory it is. */
  final Obj source;

  final int start;
  final String format;
  final char code;
  final int itemSize;
  final int[] shape;

  /** The distance of neighbours in each dimension, in bytes. */
  final int[] strides;

  final boolean readOnly;

  /** The length of the first dimension. */
  final int length;

  boolean released;
  Long hash;

  MemoryViewValue(
      Obj source, int start, String format, int[] shape, int[] strides, boolean readOnly) {
    super(Types.MEMORY_VIEW);
    this.source = source;
    this.start = start;
    this.format = format;
    this.code = ItemFormat.code(format);
    this.itemSize = Math.max(1, ItemFormat.size(code));
    this.shape = shape;
    this.strides = strides;
    this.readOnly = readOnly;
    this.length = shape.length == 0 ? 1 : shape[0];
  }

  /** {@code memoryview(object)}. */
  public static MemoryViewValue of(Object object) {
    if (object instanceof MemoryViewValue view) {
      view.check();
      return view.window(view.start, view.shape, view.strides, view.readOnly);
    }
    if (object instanceof ScriptBuffer buffer) {
      String format = buffer.itemFormat();
      int size = ItemFormat.size(ItemFormat.code(format));
      return new MemoryViewValue(
          (Obj) object,
          0,
          format,
          new int[] {buffer.memorySize() / size},
          new int[] {size},
          buffer.isReadOnly());
    }
    throw Errors.type(
        "memoryview: a bytes-like object is required, not '" + Types.of(object).name() + "'");
  }

  /** Raises ValueError where it was released. */
  void check() {
    if (released) {
      throw Errors.value("operation forbidden on released memoryview object");
    }
  }

  MemoryViewValue window(int from, int[] lengths, int[] distances, boolean fixed) {
    return new MemoryViewValue(source, from, format, lengths, distances, fixed);
  }

  /** Some of the first dimension. */
  MemoryViewValue part(int from, int count, int by) {
    int[] lengths = shape.clone();
    int[] distances = strides.clone();
    lengths[0] = count;
    distances[0] = strides[0] * by;
    return window(start + from * strides[0], lengths, distances, readOnly);
  }

  /** The same memory as another format and with other dimensions. */
  MemoryViewValue cast(String other, int[] lengths) {
    int[] distances = new int[lengths.length];
    int distance = Math.max(1, ItemFormat.size(ItemFormat.code(other)));
    for (int i = lengths.length - 1; i >= 0; i--) {
      distances[i] = distance;
      distance *= lengths[i];
    }
    return new MemoryViewValue(source, start, other, lengths, distances, readOnly);
  }

  /** The same memory byte by byte. */
  public MemoryViewValue asBytes() {
    check();
    if (!isContiguous()) {
      throw Errors.of(
          ExceptionTypes.BUFFER_ERROR, "memoryview: underlying buffer is not C-contiguous");
    }
    return cast("B", new int[] {byteLength()});
  }

  boolean isContiguous() {
    int distance = itemSize;
    for (int i = shape.length - 1; i >= 0; i--) {
      if (shape[i] > 1 && strides[i] != distance) {
        return false;
      }
      distance *= shape[i];
    }
    return true;
  }

  /** How many bytes its items have. */
  public int byteLength() {
    int items = 1;
    for (int each : shape) {
      items *= each;
    }
    return items * itemSize;
  }

  /** The memory below, which must still reach that far. */
  byte[] array(int end) {
    check();
    byte[] memory = ((ScriptBuffer) source).memory();
    if (end > memory.length) {
      throw Errors.of(
          ExceptionTypes.BUFFER_ERROR, "memoryview: the object below has become shorter");
    }
    return memory;
  }

  /** The item of a view of one dimension. */
  Object get(int index) {
    return item(start + index * strides[0]);
  }

  Object item(int at) {
    if (code == 0) {
      throw Errors.of(
          ExceptionTypes.NOT_IMPLEMENTED_ERROR, "memoryview: unsupported format " + format);
    }
    return ItemFormat.get(code, array(at + itemSize), at);
  }

  /** Sets a byte of a view of bytes. */
  public void set(int index, int value) {
    int at = start + index * strides[0];
    array(at + 1)[at] = (byte) value;
  }

  /** A copy of what it shows, the last dimension fastest. */
  public byte[] toBytes() {
    check();
    int size = byteLength();
    if (isContiguous()) {
      return Arrays.copyOfRange(array(start + size), start, start + size);
    }
    byte[] out = new byte[size];
    copy(out, 0, start, 0);
    return out;
  }

  private int copy(byte[] out, int at, int from, int dimension) {
    if (dimension == shape.length) {
      System.arraycopy(array(from + itemSize), from, out, at, itemSize);
      return at + itemSize;
    }
    int next = at;
    for (int i = 0; i < shape[dimension]; i++) {
      next = copy(out, next, from + i * strides[dimension], dimension + 1);
    }
    return next;
  }

  /** Its items as lists, one in the other for each dimension. */
  Object toList(int from, int dimension) {
    if (dimension == shape.length) {
      return item(from);
    }
    ListValue list = new ListValue();
    for (int i = 0; i < shape[dimension]; i++) {
      list.append(toList(from + i * strides[dimension], dimension + 1));
    }
    return list;
  }

  @Override
  public byte[] memory() {
    return toBytes();
  }

  @Override
  public int memorySize() {
    return byteLength();
  }

  @Override
  public String itemFormat() {
    return format;
  }

  @Override
  public boolean isReadOnly() {
    return readOnly;
  }
}
