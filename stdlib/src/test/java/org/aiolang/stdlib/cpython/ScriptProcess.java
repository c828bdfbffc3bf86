package org.aiolang.stdlib.cpython;

import java.nio.file.Path;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.ScriptSyntaxException;
import org.aiolang.interpreter.SourceReader;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.loop.SystemClock;
import org.aiolang.stdlib.StandardModules;

/** A process that runs one script: {@code aio} without its options, which this module lacks. */
final class ScriptProcess {
  private static final long STACK_BYTES = 1L << 30;

  private ScriptProcess() {}

  /** The script's path, then its arguments. */
  public static void main(String[] arguments) throws InterruptedException {
    int[] status = {1};
    Thread script =
        new Thread(null, () -> status[0] = run(List.of(arguments)), "script", STACK_BYTES);
    script.start();
    script.join();
    System.exit(status[0]);
  }

  private static int run(List<String> arguments) {
    Path path = Path.of(arguments.getFirst());
    Engine engine =
        new Engine(
            new Engine.Options(
                System.in,
                System.out,
                System.err,
                new SystemClock(),
                new StandardModules(),
                arguments,
                path,
                false));
    engine.lock().acquire();
    engine.lock().mainThread = Thread.currentThread();
    try {
      Source source = SourceReader.read(path, path.toString());
      engine.runMain(source, "__main__");
      return 0;
    } catch (ScriptError error) {
      System.err.print(TracebackPrinter.print(error.value()));
    } catch (ScriptSyntaxException wrong) {
      System.err.println(wrong.diagnostics());
    } catch (Exception unreadable) {
      System.err.println(unreadable);
    } finally {
      engine.close();
      System.out.flush();
      engine.lock().release();
    }
    return 1;
  }
}
