package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of functions and methods. */
public final class FunctionMethods {
  private FunctionMethods() {}

  static void declare(TypeMembers members) {
    members.property(
        "__name__",
        "The function's name.",
        self -> ((FunctionValue) self).name(),
        (self, value) -> {
          ((FunctionValue) self).setName(text(value, "__name__"));
          return None.NONE;
        });
    members.property(
        "__qualname__",
        "Its dotted name.",
        self -> ((FunctionValue) self).qualifiedName(),
        (self, value) -> {
          ((FunctionValue) self).setQualifiedName(text(value, "__qualname__"));
          return None.NONE;
        });
    members.property(
        "__module__",
        "Where it was defined.",
        self -> ((FunctionValue) self).shownModule(),
        (self, value) -> {
          ((FunctionValue) self).setShownModule(value);
          return None.NONE;
        });
    members.property(
        "__doc__",
        "Its documentation.",
        self -> ((FunctionValue) self).doc,
        (self, value) -> {
          ((FunctionValue) self).doc = value;
          return None.NONE;
        });
    members.property(
        "__defaults__",
        "The defaults of its last positional parameters.",
        self -> ((FunctionValue) self).defaults(),
        (self, value) -> {
          if (value != None.NONE && !(value instanceof TupleValue)) {
            throw Errors.type("__defaults__ must be set to a tuple object");
          }
          ((FunctionValue) self).setDefaults(value);
          return None.NONE;
        });
    members.property(
        "__kwdefaults__",
        "The defaults of its keyword-only parameters.",
        self -> ((FunctionValue) self).keywordDefaults(),
        (self, value) -> {
          if (value != None.NONE && !(value instanceof DictValue)) {
            throw Errors.type("__kwdefaults__ must be set to a dict object");
          }
          ((FunctionValue) self).setKeywordDefaults(value);
          return None.NONE;
        });
    members.property(
        "__annotations__",
        "Its annotations.",
        self -> {
          return ((FunctionValue) self).annotations();
        },
        (self, value) -> {
          if (value != None.NONE && !(value instanceof DictValue)) {
            throw Errors.type("__annotations__ must be set to a dict object");
          }
          ((FunctionValue) self).setAnnotations(value == None.NONE ? null : (DictValue) value);
          return None.NONE;
        });
    members.getter("__code__", "About its code.", self -> new CodeValue((FunctionValue) self));
    members.member(
        "__closure__",
        "The variables it captured: a tuple of cells, or None.",
        self -> {
          Cell[] captured = ((FunctionValue) self).captured();
          if (captured.length == 0) {
            return None.NONE;
          }
          Object[] cells = new Object[captured.length];
          for (int i = 0; i < cells.length; i++) {
            cells[i] = new CellView(captured[i]);
          }
          return new TupleValue(cells);
        });
    members.member(
        "__globals__",
        "The variables of its module.",
        self -> {
          Namespace globals = ((FunctionValue) self).globals();
          return globals == null ? new DictValue() : globals.dictionary();
        });
    members.property(
        "__type_params__",
        "Its type parameters.",
        self -> ((FunctionValue) self).typeParameters(),
        (self, value) -> {
          if (!(value instanceof TupleValue)) {
            throw Errors.type("__type_params__ must be set to a tuple");
          }
          ((FunctionValue) self).setTypeParameters(value);
          return None.NONE;
        });
    declareBinding(members);
    members.methodN(
        "__call__(self, /, *args, **kwargs)",
        "Call self as a function.",
        arguments -> Calls.call(arguments[0], (Object[]) arguments[1], (Keywords) arguments[2]));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<function "
                + ((FunctionValue) self).qualifiedName()
                + " at "
                + ObjectMethods.address(self)
                + ">");
  }

  private static void declareBinding(TypeMembers members) {
    members.method(
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        (self, instance, owner) -> {
          if (instance == None.NONE && owner == None.NONE) {
            throw Errors.type("__get__(None, None) is invalid");
          }
          return ((Obj) self)
              .descriptorGet(
                  instance == None.NONE ? null : instance,
                  owner instanceof Type type ? type : Types.of(instance));
        });
  }

  private static String text(Object value, String attribute) {
    if (value instanceof String text) {
      return text;
    }
    throw Errors.type(attribute + " must be set to a string object");
  }

  static void declareBuiltin(TypeMembers members) {
    members.getter("__name__", "The function's name.", self -> function(self).name());
    members.getter("__qualname__", "Its dotted name.", self -> qualifiedName(function(self)));
    members.getter("__doc__", "Its documentation.", self -> function(self).doc());
    members.getter(
        "__module__",
        "Where it lives.",
        self -> function(self).home() == null ? function(self).module() : None.NONE);
    members.getter(
        "__self__",
        "What it is bound to.",
        self -> self instanceof BoundMethod bound ? bound.self : None.NONE);
    members.getter(
        "__objclass__",
        "The class it belongs to.",
        self -> {
          Type home = function(self).home();
          if (home == null) {
            throw Attributes.missing(self, "__objclass__");
          }
          return home;
        });
    members.getter(
        "__text_signature__", "Its parameters.", self -> function(self).signature().parameters());
    declareBinding(members);
    members.methodN(
        "__call__(self, /, *args, **kwargs)",
        "Call self as a function.",
        arguments -> Calls.call(arguments[0], (Object[]) arguments[1], (Keywords) arguments[2]));
    members.method("__repr__(self, /)", "Return repr(self).", FunctionMethods::nativeText);
    declareEquality(members);
  }

  private static NativeFunction function(Object self) {
    return self instanceof BoundMethod bound
        ? (NativeFunction) bound.function
        : (NativeFunction) self;
  }

  private static String qualifiedName(NativeFunction function) {
    return function.home() == null
        ? function.name()
        : function.home().qualifiedName() + "." + function.name();
  }

  private static Object nativeText(Object self) {
    NativeFunction function = function(self);
    String name = function.name();
    if (self instanceof BoundMethod bound) {
      String kind = function.isSlot() ? "method-wrapper '" + name + "'" : "built-in method " + name;
      String of =
          bound.self instanceof Type
              ? "type object at "
              : Types.of(bound.self).name() + " object at ";
      return "<" + kind + " of " + of + ObjectMethods.address(bound.self) + ">";
    }
    if (function.owner() != null) {
      String kind = function.isSlot() ? "slot wrapper" : "method";
      return "<" + kind + " '" + name + "' of '" + function.owner().name() + "' objects>";
    }
    return function.home() == null
        ? "<built-in function " + name + ">"
        : "<built-in method " + name + " of type object at " + ObjectMethods.address(self) + ">";
  }

  static void declareMethod(TypeMembers members) {
    members.constructor(
        "__new__(cls, function, instance, /)",
        "Create a bound instance method object.",
        arguments -> {
          if (!Calls.isCallable(arguments[1])) {
            throw Errors.type("first argument must be callable");
          }
          if (arguments[2] == None.NONE) {
            throw Errors.type("instance must not be None");
          }
          return new BoundMethod(arguments[2], arguments[1]);
        });
    members.member("__self__", "What it is bound to.", self -> ((BoundMethod) self).self);
    members.member("__func__", "The function.", self -> ((BoundMethod) self).function);
    members.getter(
        "__doc__",
        "Its documentation.",
        self -> Attributes.get(((BoundMethod) self).function, "__doc__"));
    members.method(
        "__getattr__(self, name, /)",
        "What the function has.",
        (self, name) -> Attributes.get(((BoundMethod) self).function, (String) name));
    members.method(
        "__get__(self, instance, owner=None, /)",
        "Return itself: it is bound already.",
        (self, instance, owner) -> self);
    members.methodN(
        "__call__(self, /, *args, **kwargs)",
        "Call self as a function.",
        arguments -> Calls.call(arguments[0], (Object[]) arguments[1], (Keywords) arguments[2]));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> {
          BoundMethod bound = (BoundMethod) self;
          Object name = Attributes.getOrNull(bound.function, "__qualname__");
          if (name == null) {
            name = Attributes.getOrNull(bound.function, "__name__");
          }
          return "<bound method "
              + (name == null ? "?" : name)
              + " of "
              + Conversion.repr(bound.self)
              + ">";
        });
    declareEquality(members);
  }

  /** Two bound methods are equal where they bind the same function to the very same object. */
  private static void declareEquality(TypeMembers members) {
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) -> {
          if (self == other) {
            return true;
          }
          if (self instanceof BoundMethod a && other instanceof BoundMethod b) {
            return Comparison.identical(a.self, b.self) && Comparison.equal(a.function, b.function);
          }
          return NotImplemented.NOT_IMPLEMENTED;
        });
    members.method(
        "__hash__(self, /)",
        "Return hash(self).",
        self ->
            self instanceof BoundMethod bound
                ? System.identityHashCode(bound.self) * 31L
                    + System.identityHashCode(bound.function)
                : (long) System.identityHashCode(self));
  }

  static void declareClassMethod(TypeMembers members) {
    members.constructor(
        "__new__(cls, function, /)",
        "Convert a function to be a class method.",
        arguments -> wrap(new ClassMethod((Type) arguments[0], arguments[1]), arguments[1]));
    members.member("__func__", "The function.", self -> ((ClassMethod) self).function);
    members.member("__wrapped__", "The function.", self -> ((ClassMethod) self).function);
    declareBinding(members);
    declareAbstract(members);
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> "<classmethod(" + Conversion.repr(((ClassMethod) self).function) + ")>");
  }

  static void declareStaticMethod(TypeMembers members) {
    members.constructor(
        "__new__(cls, function, /)",
        "Convert a function to be a static method.",
        arguments -> wrap(new StaticMethod((Type) arguments[0], arguments[1]), arguments[1]));
    members.member("__func__", "The function.", self -> ((StaticMethod) self).function);
    members.member("__wrapped__", "The function.", self -> ((StaticMethod) self).function);
    declareBinding(members);
    declareAbstract(members);
    members.methodN(
        "__call__(self, /, *args, **kwargs)",
        "Call self as a function.",
        arguments -> Calls.call(arguments[0], (Object[]) arguments[1], (Keywords) arguments[2]));
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self -> "<staticmethod(" + Conversion.repr(((StaticMethod) self).function) + ")>");
  }

  private static void declareAbstract(TypeMembers members) {
    members.getter(
        "__isabstractmethod__",
        "Whether the function is abstract.",
        self -> {
          Object function =
              self instanceof ClassMethod method ? method.function : ((StaticMethod) self).function;
          return isAbstract(function);
        });
  }

  static boolean isAbstract(Object function) {
    Object marked =
        function == null ? null : Attributes.getOrNull(function, "__isabstractmethod__");
    return marked != null && Conversion.truth(marked);
  }

  /** Takes over the names and the documentation of what it wraps. */
  private static Object wrap(Instance wrapper, Object function) {
    for (String name :
        new String[] {"__module__", "__name__", "__qualname__", "__doc__", "__annotations__"}) {
      Object value = Attributes.getOrNull(function, name);
      if (value != null) {
        wrapper.setField(name, value);
      }
    }
    return wrapper;
  }
}
