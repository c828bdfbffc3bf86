package org.aiolang.stdlib.classes;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.stdlib.classes.TypingForms.Alias;
import org.aiolang.stdlib.classes.TypingForms.Form;

/**
 * A type parameter: {@code TypeVar}, {@code TypeVarTuple} or {@code ParamSpec}. Those of the syntax
 * {@code [T: bound = default]} compute bound and default when they are first asked for (PEP 695 and
 * PEP 696).
 */
final class TypeParameterValue extends Instance {
  static final Type VARIABLE = declared("TypeVar", TypeParameterValue::declareVariable);
  static final Type TUPLE = declared("TypeVarTuple", TypeParameterValue::declareTuple);
  static final Type SPECIFICATION = declared("ParamSpec", TypeParameterValue::declareSpecification);

  /** {@code P.args} and {@code P.kwargs}. */
  private static final Type ARGUMENTS =
      Type.builtin("typing", "ParamSpecArgs", Types.OBJECT, TypeParameterValue::declarePart);

  private static final Type KEYWORDS =
      Type.builtin("typing", "ParamSpecKwargs", Types.OBJECT, TypeParameterValue::declarePart);

  private static final Type NO_DEFAULT_TYPE =
      Type.builtin("typing", "NoDefaultType", Types.OBJECT, TypeParameterValue::declareNoDefault);

  /** What {@code __default__} is where there is none. */
  static final Instance NO_DEFAULT = new Instance(NO_DEFAULT_TYPE);

  final String name;

  private Object module = "typing";
  private Object bound = None.NONE;
  private Object constraints = TupleValue.EMPTY;
  private Object defaultValue = NO_DEFAULT;
  private boolean covariant;
  private boolean contravariant;
  private boolean inferVariance;

  /** What computes bound, constraints and default; null once it has or where nothing must. */
  private Object boundMaker;

  private Object constraintsMaker;
  private Object defaultMaker;

  private TypeParameterValue(Type type, String name) {
    super(type);
    this.name = name;
  }

  /**
   * One of the syntax.
   *
   * @param bound a function, or None; so are constraints and default
   */
  static TypeParameterValue ofSyntax(
      Type type, Object name, Object bound, Object constraints, Object defaultValue) {
    TypeParameterValue made = new TypeParameterValue(type, (String) name);
    made.inferVariance = true;
    made.boundMaker = bound == None.NONE ? null : bound;
    made.constraintsMaker = constraints == None.NONE ? null : constraints;
    made.defaultMaker = defaultValue == None.NONE ? null : defaultValue;
    return made;
  }

  /** One that a script makes by a call. */
  private static TypeParameterValue made(Type type, String name) {
    TypeParameterValue made = new TypeParameterValue(type, name);
    made.module = "__main__";
    return made;
  }

  /** A plain one of a name, as the module typing defines some. */
  static TypeParameterValue plain(String name) {
    return new TypeParameterValue(VARIABLE, name);
  }

  boolean hasDefault() {
    return defaultMaker != null || defaultValue != NO_DEFAULT;
  }

  Object defaultValue() {
    if (defaultMaker != null) {
      Object computed = Calls.call(defaultMaker);
      defaultMaker = null;
      defaultValue = computed;
    }
    return defaultValue;
  }

  private Object bound() {
    if (boundMaker != null) {
      Object computed = Calls.call(boundMaker);
      boundMaker = null;
      bound = computed;
    }
    return bound;
  }

  private Object constraints() {
    if (constraintsMaker != null) {
      Object computed = Calls.call(constraintsMaker);
      constraintsMaker = null;
      constraints = computed;
    }
    return constraints;
  }

  private static Type declared(String name, java.util.function.Consumer<TypeMembers> members) {
    return Type.builtin(
            "typing",
            name,
            Types.OBJECT,
            all -> {
              declareCommon(all, name);
              members.accept(all);
            })
        .withDictionary();
  }

  private static TypeParameterValue self(Object object) {
    return (TypeParameterValue) object;
  }

  private static void declareCommon(TypeMembers members, String type) {
    members.getter("__name__", "As it is written.", self -> self(self).name);
    members.getter("__module__", "Where it was made.", self -> self(self).module);
    members.getter(
        "__default__", "What it is without an argument.", self -> self(self).defaultValue());
    members.method(
        "has_default(self, /)", "Whether there is one.", self -> self(self).hasDefault());
    members.method("__repr__(self, /)", "Return repr(self).", self -> self(self).text());
    members.method(
        "__typing_subst__(self, arg, /)", "The argument.", TypeParameterValue::substituted);
    members.method(
        "__mro_entries__(self, bases, /)",
        "Refuses.",
        (self, bases) -> {
          throw Errors.type("Cannot subclass an instance of " + type);
        });
    members.method("__reduce__(self, /)", "Its name.", self -> self(self).name);
  }

  private static Object substituted(Object self, Object argument) {
    if (self(self).type() == TUPLE) {
      throw Errors.type("Substitution of bare TypeVarTuple is not supported");
    }
    return argument;
  }

