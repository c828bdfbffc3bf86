package org.aiolang.stdlib.exchange;

/**
 * Channels of messages between processes. A channel exists from its first mention; messages come
 * out in the order they went in, each once. One whose ends are counted is at its end for those who
 * take once it has no writers left and is empty; no one can put into it without readers. A process
 * that ends leaves nothing behind but the messages it has put: its ends are closed, and what it
 * waited for is given to others. All methods may be called from any thread.
 */
public interface Exchange {
  /** Where others reach it, for {@link Exchanges#at}. */
  String address();

  /**
   * Puts a message.
   *
   * @param checked whether to refuse where the channel's ends are counted and no reader is left
   * @return false where it is refused
   */
  boolean put(long channel, byte[] message, boolean checked);

  /** Puts a message back, before all others. */
  void putBack(long channel, byte[] message);

  /**
   * Asks for a message, or only for word that there is one. Has returned when the exchange knows of
   * it.
   */
  void take(long channel, Taking taking, boolean leaves);

  /** Asks no more; what has come meanwhile goes back. */
  void cancel(long channel, Taking taking);

  /** How many messages wait. */
  int size(long channel);

  /**
   * Ends up to so many takings, those that came first, with an empty message.
   *
   * @return how many there were
   */
  int wake(long channel, int most);

  /** Counts one more open end, for a process; from then on that channel's ends are counted. */
  void open(long channel, boolean writes, long process);

  /** Counts one open end less. */
  void close(long channel, boolean writes, long process);

  /** A process has ended. */
  void ended(long process);
}
