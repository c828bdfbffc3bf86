package org.aiolang.stdlib.system;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.stdlib.core.NamedTuple;
import org.aiolang.stdlib.core.SysModule;
import org.aiolang.stdlib.file.FileErrors;

/** The part of os that is about files and folders. */
final class Folders {
  private static final NamedTuple STAT =
      new NamedTuple(
          "os",
          "stat_result",
          "st_mode",
          "st_ino",
          "st_dev",
          "st_nlink",
          "st_uid",
          "st_gid",
          "st_size",
          "st_atime",
          "st_mtime",
          "st_ctime",
          "st_atime_ns",
          "st_mtime_ns",
          "st_ctime_ns");

  private Folders() {}

  /** Something that may fail as files fail. */
  @FunctionalInterface
  interface Action {
    Object run() throws IOException;
  }

  /**
   * Does it, after what scripts wrote is on disk; Java's failures become OSError about {@code
   * name}.
   */
  static Object attempt(Engine engine, Object name, Action action) {
    SysModule.openFiles(engine).flush();
    try {
      return action.run();
    } catch (IOException e) {
      throw FileErrors.of(e, name);
    }
  }

  static void declare(ModuleBuilder module, Engine engine) {
    declareListing(module, engine);
    declareMaking(module, engine);
    declareRemoving(module, engine);
    declareState(module, engine);
  }

  private static void declareListing(ModuleBuilder module, Engine engine) {
    module.function(
        "listdir(path=None)",
        "Return a list containing the names of the files in the directory.",
        path ->
            attempt(
                engine,
                path,
                () -> {
                  ListValue names = new ListValue();
                  for (Path each : children(path == None.NONE ? "." : path)) {
                    names.append(each.getFileName().toString());
                  }
                  return names;
                }));
    module.function(
        "scandir(path=None)",
        "Return an iterator of DirEntry objects for given path.",
        path ->
            attempt(
                engine,
                path,
                () -> {
                  Object folder = path == None.NONE ? "." : path;
                  ListValue entries = new ListValue();
                  for (Path each : children(folder)) {
                    entries.append(
                        new DirectoryEntry(
                            each, Paths.join(Paths.text(folder), each.getFileName().toString())));
                  }
                  return new DirectoryScan(entries);
                }));
    module.functionN(
        "walk(top, topdown=True, onerror=None, followlinks=False)",
        "Directory tree generator.",
        arguments -> {
          SysModule.openFiles(engine).flush();
          ListValue all = new ListValue();
          walk(
              Paths.text(arguments[0]),
              Conversion.truth(arguments[1]),
              arguments[2],
              Conversion.truth(arguments[3]),
              all);
          return Iteration.iterator(all);
        });
  }

  static List<Path> children(Object folder) throws IOException {
    Path path = Paths.path(folder);
    if (!Files.exists(path)) {
      throw FileErrors.of(2, folder);
    }
    if (!Files.isDirectory(path)) {
      throw FileErrors.of(20, folder);
    }
    try (Stream<Path> listed = Files.list(path)) {
      return listed.toList();
    }
  }

  private static void walk(
      String top, boolean topDown, Object onError, boolean follow, ListValue out) {
    List<Path> children;
    try {
      children = children(top);
    } catch (IOException e) {
      if (onError != None.NONE) {
        Calls.call(onError, FileErrors.of(e, top).value());
      }
      return;
    } catch (org.aiolang.interpreter.error.ScriptError e) {
      if (onError != None.NONE) {
        Calls.call(onError, e.value());
      }
      return;
    }
    ListValue folders = new ListValue();
    ListValue files = new ListValue();
    for (Path each : children) {
      (Files.isDirectory(each) ? folders : files).append(each.getFileName().toString());
    }
    TupleValue entry = new TupleValue(top, folders, files);
    if (topDown) {
      out.append(entry);
    }
    for (Object folder : folders.toArray()) {
      String inner = Paths.join(top, (String) folder);
      if (follow || !Files.isSymbolicLink(Path.of(inner))) {
        walk(inner, topDown, onError, follow, out);
      }
    }
    if (!topDown) {
      out.append(entry);
    }
  }

  private static void declareMaking(ModuleBuilder module, Engine engine) {
    module.functionN(
        "mkdir(path, mode=511, *, dir_fd=None)",
        "Create a directory.",
        arguments ->
            attempt(
                engine,
                arguments[0],
                () -> {
                  Files.createDirectory(Paths.path(arguments[0]));
                  return None.NONE;
                }));
    module.functionN(
        "makedirs(name, mode=511, exist_ok=False)",
        "Create a leaf directory and all intermediate ones.",
        arguments ->
            attempt(
                engine,
                arguments[0],
                () -> {
                  Path path = Paths.path(arguments[0]);
                  if (Files.exists(path)) {
                    if (!Conversion.truth(arguments[2]) || !Files.isDirectory(path)) {
                      throw FileErrors.of(17, arguments[0]);
                    }
                  } else {
                    Files.createDirectories(path);
                  }
                  return None.NONE;
                }));
    module.functionN(
        "symlink(src, dst, target_is_directory=False, *, dir_fd=None)",
        "Create a symbolic link.",
        arguments ->
            attempt(
                engine,
                arguments[1],
                () -> {
                  Files.createSymbolicLink(Paths.path(arguments[1]), Paths.path(arguments[0]));
                  return None.NONE;
                }));
    module.functionN(
        "link(src, dst, *, follow_symlinks=True)",
        "Create a hard link.",
        arguments ->
            attempt(
                engine,
                arguments[1],
                () -> {
                  Files.createLink(Paths.path(arguments[1]), Paths.path(arguments[0]));
                  return None.NONE;
                }));
    module.functionN(
        "readlink(path, *, dir_fd=None)",
        "What a symbolic link points to.",
        arguments ->
            attempt(
                engine,
                arguments[0],
                () -> Files.readSymbolicLink(Paths.path(arguments[0])).toString()));
    declareMoving(module, "rename", engine);
    declareMoving(module, "replace", engine);
  }

