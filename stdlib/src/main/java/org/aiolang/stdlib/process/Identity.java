package org.aiolang.stdlib.process;

/** What stands for an object's address in texts. */
final class Identity {
  private Identity() {}

  static String address(Object object) {
    return "0x" + String.format("%012x", 0x7f0000000000L + 16L * System.identityHashCode(object));
  }
}
