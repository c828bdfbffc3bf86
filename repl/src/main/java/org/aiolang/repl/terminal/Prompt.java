package org.aiolang.repl.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aiolang.grammar.source.Diagnostic;
import org.aiolang.grammar.source.DiagnosticPrinter;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.ScriptSyntaxException;
import org.aiolang.interpreter.cache.TreeCache;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.loop.Clock;
import org.aiolang.interpreter.loop.Task;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.repl.Colours;
import org.aiolang.repl.ExitStatus;
import org.aiolang.repl.Interrupts;
import org.aiolang.stdlib.StandardBlockingCalls;
import org.aiolang.stdlib.StandardModules;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A person's session: reads cells, has them run, shows what comes of it. */
public final class Prompt {
  private static final Logger LOG = Logger.getLogger("org.jline");
  private static final long CLOSING_MILLISECONDS = 2_000;

  private final Terminal terminal;
  private final Screen screen;
  private final Palette palette;
  private final Colours colours;
  private final Kernel kernel;
  private final Commands commands;
  private final LineReader reader;
  private final UnaryOperator<String> environment;
  private LineReader answers;
  private final List<String> cells = new ArrayList<>();
  private int inputs;
  private int status;
  private boolean leaving;

  /**
   * How a session is opened.
   *
   * @param arguments {@code sys.argv}
   * @param script what runs first, or null
   * @param path the script's file, or null
   * @param colours whether anything is coloured
   * @param history where the history is kept, or null for nowhere
   * @param greeting what is shown first
   * @param trees where the trees of modules are kept
   * @param environment the process's variables by name: which editor is the person's
   */
  public record Options(
      Clock clock,
      List<String> arguments,
      Source script,
      Path path,
      Colours colours,
      Path history,
      String greeting,
      TreeCache trees,
      UnaryOperator<String> environment) {}

  /** Opens a session on the process's terminal; gives the exit status at its end. */
  public static int open(Options options) throws IOException {
    LOG.setLevel(Level.OFF); // a log between the lines helps nobody
    try (Terminal terminal =
        TerminalBuilder.builder().system(true).nativeSignals(true).dumb(true).build()) {
      return open(terminal, options);
    }
  }

  static int open(Terminal terminal, Options options) {
    return new Prompt(terminal, options).run(options);
  }

  private Prompt(Terminal terminal, Options options) {
    this.terminal = terminal;
    this.screen = new Screen(terminal);
    this.environment = options.environment();
    this.colours = options.colours();
    this.palette = new Palette(colours.wanted());
    PrintStream out = screen.stream();
    Kernel[] made = new Kernel[1];
    Engine engine =
        new Engine(
            new Engine.Options(
                new TypedInput(() -> made[0].ask()),
                out,
                out,
                options.clock(),
                new StandardModules(),
                options.arguments(),
                options.path(),
                false,
                options.trees()));
    engine.explain(null, new StandardBlockingCalls(), colours::report);
    this.kernel = new Kernel(engine, this::display, this::report);
    made[0] = kernel;
    Inspector inspector = new Inspector(kernel);
    this.commands = new Commands(kernel, inspector, this);
    this.reader =
        Editor.forCells(terminal, new Completion(kernel, inspector), palette, options.history());
  }

  private int run(Options options) {
    Interrupts.dump(kernel.engine());
    terminal.handle(Terminal.Signal.INT, signal -> kernel.interrupt());
    say(options.greeting());
    kernel.start(() -> first(options));
    try {
      while (!leaving) {
        readAndRun();
      }
    } catch (InterruptedException ended) {
      // whoever interrupts this thread wants the session to end
    }
    sayWhatIsCancelled();
    kernel.close(CLOSING_MILLISECONDS);
    screen.close();
    return status;
  }

  private void first(Options options) {
    if (options.script() == null) {
      return;
    }
    try {
      kernel.engine().runMain(options.script(), "__main__");
    } catch (ScriptSyntaxException wrong) {
      show(wrong);
    } catch (ScriptError error) {
      say(colours.traceback(TracebackPrinter.uncaught(error.value())));
    } catch (StackOverflowError overflow) {
      say(colours.traceback("RecursionError: maximum recursion depth exceeded\n"));
    }
  }

  private void readAndRun() throws InterruptedException {
    String text = read();
    if (text == null || text.isBlank()) {
      return;
    }
    if (text.strip().matches("(exit|quit)(\\(\\))?")
        && kernel.namespace().get(text.strip()) == null) {
      leaving = true;
    } else if (Commands.isCommand(text)) {
      commands.run(text);
    } else {
      if (execute(source(text), this::display)) {
        remember(text);
      }
    }
  }