  private static void declareMoving(ModuleBuilder module, String name, Engine engine) {
    module.functionN(
        name + "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
        "Rename a file or directory, overwriting the destination.",
        arguments ->
            attempt(
                engine,
                arguments[0],
                () -> {
                  Path from = Paths.path(arguments[0]);
                  if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
                    throw org.aiolang.interpreter.error.Errors.with(
                        org.aiolang.interpreter.error.ExceptionTypes.OS_ERROR,
                        2L,
                        FileErrors.text(2),
                        arguments[0],
                        None.NONE,
                        arguments[1]);
                  }
                  CopyOption[] options = {
                    StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE
                  };
                  Files.move(from, Paths.path(arguments[1]), options);
                  return None.NONE;
                }));
  }

  private static void declareRemoving(ModuleBuilder module, Engine engine) {
    for (String name : new String[] {"remove", "unlink"}) {
      module.functionN(
          name + "(path, *, dir_fd=None)",
          "Remove a file.",
          arguments ->
              attempt(
                  engine,
                  arguments[0],
                  () -> {
                    Path path = Paths.path(arguments[0]);
                    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                      throw FileErrors.of(21, arguments[0]);
                    }
                    Files.delete(path);
                    return None.NONE;
                  }));
    }
    module.functionN(
        "rmdir(path, *, dir_fd=None)",
        "Remove a directory.",
        arguments ->
            attempt(
                engine,
                arguments[0],
                () -> {
                  Path path = Paths.path(arguments[0]);
                  if (Files.exists(path) && !Files.isDirectory(path)) {
                    throw FileErrors.of(20, arguments[0]);
                  }
                  Files.delete(path);
                  return None.NONE;
                }));
    module.function(
        "removedirs(name)",
        "Remove a leaf directory and all empty intermediate ones.",
        name ->
            attempt(
                engine,
                name,
                () -> {
                  Path path = Paths.path(name);
                  Files.delete(path);
                  for (Path at = path.getParent(); at != null; at = at.getParent()) {
                    try (Stream<Path> left = Files.list(at)) {
                      if (left.findAny().isPresent()) {
                        break;
                      }
                    }
                    Files.delete(at);
                  }
                  return None.NONE;
                }));
  }

  private static void declareState(ModuleBuilder module, Engine engine) {
    module.functionN(
        "stat(path, *, dir_fd=None, follow_symlinks=True)",
        "Perform a stat system call on the given path.",
        arguments ->
            attempt(
                engine,
                arguments[0],
                () -> stat(Paths.path(arguments[0]), Conversion.truth(arguments[2]))));
    module.functionN(
        "lstat(path, *, dir_fd=None)",
        "Perform a stat system call on the given path, without following symbolic links.",
        arguments -> attempt(engine, arguments[0], () -> stat(Paths.path(arguments[0]), false)));
    module.functionN(
        "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
        "Use the real uid/gid to test for access to a path.",
        arguments -> {
          Path path = Paths.path(arguments[0]);
          int mode = Conversion.indexInt(arguments[1], "mode");
          return Files.exists(path)
              && ((mode & 4) == 0 || Files.isReadable(path))
              && ((mode & 2) == 0 || Files.isWritable(path))
              && ((mode & 1) == 0 || Files.isExecutable(path));
        });
    module.functionN(
        "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)",
        "Change the access permissions of a file.",
        arguments ->
            attempt(
                engine,
                arguments[0],
                () -> {
                  Files.setPosixFilePermissions(
                      Paths.path(arguments[0]),
                      permissions(Conversion.indexInt(arguments[1], "mode")));
                  return None.NONE;
                }));
    module.functionN(
        "utime(path, times=None, *, ns=None)",
        "Set the access and modified time of path.",
        arguments ->
            attempt(
                engine,
                arguments[0],
                () -> {
                  FileTime time =
                      arguments[1] == None.NONE
                          ? FileTime.from(java.time.Instant.now())
                          : FileTime.from(
                              (long)
                                  (Conversion.toDouble(Iteration.unpack(arguments[1], 2)[1]) * 1e9),
                              TimeUnit.NANOSECONDS);
                  Files.setLastModifiedTime(Paths.path(arguments[0]), time);
                  return None.NONE;
                }));
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] inOrder = PosixFilePermission.values();
    for (int i = 0; i < inOrder.length; i++) {
      if ((mode & (0400 >> i)) != 0) {
        set.add(inOrder[i]);
      }
    }
    return set;
  }

  static Object stat(Path path, boolean follow) throws IOException {
    LinkOption[] options =
        follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    Map<String, Object> all = Files.readAttributes(path, "unix:*", options);
    List<Object> parts = new ArrayList<>();
    for (String name : new String[] {"mode", "ino", "dev", "nlink", "uid", "gid", "size"}) {
      parts.add(((Number) all.get(name)).longValue());
    }
    String[] times = {"lastAccessTime", "lastModifiedTime", "ctime"};
    for (String time : times) {
      parts.add(nanos(all.get(time)) / 1e9);
    }
    for (String time : times) {
      parts.add(nanos(all.get(time)));
    }
    return STAT.make(parts.toArray());
  }

  private static long nanos(Object time) {
    return ((FileTime) time).to(TimeUnit.NANOSECONDS);
  }
}
