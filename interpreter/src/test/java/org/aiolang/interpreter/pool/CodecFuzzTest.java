package org.aiolang.interpreter.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/** Any value comes back as it was; any bytes give a value or a clean error. */
final class CodecFuzzTest {
  private final PlainDirectory directory = new PlainDirectory();

  /** A value made of a seed: quicker than generators of generators. */
  private static Object value(Random random, int depth) {
    switch (random.nextInt(depth > 4 ? 7 : 10)) {
      case 0:
        return random.nextLong() >> random.nextInt(64);
      case 1:
        return new BigInteger(200, random).setBit(65);
      case 2:
        return Double.longBitsToDouble(random.nextLong());
      case 3, 4:
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
          text.append((char) (random.nextInt(1 << 16) >> random.nextInt(16)));
        }
        return text.toString();
      case 5:
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return new BytesValue(bytes);
      case 6:
        return random.nextBoolean() ? (Object) random.nextBoolean() : None.NONE;
      case 7:
        return new ListValue(values(random, depth));
      case 8:
        return new TupleValue(values(random, depth));
      default:
        DictValue dict = new DictValue();
        for (int i = random.nextInt(4); i > 0; i--) {
          dict.put("key" + random.nextInt(9), value(random, depth + 1));
        }
        return dict;
    }
  }

  private static Object[] values(Random random, int depth) {
    Object[] items = new Object[random.nextInt(6)];
    for (int i = 0; i < items.length; i++) {
      items[i] = value(random, depth + 1);
    }
    return items;
  }

  private byte[] encode(Object value) {
    return new Encoder(directory, Frame.LARGEST).value(value).body();
  }

  @Property(tries = 500)
  void roundTrip(@ForAll long seed) {
    Object value = value(new Random(seed), 0);
    Object copy = new Decoder(directory, Frame.of(Frame.RESULT, encode(value))).value();
    assertEquals(Conversion.repr(value), Conversion.repr(copy));
  }

  @Property(tries = 1000)
  void damagedBytes(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = encode(value(random, 0));
    for (int i = 0; i <= random.nextInt(3); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    if (random.nextInt(4) == 0) {
      bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 20));
    }
    decodeOrRefuse(bytes);
  }

  @Property(tries = 2000)
  void anyBytes(@ForAll byte[] bytes) {
    decodeOrRefuse(bytes);
  }

  private void decodeOrRefuse(byte[] body) {
    for (boolean call : List.of(true, false)) {
      Decoder decoder = new Decoder(directory, Frame.of(Frame.CALL, body));
      try {
        if (call) {
          decoder.call();
        } else {
          decoder.value();
        }
      } catch (MalformedMessageException | ScriptError expected) {
        // A clean refusal.
      }
    }
  }

  @Property(tries = 500)
  void anyStream(@ForAll byte[] bytes) throws IOException {
    FrameReader reader = new FrameReader(new ByteArrayInputStream(bytes));
    try {
      while (reader.next() != null) {
        // Whatever it is.
      }
    } catch (MalformedMessageException expected) {
      // A clean refusal.
    }
  }
}
