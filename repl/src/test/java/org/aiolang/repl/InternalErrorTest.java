package org.aiolang.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.ModuleProvider;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.Traceback;
import org.aiolang.interpreter.loop.VirtualClock;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.stdlib.StandardModules;
import org.junit.jupiter.api.Test;

/** A fault of the interpreter itself reaches scripts as a SystemError that knows its place. */
final class InternalErrorTest {
  /** The usual modules, and one whose function fails as only a bug of ours would. */
  private static final class Faulty implements ModuleProvider {
    private final ModuleProvider usual = new StandardModules();

    @Override
    public ModuleValue load(Engine engine, String name) {
      return name.equals("faulty")
          ? new ModuleBuilder("faulty", "Fails.")
              .function(
                  "fail()",
                  "Fails.",
                  () -> {
                    throw new IllegalStateException("a bug");
                  })
              .build()
          : usual.load(engine, name);
    }

    @Override
    public void prelude(Engine engine, Namespace builtins) {
      usual.prelude(engine, builtins);
    }
  }

  @Test
  void aFaultIsASystemErrorOfItsLine() {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Engine engine =
        new Engine(
            new Engine.Options(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                new VirtualClock(),
                new Faulty(),
                List.of("script"),
                null,
                false));
    Source source = new Source("script", "import faulty\ndef f():\n  faulty.fail()\nf()\n");
    engine.lock().acquire();
    ScriptError error;
    try {
      error = assertThrows(ScriptError.class, () -> engine.runMain(source, "__main__"));
    } finally {
      engine.lock().release();
    }
    assertTrue(Errors.isInternal(error.value()));
    assertEquals(
        "internal error: java.lang.IllegalStateException: a bug", error.value().plainMessage());
    Traceback innermost = error.value().traceback.next;
    assertEquals("f", innermost.function);
    assertEquals(3, source.line(innermost.span.start()));
  }
}
