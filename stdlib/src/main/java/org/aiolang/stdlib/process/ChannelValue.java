package org.aiolang.stdlib.process;

import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.util.function.Supplier;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.stdlib.exchange.Exchange;
import org.aiolang.stdlib.exchange.Taking;

/**
 * A channel of messages, or one end of it: what queues, pipes and conditions of {@code
 * multiprocessing} are made of.
 */
final class ChannelValue extends Instance {
  /** Which end it is. */
  static final long BOTH = 0;

  static final long READS = 1;
  static final long WRITES = 2;

  private static final Type OS_ERROR = ExceptionTypes.OS_ERROR;

  private final Sharing sharing;
  private final Exchange exchange;
  private final long number;
  private final long end;
  private Cleaner.Cleanable open;

  ChannelValue(Type type, Sharing sharing, Exchange exchange, long number, long end) {
    super(type);
    this.sharing = sharing;
    this.exchange = exchange;
    this.number = number;
    this.end = end;
  }

  /** Counts this end as open, until it is closed or garbage. */
  void open(boolean count) {
    Exchange where = exchange;
    long channel = number;
    boolean writes = end == WRITES;
    long process = sharing.exchanges.process();
    if (count) {
      where.open(channel, writes, process);
    }
    open = sharing.whenGone(this, () -> where.close(channel, writes, process));
  }

  private void close() {
    if (open != null) {
      open.clean();
    }
  }

  private static <T> T reaching(Supplier<T> action) {
    try {
      return action.get();
    } catch (UncheckedIOException failure) {
      throw Sharing.failed(failure);
    }
  }

  private void send(Object message) {
    byte[] bytes = ((BytesValue) message).bytes();
    boolean taken =
        bytes.length > 1 << 15
            ? sharing.engine.lock().blocking(() -> exchange.put(number, bytes, end != BOTH))
            : exchange.put(number, bytes, end != BOTH);
    if (!taken) {
      throw new ScriptError(
          Errors.of(ExceptionTypes.BROKEN_PIPE_ERROR, "[Errno 32] Broken pipe").value());
    }
  }

  /** The next message, None after the timeout; raises EOFError at the end. */
  private Object receive(Object timeout, boolean leaves) {
    long deadline = Blocking.deadline(timeout);
    Taking taking = new Taking();
    exchange.take(number, taking, leaves);
    boolean done = false;
    try {
      done = await(taking, deadline);
    } finally {
      if (!done) {
        exchange.cancel(number, taking);
      }
    }
    if (!done) {
      return None.NONE;
    }
    if (leaves) {
      return true;
    }
    if (taking.atEnd()) {
      throw Errors.with(ExceptionTypes.EOF_ERROR);
    }
    return new BytesValue(taking.message());
  }

  private boolean await(Taking taking, long deadline) {
    return Blocking.await(sharing.engine, taking.monitor(), deadline, taking::done);
  }

  /** {@code multiprocessing.connection.wait}, for the channels' part of it. */
  Taking look(Object monitor) {
    Taking taking = new Taking(monitor);
    exchange.take(number, taking, true);
    return taking;
  }

  void lookNoMore(Taking taking) {
    exchange.cancel(number, taking);
  }

  /** Somebody who waits for {@code wake}; it counts from the moment it is made. */
  private static final class Waiter extends Instance {
    final Taking taking = new Taking();

    Waiter(Type type) {
      super(type);
    }
  }

  private Object waiter(Type type) {
    Waiter waiter = new Waiter(type);
    exchange.take(number, waiter.taking, false);
    return waiter;
  }

  private boolean await(Waiter waiter, Object timeout) {
    boolean done = false;
    try {
      done = await(waiter.taking, Blocking.deadline(timeout));
    } finally {
      if (!done) {
        exchange.cancel(number, waiter.taking);
      }
    }
    return done;
  }

  private static ChannelValue self(Object self) {
    return (ChannelValue) self;
  }

  static void declareWaiter(TypeMembers members) {
    members.method("woken(self)", "Whether it was woken.", self -> ((Waiter) self).taking.done());
  }

  static void declare(TypeMembers members, Sharing sharing, Type waiter, Object openFunction) {
    members.constructor(
        "Channel(cls, /)",
        "A channel of messages between processes.",
        arguments ->
            reaching(() ->
                new ChannelValue(
                    (Type) arguments[0],
                    sharing,
                    sharing.exchanges.home(),
                    sharing.exchanges.newNumber(),
                    BOTH)));
    members.method(
        "end(self, writes)",
        "One end of it, which is counted as open until it is closed.",
        (self, writes) -> {
          ChannelValue whole = self(self);
          ChannelValue made =
              new ChannelValue(
                  whole.type(),
                  sharing,
                  whole.exchange,
                  whole.number,
                  Conversion.truth(writes) ? WRITES : READS);
          made.open(true);
          return made;
        });
    members.method(
        "send(self, message, /)",
        "Put bytes in.",
        (self, message) ->
            reaching(() -> {
              self(self).send(message);
              return None.NONE;
            }));
    members.method(
        "receive(self, timeout=None)",
        "Take bytes out; None where the time is over; EOFError where nobody can send.",
        (self, timeout) -> reaching(() -> self(self).receive(timeout, false)));
    members.method(
        "poll(self, timeout=None)",
        "Whether there is a message or the end of them within the time.",
        (self, timeout) -> reaching(() -> self(self).receive(timeout, true) == (Object) true));
    members.method(
        "size(self)",
        "How many messages wait.",
        self -> reaching(() -> (long) self(self).exchange.size(self(self).number)));
    members.method(
        "waiter(self)",
        "Join those who wait to be woken.",
        self -> reaching(() -> self(self).waiter(waiter)));
    members.method(
        "wait(self, waiter, timeout=None)",
        "Wait to be woken; False where the time is over.",
        (self, waits, timeout) -> self(self).await((Waiter) waits, timeout));
    members.method(
        "wake(self, n, /)",
        "Wake up to n of those who wait; tell how many there were.",
        (self, count) ->
            reaching(() ->
                (long)
                    self(self).exchange.wake(self(self).number, Conversion.indexInt(count, "n"))));
    members.method(
        "close(self)",
        "Close this end.",
        self -> {
          self(self).close();
          return None.NONE;
        });
    members.method("__hash__(self, /)", "Return hash(self).", self -> self(self).number);
    members.method(
        "__reduce__(self, /)",
        "How another process gets it.",
        self -> {
          ChannelValue channel = self(self);
          long holder = sharing.holder();
          if (channel.end != BOTH) {
            channel.exchange.open(channel.number, channel.end == WRITES, holder);
          }
          return new TupleValue(
              openFunction,
              new TupleValue(
                  channel.exchange.address(),
                  channel.number,
                  channel.end,
                  holder,
                  sharing.spawning() && !sharing.single()));
        });
  }
}
