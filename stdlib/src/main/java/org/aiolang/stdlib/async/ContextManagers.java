package org.aiolang.stdlib.async;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.Coroutines;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;

/**
 * {@code async with} for locks: {@code __aenter__} awaits {@code acquire()}, {@code __aexit__}
 * calls {@code release()}.
 */
final class ContextManagers {
  private ContextManagers() {}

  /**
   * Declares both.
   *
   * @param enter makes the coroutine for instances of the class itself
   * @param exit makes the coroutine for instances of the class itself
   */
  static void declare(TypeMembers members, NativeFunction.Body1 enter, NativeFunction.Body1 exit) {
    members.method(
        "__aenter__(self)",
        "Acquire.",
        self ->
            ((Instance) self).type().isBuiltin() ? enter.call(self) : new OverriddenEnter(self));
    members.methodN(
        "__aexit__(self, exc_type, exc, tb)",
        "Release.",
        arguments -> {
          Instance self = (Instance) arguments[0];
          return self.type().isBuiltin()
              ? exit.call(self)
              : new Immediate(
                  "_ContextManagerMixin.__aexit__",
                  () -> {
                    Calls.method(self, "release");
                    return None.NONE;
                  });
        });
  }

  /** For a script's subclass, which may have its own {@code acquire}. */
  private static final class OverriddenEnter extends Stages {
    private final Object manager;
    private boolean acquiring;

    OverriddenEnter(Object manager) {
      super("_ContextManagerMixin.__aenter__");
      this.manager = manager;
    }

    @Override
    protected Object proceed(Object value, ScriptError error) {
      if (error != null) {
        throw error;
      }
      if (acquiring) {
        return finish(None.NONE);
      }
      acquiring = true;
      return Coroutines.await(Calls.method(manager, "acquire"));
    }
  }
}
