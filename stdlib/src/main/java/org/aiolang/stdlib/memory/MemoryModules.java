package org.aiolang.stdlib.memory;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.math.BigInteger;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.difference.LeftOut;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.error.TracebackPrinter;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.ComplexValue;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** The modules gc and _weakref of one engine. */
public final class MemoryModules {
  private static final int SETTLING_MILLIS = 20;

  private final Engine engine;
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
  private boolean enabled = true;

  private MemoryModules(Engine engine) {
    this.engine = engine;
  }

  /**
   * Builds gc or _weakref; the two know of each other, so both are put among the engine's modules.
   */
  public static ModuleValue load(Engine engine, String name) {
    MemoryModules both = new MemoryModules(engine);
    ModuleValue collector = both.collector();
    ModuleValue references = both.references();
    engine.modules().put("gc", collector);
    engine.modules().put("_weakref", references);
    return name.equals("gc") ? collector : references;
  }

  private ModuleValue collector() {
    ModuleBuilder module =
        new ModuleBuilder("gc", "This module provides access to the garbage collector.");
    module.function("collect(generation=2)", "Run the garbage collector.", generation -> collect());
    module.function("enable()", "Enable automatic garbage collection.", () -> enable(true));
    module.function("disable()", "Disable automatic garbage collection.", () -> enable(false));
    module.function(
        "isenabled()", "Returns true if automatic garbage collection is enabled.", () -> enabled);
    module.function("freeze()", "Accepted.", () -> None.NONE);
    module.function("unfreeze()", "Accepted.", () -> None.NONE);
    module.function("get_freeze_count()", "None are frozen.", () -> 0L);
    module.function("set_debug(flags, /)", "Accepted.", flags -> None.NONE);
    module.function("get_debug()", "No flags.", () -> 0L);
    module.function(
        "get_threshold()", "The JVM's collector has none.", () -> new TupleValue(0L, 0L, 0L));
    module.functionN("set_threshold(*thresholds)", "Accepted.", arguments -> None.NONE);
    module.function("get_count()", "Not counted.", () -> new TupleValue(0L, 0L, 0L));
    refuse(module, "get_objects(generation=None)", LeftOut.GC_OBJECTS);
    refuse(module, "get_referrers(*objects)", LeftOut.GC_REFERRERS);
    refuse(module, "get_referents(*objects)", LeftOut.GC_REFERENTS);
    module.value("garbage", new ListValue());
    module.value("callbacks", new ListValue());
    return module.build();
  }

  private static void refuse(ModuleBuilder module, String signature, LeftOut row) {
    module.functionN(
        signature,
        "Not part of aio.",
        arguments -> {
          throw row.refusal();
        });
  }

  private Object enable(boolean value) {
    enabled = value;
    return None.NONE;
  }

  private Object collect() {
    engine
        .lock()
        .blocking(() -> {
          System.gc();
          return null;
        });
    // The JVM hands over what it found a moment later.
    runCallbacks(SETTLING_MILLIS);
    return 0L;
  }

  private void runCallbacks(long millis) {
    while (true) {
      Reference<?> each = gone.poll();
      if (each == null && millis > 0) {
        each = await(millis);
      }
      if (each == null) {
        return;
      }
      WeakReferenceValue holder = ((WeakReferenceValue.Link) each).holder.get();
      if (holder != null && holder.callback != null) {
        Object callback = holder.callback;
        holder.callback = null;
        try {
          Calls.call(callback, holder);
        } catch (ScriptError error) {
          engine
              .options()
              .err()
              .print("Exception ignored in: " + TracebackPrinter.print(error.value()));
        }
      }
    }
  }

  private Reference<?> await(long millis) {
    return engine
        .lock()
        .blocking(() -> {
          try {
            return gone.remove(millis);
          } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
            return null;
          }
        });
  }

  private ModuleValue references() {
    Type type =
        Type.builtin("weakref", "ReferenceType", Types.OBJECT, this::declareReference)
            .withAttributes();
    return new ModuleBuilder("_weakref", "Weak-reference support module.")
        .value("ref", type)
        .build();
  }

  private void declareReference(TypeMembers members) {
    members.constructor(
        "__new__(cls, object, callback=None, /, *args, **kwargs)",
        "A weak reference to an object.",
        arguments -> {
          check(arguments[1]);
          runCallbacks(0);
          Object callback = arguments[2] == None.NONE ? null : arguments[2];
          return new WeakReferenceValue((Type) arguments[0], arguments[1], callback, gone);
        });
    members.method(
        "__call__(self, /)",
        "The object, or None where it is gone.",
        self -> {
          Object object = ((WeakReferenceValue) self).object();
          return object == null ? None.NONE : object;
        });
    members.getter(
        "__callback__",
        "What is called once the object is gone.",
        self -> {
          Object callback = ((WeakReferenceValue) self).callback;
          return callback == null ? None.NONE : callback;
        });
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) -> {
          if (!(other instanceof WeakReferenceValue reference)) {
            return NotImplemented.NOT_IMPLEMENTED;
          }
          Object mine = ((WeakReferenceValue) self).object();
          Object theirs = reference.object();
          return mine == null || theirs == null ? self == other : Comparison.equal(mine, theirs);
        });
    members.method(
        "__hash__(self, /)",
        "Return hash(self).",
        self -> {
          WeakReferenceValue reference = (WeakReferenceValue) self;
          if (reference.hash == null) {
            Object object = reference.object();
            if (object == null) {
              throw Errors.type("weak object has gone away");
            }
            reference.hash = Comparison.hash(object);
          }
          return reference.hash;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          Object object = ((WeakReferenceValue) self).object();
          String start = "<weakref at " + address(self);
          return object == null
              ? start + "; dead>"
              : start + "; to '" + Types.of(object).name() + "' at " + address(object) + ">";
        });
  }

  private static String address(Object object) {
    return "0x" + Long.toHexString(0x7f0000000000L + System.identityHashCode(object) * 16L);
  }

  private static void check(Object object) {
    Type type = Types.of(object);
    boolean plain =
        switch (object) {
          case Long ignored -> true;
          case BigInteger ignored -> true;
          case Double ignored -> true;
          case Boolean ignored -> true;
          case String ignored -> true;
          case None ignored -> true;
          case TupleValue ignored -> true;
          case BytesValue ignored -> true;
          case ComplexValue ignored -> true;
          case ListValue ignored -> type == Types.LIST;
          case DictValue ignored -> type == Types.DICT;
          case Wrapped wrapped -> wrapped.type().isSubtypeOf(Types.INT);
          default ->
              type == Types.OBJECT
                  || !type.isBuiltin()
                      && object.getClass() == Instance.class
                      && !type.isWeaklyReferenced();
        };
    if (plain) {
      throw Errors.type("cannot create weak reference to '" + type.name() + "' object");
    }
  }
}
