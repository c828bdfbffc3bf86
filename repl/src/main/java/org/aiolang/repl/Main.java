package org.aiolang.repl;

/** The aio command. */
public final class Main {
  private Main() {}

  /** Runs the command with the arguments given on the command line. */
  public static void main(String[] arguments) {
    System.err.println("aio: this build has no interpreter yet");
    System.exit(2);
  }
}
