package org.aiolang.interpreter.loop;

import java.util.ArrayList;
import java.util.List;

/** The futures of a loop that failed and whose exception nobody has asked for. */
final class UnreadFailures {
  private static final int FEW = 64;

  private final EventLoop loop;
  private List<Future> futures = new ArrayList<>();

  /** With so many it is time to look which were read since. */
  private int limit = FEW;

  UnreadFailures(EventLoop loop) {
    this.loop = loop;
  }

  void add(Future future) {
    if (futures.size() >= limit) {
      futures.removeIf(each -> !each.unretrieved);
      limit = Math.max(FEW, 2 * futures.size());
    }
    futures.add(future);
  }

  void reportAll() {
    List<Future> all = futures;
    futures = new ArrayList<>();
    for (Future future : all) {
      report(future);
    }
  }

  /** Reports a future's exception where nobody asked for it yet. */
  void report(Future future) {
    if (future.unretrieved) {
      future.unretrieved = false;
      ErrorReports.unretrieved(loop, future);
    }
  }
}