  private String text() {
    String sign = inferVariance ? "" : covariant ? "+" : contravariant ? "-" : "~";
    return type() == TUPLE ? name : sign + name;
  }

  private static void declareVariance(TypeMembers members) {
    members.getter("__covariant__", "Whether it varies with.", self -> self(self).covariant);
    members.getter(
        "__contravariant__", "Whether it varies against.", self -> self(self).contravariant);
    members.getter(
        "__infer_variance__", "Whether a checker finds out.", self -> self(self).inferVariance);
    members.getter("__bound__", "What it must be below.", self -> self(self).bound());
    members.method(
        "__or__(self, value, /)",
        "Return self|value.",
        (self, other) -> TypingForms.union(self, other));
    members.method(
        "__ror__(self, value, /)",
        "Return value|self.",
        (self, other) -> TypingForms.union(other, self));
  }

  private void setVariance(Object with, Object against, Object inferred) {
    covariant = Conversion.truth(with);
    contravariant = Conversion.truth(against);
    inferVariance = Conversion.truth(inferred);
    if (covariant && contravariant) {
      throw Errors.value("Bivariant types are not supported.");
    }
    if (inferVariance && (covariant || contravariant)) {
      throw Errors.value("Variance cannot be specified with infer_variance.");
    }
  }

  private static String name(Object given, String type) {
    if (given instanceof String text) {
      return text;
    }
    throw Errors.type(type + "() argument 'name' must be str, not " + Types.of(given).name());
  }

  private static void declareVariable(TypeMembers members) {
    members.constructor(
        "__new__(cls, name, *constraints, bound=None, default=<unset>, covariant=False,"
            + " contravariant=False, infer_variance=False)",
        "Type variable.",
        arguments -> {
          TypeParameterValue made = made(VARIABLE, name(arguments[1], "typevar"));
          Object[] constraints = (Object[]) arguments[2];
          made.setVariance(arguments[5], arguments[6], arguments[7]);
          if (constraints.length == 1) {
            throw Errors.type("A single constraint is not allowed");
          }
          if (constraints.length > 0 && arguments[3] != None.NONE) {
            throw Errors.type("Constraints cannot be combined with bound=...");
          }
          made.constraints = new TupleValue(constraints);
          made.bound = checked(arguments[3], "Bound must be a type.");
          made.defaultValue = arguments[4] == null ? NO_DEFAULT : arguments[4];
          return made;
        });
    declareVariance(members);
    members.getter(
        "__constraints__", "The types it must be one of.", self -> self(self).constraints());
  }

  private static Object checked(Object type, String complaint) {
    if (type instanceof Long || type instanceof Double || type instanceof TupleValue) {
      throw Errors.type(complaint + " Got " + Conversion.repr(type) + ".");
    }
    return type;
  }

  private static void declareSpecification(TypeMembers members) {
    members.constructor(
        "__new__(cls, name, *, bound=None, default=<unset>, covariant=False, contravariant=False,"
            + " infer_variance=False)",
        "Parameter specification.",
        arguments -> {
          TypeParameterValue made = made(SPECIFICATION, name(arguments[1], "paramspec"));
          made.bound = arguments[2];
          made.defaultValue = arguments[3] == null ? NO_DEFAULT : arguments[3];
          made.setVariance(arguments[4], arguments[5], arguments[6]);
          return made;
        });
    declareVariance(members);
    members.getter("args", "The positional arguments.", self -> part(self, ARGUMENTS));
    members.getter("kwargs", "The keyword arguments.", self -> part(self, KEYWORDS));
  }

  private static Object part(Object specification, Type type) {
    Instance part = new Instance(type);
    part.setField("__origin__", specification);
    return part;
  }

  private static void declarePart(TypeMembers members) {
    members.getter(
        "__origin__", "Whose part it is.", self -> ((Instance) self).field("__origin__"));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          String part = Types.of(self) == ARGUMENTS ? ".args" : ".kwargs";
          return ((TypeParameterValue) ((Instance) self).field("__origin__")).name + part;
        });
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) ->
            Types.of(self) == Types.of(other)
                && ((Instance) self).field("__origin__") == ((Instance) other).field("__origin__"));
    members.method(
        "__hash__(self, /)",
        "Return hash(self).",
        self -> (long) System.identityHashCode(((Instance) self).field("__origin__")));
  }

  private static void declareTuple(TypeMembers members) {
    members.constructor(
        "__new__(cls, name, *, default=<unset>)",
        "Type variable tuple.",
        arguments -> {
          TypeParameterValue made = made(TUPLE, name(arguments[1], "typevartuple"));
          made.defaultValue = arguments[2] == null ? NO_DEFAULT : arguments[2];
          return made;
        });
    members.method(
        "__iter__(self, /)",
        "Implement iter(self).",
        self -> Iteration.iterator(new ListValue(unpacked(self))));
  }

  /** {@code Unpack[Ts]}. */
  static Object unpacked(Object tuple) {
    return new Alias(new Form("Unpack", null, null), tuple);
  }

  private static void declareNoDefault(TypeMembers members) {
    members.method("__repr__(self, /)", "Return repr(self).", self -> "typing.NoDefault");
  }
}
