package org.aiolang.stdlib.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.pool.Decoder;
import org.aiolang.interpreter.pool.Encoder;
import org.aiolang.interpreter.pool.Frame;
import org.aiolang.interpreter.pool.MalformedMessageException;
import org.aiolang.interpreter.pool.PickleErrors;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.stdlib.exchange.Exchange;
import org.aiolang.stdlib.exchange.Taking;

/**
 * {@code _multiprocessing}: processes, shared memory and channels, of which the modules below
 * {@code multiprocessing}, written in aio, are made.
 */
final class SharingModule {
  static final String SHARING = "_sharing";
  private static final String NAME = "_multiprocessing";

  private final Engine engine;
  private final Sharing sharing;
  private final Type block;
  private final Type semaphore;
  private final Type channel;
  private final Type child;
  private final Type origin;

  private SharingModule(Engine engine) {
    this.engine = engine;
    sharing = new Sharing(engine);
    block =
        Type.builtin(NAME, "Block", Types.OBJECT, members -> BlockValue.declare(members, sharing));
    semaphore =
        Type.builtin(
            NAME,
            "SemLock",
            Types.OBJECT,
            members -> SemaphoreValue.declare(members, sharing, function("_open_semaphore")));
    Type waiter = Type.builtin(NAME, "Waiter", Types.OBJECT, ChannelValue::declareWaiter);
    channel =
        Type.builtin(
            NAME,
            "Channel",
            Types.OBJECT,
            members -> ChannelValue.declare(members, sharing, waiter, function("_open_channel")));
    child = Type.builtin(NAME, "Child", Types.OBJECT, ChildValue::declare);
    origin =
        Type.builtin(
            NAME,
            "Origin",
            Types.OBJECT,
            members ->
                members.method(
                    "__reduce__(self, /)",
                    "Tells a process who it is while it reads.",
                    self -> new TupleValue(function("_begin"), ((Origin) self).arguments)));
  }

  /** What a new process reads first. */
  private static final class Origin extends Instance {
    final TupleValue arguments;

    Origin(Type type, TupleValue arguments) {
      super(type);
      this.arguments = arguments;
    }
  }

  private Object function(String name) {
    return engine.modules().get(NAME).namespace().get(name);
  }

  static ModuleValue build(Engine engine) {
    return new SharingModule(engine).build();
  }

  private ModuleValue build() {
    ModuleBuilder module =
        new ModuleBuilder(NAME, "Processes, shared memory and channels of messages.")
            .value(SHARING, sharing)
            .value("Block", block)
            .value("SemLock", semaphore)
            .value("Channel", channel)
            .value("Child", child)
            .value("RECURSIVE_MUTEX", SemaphoreValue.RECURSIVE)
            .value("SEMAPHORE", SemaphoreValue.COUNTING)
            .value("SEM_VALUE_MAX", (long) Integer.MAX_VALUE);
    declareProcesses(module);
    declareOpening(module);
    return module
        .function("dumps(obj, /)", "An object as bytes for another process.", this::dumps)
        .function("loads(data, /)", "The object that bytes are.", this::loads)
        .function(
            "spawning()",
            "Whether what is written now goes to a process that starts.",
            () -> sharing.spawning())
        .function(
            "wait(objects, timeout=None)",
            "Wait for ends of channels and processes; return those that are ready.",
            this::await)
        .build();
  }

