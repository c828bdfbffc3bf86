package org.aiolang.interpreter.exec.suspend;

/** The coroutine or async generator that a frame belongs to. */
public interface FrameOwner {
  /** Its frame has returned or raised. */
  void ended();
}
