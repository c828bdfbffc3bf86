package org.aiolang.interpreter.pool;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.Cell;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Type;

/**
 * Encodes classes and functions: by name where the name leads back to them, else, functions, by
 * place.
 */
final class CodeEncoder {
  private final Encoder encoder;
  private final ByteWriter out;
  private final CodeDirectory directory;

  CodeEncoder(Encoder encoder, ByteWriter out, CodeDirectory directory) {
    this.encoder = encoder;
    this.out = out;
    this.directory = directory;
  }

  void named(Object value, String module, String path, String what) {
    if (path.contains("<locals>")) {
      throw PickleErrors.localObject(path);
    }
    Object found = directory.find(module, path);
    if (found == null) {
      throw PickleErrors.lookupFailed(what, module, path);
    }
    if (found != value) {
      throw PickleErrors.notTheSame(what, module, path);
    }
    writeName(module, path);
  }

  private void writeName(String module, String path) {
    out.writeByte(Tag.NAMED);
    encoder.string(directory.address(module));
    encoder.string(path);
  }

  static String qualified(Type type) {
    return type.module().equals("builtins")
        ? type.qualifiedName()
        : type.module() + "." + type.qualifiedName();
  }

  void function(FunctionValue function) {
    String module = function.module();
    String path = function.qualifiedName();
    if (!path.contains("<")) {
      if (directory.find(module, path) == function) {
        writeName(module, path);
        return;
      }
    }
    int place = directory.place(function);
    if (place < 0) {
      if (path.contains("<locals>")) {
        throw PickleErrors.localObject(path);
      }
      throw PickleErrors.lookupFailed("<function " + path + ">", module, path);
    }
    out.writeByte(Tag.FUNCTION);
    encoder.string(directory.address(module));
    out.writeVarint(place);
    encoder.step(".__defaults__", function.defaults());
    encoder.step(".__kwdefaults__", function.keywordDefaults());
    encoder.string(function.name());
    encoder.string(path);
    closure(directory.closure(function));
    if (function.shape.size == 0 && !function.shape.dictionary) {
      out.writeByte(0);
    } else {
      out.writeByte(1);
      encoder.step("", function.dictionary());
    }
  }

  /**
   * First which cells, so that the function can be made; then what the new ones hold, which may be
   * the function.
   */
  private void closure(Cell[] cells) {
    out.writeVarint(cells.length);
    boolean[] known = new boolean[cells.length];
    for (int i = 0; i < cells.length; i++) {
      int number = encoder.numberOrRemember(cells[i]);
      known[i] = number >= 0;
      out.writeVarint(number + 1L);
    }
    int i = 0;
    try {
      for (; i < cells.length; i++) {
        if (!known[i]) {
          encoder.orAbsent(cells[i].bound());
        }
      }
    } catch (Unsendable unsendable) {
      throw unsendable.inside(".__closure__[" + i + "]");
    }
  }

  Object reducer(Type type) {
    return directory.reducer(type);
  }

  void nativeFunction(NativeFunction function) {
    Type owner = function.owner();
    String module = owner == null ? function.module() : owner.module();
    String path = owner == null ? function.name() : owner.qualifiedName() + "." + function.name();
    named(function, module, path, "<built-in function " + function.name() + ">");
  }

  static String methodName(BoundMethod method) {
    return switch (method.function) {
      case FunctionValue function -> function.name();
      case NativeFunction function -> function.name();
      default -> throw PickleErrors.cannotPickle(method.type());
    };
  }
}
