package org.aiolang.stdlib.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.stdlib.file.FileErrors;

/** {@code os.DirEntry}: what {@code os.scandir} gives. */
final class DirectoryEntry extends Obj {
  private static final Type TYPE =
      Type.builtin("posix", "DirEntry", Types.OBJECT, DirectoryEntry::declare);

  private final Path path;
  private final String shown;

  DirectoryEntry(Path path, String shown) {
    this.path = path;
    this.shown = shown;
  }

  @Override
  public Type type() {
    return TYPE;
  }

  private static Path path(Object self) {
    return ((DirectoryEntry) self).path;
  }

  private static LinkOption[] options(Object follow) {
    return Conversion.truth(follow)
        ? new LinkOption[0]
        : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
  }

  private static void declare(TypeMembers members) {
    members.getter("name", "Its name.", self -> path(self).getFileName().toString());
    members.getter("path", "Its path.", self -> ((DirectoryEntry) self).shown);
    members.method("__fspath__(self, /)", "Its path.", self -> ((DirectoryEntry) self).shown);
    members.method(
        "is_dir(self, /, *, follow_symlinks=True)",
        "Whether it is a folder.",
        (self, follow) -> Files.isDirectory(path(self), options(follow)));
    members.method(
        "is_file(self, /, *, follow_symlinks=True)",
        "Whether it is a file.",
        (self, follow) -> Files.isRegularFile(path(self), options(follow)));
    members.method(
        "is_symlink(self, /)", "Whether it is a link.", self -> Files.isSymbolicLink(path(self)));
    members.method(
        "stat(self, /, *, follow_symlinks=True)",
        "What os.stat gives.",
        (self, follow) -> {
          try {
            return Folders.stat(path(self), Conversion.truth(follow));
          } catch (IOException e) {
            throw FileErrors.of(e, ((DirectoryEntry) self).shown);
          }
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> "<DirEntry " + Conversion.repr(path(self).getFileName().toString()) + ">");
  }
}