  /** Reads a cell; null where there is none. */
  private String read() {
    int tasks = kernel.runningTasks();
    String hint = tasks == 0 ? null : colours.faint(tasks == 1 ? "1 task" : tasks + " tasks");
    screen.beginTyping();
    screen.attach(reader);
    try {
      return reader.readLine(">>> ", hint, (Character) null, null);
    } catch (UserInterruptException cleared) {
      return null;
    } catch (EndOfFileException end) {
      leaving = true;
      return null;
    } finally {
      screen.endTyping();
    }
  }

  /** A cell's source, with a name of its own for tracebacks. */
  Source source(String text) {
    return new Source("<input-" + ++inputs + ">", CellParser.withoutMargin(text) + "\n");
  }

  /** Runs a source in the foreground, and shows why it failed; tells whether it did not. */
  boolean execute(Source source, Consumer<Object> shown) throws InterruptedException {
    Kernel.Cell cell = kernel.submit(source, shown);
    while (true) {
      switch (kernel.next()) {
        case Kernel.Event.Ended ended -> {
          if (ended.cell() == cell) {
            return succeeded(cell);
          }
        }
        case Kernel.Event.Asks asks -> asks.answer().add(answer());
      }
    }
  }

  private boolean succeeded(Kernel.Cell cell) {
    if (cell.wrong != null) {
      show(cell.wrong);
      return false;
    }
    if (cell.error == null) {
      return true;
    }
    ExceptionValue value = cell.error.value();
    if (value.type().isSubtypeOf(ExceptionTypes.SYSTEM_EXIT)) {
      ExitStatus exit = kernel.locked(() -> ExitStatus.of(value));
      if (exit.message() != null) {
        say(exit.message() + "\n");
      }
      status = exit.status();
      leaving = true;
      return true;
    }
    report(value);
    return false;
  }

  private Kernel.LineAnswer answer() {
    String asked = screen.takeLineStart();
    if (answers == null) {
      answers = Editor.forAnswers(terminal);
    }
    screen.attach(answers);
    terminal.writer().print("\r");
    screen.beginTyping();
    try {
      return new Kernel.LineAnswer(answers.readLine(asked) + "\n");
    } catch (UserInterruptException interrupted) {
      kernel.interrupt();
      return Kernel.LineAnswer.INTERRUPTED;
    } catch (EndOfFileException end) {
      return Kernel.LineAnswer.END;
    } finally {
      screen.endTyping();
    }
  }

  /** Shows the value of an expression, unless it is None, and keeps it as {@code _}. */
  void display(Object value) {
    if (!Kernel.isNone(value)) {
      String text = Conversion.repr(value);
      kernel.engine().modules().get("builtins").namespace().set("_", value);
      say(text + "\n");
    }
  }

  private void report(ExceptionValue value) {
    String text = kernel.locked(() -> TracebackPrinter.uncaught(value));
    say(colours.traceback(text));
  }

  private void show(ScriptSyntaxException wrong) {
    for (Diagnostic each : wrong.diagnostics()) {
      say(colours.traceback(DiagnosticPrinter.print(each)));
    }
  }

  /** Runs a text as if it had been typed. */
  void runCell(String text) throws InterruptedException {
    reader.getHistory().add(text.stripTrailing());
    if (execute(source(text), this::display)) {
      remember(text);
    }
  }

  private void remember(String text) {
    cells.add(CellParser.withoutMargin(text).stripTrailing());
  }

  /**
   * The text of the last cell that ran without an error; or of the last that defines a name.
   *
   * @param name of a function, a class or a variable, or empty for the last
   * @return null where there is none; empty for the last of none
   */
  String cell(String name) {
    if (name.isEmpty()) {
      return cells.isEmpty() ? "" : cells.getLast();
    }
    for (String each : cells.reversed()) {
      if (CellParser.defines(each, name)) {
        return each;
      }
    }
    return null;
  }

  /**
   * A text as the person's editor leaves it, which has the terminal meanwhile; null where it
   * failed.
   *
   * @throws IOException where it could not be started
   */
  String edited(String text) throws IOException, InterruptedException {
    Attributes attributes = terminal.getAttributes();
    screen.beginEditing();
    terminal.pause(true);
    try {
      return ExternalEditor.edit(environment, text);
    } finally {
      terminal.resume();
      terminal.setAttributes(attributes);
      screen.endTyping();
    }
  }

  /** Prints to the terminal. */
  void say(String text) {
    screen.print(text);
  }

  /** The texts of the cells that ran without an error. */
  List<String> cells() {
    return cells;
  }

  private void sayWhatIsCancelled() {
    List<String> names =
        kernel.locked(() -> kernel.loop().allTasks().stream().map(Task::name).toList());
    if (!names.isEmpty()) {
      say(
          "cancelling "
              + (names.size() == 1 ? "1 task: " : names.size() + " tasks: ")
              + String.join(", ", names)
              + "\n");
    }
  }
}
