package org.aiolang.stdlib.core;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ClassChecks;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Format;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Representation;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** The built-in functions about any object: its class, its attributes, its text. */
final class ObjectFunctions {
  private ObjectFunctions() {}

  static void declare(ModuleBuilder module) {
    declareClasses(module);
    declareAttributes(module);
    module.function(
        "callable(obj, /)",
        "Return whether the object is callable (i.e., some kind of function).",
        Calls::isCallable);
    module.function("id(obj, /)", "Return the identity of an object.", ObjectFunctions::identity);
    module.function(
        "hash(obj, /)", "Return the hash value for the given object.", Comparison::hash);
    module.function(
        "repr(obj, /)",
        "Return the canonical string representation of the object.",
        Conversion::repr);
    module.function(
        "ascii(obj, /)", "Return an ASCII-only representation of an object.", Conversion::ascii);
    module.function(
        "format(value, format_spec='', /)",
        "Return type(value).__format__(value, format_spec)",
        (value, specification) -> {
          if (!(Wrapped.unwrap(specification) instanceof String text)) {
            throw Errors.type(
                "format() argument 2 must be str, not " + Types.of(specification).name());
          }
          return Format.format(value, text);
        });
    module.function(
        "vars(object=<unset>, /)",
        "Return a dictionary of an object's attributes.",
        object -> {
          if (object == null) {
            throw misplaced("vars");
          }
          Object dict = Attributes.getOrNull(object, "__dict__");
          if (dict == null) {
            throw Errors.type("vars() argument must have __dict__ attribute");
          }
          return dict;
        });
    module.function(
        "locals()",
        "Return the variables of the function that calls it.",
        () -> {
          throw misplaced("locals");
        });
    module.function(
        "globals()",
        "Return the variables of the module that calls it.",
        () -> {
          throw misplaced("globals");
        });
    module.function(
        "dir(object=<unset>, /)",
        "The names of an object's attributes, sorted.",
        object -> {
          if (object == null) {
            throw misplaced("dir");
          }
          Object listing = Attributes.special(object, "__dir__");
          if (listing == null) {
            throw Errors.type("object does not provide __dir__");
          }
          ListValue names = new ListValue(Iteration.toArray(Calls.call(listing)));
          Calls.method(names, "sort");
          return names;
        });
  }

  /**
   * These ask about the function that calls them: the calls that name them directly are compiled
   * for that.
   */
  private static ScriptError misplaced(String name) {
    return Errors.runtime(
        name + "() works only where it is called by that name, in the function it is about");
  }

  private static void declareClasses(ModuleBuilder module) {
    module.function(
        "isinstance(obj, class_or_tuple, /)",
        "Return whether an object is an instance of a class or of a subclass thereof.",
        (object, classes) -> ClassChecks.isInstance(object, classes));
    module.function(
        "issubclass(cls, class_or_tuple, /)",
        "Return whether 'cls' is derived from another class or is the same class.",
        (candidate, classes) -> ClassChecks.isSubclass(candidate, classes));
  }

  private static void declareAttributes(ModuleBuilder module) {
    module.function(
        "getattr(object, name, default=<unset>, /)",
        "Get a named attribute from an object.",
        (object, name, otherwise) -> {
          String attribute = name(name);
          if (otherwise == null) {
            return Attributes.get(object, attribute);
          }
          Object value = Attributes.getOrNull(object, attribute);
          return value == null ? otherwise : value;
        });
    module.function(
        "hasattr(obj, name, /)",
        "Return whether the object has an attribute with the given name.",
        (object, name) -> Attributes.getOrNull(object, name(name)) != null);
    module.function(
        "setattr(obj, name, value, /)",
        "Sets the named attribute on the given object to the specified value.",
        (object, name, value) -> {
          Attributes.set(object, name(name), value);
          return None.NONE;
        });
    module.function(
        "delattr(obj, name, /)",
        "Deletes the named attribute from the given object.",
        (object, name) -> {
          Attributes.delete(object, name(name));
          return None.NONE;
        });
  }

  private static String name(Object name) {
    if (Wrapped.unwrap(name) instanceof String text) {
      return text;
    }
    throw Errors.type("attribute name must be string, not '" + Types.of(name).name() + "'");
  }

  /** Equal for what {@code is} takes for the same thing: numbers and text go by value. */
  private static Object identity(Object object) {
    return switch (object) {
      case Long number -> 0x5500_0000_0000L + (number << 5);
      case Boolean truth -> truth ? 0x5600_0000_0020L : 0x5600_0000_0000L;
      case Double number -> Double.doubleToLongBits(number) >>> 1;
      case String text -> 0x5700_0000_0000L + ((long) text.hashCode() << 4);
      case java.math.BigInteger number -> 0x5800_0000_0000L + ((long) number.hashCode() << 4);
      default -> Representation.address(object);
    };
  }
}
