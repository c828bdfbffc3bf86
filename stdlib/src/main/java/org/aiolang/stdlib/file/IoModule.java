package org.aiolang.stdlib.file;

import java.util.function.Supplier;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.ModuleValue;

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
    module.value("IOBase", FileValue.BASE);
    module.value("RawIOBase", FileValue.BASE);
    module.value("BufferedIOBase", FileValue.BASE);
    module.value("TextIOBase", FileValue.BASE);
    module.value("UnsupportedOperation", FileValue.UNSUPPORTED);
    module.value("BlockingIOError", ExceptionTypes.BLOCKING_IO_ERROR);
    module.value("DEFAULT_BUFFER_SIZE", 8192L);
    module.value("SEEK_SET", 0L);
    module.value("SEEK_CUR", 1L);
    module.value("SEEK_END", 2L);
    OpenFunction.declare(module, files);
    return module.build();
  }
}
