package org.aiolang.stdlib.process;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aiolang.interpreter.pool.Frame;
import org.aiolang.interpreter.pool.JobLoop;
import org.aiolang.interpreter.pool.WorkerSetup;
import org.aiolang.interpreter.value.Keywords;

/**
 * A worker's first job, done in this process: the run that learns which classes to keep for quick
 * starts uses it, so that those of workers are among them.
 */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Encodes the call, has an engine of its own decode, make and answer it, and gives the decoded
   * answer.
   */
  static Object call(Workers workers, Object function, Object[] arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    WorkerSetup setup =
        new WorkerSetup("", "", "", List.of(), false, false, "Rehearsal-", false, new byte[0]);
    Frame call = workers.encode(function, arguments, Keywords.NONE).received();
    JobLoop.Answer answer = JobLoop.rehearse(new WorkerMain(nowhere), setup, call);
    return workers.returned(answer.message().received()).value();
  }
}
