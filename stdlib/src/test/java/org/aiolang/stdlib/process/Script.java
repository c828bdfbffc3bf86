package org.aiolang.stdlib.process;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.ScriptSyntaxException;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.loop.SystemClock;
import org.aiolang.stdlib.StandardModules;

/** Runs a script in an engine of its own and keeps what it prints. */
public final class Script {
  private Script() {}

  /** What the script printed, an uncaught exception's traceback included. */
  public static String run(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Engine engine =
        new Engine(
            new Engine.Options(
                InputStream.nullInputStream(),
                out,
                out,
                new SystemClock(),
                new StandardModules(),
                List.of("test.aio"),
                null,
                false));
    engine.lock().acquire();
    try {
      engine.lock().mainThread = Thread.currentThread();
      engine.runMain(new Source("test.aio", text), "__main__");
    } catch (ScriptError error) {
      out.print(TracebackPrinter.print(error.value()));
    } catch (ScriptSyntaxException wrong) {
      out.print(wrong.diagnostics());
    } finally {
      engine.close();
      out.flush();
      engine.lock().release();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
