package org.aiolang.stdlib.file;

import java.util.function.Supplier;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;

/** The module io. */
public final class IoModule {
  private IoModule() {}

  public static ModuleValue build(Supplier<OpenFiles> files) {
    ModuleBuilder module =
        new ModuleBuilder("io", "The io module provides the interfaces to stream handling.");
    module.value("StringIO", StringFile.TYPE);
    module.value("BytesIO", BytesFile.MEMORY);
    module.value("TextIOWrapper", TextFile.TYPE);
    module.value("BufferedReader", BytesFile.READER);
    module.value("BufferedWriter", BytesFile.WRITER);
    module.value("BufferedRandom", BytesFile.RANDOM);
    module.value("BufferedRWPair", BufferedPair.TYPE);
    module.value("FileIO", RawFile.TYPE);
    module.value("IOBase", IoBases.IO);
    module.value("RawIOBase", IoBases.RAW);
    module.value("BufferedIOBase", IoBases.BUFFERED);
    module.value("TextIOBase", IoBases.TEXT);
    module.value("UnsupportedOperation", FileValue.UNSUPPORTED);
    module.value("BlockingIOError", ExceptionTypes.BLOCKING_IO_ERROR);
    module.value("DEFAULT_BUFFER_SIZE", 8192L);
    module.value("SEEK_SET", 0L);
    module.value("SEEK_CUR", 1L);
    module.value("SEEK_END", 2L);
    module.value("IncrementalNewlineDecoder", NewlineDecoder.TYPE);
    module.function(
        "text_encoding(encoding, stacklevel=2, /)",
        "The encoding, or the default where it is None.",
        (encoding, level) -> encoding == None.NONE ? "locale" : encoding);
    module.value("__all__", names());
    OpenFunction.declare(module, files);
    return module.build();
  }

  private static ListValue names() {
    ListValue names = new ListValue();
    for (String name :
        new String[] {
          "BlockingIOError",
          "open",
          "IOBase",
          "RawIOBase",
          "FileIO",
          "BytesIO",
          "StringIO",
          "BufferedIOBase",
          "BufferedReader",
          "BufferedWriter",
          "BufferedRWPair",
          "BufferedRandom",
          "TextIOBase",
          "TextIOWrapper",
          "UnsupportedOperation",
          "SEEK_SET",
          "SEEK_CUR",
          "SEEK_END",
          "text_encoding",
          "DEFAULT_BUFFER_SIZE",
          "IncrementalNewlineDecoder"
        }) {
      names.append(name);
    }
    return names;
  }
}
