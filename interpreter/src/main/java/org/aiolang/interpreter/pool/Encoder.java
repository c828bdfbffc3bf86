package org.aiolang.interpreter.pool;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.BoundMethod;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.ComplexValue;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Ellipsis;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.RangeValue;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.SliceValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/**
 * Turns values into bytes that another process of the same program can turn back. Shared and cyclic
 * references stay what they are. Follows pickle's protocol for objects ({@code __reduce__}, {@code
 * __getstate__}, {@code __getnewargs__}); goes beyond it where code stands at a known place, so
 * that lambdas and closures travel too. May run script code, so the interpreter lock must be held.
 * One encoder serves one thread at a time, message after message.
 */
public final class Encoder {
  /** Bytes and texts from this size on are attached to the message instead of copied into it. */
  private static final int LARGE = 1 << 15;

  /** Longer texts might in UTF-8 be longer than an attachment can be. */
  private static final int LARGEST_TEXT = Message.LARGEST_ATTACHED / 3;

  private final ByteWriter out;
  private final int limit;
  private final boolean attaching;
  private final Memo memo = new Memo();
  private final CodeEncoder code;
  private final ObjectEncoder objects;
  private List<Object> attachments = List.of();
  private long attached;

  /**
   * Values that only live as long as the message is written, kept so that no other gets their
   * identity.
   */
  private final List<Object> kept = new ArrayList<>();

  private int depth;

  /**
   * @param limit the most bytes of one message; a longer one is refused with ValueError
   */
  public Encoder(CodeDirectory directory, int limit) {
    this(directory, limit, true);
  }

  /**
   * @param limit the most bytes of one message; a longer one is refused with ValueError
   * @param attaching whether the message may have attachments
   */
  public Encoder(CodeDirectory directory, int limit, boolean attaching) {
    this.limit = limit;
    this.attaching = attaching;
    this.out = new ByteWriter(limit);
    this.code = new CodeEncoder(this, out, directory);
    this.objects = new ObjectEncoder(this, out);
  }

  /**
   * The message of a call.
   *
   * @throws ScriptError as pickle's where a part cannot be sent, noted with its path, as {@code
   *     args[0].callback}
   */
  public Message call(Object function, Object[] arguments, Keywords keywords) {
    start();
    part("the function", "", function);
    out.writeVarint(arguments.length);
    for (int i = 0; i < arguments.length; i++) {
      part("args", "[" + i + "]", arguments[i]);
    }
    out.writeVarint(keywords.size());
    for (int i = 0; i < keywords.size(); i++) {
      string(keywords.names()[i]);
      part("kwargs", "['" + keywords.names()[i] + "']", keywords.values()[i]);
    }
    return finish();
  }

  /** The message of one value. */
  public Message value(Object value) {
    return value(value, "the result");
  }

  /** The message of one value, which errors call by a name. */
  public Message value(Object value, String name) {
    start();
    part(name, "", value);
    return finish();
  }

  private void start() {
    clear();
    out.clear();
    depth = 0;
    for (int i = 0; i < Message.HEADER; i++) {
      out.writeByte(0);
    }
  }

  private void clear() {
    memo.clear();
    objects.clear();
    kept.clear();
    attachments = List.of();
    attached = 0;
  }

  private Message finish() {
    if (!attachments.isEmpty()) {
      // Room for their lengths, which are known when they are written.
      for (int i = 0; i < attachments.size(); i++) {
        out.writeFixedInt(0);
      }
      out.writeFixedInt(attachments.size());
    }
    Message message = new Message(out.toByteArray(), attachments);
    clear();
    return message;
  }

  private void attach(int tag, Object large, int size) {
    attached += size;
    if (attached > limit) {
      throw ByteWriter.tooLarge(limit);
    }
    if (attachments.isEmpty()) {
      attachments = new ArrayList<>(2);
    }
    out.writeByte(tag);
    out.writeVarint(attachments.size());
    attachments.add(large);
  }

  private void part(String root, String index, Object value) {
    try {
      write(value);
    } catch (Unsendable unsendable) {
      PickleErrors.notePath(unsendable.error(), root + index + unsendable.path());
      throw unsendable.error();
    } catch (StackOverflowError tooDeep) {
      throw PickleErrors.tooDeep();
    }
  }

