package org.aiolang.interpreter.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<Object> plain =
        Arbitraries.oneOf(
            Arbitraries.longs().map(number -> (Object) number),
            Arbitraries.bigIntegers()
                .between(BigInteger.TWO.pow(64), BigInteger.TWO.pow(200))
                .map(number -> (Object) number),
            Arbitraries.doubles().map(number -> (Object) number),
            Arbitraries.strings().ofMaxLength(20).map(text -> (Object) text),
            Arbitraries.bytes().array(byte[].class).map(BytesValue::new),
            Arbitraries.of(true, false, None.NONE));
    return Arbitraries.lazyOf(
        () -> plain,
        () -> plain,
        () -> plain,
        () -> values().list().ofMaxSize(5).map(items -> new ListValue(items.toArray())),
        () -> values().list().ofMaxSize(5).map(items -> new TupleValue(items.toArray())),
        () ->
            Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), values())
                .ofMaxSize(4)
                .map(
                    entries -> {
                      DictValue dict = new DictValue();
                      entries.forEach(dict::put);
                      return dict;
                    }));
  }

  private byte[] encode(Object value) {
    return new Encoder(directory, Frame.LARGEST).value(value);
  }

  @Property(tries = 500)
  void roundTrip(@ForAll("values") Object value) {
    Object copy = new Decoder(directory, encode(value), Frame.HEADER).value();
    assertEquals(Conversion.repr(value), Conversion.repr(copy));
  }

  @Property(tries = 1000)
  void damagedBytes(@ForAll("values") Object value, @ForAll long seed) {
    byte[] bytes = encode(value);
    Random random = new Random(seed);
    for (int i = 0; i <= random.nextInt(3); i++) {
      if (bytes.length > Frame.HEADER) {
        int at = Frame.HEADER + random.nextInt(bytes.length - Frame.HEADER);
        bytes[at] = (byte) random.nextInt(256);
      }
    }
    if (random.nextInt(4) == 0) {
      bytes = java.util.Arrays.copyOf(bytes, random.nextInt(Frame.HEADER, bytes.length + 20));
    }
    decodeOrRefuse(bytes);
  }

  @Property(tries = 2000)
  void anyBytes(@ForAll byte[] bytes) {
    byte[] frame = new byte[Frame.HEADER + bytes.length];
    System.arraycopy(bytes, 0, frame, Frame.HEADER, bytes.length);
    decodeOrRefuse(frame);
  }

  private void decodeOrRefuse(byte[] frame) {
    for (boolean call : List.of(true, false)) {
      Decoder decoder = new Decoder(directory, frame, Frame.HEADER);
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
