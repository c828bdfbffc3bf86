package org.aiolang.stdlib.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.aiolang.grammar.source.Source;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.ScriptSyntaxException;
import org.aiolang.interpreter.cache.TreeCache;
import org.aiolang.interpreter.cache.TreeFolder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.SystemClock;
import org.aiolang.interpreter.pool.CodeDirectory;
import org.aiolang.interpreter.pool.Decoder;
import org.aiolang.interpreter.pool.Encoder;
import org.aiolang.interpreter.pool.Frame;
import org.aiolang.interpreter.pool.JobLoop;
import org.aiolang.interpreter.pool.MalformedMessageException;
import org.aiolang.interpreter.pool.Message;
import org.aiolang.interpreter.pool.WorkerSetup;
import org.aiolang.interpreter.thread.MainThread;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Types;
import org.aiolang.stdlib.StandardModules;

/**
 * A worker process: does the jobs that come in on its standard input, and answers on its standard
 * output.
 */
public final class WorkerMain implements JobLoop.Runner {
  /** As deep as the parent's main thread; only what is used is taken from memory. */
  private static final long STACK_BYTES = 1L << 30;

  private final PrintStream output;
  private volatile Engine engine;
  private CodeDirectory directory;
  private ModuleValue worker;
  private Source main;
  private boolean process;

  WorkerMain(PrintStream output) {
    this.output = output;
  }

  /** Started by {@link org.aiolang.interpreter.pool.WorkerPool} only. */
  public static void main(String[] arguments) {
    new MainThread(WorkerMain::work, STACK_BYTES).start();
  }

  private static void work() {
    JobLoop loop =
        new JobLoop(
            new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    PrintStream output = new PrintStream(loop.output(), false, StandardCharsets.UTF_8);
    // Nobody but the loop writes to the real one, where the answers go.
    System.setOut(output);
    System.setIn(InputStream.nullInputStream());
    WorkerMain worker = new WorkerMain(output);
    // Whoever asks a group of processes for a dump is not to end those that work.
    sun.misc.Signal.handle(new sun.misc.Signal("USR1"), signal -> worker.dump());
    try {
      loop.run(worker);
    } catch (IOException parentGone) {
      Runtime.getRuntime().halt(1);
    }
    Runtime.getRuntime().halt(0);
  }

  private void dump() {
    Engine asked = engine;
    if (asked != null) {
      asked.options().err().println("aio: in the worker process " + ProcessHandle.current().pid());
      asked.dump();
    }
  }

  @Override
  public void setUp(WorkerSetup setup) {
    PrintStream errors =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    engine =
        new Engine(
            new Engine.Options(
                InputStream.nullInputStream(),
                output,
                errors,
                new SystemClock(),
                new StandardModules(),
                setup.arguments(),
                setup.script().isEmpty() ? null : Path.of(setup.script()),
                setup.forceUnwinding(),
                setup.keepsTrees() ? TreeFolder.ofUser() : TreeCache.NONE));
    directory = new EngineDirectory(engine, "__mp_main__", this::runMain);
    main = setup.sourceText().isEmpty() ? null : new Source(setup.sourceName(), setup.sourceText());
    worker = Workers.declareWorker(engine, setup, directory);
    process = setup.process();
    if (process) {
      // As in a script's own process; sun.misc.Signal is the JDK's only door to signals.
      sun.misc.Signal.handle(new sun.misc.Signal("INT"), signal -> engine.interrupt());
    }
    engine.lock().acquire();
    engine.lock().mainThread = Thread.currentThread();
    if (setup.initializer().length > 0) {
      initialize(setup.initializer());
    }
  }

  /** Imports the main script, the first time that something of it is asked for. */
  private void runMain() {
    if (main == null) {
      return;
    }
    Source source = main;
    main = null;
    worker.setField(Workers.IMPORTING, true);
    try {
      engine.runMain(source, "__mp_main__");
    } catch (ScriptSyntaxException wrong) {
      throw Errors.of(ExceptionTypes.SYNTAX_ERROR, wrong.diagnostics().getFirst().message());
    } finally {
      worker.removeField(Workers.IMPORTING);
      output.flush();
    }
  }

  private void initialize(byte[] call) {
    try {
      call(new Decoder(directory, Frame.of(Frame.CALL, call)).call());
    } catch (ScriptError error) {
      ErrorReport.print(engine, "Exception in initializer:", error.value());
      Runtime.getRuntime().halt(1);
    }
  }

  @Override
  public JobLoop.Answer run(Frame call) {
    try {
      Object result = call(new Decoder(directory, call).call());
      return new JobLoop.Answer(Frame.RESULT, new Encoder(directory, Frame.LARGEST).value(result));
    } catch (ScriptError error) {
      return failure(error.value());
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      return failure(Errors.exhausted(exhausted).value());
    } catch (MalformedMessageException wrong) {
      return failure(
          Errors.runtime("unreadable call for a worker process: " + wrong.getMessage()).value());
    } catch (RuntimeException fault) {
      return failure(Errors.internal(fault).value());
    } finally {
      output.flush();
    }
  }

  private Object call(Decoder.Call call) {
    Object result = Calls.call(call.function(), call.arguments(), call.keywords());
    // A coroutine function's work is its coroutine's.
    return Types.of(result) == Types.COROUTINE ? engine.loops().runMain(result) : result;
  }

  private JobLoop.Answer failure(ExceptionValue exception) {
    if (process) {
      // Nobody waits for the exception: it is told here.
      ErrorReport.print(engine, "Process " + Workers.processName(engine) + ":", exception);
      return new JobLoop.Answer(Frame.RESULT, new Encoder(directory, Frame.LARGEST).value(1L));
    }
    String traceback = ErrorReport.traceback(exception);
    Encoder encoder = new Encoder(directory, Frame.LARGEST);
    Message message;
    try {
      message = encoder.value(new TupleValue(exception, traceback));
    } catch (ScriptError unsendable) {
      // The exception itself stays here: its name and text are in the traceback.
      ExceptionValue instead =
          Errors.runtime(
                  "an exception that cannot be sent to another process: "
                      + exception.type().name()
                      + ": "
                      + unsendable.value().plainMessage())
              .value();
      message = encoder.value(new TupleValue(instead, traceback));
    }
    return new JobLoop.Answer(Frame.ERROR, message);
  }
}
