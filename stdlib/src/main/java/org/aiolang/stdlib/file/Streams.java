package org.aiolang.stdlib.file;

import org.aiolang.interpreter.Engine;

/** The standard streams of an engine as files. */
public final class Streams {
  private Streams() {}

  public static TextFile in(Engine engine) {
    return new TextFile(
        new StandardStream(0, engine.options().in(), null, engine.lock()),
        new TextCodec("utf-8", "strict"),
        null,
        "<stdin>",
        "r",
        false);
  }

  public static TextFile out(Engine engine) {
    return new TextFile(
        new StandardStream(1, null, engine.options().out(), engine.lock()),
        new TextCodec("utf-8", "strict"),
        null,
        "<stdout>",
        "w",
        false);
  }

  public static TextFile err(Engine engine) {
    return new TextFile(
        new StandardStream(2, null, engine.options().err(), engine.lock()),
        new TextCodec("utf-8", "backslashreplace"),
        null,
        "<stderr>",
        "w",
        true);
  }
}
