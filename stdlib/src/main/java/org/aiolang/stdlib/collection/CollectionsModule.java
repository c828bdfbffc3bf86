package org.aiolang.stdlib.collection;

import java.util.List;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;

/** The module {@code collections}. */
public final class CollectionsModule {
  /** What {@code /aio/lib/_collections.aio} defines. */
  private static final List<String> WRITTEN =
      List.of("ChainMap", "UserDict", "UserList", "UserString");

  private CollectionsModule() {}

  /** Builds the module. */
  public static ModuleValue build(Engine engine) {
    ModuleValue module = builder().build();
    module.namespace().lazy("abc", () -> engine.importModule("collections.abc"));
    for (String name : WRITTEN) {
      module
          .namespace()
          .lazy(name, () -> Attributes.get(engine.importModule("_collections"), name));
    }
    module
        .namespace()
        .set(
            "__all__",
            new ListValue(
                "ChainMap",
                "Counter",
                "OrderedDict",
                "UserDict",
                "UserList",
                "UserString",
                "defaultdict",
                "deque",
                "namedtuple"));
    return module;
  }

  private static ModuleBuilder builder() {
    return new ModuleBuilder("collections", "Specialized container datatypes.")
        .value("deque", Deques.TYPE)
        .value("defaultdict", DefaultDict.TYPE)
        .value("OrderedDict", OrderedDicts.TYPE)
        .value("Counter", Counters.TYPE)
        .function(
            "_count_elements(mapping, iterable, /)",
            "Count elements in the iterable, updating the mapping.",
            Counters::countInto)
        .functionN(
            "namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)",
            "Returns a new subclass of tuple with named fields.",
            a ->
                NamedTuples.create(
                    a[0],
                    a[1],
                    Conversion.truth(a[2]),
                    a[3],
                    a[4] == None.NONE ? "__main__" : Conversion.str(a[4])));
  }
}
