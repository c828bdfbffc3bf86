package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Traceback;

/**
 * {@code traceback.tb_frame}, {@code tb_frame.f_code}: where an entry of a traceback was running,
 * no more.
 */
public final class FrameView extends Obj {
  public static final Type TYPE =
      Type.builtin("builtins", "frame", Types.OBJECT, FrameView::declare);

  private final Traceback entry;

  FrameView(Object entry) {
    this.entry = (Traceback) entry;
  }

  /** The view of a frame of a script that is suspended. */
  public static FrameView of(Standing at) {
    return new FrameView(new Traceback(at.source(), at.function(), at.span(), null));
  }

  @Override
  public Type type() {
    return TYPE;
  }

  private long line() {
    return entry.span == null ? 0 : entry.source.line(entry.span.start());
  }

  private static void declare(TypeMembers members) {
    members.getter("f_code", "The code.", self -> self);
    members.getter("f_lineno", "The line.", self -> ((FrameView) self).line());
    members.getter("co_firstlineno", "The line.", self -> ((FrameView) self).line());
    members.getter("co_name", "The function.", self -> ((FrameView) self).entry.function);
    members.getter("co_qualname", "The function.", self -> ((FrameView) self).entry.function);
    members.getter("co_filename", "The file.", self -> ((FrameView) self).entry.source.name());
  }
}
