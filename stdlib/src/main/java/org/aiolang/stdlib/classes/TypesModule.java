package org.aiolang.stdlib.classes;

import java.util.Arrays;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.AttributeDescriptors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.CellView;
import org.aiolang.interpreter.value.ClassCreation;
import org.aiolang.interpreter.value.CodeValue;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.FrameView;
import org.aiolang.interpreter.value.FunctionValue;
import org.aiolang.interpreter.value.GenericAlias;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.UnionValue;

/** The module types. */
public final class TypesModule {
  /** {@code types.SimpleNamespace}. */
  public static final Type SIMPLE_NAMESPACE =
      Type.builtin("types", "SimpleNamespace", Types.OBJECT, TypesModule::declareNamespace)
          .withDictionary();

  private TypesModule() {}

  public static ModuleValue build() {
    ModuleBuilder module =
        new ModuleBuilder(
            "types",
            "Define names for built-in types that aren't directly accessible as a builtin.");
    module
        .value("FunctionType", Types.FUNCTION)
        .value("LambdaType", Types.FUNCTION)
        .value("MethodType", Types.METHOD)
        .value("BuiltinFunctionType", Types.BUILTIN_FUNCTION)
        .value("BuiltinMethodType", Types.BUILTIN_FUNCTION)
        .value("MethodDescriptorType", Types.METHOD_DESCRIPTOR)
        .value("WrapperDescriptorType", Types.METHOD_DESCRIPTOR)
        .value("MethodWrapperType", Types.BUILTIN_FUNCTION)
        .value("ClassMethodDescriptorType", Types.METHOD_DESCRIPTOR)
        .value("GetSetDescriptorType", AttributeDescriptors.GETSET)
        .value("MemberDescriptorType", AttributeDescriptors.MEMBER)
        .value("CodeType", CodeValue.TYPE)
        .value("CellType", CellView.TYPE)
        .value("FrameType", FrameView.TYPE)
        .value("GeneratorType", Types.GENERATOR)
        .value("CoroutineType", Types.COROUTINE)
        .value("AsyncGeneratorType", Types.ASYNC_GENERATOR)
        .value("ModuleType", Types.MODULE)
        .value("NoneType", Types.NONE_TYPE)
        .value("EllipsisType", Types.ELLIPSIS_TYPE)
        .value("NotImplementedType", Types.NOT_IMPLEMENTED_TYPE)
        .value("TracebackType", Types.TRACEBACK)
        .value("MappingProxyType", Types.MAPPING_PROXY)
        .value("GenericAlias", GenericAlias.TYPE)
        .value("UnionType", UnionValue.TYPE)
        .value("SimpleNamespace", SIMPLE_NAMESPACE);
    module.function(
        "coroutine(func)", "Have a function's generators be awaitable.", TypesModule::coroutine);
    module.functionN(
        "prepare_class(name, bases=(), kwds=None)",
        "Find the metaclass and prepare its namespace: (metaclass, namespace, keywords).",
        TypesModule::prepareClass);
    module.functionN(
        "new_class(name, bases=(), kwds=None, exec_body=None)",
        "Create a class object dynamically using the appropriate metaclass.",
        TypesModule::newClass);
    module.function(
        "resolve_bases(bases)",
        "Resolve MRO entries dynamically as specified by PEP 560.",
        bases -> new TupleValue(ClassCreation.resolveBases(Iteration.toArray(bases))));
    module.function(
        "get_original_bases(cls, /)",
        "The class's bases as they were written.",
        type -> {
          Object original = Attributes.getOrNull(type, "__orig_bases__");
          return original != null ? original : Attributes.get(type, "__bases__");
        });
    return module.build();
  }

  private static Object coroutine(Object function) {
    if (!Calls.isCallable(function)) {
      throw Errors.type("types.coroutine() expects a callable");
    }
    if (function instanceof FunctionValue known && known.isGeneratorFunction()) {
      known.makeGeneratorsAwaitable();
    }
    return function;
  }

  /** What a class statement knows before its body runs. */
  private record Prepared(Object metaclass, Object namespace, Keywords keywords) {}

