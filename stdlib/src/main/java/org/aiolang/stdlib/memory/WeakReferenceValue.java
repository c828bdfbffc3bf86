package org.aiolang.stdlib.memory;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** {@code weakref.ref(object, callback)}. */
final class WeakReferenceValue extends CallableValue {
  /** The JVM's reference, which knows whose it is as long as that one lives. */
  static final class Link extends WeakReference<Object> {
    final WeakReference<WeakReferenceValue> holder;

    Link(Object object, WeakReferenceValue holder, ReferenceQueue<Object> queue) {
      super(object, queue);
      this.holder = new WeakReference<>(holder);
    }
  }

  final Link link;

  /** Called with this reference once the object is gone, or null. */
  Object callback;

  /** The object's hash, once it was asked for. */
  Object hash;

  WeakReferenceValue(Type type, Object object, Object callback, ReferenceQueue<Object> queue) {
    super(type);
    this.link = new Link(object, this, queue);
    this.callback = callback;
  }

  /** The object, or null where it is gone. */
  Object object() {
    return link.get();
  }

  @Override
  public Object call(Object[] positional, Keywords keywords) {
    Object object = object();
    return object == null ? None.NONE : object;
  }
}
