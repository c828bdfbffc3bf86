package org.aiolang.repl.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.source.Suggestions;
import org.aiolang.interpreter.loop.Dump;
import org.aiolang.interpreter.loop.Task;

/** What begins with {@code %} at the prompt, and {@code name?}. */
final class Commands {
  private static final double LEAST_SECONDS = 0.2;

  private final Kernel kernel;
  private final Inspector inspector;
  private final Prompt prompt;

  Commands(Kernel kernel, Inspector inspector, Prompt prompt) {
    this.kernel = kernel;
    this.inspector = inspector;
    this.prompt = prompt;
  }

  private static TreeMap<String, String> table() {
    TreeMap<String, String> table = new TreeMap<>();
    table.put("%help [topic]", "this list; topics: async, processes, keys");
    table.put("%tasks", "the tasks as a tree: what each waits for, where, since when");
    table.put("%cancel name", "cancel a task by its name; %cancel all cancels all");
    table.put("%time code", "run code and say how long it took");
    table.put("%timeit code", "run code many times and say how long one run takes");
    table.put("%who", "the names you have made");
    table.put("%reset", "forget the names you have made");
    table.put("%edit [name]", "edit the last cell, or the one that defines a name, and run it");
    table.put("%load file", "run a file here");
    table.put("%save file", "write what you have entered to a file");
    return table;
  }

  /** The names of all commands. */
  static List<String> names() {
    return table().keySet().stream().map(each -> each.split(" ")[0]).toList();
  }

  /** Whether it is for {@link #run} rather than for the interpreter. */
  static boolean isCommand(String text) {
    return text.startsWith("%")
        || text.strip().matches("\\??[\\p{L}_][\\w.]*\\?|\\?[\\p{L}_][\\w.]*");
  }

  /** Obeys a line. */
  void run(String text) throws InterruptedException {
    String line = text.strip();
    if (!line.startsWith("%")) {
      describe(line.replace("?", ""));
      return;
    }
    String name = line.split("\\s", 2)[0];
    String rest = line.substring(name.length()).strip();
    switch (name) {
      case "%help" -> help(rest);
      case "%tasks" -> say(kernel.locked(this::tasks));
      case "%cancel" -> cancel(rest);
      case "%time" -> time(rest);
      case "%timeit" -> repeat(rest);
      case "%who" -> say(kernel.locked(this::who));
      case "%reset" -> reset();
      case "%edit" -> edit(rest);
      case "%load" -> load(rest);
      case "%save" -> save(rest);
      default -> unknown(name);
    }
  }

  private void say(String text) {
    prompt.say(text);
  }

  private void unknown(String name) {
    String guess = Suggestions.closest(name, names());
    say(
        "there is no command "
            + name
            + (guess == null ? "" : "; did you mean " + guess + "?")
            + " (%help lists them)\n");
  }

  private void describe(String name) {
    say(
        kernel.locked(() -> {
          Object value = inspector.value(name);
          return value == null
              ? "nothing is called " + name + "\n"
              : inspector.describe(name, value);
        }));
  }

  private void help(String topic) {
    switch (topic) {
      case "" -> {
        StringBuilder text = new StringBuilder();
        table().forEach((use, what) -> text.append(String.format("  %-18s %s%n", use, what)));
        text.append(
            "  name?              the signature and documentation of what a name stands for\n");
        text.append("  exit, Ctrl-D       leave\n");
        say(text.toString());
      }
      case "async" -> say(HelpTexts.ASYNC);
      case "processes" -> say(HelpTexts.PROCESSES);
      case "keys" -> say(HelpTexts.KEYS);
      default -> describe(topic);
    }
  }

  private String tasks() {
    return Dump.tasks(kernel.loop());
  }