  private void declareProcesses(ModuleBuilder module) {
    module
        .functionN(
            "start(bootstrap, process, name, niceness)",
            "Start a process, which calls bootstrap(None, process).",
            arguments -> start(arguments[0], arguments[1], arguments[2], arguments[3]))
        .function("process_name()", "The name of this process.", () -> Workers.processName(engine))
        .function("pid()", "The id of this process.", () -> ProcessHandle.current().pid())
        .function(
            "parent_pid()",
            "The id of the process that started this one.",
            () -> ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L))
        .function(
            "at_end(callback, /)",
            "Have something called at the end of the program.",
            callback -> {
              engine.onEnd(() -> Calls.call(callback));
              return None.NONE;
            })
        .function(
            "finish()",
            "Do what is to be done at the end of the program.",
            () -> {
              engine.close();
              engine.options().out().flush();
              return None.NONE;
            })
        .functionN(
            "_begin(home, number, /)",
            "Take a number, and the channels' home.",
            arguments -> {
              sharing.exchanges.setProcess((Long) arguments[1]);
              if (arguments[0] instanceof String address) {
                try {
                  sharing.exchanges.setHome(address);
                } catch (IOException gone) {
                  throw Sharing.failed(gone);
                }
              }
              return None.NONE;
            });
  }

  private Object start(Object bootstrap, Object process, Object name, Object niceness) {
    long number = sharing.exchanges.newNumber();
    Exchange home = sharing.exchanges.homeIfAny();
    Object address = home == null ? None.NONE : home.address();
    Origin first = new Origin(origin, new TupleValue(address, number));
    return ChildValue.start(
        child,
        sharing,
        number,
        bootstrap,
        new Object[] {first, process},
        Conversion.str(name),
        Conversion.indexInt(niceness, "niceness"));
  }

  private void declareOpening(ModuleBuilder module) {
    module
        .functionN(
            "_open_block(address, block_size, offset, size, code, length, /)",
            "Shared memory of another process.",
            arguments -> {
              try {
                return new BlockValue(
                    block,
                    sharing.parts.open(
                        (String) arguments[0],
                        number(arguments[1]),
                        number(arguments[2]),
                        number(arguments[3])),
                    ((String) arguments[4]).charAt(0),
                    number(arguments[5]));
              } catch (IOException gone) {
                throw Sharing.failed(gone);
              }
            })
        .functionN(
            "_open_semaphore(address, block_size, offset, kind, maxvalue, /)",
            "A semaphore of another process.",
            arguments -> {
              try {
                return new SemaphoreValue(
                    semaphore,
                    sharing,
                    sharing.parts.open(
                        (String) arguments[0],
                        number(arguments[1]),
                        number(arguments[2]),
                        SemaphoreValue.SIZE),
                    (Long) arguments[3],
                    (Long) arguments[4]);
              } catch (IOException gone) {
                throw Sharing.failed(gone);
              }
            })
        .functionN(
            "_open_channel(address, number, end, holder, keeps, /)",
            "A channel of another process.",
            this::openChannel);
  }

  private static int number(Object given) {
    return Conversion.indexInt(given, "number");
  }

  /**
   * The sender has counted an end as open on behalf of the one that gets it, as far as it knew who
   * that is; else on its own.
   */
  private Object openChannel(Object[] arguments) {
    Exchange exchange = sharing.at((String) arguments[0]);
    long end = (Long) arguments[2];
    long holder = (Long) arguments[3];
    ChannelValue opened = new ChannelValue(channel, sharing, exchange, (Long) arguments[1], end);
    if (end != ChannelValue.BOTH) {
      boolean inherited = holder == sharing.exchanges.process();
      opened.open(!inherited);
      if (!inherited && arguments[4] != (Object) true) {
        exchange.close((Long) arguments[1], end == ChannelValue.WRITES, holder);
      }
    }
    return opened;
  }

  private Object dumps(Object value) {
    Workers workers = new Workers(engine);
    return new BytesValue(
        new Encoder(workers.directory(), Frame.LARGEST, false).value(value, "the object").body());
  }

  private Object loads(Object data) {
    Workers workers = new Workers(engine);
    try {
      return new Decoder(workers.directory(), Frame.of(Frame.RESULT, ((BytesValue) data).bytes()))
          .value();
    } catch (MalformedMessageException garbled) {
      throw Errors.of(PickleErrors.UNPICKLING_ERROR, garbled.getMessage());
    }
  }

  private Object await(Object objects, Object timeout) {
    Object[] all = Iteration.toArray(objects);
    Object monitor = new Object();
    List<Taking> looks = new ArrayList<>();
    for (Object each : all) {
      looks.add(each instanceof ChannelValue end ? end.look(monitor) : null);
      if (each instanceof ChildValue process) {
        process.notifyAtEnd(monitor);
      }
    }
    try {
      Blocking.await(
          engine, monitor, Blocking.deadline(timeout), () -> !ready(all, looks).isEmpty());
      ListValue found = new ListValue();
      ready(all, looks).forEach(found::append);
      return found;
    } finally {
      for (int i = 0; i < all.length; i++) {
        if (all[i] instanceof ChannelValue end) {
          end.lookNoMore(looks.get(i));
        } else if (all[i] instanceof ChildValue process) {
          process.forget(monitor);
        }
      }
    }
  }

  private static List<Object> ready(Object[] all, List<Taking> looks) {
    List<Object> ready = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (looks.get(i) != null ? looks.get(i).done() : ((ChildValue) all[i]).ended()) {
        ready.add(all[i]);
      }
    }
    return ready;
  }
}
