package org.aiolang.interpreter.pool;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.ComplexValue;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Ellipsis;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.RangeValue;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.Shape;
import org.aiolang.interpreter.value.SliceValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/**
 * Turns the bytes that an {@link Encoder} wrote back into values. Bytes that no encoder wrote raise
 * {@link MalformedMessageException} and make it allocate no more than a small multiple of their
 * number. May run script code, so the interpreter lock must be held. Serves one message.
 */
public final class Decoder {
  private static final Object NOT_YET = new Object();

  private final ByteReader in;
  private final Object[] attachments;
  private final ObjectDecoder objects;
  private Object[] memo = new Object[16];
  private int remembered;
  private int depth;

  public Decoder(CodeDirectory directory, Frame frame) {
    this.in = new ByteReader(frame.body(), 0, frame.end());
    this.attachments = frame.attachments();
    this.objects = new ObjectDecoder(this, in, directory);
  }

  /** A call as {@link Encoder#call} wrote it. */
  public record Call(Object function, Object[] arguments, Keywords keywords) {}

  /** Reads a call. */
  public Call call() {
    return guarded(() -> {
      Object function = read();
      Object[] arguments = new Object[in.readCount(1)];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = read();
      }
      return new Call(function, arguments, keywords());
    });
  }

  /** Reads one value. */
  public Object value() {
    return guarded(this::read);
  }

  private <T> T guarded(java.util.function.Supplier<T> reading) {
    try {
      T result = reading.get();
      if (in.remaining() != 0) {
        throw new MalformedMessageException(in.remaining() + " bytes too many");
      }
      return result;
    } catch (ClassCastException | IllegalStateException | IndexOutOfBoundsException wrong) {
      throw new MalformedMessageException("values that do not fit together: " + wrong.getMessage());
    } catch (StackOverflowError tooDeep) {
      throw new MalformedMessageException("nested too deeply");
    }
  }

  Object read() {
    return read(in.readByte());
  }

  private Object read(int tag) {
    if (tag >= Tag.SMALL_INT) {
      return (long) (tag & 0x7f);
    }
    switch (tag) {
      case Tag.NONE:
        return None.NONE;
      case Tag.TRUE:
        return Boolean.TRUE;
      case Tag.FALSE:
        return Boolean.FALSE;
      case Tag.INT:
        return in.readZigzag();
      case Tag.BIG_INT:
        return bigInteger();
      case Tag.FLOAT:
        return Double.longBitsToDouble(in.readFixedLong());
      case Tag.STR:
        return rememberText(in.readText());
      case Tag.SURROGATE_STR:
        return rememberText(in.readChars());
      case Tag.ATTACHED_STR:
        Object text = attachment();
        return rememberText(
            text instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : (String) text);
      case Tag.BACK:
        return back(in.readVarint());
      default:
        if (++depth > Tag.DEEPEST) {
          throw new MalformedMessageException("nested too deeply");
        }
        Object value = compound(tag);
        depth--;
        return value;
    }
  }

  private Object attachment() {
    long number = in.readVarint();
    if (number < 0 || number >= attachments.length) {
      throw new MalformedMessageException("reference to an unknown attachment");
    }
    return attachments[(int) number];
  }

  private Object bigInteger() {
    byte[] bytes = in.readSized();
    if (bytes.length == 0) {
      throw ByteReader.truncated();
    }
    BigInteger number = new BigInteger(bytes);
    return number.bitLength() < 64 ? (Object) number.longValue() : number;
  }

  private String rememberText(String text) {
    if (Tag.remembers(text)) {
      fill(reserve(), text);
    }
    return text;
  }

  Object back(long number) {
    if (number < 0 || number >= remembered) {
      throw new MalformedMessageException("reference to an unknown value");
    }
    Object value = memo[(int) number];
    if (value == NOT_YET) {
      throw new MalformedMessageException("a value that is needed before it is made");
    }
    return value;
  }

  int reserve() {
    if (remembered == memo.length) {
      memo = Arrays.copyOf(memo, remembered * 2);
    }
    memo[remembered] = NOT_YET;
    return remembered++;
  }

  <T> T fill(int number, T value) {
    memo[number] = value;
    return value;
  }

  private Object compound(int tag) {
    if (tag == Tag.TUPLE) {
      int count = in.readCount(1);
      return count == 0 ? TupleValue.EMPTY : tuple(reserve(), Types.TUPLE, count);
    }
    int number = reserve();
    return switch (tag) {
      case Tag.ATTACHED_BYTES -> fill(number, new BytesValue((byte[]) attachment()));
      case Tag.NOT_IMPLEMENTED -> fill(number, NotImplemented.NOT_IMPLEMENTED);
      case Tag.ELLIPSIS -> fill(number, Ellipsis.ELLIPSIS);
      case Tag.NONE_TYPE -> fill(number, Types.NONE_TYPE);
      case Tag.COMPLEX -> {
        double real = Double.longBitsToDouble(in.readFixedLong());
        yield fill(number, new ComplexValue(real, Double.longBitsToDouble(in.readFixedLong())));
      }
      case Tag.RANGE -> fill(number, range());
      case Tag.SLICE -> fill(number, new SliceValue(read(), read(), read()));
      case Tag.NAMED -> fill(number, objects.named());
      case Tag.FUNCTION -> objects.function(number);
      case Tag.METHOD -> {
        Object self = read();
        yield fill(number, Attributes.get(self, text()));
      }
      case Tag.OBJECT -> {
        Shape shape = objects.layout();
        Instance object = new Instance(scriptClass(shape.type));
        fill(number, object);
        objects.fields(object, shape);
        yield object;
      }
      case Tag.NEW -> {
        Instance object = fill(number, objects.constructed());
        objects.state(object);
        yield object;
      }
      case Tag.REDUCED -> objects.reduced(number);
      case Tag.EXCEPTION -> {
        Type type = type();
        ExceptionValue exception = fill(number, ObjectDecoder.exception(type, (TupleValue) read()));
        objects.state(exception);
        yield exception;
      }
      case Tag.SUBCLASSED -> {
        Type type = type();
        int kind = in.readByte();
        Instance object =
            switch (kind) {
              case Tag.LIST, Tag.DICT, Tag.SET, Tag.FROZEN_SET, Tag.BYTES, Tag.BYTE_ARRAY ->
                  container(number, kind, type);
              case Tag.TUPLE -> tuple(number, type, in.readCount(1));
              default -> fill(number, wrapped(type, read(kind)));
            };
        objects.state(object);
        yield object;
      }
      default -> container(number, tag, null);
    };
  }

  /**
   * @param type a subclass, or null for the built-in class itself
   */
  private Instance container(int number, int kind, Type type) {
    switch (kind) {
      case Tag.LIST -> {
        int count = in.readCount(1);
        Object[] items = new Object[count];
        ListValue list = fill(number, new ListValue(require(type, Types.LIST), items, count));
        // A part that is still being read may see the list: no nulls in it.
        list.size = 0;
        for (int i = 0; i < count; i++) {
          list.append(read());
        }
        return list;
      }
      case Tag.DICT -> {
        int count = in.readCount(2);
        DictValue dict = fill(number, new DictValue(require(type, Types.DICT)));
        for (int i = 0; i < count; i++) {
          Object key = read();
          dict.put(key, read());
        }
        return dict;
      }
      case Tag.SET, Tag.FROZEN_SET -> {
        int count = in.readCount(1);
        Type plain = kind == Tag.SET ? Types.SET : Types.FROZEN_SET;
        SetValue set = fill(number, new SetValue(require(type, plain)));
        for (int i = 0; i < count; i++) {
          set.add(read());
        }
        return set;
      }
      case Tag.BYTE_ARRAY -> {
        byte[] bytes = in.readSized();
        return fill(
            number, new ByteArrayValue(require(type, Types.BYTE_ARRAY), bytes, bytes.length));
      }
      case Tag.BYTES -> {
        return fill(number, new BytesValue(require(type, Types.BYTES), in.readSized()));
      }
      default -> throw new MalformedMessageException("unknown tag " + kind);
    }
  }

  private static Type require(Type type, Type plain) {
    if (type == null) {
      return plain;
    }
    if (!type.isSubtypeOf(plain)) {
      throw new MalformedMessageException(type.name() + " is no " + plain.name());
    }
    return type;
  }

  private TupleValue tuple(int number, Type type, int count) {
    Object[] items = new Object[count];
    Arrays.fill(items, None.NONE);
    TupleValue tuple = fill(number, new TupleValue(require(type, Types.TUPLE), items));
    for (int i = 0; i < count; i++) {
      items[i] = read();
    }
    return tuple;
  }

  private static Wrapped wrapped(Type type, Object plain) {
    Type base =
        switch (plain) {
          case Long ignored -> Types.INT;
          case BigInteger ignored -> Types.INT;
          case Double ignored -> Types.FLOAT;
          case String ignored -> Types.STR;
          default -> throw new MalformedMessageException("no plain value");
        };
    return new Wrapped(require(type, base), plain);
  }

  private Object range() {
    Object start = integer();
    Object stop = integer();
    Object step = integer();
    if (step.equals(0L)) {
      throw new MalformedMessageException("range without step");
    }
    return new RangeValue(start, stop, step);
  }

  private Object integer() {
    Object value = read();
    if (value instanceof Long || value instanceof BigInteger) {
      return value;
    }
    throw new MalformedMessageException("no int");
  }

  String text() {
    return read() instanceof String text ? text : malformedText();
  }

  private static String malformedText() {
    throw new MalformedMessageException("no text");
  }

  Type type() {
    Object value = read();
    if (value instanceof Type type) {
      return type;
    }
    throw new MalformedMessageException("no class");
  }

  static Type scriptClass(Type type) {
    if (type.isBuiltin()) {
      throw new MalformedMessageException(type.name() + " is built in");
    }
    return type;
  }

  /** The value that follows, or null for {@link Tag#ABSENT}. */
  Object orAbsent() {
    int tag = in.readByte();
    return tag == Tag.ABSENT ? null : read(tag);
  }

  Keywords keywords() {
    int count = in.readCount(2);
    if (count == 0) {
      return Keywords.NONE;
    }
    String[] names = new String[count];
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      names[i] = text();
      values[i] = read();
    }
    return new Keywords(names, values);
  }

  Object[] items() {
    Object[] items = new Object[in.readCount(1)];
    for (int i = 0; i < items.length; i++) {
      items[i] = read();
    }
    return items;
  }
}