  private void cancel(String name) throws InterruptedException {
    int count =
        kernel.locked(() -> {
          int cancelled = 0;
          for (Task task : kernel.loop().allTasks()) {
            if (name.equals("all") || task.name().equals(name)) {
              task.cancel(null);
              cancelled++;
            }
          }
          return cancelled;
        });
    prompt.execute(new Source("<cancel>", "await __import__('asyncio').sleep(0)"), value -> {});
    say(
        count == 0
            ? "no task is called '" + name + "' (%tasks lists them)\n"
            : "cancelled " + count + (count == 1 ? " task\n" : " tasks\n"));
  }

  private String who() {
    StringBuilder text = new StringBuilder();
    for (String name : inspector.ownNames()) {
      Object value = kernel.namespace().get(name);
      if (value != null) {
        text.append(String.format("  %-16s %s%n", name, Inspector.shortened(value)));
      }
    }
    return text.isEmpty() ? "nothing yet\n" : text.toString();
  }

  private void reset() {
    int count =
        kernel.locked(() -> {
          List<String> names = inspector.ownNames();
          names.forEach(kernel.namespace()::remove);
          return names.size();
        });
    say("forgot " + count + (count == 1 ? " name\n" : " names\n"));
  }

  private void time(String code) throws InterruptedException {
    if (code.isEmpty()) {
      say("usage: %time code\n");
      return;
    }
    long start = System.nanoTime();
    prompt.execute(prompt.source(code), prompt::display);
    say(duration((System.nanoTime() - start) / 1e9) + "\n");
  }

  private void repeat(String code) throws InterruptedException {
    if (code.isEmpty()) {
      say("usage: %timeit code\n");
      return;
    }
    long count = 1;
    while (true) {
      long start = System.nanoTime();
      String body = "for _ in range(" + count + "):\n    " + code.replace("\n", "\n    ") + "\n";
      if (!prompt.execute(new Source("<timeit>", body), value -> {})) {
        return;
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (seconds >= LEAST_SECONDS) {
        say(duration(seconds / count) + " per run (" + count + " runs)\n");
        return;
      }
      count *= 10;
    }
  }

  /** A duration as a person says it. */
  static String duration(double seconds) {
    if (seconds >= 1) {
      return String.format(Locale.ROOT, "%.2f s", seconds);
    }
    if (seconds >= 1e-3) {
      return String.format(Locale.ROOT, "%.3g ms", seconds * 1e3);
    }
    return seconds >= 1e-6
        ? String.format(Locale.ROOT, "%.3g µs", seconds * 1e6)
        : String.format(Locale.ROOT, "%.3g ns", seconds * 1e9);
  }

  private void edit(String name) throws InterruptedException {
    String before = prompt.cell(name);
    if (before == null) {
      say("no cell defines '" + name + "'\n");
      return;
    }
    try {
      String after = prompt.edited(before);
      if (after == null) {
        say("the editor failed: nothing is run\n");
      } else if (after.isBlank()) {
        say("empty: nothing is run\n");
      } else {
        prompt.runCell(after);
      }
    } catch (IOException refused) {
      say("can't run the editor: " + refused.getMessage() + " (set VISUAL or EDITOR)\n");
    }
  }

  private void load(String file) throws InterruptedException {
    try {
      String text = Files.readString(Path.of(file));
      prompt.execute(new Source(file, text), prompt::display);
    } catch (NoSuchFileException missing) {
      say("there is no file '" + file + "'\n");
    } catch (IOException | java.nio.file.InvalidPathException unreadable) {
      say("can't read '" + file + "': " + unreadable.getMessage() + "\n");
    }
  }

  private void save(String file) {
    if (file.isEmpty()) {
      say("usage: %save file\n");
      return;
    }
    List<String> cells = new ArrayList<>(prompt.cells());
    try {
      Files.writeString(Path.of(file), cells.isEmpty() ? "" : String.join("\n", cells) + "\n");
      say(
          "wrote "
              + cells.size()
              + (cells.size() == 1 ? " cell" : " cells")
              + " to "
              + file
              + "\n");
    } catch (IOException | java.nio.file.InvalidPathException refused) {
      say("can't write '" + file + "': " + refused.getMessage() + "\n");
    }
  }
}
