package org.aiolang.interpreter.value;

import java.util.List;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.ScriptError;

/** {@code coroutine.__await__()}: drives the coroutine as an iterator. */
final class CoroutineIterator extends IteratorValue implements Suspendable {
  static final Type TYPE =
      Type.builtin("builtins", "coroutine_wrapper", Types.OBJECT, CoroutineIterator::declare);

  private final Suspendable body;

  CoroutineIterator(Suspendable body) {
    super(TYPE);
    this.body = body;
  }

  @Override
  public Object next() {
    Object yielded = body.resume(None.NONE);
    return yielded == FINISHED ? null : yielded;
  }

  @Override
  public Object resume(Object sent) {
    return body.resume(sent);
  }

  @Override
  public Object resumeThrowing(ScriptError error) {
    return body.resumeThrowing(error);
  }

  @Override
  public Object result() {
    return body.result();
  }

  @Override
  public void stand(List<Standing> into) {
    body.stand(into);
  }

  @Override
  public boolean started() {
    return body.started();
  }

  @Override
  public boolean finished() {
    return body.finished();
  }

  @Override
  public boolean running() {
    return body.running();
  }

  private static void declare(TypeMembers members) {
    members.method("__iter__(self, /)", "Implement iter(self).", self -> self);
    members.method(
        "__next__(self, /)",
        "Implement next(self).",
        self -> SuspendableMethods.send(((CoroutineIterator) self).body, None.NONE));
    members.method(
        "send(self, value, /)",
        "Resume with a value.",
        (self, value) -> SuspendableMethods.send(((CoroutineIterator) self).body, value));
    members.methodN(
        "throw(self, type, value=<unset>, traceback=<unset>, /)",
        "Raise an exception where it stands.",
        arguments ->
            SuspendableMethods.raise(
                ((CoroutineIterator) arguments[0]).body,
                SuspendableMethods.thrown(arguments[1], arguments[2], arguments[3])));
    members.method(
        "close(self, /)",
        "Raise GeneratorExit where it stands.",
        self -> SuspendableMethods.close(((CoroutineIterator) self).body));
  }
}
