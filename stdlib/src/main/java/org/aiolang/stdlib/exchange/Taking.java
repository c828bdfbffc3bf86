package org.aiolang.stdlib.exchange;

/** Somebody's wish for a message of a channel, and what became of it. Guarded by its monitor. */
public final class Taking {
  private final Object monitor;
  private byte[] message;
  private boolean done;
  private boolean atEnd;
  private boolean cancelled;

  /** What a remote exchange calls it. */
  int number;

  public Taking() {
    this(new Object());
  }

  /**
   * @param monitor what is notified when it is done; several may share it
   */
  public Taking(Object monitor) {
    this.monitor = monitor;
  }

  public Object monitor() {
    return monitor;
  }

  /** Whether there is a message, or word of one, or the end of the channel. */
  public boolean done() {
    synchronized (monitor) {
      return done;
    }
  }

  /** Whether the channel is at its end. */
  public boolean atEnd() {
    synchronized (monitor) {
      return atEnd;
    }
  }

  /** The message, once it is done; null at the end, or where only word was asked for. */
  public byte[] message() {
    synchronized (monitor) {
      return message;
    }
  }

  /** Gives it what it waits for; false where nobody waits any more. */
  boolean complete(byte[] given) {
    synchronized (monitor) {
      if (cancelled || done) {
        return false;
      }
      message = given;
      done = true;
      monitor.notifyAll();
      return true;
    }
  }

  void end() {
    synchronized (monitor) {
      if (!cancelled && !done) {
        atEnd = true;
        done = true;
        monitor.notifyAll();
      }
    }
  }

  /** Gives up; the message that came before, or null. */
  byte[] abandon() {
    synchronized (monitor) {
      cancelled = true;
      return done ? message : null;
    }
  }
}
