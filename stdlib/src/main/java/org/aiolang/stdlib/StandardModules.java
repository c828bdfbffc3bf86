package org.aiolang.stdlib;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.ModuleProvider;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Namespace;
import org.aiolang.stdlib.async.AsyncioModule;
import org.aiolang.stdlib.async.AsyncioParts;
import org.aiolang.stdlib.async.ContextvarsModule;
import org.aiolang.stdlib.async.Prelude;
import org.aiolang.stdlib.classes.AbcModule;
import org.aiolang.stdlib.classes.DataclassModule;
import org.aiolang.stdlib.classes.TypesModule;
import org.aiolang.stdlib.classes.TypingModule;
import org.aiolang.stdlib.classes.TypingSyntax;
import org.aiolang.stdlib.collection.AbstractCollections;
import org.aiolang.stdlib.collection.ArrayModule;
import org.aiolang.stdlib.collection.BisectModule;
import org.aiolang.stdlib.collection.CollectionsModule;
import org.aiolang.stdlib.collection.CopyModule;
import org.aiolang.stdlib.collection.FunctoolsModule;
import org.aiolang.stdlib.collection.HeapqModule;
import org.aiolang.stdlib.collection.ItertoolsModule;
import org.aiolang.stdlib.collection.OperatorModule;
import org.aiolang.stdlib.core.BuiltinsModule;
import org.aiolang.stdlib.core.DifferenceModule;
import org.aiolang.stdlib.core.FramesModule;
import org.aiolang.stdlib.core.FutureModule;
import org.aiolang.stdlib.core.ImportModules;
import org.aiolang.stdlib.core.SysModule;
import org.aiolang.stdlib.core.TracebackModule;
import org.aiolang.stdlib.cpu.CpuModule;
import org.aiolang.stdlib.file.IoModule;
import org.aiolang.stdlib.memory.MemoryModules;
import org.aiolang.stdlib.net.AiohttpModule;
import org.aiolang.stdlib.number.MathModule;
import org.aiolang.stdlib.number.RandomModule;
import org.aiolang.stdlib.number.TimeModule;
import org.aiolang.stdlib.process.FutureModules;
import org.aiolang.stdlib.process.MultiprocessingModules;
import org.aiolang.stdlib.process.SimpleQueueValue;
import org.aiolang.stdlib.process.SpawnPool;
import org.aiolang.stdlib.process.ThreadTypes;
import org.aiolang.stdlib.system.OsModule;
import org.aiolang.stdlib.system.Paths;
import org.aiolang.stdlib.system.SignalModule;
import org.aiolang.stdlib.text.BinasciiModule;
import org.aiolang.stdlib.text.FormatterModule;
import org.aiolang.stdlib.text.HashModule;
import org.aiolang.stdlib.text.JsonModule;
import org.aiolang.stdlib.text.RegexModule;
import org.aiolang.stdlib.text.StructModule;

/** The modules that come with aio and are written in Java. */
public final class StandardModules implements ModuleProvider {
  @Override
  public ModuleValue load(Engine engine, String name) {
    return switch (name) {
      case "_signal" -> SignalModule.build(engine);
      case "_frames" -> FramesModule.build(engine);
      case "_difference" -> DifferenceModule.build();
      case "__future__" -> FutureModule.build();
      case "builtins" -> BuiltinsModule.build(engine);
      case "aiohttp" -> AiohttpModule.build(engine);
      case "abc" -> AbcModule.build();
      case "array" -> ArrayModule.build();
      case "bisect" -> BisectModule.build();
      case "collections" -> CollectionsModule.build(engine);
      case "collections.abc" -> AbstractCollections.build(engine);
      case "copy" -> CopyModule.build();
      case "functools" -> FunctoolsModule.build();
      case "heapq" -> HeapqModule.build();
      case "importlib" -> ImportModules.build(engine);
      case "itertools" -> ItertoolsModule.build();
      case "json" -> JsonModule.build(engine);
      case "json.decoder" -> JsonModule.buildDecoder();
      case "json.encoder" -> JsonModule.buildEncoder();
      case "math" -> MathModule.build();
      case "operator" -> OperatorModule.build();
      case "random" -> RandomModule.build();
      case "binascii" -> BinasciiModule.build();
      case "hashlib" -> HashModule.build();
      case "_hmac" -> HashModule.buildHmac();
      case "struct" -> StructModule.build();
      case "_string" -> FormatterModule.build();
      case "re" -> RegexModule.build(engine);
      case "time" -> TimeModule.build(engine);
      case "_futures",
          "concurrent",
          "concurrent.futures",
          "concurrent.futures._base",
          "concurrent.futures.process",
          "concurrent.futures.thread" ->
          FutureModules.load(engine, name);
      case "_multiprocessing", "_pool", "multiprocessing", "multiprocessing.pool" ->
          MultiprocessingModules.load(engine, name);
      case "_queue" -> SimpleQueueValue.load(engine);
      case "threading", "_thread" -> ThreadTypes.load(engine, name);
      case "_process" -> SpawnPool.load(engine);
      case "cpu", "cpu.local" -> CpuModule.load(engine, name);
      case "asyncio" -> AsyncioModule.build(engine);
      case "gc", "_weakref" -> MemoryModules.load(engine, name);
      case "contextvars" -> ContextvarsModule.build(engine);
      case "io" -> IoModule.build(() -> SysModule.openFiles(engine));
      case "_traceback" -> TracebackModule.build();
      case "os" -> OsModule.build(engine);
      case "posixpath" -> Paths.build(() -> OsModule.environment(engine));
      case "dataclasses" -> DataclassModule.build();
      case "types" -> TypesModule.build();
      case "_typing" -> TypingSyntax.build(engine);
      case "typing", "typing_extensions" -> TypingModule.build(engine);
      case "sys" -> SysModule.of(engine);
      default -> name.startsWith("asyncio.") ? AsyncioParts.build(engine, name) : null;
    };
  }

  @Override
  public void prelude(Engine engine, Namespace builtins) {
    Prelude.install(engine, builtins);
  }
}