  private static Prepared prepare(Object name, Object[] bases, Object given) {
    Keywords keywords = Keywords.NONE;
    Object explicit = null;
    if (given instanceof DictValue dict) {
      String[] names = new String[dict.size()];
      Object[] values = new Object[dict.size()];
      int count = 0;
      for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
        if ("metaclass".equals(at.key())) {
          explicit = at.value();
        } else {
          names[count] = Conversion.str(at.key());
          values[count++] = at.value();
        }
      }
      keywords = new Keywords(Arrays.copyOf(names, count), Arrays.copyOf(values, count));
    }
    if (explicit != null && !(explicit instanceof Type)) {
      return new Prepared(
          explicit, ClassCreation.prepare(explicit, name, bases, keywords), keywords);
    }
    Type metaclass = ClassCreation.resolveMetaclass(explicit, bases);
    return new Prepared(
        metaclass, ClassCreation.prepare(metaclass, name, bases, keywords), keywords);
  }

  private static Object prepareClass(Object[] arguments) {
    Prepared prepared = prepare(arguments[0], Iteration.toArray(arguments[1]), arguments[2]);
    DictValue left = new DictValue();
    for (int i = 0; i < prepared.keywords.size(); i++) {
      left.put(prepared.keywords.names()[i], prepared.keywords.values()[i]);
    }
    return new TupleValue(new Object[] {prepared.metaclass, prepared.namespace, left});
  }

  private static Object newClass(Object[] arguments) {
    Object[] given = Iteration.toArray(arguments[1]);
    Object[] bases = ClassCreation.resolveBases(given);
    Prepared prepared = prepare(arguments[0], bases, arguments[2]);
    if (arguments[3] != None.NONE) {
      Calls.call(arguments[3], prepared.namespace);
    }
    if (bases != given) {
      Items.set(prepared.namespace, "__orig_bases__", arguments[1]);
    }
    return Calls.call(
        prepared.metaclass,
        new Object[] {arguments[0], new TupleValue(bases), prepared.namespace},
        prepared.keywords);
  }

  private static void declareNamespace(TypeMembers members) {
    members.constructor(
        "__new__(cls, *args, **kwargs)",
        "A simple attribute-based namespace.",
        arguments -> new Instance((Type) arguments[0]));
    members.methodN(
        "__init__(self, mapping_or_iterable=(), /, **kwargs)",
        "Initialize self.",
        arguments -> {
          Instance self = (Instance) arguments[0];
          if (arguments[1] instanceof DictValue given) {
            for (DictValue.Cursor at = given.cursor(); at.advance(); ) {
              self.setField(Conversion.str(at.key()), at.value());
            }
          } else {
            for (Object pair : Iteration.toArray(arguments[1])) {
              Object[] both = Iteration.unpack(pair, 2);
              self.setField(Conversion.str(both[0]), both[1]);
            }
          }
          Keywords keywords = (Keywords) arguments[2];
          for (int i = 0; i < keywords.size(); i++) {
            self.setField(keywords.names()[i], keywords.values()[i]);
          }
          return None.NONE;
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          Type type = Types.of(self);
          StringBuilder text =
              new StringBuilder(type == SIMPLE_NAMESPACE ? "namespace" : type.name()).append('(');
          boolean first = true;
          for (DictValue.Cursor at = ((Instance) self).dictionary().cursor(); at.advance(); ) {
            text.append(first ? "" : ", ").append(at.key()).append('=');
            text.append(Conversion.repr(at.value()));
            first = false;
          }
          return text.append(')').toString();
        });
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) ->
            Types.of(other).isSubtypeOf(SIMPLE_NAMESPACE)
                ? Comparison.equals(((Instance) self).dictionary(), ((Instance) other).dictionary())
                : NotImplemented.NOT_IMPLEMENTED);
    members.constant("__hash__", None.NONE);
    members.methodN(
        "__replace__(self, /, **changes)",
        "A copy with some attributes changed.",
        arguments -> {
          Instance copy = new Instance(Types.of(arguments[0]));
          for (DictValue.Cursor at = ((Instance) arguments[0]).dictionary().cursor();
              at.advance(); ) {
            copy.setField(Conversion.str(at.key()), at.value());
          }
          Keywords changes = (Keywords) arguments[1];
          for (int i = 0; i < changes.size(); i++) {
            copy.setField(changes.names()[i], changes.values()[i]);
          }
          return copy;
        });
  }
}
