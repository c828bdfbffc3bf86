package org.aiolang.stdlib.text;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The module {@code struct}. */
public final class StructModule {
  static final Type ERROR =
      Type.builtin("struct", "error", ExceptionTypes.EXCEPTION, members -> {});

  private static final Type STRUCT =
      Type.builtin("_struct", "Struct", Types.OBJECT, StructModule::declare);

  private StructModule() {}

  /** A compiled format. */
  private static final class StructValue extends Instance {
    final StructFormat format;

    StructValue(Type type, StructFormat format) {
      super(type);
      this.format = format;
    }
  }

  /** Builds the module. */
  public static ModuleValue build() {
    return new ModuleBuilder("struct", "Functions to convert between Python values and C structs.")
        .value("error", ERROR)
        .value("Struct", STRUCT)
        .function(
            "calcsize(format, /)",
            "Return the size of the struct that the format describes.",
            format -> (long) StructFormat.of(format).size())
        .functionN(
            "pack(format, /, *values)",
            "Return bytes with the values packed according to the format.",
            a -> new BytesValue(StructFormat.of(a[0]).pack((Object[]) a[1], "pack")))
        .function(
            "unpack(format, buffer, /)",
            "Unpack from the buffer according to the format.",
            (format, buffer) -> unpack(StructFormat.of(format), buffer))
        .functionN(
            "pack_into(format, buffer, offset, /, *values)",
            "Pack the values into the writable buffer, starting at offset.",
            a -> packInto(StructFormat.of(a[0]), a[1], a[2], (Object[]) a[3]))
        .functionN(
            "unpack_from(format, /, buffer, offset=0)",
            "Unpack from the buffer, starting at offset.",
            a -> unpackFrom(StructFormat.of(a[0]), a[1], a[2]))
        .function(
            "iter_unpack(format, buffer, /)",
            "Return an iterator yielding tuples unpacked from the buffer.",
            (format, buffer) -> iterate(StructFormat.of(format), buffer))
        .build();
  }

  static ScriptError error(String message) {
    return Errors.with(ERROR, message);
  }

  private static StructFormat format(Object self) {
    return ((StructValue) self).format;
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "Struct(cls, format)",
        "Packs and unpacks according to one format.",
        a -> new StructValue((Type) a[0], StructFormat.of(a[1])));
    members.methodN(
        "pack(self, /, *values)",
        "Return bytes with the values packed.",
        a -> new BytesValue(format(a[0]).pack((Object[]) a[1], "pack")));
    members.method(
        "unpack(self, buffer, /)",
        "Unpack from the buffer.",
        (self, buffer) -> unpack(format(self), buffer));
    members.methodN(
        "pack_into(self, buffer, offset, /, *values)",
        "Pack the values into the writable buffer, starting at offset.",
        a -> packInto(format(a[0]), a[1], a[2], (Object[]) a[3]));
    members.methodN(
        "unpack_from(self, /, buffer, offset=0)",
        "Unpack from the buffer, starting at offset.",
        a -> unpackFrom(format(a[0]), a[1], a[2]));
    members.method(
        "iter_unpack(self, buffer, /)",
        "Return an iterator yielding tuples.",
        (self, buffer) -> iterate(format(self), buffer));
    members.getter("size", "The size in bytes.", self -> (long) format(self).size());
    members.getter("format", "The format.", self -> format(self).text());
  }

  private static Object unpack(StructFormat format, Object buffer) {
    byte[] bytes = BytesArguments.bytes(buffer);
    if (bytes.length != format.size()) {
      throw error("unpack requires a buffer of " + format.size() + " bytes");
    }
    return format.unpack(bytes, 0);
  }

  private static Object packInto(
      StructFormat format, Object buffer, Object offset, Object[] values) {
    if (!(buffer instanceof ByteArrayValue array)) {
      throw Errors.type(
          "pack_into() argument 2 must be read-write bytes-like object, not "
              + Types.of(buffer).name());
    }
    byte[] packed = format.pack(values, "pack_into");
    int at = place(offset, array.size, format.size(), "pack_into");
    System.arraycopy(packed, 0, array.items, at, packed.length);
    return None.NONE;
  }

  private static Object unpackFrom(StructFormat format, Object buffer, Object offset) {
    byte[] bytes = BytesArguments.bytes(buffer);
    return format.unpack(bytes, place(offset, bytes.length, format.size(), "unpack_from"));
  }

  private static int place(Object offset, int length, int size, String function) {
    int given = Conversion.indexInt(offset, null);
    int at = given < 0 ? given + length : given;
    if (at < 0) {
      throw error("offset " + given + " out of range for " + length + "-byte buffer");
    }
    if (length - at < size) {
      throw error(
          function
              + " requires a buffer of at least "
              + (at + size)
              + " bytes for "
              + (function.startsWith("pack") ? "packing " : "unpacking ")
              + size
              + " bytes at offset "
              + at
              + " (actual buffer size is "
              + length
              + ")");
    }
    return at;
  }

  private static Object iterate(StructFormat format, Object buffer) {
    byte[] bytes = BytesArguments.bytes(buffer);
    if (format.size() == 0) {
      throw error("cannot iteratively unpack with a struct of length 0");
    }
    if (bytes.length % format.size() != 0) {
      throw error(
          "iterative unpacking requires a buffer of a multiple of " + format.size() + " bytes");
    }
    List<Object> all = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += format.size()) {
      all.add(format.unpack(bytes, at));
    }
    return Iteration.iterate(new ListValue(all.toArray()));
  }
}
