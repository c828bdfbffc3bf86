package org.aiolang.interpreter.value;

/**
 * Loops in Java over a script's iterators may go on for ever: {@code sum(repeat(1))}. They count
 * their turns here, so that Ctrl-C reaches them.
 */
public final class LongLoop {
  private static final int TURNS = 1 << 12;

  private LongLoop() {}

  /** To be called at every turn with its number. */
  public static void turn(int number) {
    if ((number & (TURNS - 1)) == 0) {
      look();
    }
  }

  private static void look() {
    if (Thread.currentThread() instanceof Interruptible thread) {
      thread.takeInterrupt();
    }
  }
}