  void write(Object value) {
    if (value instanceof Long number) {
      number(number);
    } else if (value instanceof String text) {
      string(text);
    } else if (value instanceof Double number) {
      out.writeByte(Tag.FLOAT);
      out.writeFixedLong(Double.doubleToRawLongBits(number));
    } else if (value == None.NONE) {
      out.writeByte(Tag.NONE);
    } else if (value instanceof Boolean truth) {
      out.writeByte(truth ? Tag.TRUE : Tag.FALSE);
    } else if (value instanceof BigInteger number) {
      byte[] bytes = number.toByteArray();
      out.writeByte(Tag.BIG_INT);
      out.writeSized(bytes, bytes.length);
    } else {
      object(value);
    }
  }

  private void number(long number) {
    if (number >= 0 && number < 128) {
      out.writeByte(Tag.SMALL_INT | (int) number);
    } else {
      out.writeByte(Tag.INT);
      out.writeZigzag(number);
    }
  }

  void string(String text) {
    if (Tag.remembers(text) && wroteBack(text)) {
      return;
    }
    if (attaching && text.length() >= LARGE && text.length() <= LARGEST_TEXT) {
      attach(Tag.ATTACHED_STR, text, text.length());
      return;
    }
    int start = out.size();
    out.writeByte(Tag.STR);
    if (!out.writeText(text)) {
      out.dropFrom(start);
      out.writeByte(Tag.SURROGATE_STR);
      out.writeChars(text);
    }
  }

  private boolean wroteBack(Object value) {
    int number = memo.numberOrRemember(value);
    if (number < 0) {
      return false;
    }
    out.writeByte(Tag.BACK);
    out.writeVarint(number);
    return true;
  }

  private void object(Object value) {
    if (value instanceof TupleValue tuple && tuple.size() == 0 && tuple.type() == Types.TUPLE) {
      out.writeByte(Tag.TUPLE);
      out.writeByte(0);
      return;
    }
    if (wroteBack(value)) {
      return;
    }
    if (++depth > Tag.DEEPEST) {
      throw new Unsendable(PickleErrors.tooDeep());
    }
    try {
      compound(value);
    } catch (ScriptError error) {
      throw new Unsendable(error);
    }
    depth--;
  }

  private void compound(Object value) {
    if (value instanceof ListValue list && list.type() == Types.LIST) {
      out.writeByte(Tag.LIST);
      items(list.items, list.size);
    } else if (value instanceof DictValue dict && dict.type() == Types.DICT) {
      out.writeByte(Tag.DICT);
      entries(dict);
    } else if (value instanceof TupleValue tuple && tuple.type() == Types.TUPLE) {
      out.writeByte(Tag.TUPLE);
      items(tuple.items(), tuple.size());
    } else {
      other(value);
    }
  }

  private void other(Object value) {
    switch (value) {
      case NotImplemented ignored -> out.writeByte(Tag.NOT_IMPLEMENTED);
      case Ellipsis ignored -> out.writeByte(Tag.ELLIPSIS);
      case RangeValue range -> {
        out.writeByte(Tag.RANGE);
        write(range.start);
        write(range.stop);
        write(range.step);
      }
      case SliceValue slice -> {
        out.writeByte(Tag.SLICE);
        step(".start", slice.start);
        step(".stop", slice.stop);
        step(".step", slice.step);
      }
      case Type type when type == Types.NONE_TYPE -> out.writeByte(Tag.NONE_TYPE);
      case Type type ->
          code.named(
              type,
              type.module(),
              type.qualifiedName(),
              "<class '" + CodeEncoder.qualified(type) + "'>");
      case FunctionValue function -> code.function(function);
      case NativeFunction function -> code.nativeFunction(function);
      case BoundMethod method -> {
        String name = CodeEncoder.methodName(method);
        out.writeByte(Tag.METHOD);
        step(".__self__", method.self);
        string(name);
      }
      case Instance instance -> instance(instance);
      default -> throw PickleErrors.cannotPickle(Types.of(value));
    }
  }

