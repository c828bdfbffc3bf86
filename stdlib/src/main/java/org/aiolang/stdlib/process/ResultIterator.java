package org.aiolang.stdlib.process;

import java.util.List;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/**
 * What {@code Executor.map} gives: results in the order of the arguments. An error ends it and
 * cancels the rest.
 */
final class ResultIterator extends IteratorValue {
  private final FutureValue[] futures;
  private final long deadline;

  /** Whether each future gives a list of results rather than one. */
  private final boolean chunked;

  private int at;
  private ListValue chunk;
  private int inChunk;

  ResultIterator(Type type, List<FutureValue> futures, long deadline, boolean chunked) {
    super(type);
    this.futures = futures.toArray(new FutureValue[0]);
    this.deadline = deadline;
    this.chunked = chunked;
  }

  @Override
  public Object next() {
    while (true) {
      if (chunk != null && inChunk < chunk.size) {
        return chunk.items[inChunk++];
      }
      if (at == futures.length) {
        return null;
      }
      Object result;
      try {
        result = futures[at].result(left());
      } catch (ScriptError error) {
        futures[at].cancel();
        close();
        throw error;
      }
      futures[at++] = null;
      if (!chunked) {
        return result;
      }
      chunk = (ListValue) result;
      inChunk = 0;
    }
  }

  private Object left() {
    return deadline == Blocking.NEVER
        ? None.NONE
        : (Object) Math.max(0, (deadline - System.nanoTime()) / 1e9);
  }

  void close() {
    for (int i = at; i < futures.length; i++) {
      if (futures[i] != null) {
        futures[i].cancel();
      }
    }
    at = futures.length;
    chunk = null;
  }
}
