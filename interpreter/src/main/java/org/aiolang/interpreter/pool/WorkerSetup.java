package org.aiolang.interpreter.pool;

import java.util.ArrayList;
import java.util.List;

/**
 * What a worker is told before its first job.
 *
 * @param script the main script's file, or empty where there is none
 * @param sourceName what tracebacks call the main script
 * @param sourceText the main script as the parent read it, so that places in it are the same in
 *     both; empty for none
 * @param arguments {@code sys.argv}
 * @param forceUnwinding as in the parent
 * @param keepsTrees whether it may use the user's cache of trees, as in the parent
 * @param processName {@code multiprocessing.current_process().name}; where it ends in a hyphen, the
 *     worker's number follows
 * @param process whether it is a {@code multiprocessing.Process}, which makes one call, ends with
 *     the status that gave, and is interrupted by Ctrl-C
 * @param initializer a call to make before the first job, as {@link Encoder#call} writes it; empty
 *     for none
 */
public record WorkerSetup(
    String script,
    String sourceName,
    String sourceText,
    List<String> arguments,
    boolean forceUnwinding,
    boolean keepsTrees,
    String processName,
    boolean process,
    byte[] initializer) {

  /** What a worker reads first. */
  public Message message(int number) {
    ByteWriter out = new ByteWriter(Frame.LARGEST);
    for (int i = 0; i < Message.HEADER; i++) {
      out.writeByte(0);
    }
    text(out, script);
    text(out, sourceName);
    text(out, sourceText);
    out.writeVarint(arguments.size());
    for (String argument : arguments) {
      text(out, argument);
    }
    out.writeByte(forceUnwinding ? 1 : 0);
    out.writeByte(keepsTrees ? 1 : 0);
    text(out, processName.endsWith("-") ? processName + number : processName);
    out.writeByte(process ? 1 : 0);
    out.writeSized(initializer, initializer.length);
    return new Message(out.toByteArray(), List.of()).seal(Frame.SETUP, 0, 0);
  }

  /** Reads what the parent sent. */
  public static WorkerSetup read(byte[] body) {
    ByteReader in = new ByteReader(body, 0, body.length);
    String script = in.readChars();
    String sourceName = in.readChars();
    String sourceText = in.readChars();
    int count = in.readCount(1);
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add(in.readChars());
    }
    boolean forceUnwinding = in.readByte() != 0;
    boolean keepsTrees = in.readByte() != 0;
    String processName = in.readChars();
    boolean process = in.readByte() != 0;
    return new WorkerSetup(
        script,
        sourceName,
        sourceText,
        arguments,
        forceUnwinding,
        keepsTrees,
        processName,
        process,
        in.readSized());
  }

  private static void text(ByteWriter out, String text) {
    out.writeChars(text);
  }
}
