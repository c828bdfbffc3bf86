package org.aiolang.stdlib.exchange;

/**
 * What is spoken between an exchange and the processes that use it. Each message: its length (4
 * bytes, big-endian, without itself), a kind (1), then numbers of 4 and 8 bytes as the kind says.
 */
final class Wire {
  // From a process. First of all: the secret, the process's number.
  static final int HELLO = 1;

  /** Channel, whether checked, number of the request (answered where checked), message. */
  static final int PUT = 2;

  /** Channel, message. */
  static final int PUT_BACK = 3;

  /** Channel, request, whether the message stays. */
  static final int TAKE = 4;

  /** Channel, request. */
  static final int CANCEL = 5;

  /** Channel, request. */
  static final int SIZE = 6;

  /** Channel, request, how many. */
  static final int WAKE = 7;

  /** Channel, whether it writes, process. */
  static final int OPEN = 8;

  /** Channel, whether it writes, process. */
  static final int CLOSE = 9;

  /** Process. */
  static final int ENDED = 10;

  // From the exchange. Each has the number of the request first.
  static final int MESSAGE = 11;
  static final int WORD = 12;
  static final int AT_END = 13;
  static final int WAITING = 14;

  /** Its number. */
  static final int NUMBER = 15;

  static final int SECRET_BYTES = 16;

  /** The longest message that is read. */
  static final int LONGEST = (1 << 30) + 64;

  private Wire() {}
}
