package org.aiolang.interpreter.pool;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.ComplexValue;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Ellipsis;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.RangeValue;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.SliceValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;
import org.junit.jupiter.api.Test;

/**
 * Messages of all kinds of values, damaged in all kinds of ways: each gives a value or a clean
 * error, and none makes the decoder allocate much. With {@code -Daio.soak} a million of them.
 */
final class MutatedMessagesTest {
  /** What an error with its stack trace, and the decoder itself, may take. */
  private static final long ALLOWANCE = 1 << 18;

  /** Bytes of memory for a byte of the message: the dearest is an empty container of two bytes. */
  private static final long FACTOR = 512;

  private final PlainDirectory directory = new PlainDirectory();

  MutatedMessagesTest() {
    directory.values.put("builtins:ValueError", Errors.value("").value().type());
    directory.values.put("builtins:list", Types.LIST);
    directory.values.put("builtins:dict", Types.DICT);
    directory.values.put("builtins:int", Types.INT);
  }

  private static Object value(Random random, int depth, Object[] earlier) {
    Object made = fresh(random, depth, earlier);
    earlier[random.nextInt(earlier.length)] = made;
    return made;
  }

  private static Object fresh(Random random, int depth, Object[] earlier) {
    switch (random.nextInt(depth > 5 ? 9 : 18)) {
      case 0:
        return random.nextLong() >> random.nextInt(64);
      case 1:
        return new BigInteger(100 + random.nextInt(300), random).setBit(65);
      case 2:
        return random.nextDouble();
      case 3:
        return "text ä\uD83D\uDE00\uD800".substring(random.nextInt(5));
      case 4:
        return new BytesValue(new byte[random.nextInt(30)]);
      case 5:
        return random.nextBoolean() ? None.NONE : Ellipsis.ELLIPSIS;
      case 6:
        return new ComplexValue(random.nextDouble(), 1);
      case 7:
        return new RangeValue(0L, (long) random.nextInt(9), 2L);
      case 8:
        return new ByteArrayValue(new byte[random.nextInt(9)]);
      case 9, 10:
        return new ListValue(values(random, depth, earlier));
      case 11:
        return new TupleValue(values(random, depth, earlier));
      case 12:
        SetValue set = new SetValue();
        for (int i = random.nextInt(5); i > 0; i--) {
          set.add(random.nextLong() >>> random.nextInt(64));
        }
        return set;
      case 13:
        return new SliceValue(
            value(random, depth + 1, earlier), None.NONE, value(random, depth + 1, earlier));
      case 14:
        return Errors.value("trouble " + random.nextInt(3)).value();
      case 15:
        return random.nextBoolean() ? Types.LIST : Types.DICT;
      case 16:
        Object again = earlier[random.nextInt(earlier.length)];
        return again == null ? None.NONE : again;
      default:
        DictValue dict = new DictValue();
        for (int i = random.nextInt(4); i > 0; i--) {
          dict.put("key" + random.nextInt(9), value(random, depth + 1, earlier));
        }
        return dict;
    }
  }

  private static Object[] values(Random random, int depth, Object[] earlier) {
    Object[] items = new Object[random.nextInt(6)];
    for (int i = 0; i < items.length; i++) {
      items[i] = value(random, depth + 1, earlier);
    }
    return items;
  }

  private static byte[] mutate(byte[] message, byte[] other, Random random) {
    byte[] bytes = message.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(7)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes[at] = (byte) random.nextInt(Tag.ATTACHED_BYTES + 2);
        case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 9), (byte) 0xff);
        case 4 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        case 5 -> {
          byte[] longer = Arrays.copyOf(bytes, at + other.length);
          System.arraycopy(other, 0, longer, at, other.length);
          bytes = longer;
        }
        default -> {
          int from = random.nextInt(bytes.length);
          int length = Math.min(random.nextInt(20), bytes.length - Math.max(from, at));
          System.arraycopy(bytes.clone(), from, bytes, at, length);
        }
      }
    }
    return bytes;
  }

  @Test
  void noneCrashesOrAllocatesMuch() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int count = System.getProperty("aio.soak") == null ? 20_000 : 1_000_000;
    long seed = Long.getLong("aio.seed", System.nanoTime());
    Random random = new Random(seed);
    byte[] other = {0};
    int refused = 0;
    byte[] message = {0};
    for (int i = 0; i < count; i++) {
      if (i % 20 == 0) {
        other = message;
        message =
            new Encoder(directory, Frame.LARGEST).value(value(random, 0, new Object[8])).body();
      }
      byte[] bytes = mutate(message, other, random);
      String told = "seed " + seed + ", message " + i + ": " + HexFormat.of().formatHex(bytes);
      boolean call = i % 4 == 0;
      long allocated = Long.MAX_VALUE;
      // Twice at most: the first time a kind of error occurs, classes are loaded for it.
      for (int tries = 0; tries < 2 && allocated > ALLOWANCE + FACTOR * bytes.length; tries++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        refused += decodes(bytes, call, told) ? 0 : 1 - tries;
        allocated = threads.getCurrentThreadAllocatedBytes() - before;
      }
      String found = allocated + " bytes were allocated; " + told;
      assertTrue(allocated <= ALLOWANCE + FACTOR * bytes.length, found);
    }
    assertTrue(refused > count / 4 && refused < count, refused + " refused of " + count);
  }

  private boolean decodes(byte[] bytes, boolean call, String told) {
    Decoder decoder = new Decoder(directory, Frame.of(Frame.CALL, bytes));
    try {
      if (call) {
        decoder.call();
      } else {
        decoder.value();
      }
      return true;
    } catch (MalformedMessageException | ScriptError clean) {
      return false;
    } catch (RuntimeException | Error crash) {
      return fail(told, crash);
    }
  }
}