  private void instance(Instance value) {
    Type type = value.type();
    if (type.isBuiltin() ? objects.reducedByClass(value, type) : objects.reduced(value, type)) {
      return;
    }
    switch (value) {
      case ListValue list -> {
        if (subclassed(type, Types.LIST)) {
          out.writeByte(Tag.LIST);
        }
        items(list.items, list.size);
      }
      case TupleValue tuple -> {
        if (subclassed(type, Types.TUPLE)) {
          out.writeByte(Tag.TUPLE);
        }
        items(tuple.items(), tuple.size());
      }
      case DictValue dict -> {
        if (subclassed(type, Types.DICT)) {
          out.writeByte(Tag.DICT);
        }
        entries(dict);
      }
      case SetValue set -> {
        boolean frozen = type.isSubtypeOf(Types.FROZEN_SET);
        if (subclassed(type, frozen ? Types.FROZEN_SET : Types.SET)) {
          out.writeByte(frozen ? Tag.FROZEN_SET : Tag.SET);
        }
        Object[] items = set.toArray();
        out.writeVarint(items.length);
        for (Object item : items) {
          step("{…}", item);
        }
      }
      case BytesValue bytes -> {
        int size = bytes.bytes().length;
        if (attaching && type == Types.BYTES && size >= LARGE && size <= Message.LARGEST_ATTACHED) {
          attach(Tag.ATTACHED_BYTES, bytes.bytes(), size);
          return;
        }
        if (subclassed(type, Types.BYTES)) {
          out.writeByte(Tag.BYTES);
        }
        out.writeSized(bytes.bytes(), size);
      }
      case ByteArrayValue bytes -> {
        if (subclassed(type, Types.BYTE_ARRAY)) {
          out.writeByte(Tag.BYTE_ARRAY);
        }
        out.writeSized(bytes.items, bytes.size);
      }
      case ComplexValue complex -> {
        out.writeByte(Tag.COMPLEX);
        out.writeFixedLong(Double.doubleToRawLongBits(complex.real));
        out.writeFixedLong(Double.doubleToRawLongBits(complex.imaginary));
        return;
      }
      case Wrapped wrapped -> {
        out.writeByte(Tag.SUBCLASSED);
        write(type);
        write(wrapped.plain);
      }
      case ExceptionValue exception -> {
        out.writeByte(Tag.EXCEPTION);
        write(type);
        step(".args", exception.args);
        objects.state(value, type);
        return;
      }
      default -> {
        boolean script = value.getClass() == Instance.class && !type.isBuiltin();
        if (script || type.lookup("__getnewargs_ex__") != null) {
          objects.scriptObject(value, type);
        } else {
          throw PickleErrors.cannotPickle(type);
        }
        return;
      }
    }
    if (!isPlain(type)) {
      objects.state(value, type);
    }
  }

  /** Announces a subclass and gives false for one; true where the class is the plain built-in. */
  private boolean subclassed(Type type, Type plain) {
    if (type == plain) {
      return true;
    }
    out.writeByte(Tag.SUBCLASSED);
    write(type);
    out.writeByte(kind(plain));
    return false;
  }

  private static boolean isPlain(Type type) {
    return type == Types.LIST
        || type == Types.TUPLE
        || type == Types.DICT
        || type == Types.SET
        || type == Types.FROZEN_SET
        || type == Types.BYTES
        || type == Types.BYTE_ARRAY;
  }

  private static int kind(Type plain) {
    if (plain == Types.LIST) {
      return Tag.LIST;
    }
    if (plain == Types.TUPLE) {
      return Tag.TUPLE;
    }
    if (plain == Types.DICT) {
      return Tag.DICT;
    }
    if (plain == Types.BYTES) {
      return Tag.BYTES;
    }
    if (plain == Types.BYTE_ARRAY) {
      return Tag.BYTE_ARRAY;
    }
    return plain == Types.SET ? Tag.SET : Tag.FROZEN_SET;
  }

  void items(Object[] items, int size) {
    out.writeVarint(size);
    int i = 0;
    try {
      for (; i < size; i++) {
        write(items[i]);
      }
    } catch (Unsendable unsendable) {
      throw unsendable.inside("[" + i + "]");
    }
  }

  private void entries(DictValue dict) {
    out.writeVarint(dict.size());
    for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
      Object key = at.key();
      step(".keys()", key);
      try {
        write(at.value());
      } catch (Unsendable unsendable) {
        throw unsendable.inside("[" + shortly(key) + "]");
      }
    }
  }

  private static String shortly(Object key) {
    return switch (key) {
      case String text when text.length() <= 60 -> "'" + text + "'";
      case Long number -> number.toString();
      default -> "…";
    };
  }

  void step(String step, Object value) {
    try {
      write(value);
    } catch (Unsendable unsendable) {
      throw unsendable.inside(step);
    }
  }

  void orAbsent(Object value) {
    if (value == null) {
      out.writeByte(Tag.ABSENT);
    } else {
      write(value);
    }
  }

  /**
   * Keeps a value that only lives as long as the message is written, so that no other gets its
   * identity.
   */
  void keep(Object temporary) {
    kept.add(temporary);
  }

  int numberOrRemember(Object value) {
    return memo.numberOrRemember(value);
  }

  CodeEncoder code() {
    return code;
  }
}
