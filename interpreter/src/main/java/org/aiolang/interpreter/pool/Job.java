package org.aiolang.interpreter.pool;

/**
 * One call for a worker. What became of it is told once, on a thread of the pool, without the
 * interpreter lock.
 */
public abstract class Job {
  /** The pool puts the number in. */
  private final Message call;

  int number;

  /** The worker that has it; guarded by the pool. */
  Worker worker;

  /** Whether {@link #starting} was asked. */
  boolean announced;

  boolean cancelled;
  boolean recalled;
  boolean ended;

  /** When its worker can have begun with it, in nanoseconds. */
  long headSince;

  /** Smaller ones go first; equal ones in the order they were submitted. */
  final double priority;

  /**
   * @param call what {@link Encoder#call} gave
   */
  protected Job(Message call) {
    this(call, 0);
  }

  /**
   * @param call what {@link Encoder#call} gave
   * @param priority jobs with a smaller one go first
   */
  protected Job(Message call, double priority) {
    this.call = call;
    this.priority = priority;
  }

  final Message sealed(int jobNumber) {
    number = jobNumber;
    return call.seal(Frame.CALL, jobNumber, 0);
  }

  final int size() {
    return call.size();
  }

  /**
   * Goes to a worker now. False where it is not wanted any more: then it is dropped and nothing
   * further is told.
   */
  protected boolean starting() {
    return true;
  }

  /** The call returned; decode {@code message} to have the value. */
  protected abstract void returned(Frame message);

  /**
   * The call raised; decode {@code message} to have a tuple of the exception and the text of its
   * traceback.
   */
  protected abstract void raised(Frame message);

  /** Its worker ended before the call did. */
  protected abstract void lost(WorkerExit exit);
}
