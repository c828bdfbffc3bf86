package org.aiolang.repl;

import java.util.HashMap;
import java.util.Map;
import org.aiolang.interpreter.loop.Signals;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The signals of this process, by the JDK's only door to them; see {@link Interrupts}. */
final class ProcessSignals implements Signals {
  /** What the command itself does at signals that a script has handled since. */
  private final Map<String, SignalHandler> original = new HashMap<>();

  @Override
  public int number(String name) {
    try {
      return new Signal(name).getNumber();
    } catch (IllegalArgumentException unknown) {
      return -1;
    }
  }

  @Override
  public void handle(String name, Runnable action) {
    install(name, signal -> action.run());
  }

  @Override
  public void handle(String name, Default what) {
    switch (what) {
      case IGNORE -> install(name, SignalHandler.SIG_IGN);
      case SYSTEM -> install(name, SignalHandler.SIG_DFL);
      case COMMAND -> {
        SignalHandler before = original.get(name);
        if (before != null) {
          Signal.handle(new Signal(name), before);
        }
      }
    }
  }

  private void install(String name, SignalHandler handler) {
    SignalHandler before = Signal.handle(new Signal(name), handler);
    original.putIfAbsent(name, before);
  }

  @Override
  public void raise(String name) {
    Signal.raise(new Signal(name));
  }
}
