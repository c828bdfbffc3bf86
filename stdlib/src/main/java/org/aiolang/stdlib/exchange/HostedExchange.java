package org.aiolang.stdlib.exchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The exchange that this process keeps. */
final class HostedExchange implements Exchange {
  /** Somebody who waits for a message; told with null when the channel is at its end. */
  static final class Taker {
    final Object owner;
    final boolean leaves;
    final Consumer<byte[]> told;

    Taker(Object owner, boolean leaves, Consumer<byte[]> told) {
      this.owner = owner;
      this.leaves = leaves;
      this.told = told;
    }
  }

  /** What a taking that was only woken gets. */
  static final byte[] EMPTY = {};

  private static final class Channel {
    final Deque<byte[]> messages = new ArrayDeque<>();
    final Deque<Taker> takers = new ArrayDeque<>();

    /** How many ends each process has open; null where they are not counted. */
    Map<Long, Integer> writers;

    Map<Long, Integer> readers;

    boolean atEnd() {
      return writers != null && writers.isEmpty();
    }

    boolean unused() {
      return messages.isEmpty() && takers.isEmpty() && writers == null;
    }
  }

  /** What to tell whom once the monitor is left. */
  private record Delivery(Taker taker, byte[] message) {}

  private final Map<Long, Channel> channels = new HashMap<>();

  /** The processes that are connected: they end when their connection does. */
  private final Set<Long> connected = new HashSet<>();

  private final Set<Long> gone = new HashSet<>();
  private ExchangeServer server;

  @Override
  public synchronized String address() {
    if (server == null) {
      try {
        server = new ExchangeServer(this);
      } catch (IOException failed) {
        throw new java.io.UncheckedIOException(failed);
      }
    }
    return server.address();
  }

  private Channel channel(long number) {
    return channels.computeIfAbsent(number, ignored -> new Channel());
  }

  private static void deliver(List<Delivery> deliveries) {
    for (Delivery each : deliveries) {
      each.taker.told.accept(each.message);
    }
  }

  /** Brings messages and takers together. */
  private List<Delivery> match(long number, Channel channel) {
    List<Delivery> deliveries = new ArrayList<>(2);
    boolean end = channel.atEnd();
    while (!channel.takers.isEmpty() && (end || !channel.messages.isEmpty())) {
      Taker taker = channel.takers.poll();
      if (channel.messages.isEmpty()) {
        deliveries.add(new Delivery(taker, null));
      } else {
        deliveries.add(new Delivery(taker, taker.leaves ? EMPTY : channel.messages.poll()));
      }
    }
    if (channel.unused()) {
      channels.remove(number);
    }
    return deliveries;
  }

  @Override
  public boolean put(long number, byte[] message, boolean checked) {
    List<Delivery> deliveries;
    synchronized (this) {
      Channel channel = channel(number);
      if (channel.readers != null && channel.readers.isEmpty()) {
        return !checked;
      }
      channel.messages.add(message);
      deliveries = match(number, channel);
    }
    deliver(deliveries);
    return true;
  }

  @Override
  public void putBack(long number, byte[] message) {
    List<Delivery> deliveries;
    synchronized (this) {
      Channel channel = channel(number);
      channel.messages.addFirst(message);
      deliveries = match(number, channel);
    }
    deliver(deliveries);
  }

  @Override
  public void take(long number, Taking taking, boolean leaves) {
    take(
        number,
        new Taker(
            taking,
            leaves,
            message -> {
              if (message == null) {
                taking.end();
              } else if (!taking.complete(leaves ? null : message) && !leaves) {
                putBack(number, message);
              }
            }));
  }

  void take(long number, Taker taker) {
    List<Delivery> deliveries;
    synchronized (this) {
      Channel channel = channel(number);
      channel.takers.add(taker);
      deliveries = match(number, channel);
    }
    deliver(deliveries);
  }

  @Override
  public void cancel(long number, Taking taking) {
    withdraw(number, taking);
    byte[] message = taking.abandon();
    if (message != null && message != EMPTY) {
      putBack(number, message);
    }
  }

  /** Forgets who waits on behalf of an owner. */
  synchronized void withdraw(long number, Object owner) {
    Channel channel = channels.get(number);
    if (channel != null) {
      channel.takers.removeIf(taker -> taker.owner.equals(owner));
      if (channel.unused()) {
        channels.remove(number);
      }
    }
  }

  @Override
  public synchronized int size(long number) {
    Channel channel = channels.get(number);
    return channel == null ? 0 : channel.messages.size();
  }

  @Override
  public int wake(long number, int most) {
    List<Delivery> deliveries = new ArrayList<>();
    synchronized (this) {
      Channel channel = channel(number);
      while (deliveries.size() < most && !channel.takers.isEmpty()) {
        deliveries.add(new Delivery(channel.takers.poll(), EMPTY));
      }
      if (channel.unused()) {
        channels.remove(number);
      }
    }
    deliver(deliveries);
    return deliveries.size();
  }

  @Override
  public synchronized void open(long number, boolean writes, long process) {
    Channel channel = channel(number);
    if (channel.writers == null) {
      channel.writers = new HashMap<>();
      channel.readers = new HashMap<>();
    }
    if (!gone.contains(process)) {
      (writes ? channel.writers : channel.readers).merge(process, 1, Integer::sum);
    }
  }

  @Override
  public void close(long number, boolean writes, long process) {
    List<Delivery> deliveries = List.of();
    synchronized (this) {
      Channel channel = channels.get(number);
      if (channel == null || channel.writers == null) {
        return;
      }
      Map<Long, Integer> ends = writes ? channel.writers : channel.readers;
      ends.computeIfPresent(process, (ignored, count) -> count == 1 ? null : count - 1);
      deliveries = match(number, channel);
      dropIfDone(number, channel);
    }
    deliver(deliveries);
  }

  /** A channel that nobody can read or write any more is no channel. */
  private void dropIfDone(long number, Channel channel) {
    if (channel.writers != null && channel.writers.isEmpty() && channel.readers.isEmpty()) {
      channels.remove(number);
    }
  }

  synchronized void connected(long process) {
    connected.add(process);
  }

  /** A process's connection has ended, and with it the process. */
  void disconnected(long process, Object owner) {
    synchronized (this) {
      connected.remove(process);
      for (Channel channel : channels.values()) {
        channel.takers.removeIf(taker -> taker.owner instanceof Owned owned && owned.by(owner));
      }
    }
    ended(process);
  }

  /** What waits on behalf of a connection. */
  interface Owned {
    boolean by(Object connection);
  }

  @Override
  public void ended(long process) {
    List<Delivery> deliveries = new ArrayList<>();
    synchronized (this) {
      // While it is connected, something it has said may still be on its way.
      if (connected.contains(process)) {
        return;
      }
      gone.add(process);
      for (Iterator<Map.Entry<Long, Channel>> each = channels.entrySet().iterator();
          each.hasNext(); ) {
        Channel channel = each.next().getValue();
        if (channel.writers == null) {
          continue;
        }
        channel.readers.remove(process);
        if (channel.writers.remove(process) != null && channel.atEnd()) {
          while (channel.messages.isEmpty() && !channel.takers.isEmpty()) {
            deliveries.add(new Delivery(channel.takers.poll(), null));
          }
        }
        if (channel.writers.isEmpty() && channel.readers.isEmpty()) {
          each.remove();
        }
      }
    }
    deliver(deliveries);
  }
}
