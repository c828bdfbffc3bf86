package org.aiolang.stdlib.core;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * The module {@code __future__}: records of when features came. The import statement that turns
 * them on is the resolver's business.
 */
public final class FutureModule {
  private static final Type FEATURE =
      Type.builtin("__future__", "_Feature", Types.OBJECT, FutureModule::declare).withDictionary();

  private FutureModule() {}

  public static ModuleValue build() {
    Object[][] features = {
      {"nested_scopes", release(2, 1, 0, "beta", 1), release(2, 2, 0, "alpha", 0), 16L},
      {"generators", release(2, 2, 0, "alpha", 1), release(2, 3, 0, "final", 0), 0L},
      {"division", release(2, 2, 0, "alpha", 2), release(3, 0, 0, "alpha", 0), 131072L},
      {"absolute_import", release(2, 5, 0, "alpha", 1), release(3, 0, 0, "alpha", 0), 262144L},
      {"with_statement", release(2, 5, 0, "alpha", 1), release(2, 6, 0, "alpha", 0), 524288L},
      {"print_function", release(2, 6, 0, "alpha", 2), release(3, 0, 0, "alpha", 0), 1048576L},
      {"unicode_literals", release(2, 6, 0, "alpha", 2), release(3, 0, 0, "alpha", 0), 2097152L},
      {"barry_as_FLUFL", release(3, 1, 0, "alpha", 2), release(4, 0, 0, "alpha", 0), 4194304L},
      {"generator_stop", release(3, 5, 0, "beta", 1), release(3, 7, 0, "alpha", 0), 8388608L},
      {"annotations", release(3, 7, 0, "beta", 1), None.NONE, 16777216L},
    };
    ModuleBuilder module = new ModuleBuilder("__future__", "Records of features and their times.");
    ListValue names = new ListValue();
    for (Object[] each : features) {
      Instance feature = new Instance(FEATURE);
      feature.setField("optional", each[1]);
      feature.setField("mandatory", each[2]);
      feature.setField("compiler_flag", each[3]);
      module.value((String) each[0], feature);
      names.append(each[0]);
    }
    return module.value("all_feature_names", names).build();
  }

  private static TupleValue release(long major, long minor, long micro, String level, long serial) {
    return new TupleValue(major, minor, micro, level, serial);
  }

  private static void declare(TypeMembers members) {
    members.method(
        "getOptionalRelease(self)",
        "The release in which the feature could first be asked for.",
        self -> ((Instance) self).field("optional"));
    members.method(
        "getMandatoryRelease(self)",
        "The release in which the feature needs no asking, or None.",
        self -> ((Instance) self).field("mandatory"));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          Instance feature = (Instance) self;
          return "_Feature"
              + Conversion.repr(
                  new TupleValue(
                      feature.field("optional"),
                      feature.field("mandatory"),
                      feature.field("compiler_flag")));
        });
  }
}
