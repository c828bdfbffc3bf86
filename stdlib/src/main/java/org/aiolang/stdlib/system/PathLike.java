package org.aiolang.stdlib.system;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code os.PathLike}: whatever has {@code __fspath__}. */
final class PathLike {
  private static final Type META =
      Type.builtin("abc", "ABCMeta", Types.TYPE, PathLike::declareMeta);

  private PathLike() {}

  /** The class of one engine: scripts may extend and change it. */
  static Type make() {
    return Type.script(
        "PathLike", "os", new Type[] {Types.OBJECT}, new Type[] {Types.OBJECT}, META);
  }

  private static boolean isItself(Object type) {
    return ((Type) type).name().equals("PathLike") && ((Type) type).module().equals("os");
  }

  private static void declareMeta(TypeMembers members) {
    members.method(
        "__instancecheck__(self, instance, /)",
        "Whether it has __fspath__.",
        (self, instance) ->
            isItself(self)
                ? Types.of(instance).lookup("__fspath__") != null
                : Types.of(instance).isSubtypeOf((Type) self));
    members.method(
        "__subclasscheck__(self, subclass, /)",
        "Whether it has __fspath__.",
        (self, subclass) -> subclass instanceof Type type && type.lookup("__fspath__") != null);
    members.method("__getitem__(self, item, /)", "The class itself.", (self, item) -> self);
  }
}
