package org.aiolang.interpreter.pool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to start a worker: the same Java with the same options and classes as this process. The
 * launcher says which options in the properties {@code aio.java.options} (split at spaces) and
 * {@code aio.java.cache}; without it (embedded, in tests) a few sound ones are taken.
 *
 * @param words the command line
 */
public record WorkerCommand(List<String> words) {
  private static final Path SHELL = Path.of("/bin/sh");

  /**
   * @param mainClass the class whose {@code main} is a worker's
   */
  public static WorkerCommand of(String mainClass) {
    // Ctrl-C reaches all processes at the terminal; what becomes of the workers is for the parent
    // to
    // say.
    return of(mainClass, "trap '' INT; exec \"$0\" \"$@\"");
  }

  /** The same with a limit to the memory for values, as {@code 512m}. */
  public WorkerCommand withMemory(String memory) {
    List<String> limited = new ArrayList<>(words);
    limited.add(words.indexOf("-cp"), "-Xmx" + memory);
    return new WorkerCommand(List.copyOf(limited));
  }

  /**
   * One that Ctrl-C reaches as it does its parent.
   *
   * @param mainClass the class whose {@code main} is the process's
   * @param niceness by how much its priority is to be lower than this one's, where the system has
   *     such a thing
   */
  public static WorkerCommand of(String mainClass, int niceness) {
    return of(mainClass, niceness == 0 ? "" : "exec nice -n " + niceness + " \"$0\" \"$@\"");
  }

  private static WorkerCommand of(String mainClass, String shellScript) {
    List<String> words = new ArrayList<>();
    if (!shellScript.isEmpty() && Files.isExecutable(SHELL)) {
      words.addAll(List.of(SHELL.toString(), "-c", shellScript));
    }
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String options = System.getProperty("aio.java.options");
    if (options == null) {
      options = "-Xss16m -XX:+UseSerialGC -XX:TieredStopAtLevel=4";
    }
    for (String option : options.trim().split(" +")) {
      if (!option.isEmpty()) {
        words.add(option);
      }
    }
    String cache = System.getProperty("aio.java.cache", "");
    words.add(cache.isEmpty() ? "-Xshare:auto" : cache);
    // Whatever the JVM itself has to say must not get between the messages on stdout.
    words.add("-XX:+DisplayVMOutputToStderr");
    for (String name :
        new String[] {"aio.home", "aio.identity", "aio.java.options", "aio.java.cache"}) {
      String value = System.getProperty(name);
      if (value != null) {
        words.add("-D" + name + "=" + value);
      }
    }
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add(mainClass);
    return new WorkerCommand(List.copyOf(words));
  }
}
