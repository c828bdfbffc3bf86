package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The module {@code copy}. */
public final class CopyModule {
  private static final Type ERROR =
      Type.builtin("copy", "Error", ExceptionTypes.EXCEPTION, members -> {});

  private CopyModule() {}

  /** Builds the module. */
  public static ModuleValue build() {
    return new ModuleBuilder("copy", "Generic (shallow and deep) copying operations.")
        .function("copy(x)", "Shallow copy operation on arbitrary objects.", Copying::shallow)
        .function(
            "deepcopy(x, memo=None)", "Deep copy operation on arbitrary objects.", Copying::deep)
        .functionN(
            "replace(obj, /, **changes)",
            "Return a new object replacing specified fields with new values.",
            a -> {
              Object replace = Attributes.special(a[0], "__replace__");
              if (replace == null) {
                throw Errors.type(
                    "replace() does not support " + Types.of(a[0]).name() + " objects");
              }
              return Calls.call(replace, new Object[0], (Keywords) a[1]);
            })
        .value("Error", ERROR)
        .value("error", ERROR)
        .build();
  }
}
