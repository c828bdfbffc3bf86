package org.aiolang.stdlib.core;

import java.math.BigInteger;
import java.util.Set;
import java.util.TreeSet;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.exec.suspend.AsyncIteration;
import org.aiolang.interpreter.value.Aggregation;
import org.aiolang.interpreter.value.Arithmetic;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ClassChecks;
import org.aiolang.interpreter.value.Comparison;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Ellipsis;
import org.aiolang.interpreter.value.Format;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.IntegerText;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.IteratorTypes;
import org.aiolang.interpreter.value.IteratorValue;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.NotImplemented;
import org.aiolang.interpreter.value.Representation;
import org.aiolang.interpreter.value.Text;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** The functions, classes and constants that every module sees. */
public final class BuiltinsModule {
  private final Engine engine;

  private BuiltinsModule(Engine engine) {
    this.engine = engine;
  }

  /** Builds it for one engine. */
  public static ModuleValue build(Engine engine) {
    return new BuiltinsModule(engine).build();
  }

  private ModuleValue build() {
    ModuleBuilder module =
        new ModuleBuilder(
            "builtins", "Built-in functions, types, exceptions, and other objects.");
    constants(module);
    types(module);
    numbers(module);
    iteration(module);
    objects(module);
    Printing.declare(module, engine);
    refused(module);
    return module.build();
  }

  private static void constants(ModuleBuilder module) {
    module
        .value("None", None.NONE)
        .value("True", true)
        .value("False", false)
        .value("Ellipsis", Ellipsis.ELLIPSIS)
        .value("NotImplemented", NotImplemented.NOT_IMPLEMENTED)
        .value("__debug__", true);
  }

  private static void types(ModuleBuilder module) {
    Type[] plain = {
      Types.OBJECT, Types.TYPE, Types.INT, Types.BOOL, Types.FLOAT, Types.COMPLEX, Types.STR,
      Types.BYTES, Types.BYTE_ARRAY, Types.LIST, Types.TUPLE, Types.DICT, Types.SET,
      Types.FROZEN_SET, Types.RANGE, Types.SLICE, Types.PROPERTY, Types.CLASS_METHOD,
      Types.STATIC_METHOD, Types.SUPER, IteratorTypes.ENUMERATE, IteratorTypes.ZIP,
      IteratorTypes.MAP, IteratorTypes.FILTER, IteratorTypes.REVERSED
    };
    for (Type each : plain) {
      module.value(each.name(), each);
    }
    for (Type each : ExceptionTypes.all()) {
      module.value(each.name(), each);
    }
    module.value("EnvironmentError", ExceptionTypes.OS_ERROR);
    module.value("IOError", ExceptionTypes.OS_ERROR);
  }

  private static void numbers(ModuleBuilder module) {
    module
        .function("abs(x, /)", "Return the absolute value of the argument.", Arithmetic::absolute)
        .function(
            "divmod(x, y, /)", "Return the tuple (x//y, x%y).", Arithmetic::divmod)
        .function(
            "pow(base, exp, mod=None)",
            "base**exp with 2 arguments or base**exp % mod with 3 arguments.",
            (base, exponent, modulus) ->
                modulus == None.NONE
                    ? Arithmetic.power(base, exponent)
                    : Arithmetic.power(base, exponent, modulus))
        .function(
            "round(number, ndigits=None)",
            "Round a number to a given precision in decimal digits.",
            BuiltinsModule::round)
        .function(
            "sum(iterable, /, start=0)",
            "Return the sum of a 'start' value plus an iterable of numbers.",
            Aggregation::sum)
        .functionN(
            "min(*args, key=None, default=<unset>)",
            "Return the smallest item.",
            arguments ->
                Aggregation.minimum((Object[]) arguments[0], key(arguments[1]), arguments[2]))
        .functionN(
            "max(*args, key=None, default=<unset>)",
            "Return the largest item.",
            arguments ->
                Aggregation.maximum((Object[]) arguments[0], key(arguments[1]), arguments[2]))
        .function("hash(obj, /)", "Return the hash value.", value -> Comparison.hash(value))
        .function(
            "bin(number, /)",
            "Return the binary representation of an integer.",
            number -> IntegerText.prefixed(Conversion.index(number), "0b", 2))
        .function(
            "oct(number, /)",
            "Return the octal representation of an integer.",
            number -> IntegerText.prefixed(Conversion.index(number), "0o", 8))
        .function(
            "hex(number, /)",
            "Return the hexadecimal representation of an integer.",
            number -> IntegerText.prefixed(Conversion.index(number), "0x", 16))
        .function("chr(i, /)", "Return a Unicode string of one character.", BuiltinsModule::chr)
        .function("ord(c, /)", "Return the Unicode code point of a character.", BuiltinsModule::ord)
        .function("id(obj, /)", "Return the identity of an object.", BuiltinsModule::id);
  }

  private static Object key(Object key) {
    return key == None.NONE ? null : key;
  }

  private static Object round(Object number, Object digits) {
    Object method = Types.of(number).lookup("__round__");
    if (method == null) {
      throw Errors.type(
          "type " + Types.of(number).name() + " doesn't define __round__ method");
    }
    return digits == None.NONE
        ? Calls.call(method, number)
        : Calls.call(method, number, digits);
  }

  private static Object chr(Object value) {
    Object index = Conversion.index(value);
    if (index instanceof BigInteger || (Long) index > Integer.MAX_VALUE
        || (Long) index < Integer.MIN_VALUE) {
      throw Errors.overflow("Python int too large to convert to C int");
    }
    long point = (Long) index;
    if (point < 0 || point > Character.MAX_CODE_POINT) {
      throw Errors.value("chr() arg not in range(0x110000)");
    }
    return Text.of((int) point);
  }

  private static Object ord(Object value) {
    Object plain = Wrapped.unwrap(value);
    if (plain instanceof String text) {
      if (Text.length(text) == 1) {
        return (long) text.codePointAt(0);
      }
      throw Errors.type(
          "ord() expected a character, but string of length "
              + Text.length(text)
              + " found");
    }
    if (plain instanceof org.aiolang.interpreter.value.BytesValue bytes) {
      if (bytes.bytes().length == 1) {
        return (long) (bytes.bytes()[0] & 0xFF);
      }
      throw Errors.type(
          "ord() expected a character, but string of length " + bytes.bytes().length + " found");
    }
    throw Errors.type(
        "ord() expected string of length 1, but " + Types.of(value).name() + " found");
  }

  private static Object id(Object value) {
    return value instanceof Instance || !(value instanceof Long number)
        ? Representation.address(value)
        : (Object) (0x10_0000_0000L + number * 32);
  }

  private static void iteration(ModuleBuilder module) {
    module
        .function("len(obj, /)", "Return the number of items in a container.", Aggregation::length)
        .function(
            "iter(object, sentinel=<unset>, /)",
            "Get an iterator from an object.",
            (object, sentinel) ->
                sentinel == null
                    ? Iteration.iterator(object)
                    : new org.aiolang.interpreter.value.CallableIterator(object, sentinel))
        .function(
            "next(iterator, default=<unset>, /)",
            "Return the next item from the iterator.",
            BuiltinsModule::next)
        .function(
            "any(iterable, /)",
            "Return True if bool(x) is True for any x in the iterable.",
            iterable -> Aggregation.any(iterable))
        .function(
            "all(iterable, /)",
            "Return True if bool(x) is True for all values x in the iterable.",
            iterable -> Aggregation.all(iterable))
        .functionN(
            "sorted(iterable, /, *, key=None, reverse=False)",
            "Return a new list containing all items from the iterable in ascending order.",
            arguments ->
                Aggregation.sorted(
                    arguments[0], key(arguments[1]), Conversion.truth(arguments[2])))
        .function(
            "aiter(async_iterable, /)",
            "Return an AsyncIterator for an AsyncIterable object.",
            AsyncIteration::start)
        .function(
            "anext(aiterator, default=<unset>, /)",
            "Return the next item from the async iterator.",
            (iterator, otherwise) ->
                otherwise == null
                    ? AsyncIteration.next(iterator)
                    : new NextOrDefault(AsyncIteration.next(iterator), otherwise));
  }

  private static Object next(Object iterator, Object otherwise) {
    if (iterator instanceof IteratorValue direct) {
      Object item = direct.next();
      if (item != null) {
        return item;
      }
      if (otherwise != null) {
        return otherwise;
      }
      Object returned =
          direct instanceof org.aiolang.interpreter.value.ReturningIterator returning
              ? returning.returned()
              : None.NONE;
      throw Errors.stopIteration(returned);
    }
    Object method = Types.of(iterator).lookup("__next__");
    if (method == null) {
      throw Errors.type("'" + Types.of(iterator).name() + "' object is not an iterator");
    }
    try {
      return Calls.call(method, iterator);
    } catch (ScriptError stop) {
      if (otherwise != null && stop.value().type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
        return otherwise;
      }
      throw stop;
    }
  }

  private void objects(ModuleBuilder module) {
    module
        .function(
            "isinstance(obj, class_or_tuple, /)",
            "Return whether an object is an instance of a class or of a subclass thereof.",
            (object, classes) -> ClassChecks.isInstance(object, classes))
        .function(
            "issubclass(cls, class_or_tuple, /)",
            "Return whether 'cls' is derived from another class or is the same class.",
            (cls, classes) -> ClassChecks.isSubclass(cls, classes))
        .function("callable(obj, /)", "Return whether the object is callable.", Calls::isCallable)
        .function("repr(obj, /)", "Return the canonical string representation.", Conversion::repr)
        .function("ascii(obj, /)", "Return an ASCII-only representation.", Conversion::ascii)
        .function(
            "format(value, format_spec='', /)",
            "Return type(value).__format__(value, format_spec).",
            (value, specification) -> Format.format(value, text(specification, "format() argument 2")))
        .function(
            "getattr(object, name, default=<unset>, /)",
            "Get a named attribute from an object.",
            BuiltinsModule::getAttribute)
        .function(
            "hasattr(obj, name, /)",
            "Return whether the object has an attribute with the given name.",
            (object, name) -> Attributes.getOrNull(object, attributeName(name)) != null)
        .function(
            "setattr(obj, name, value, /)",
            "Set the named attribute on the given object to the specified value.",
            (object, name, value) -> {
              Attributes.set(object, attributeName(name), value);
              return None.NONE;
            })
        .function(
            "delattr(obj, name, /)",
            "Delete the named attribute from the given object.",
            (object, name) -> {
              Attributes.delete(object, attributeName(name));
              return None.NONE;
            })
        .function(
            "vars(object=<unset>, /)",
            "Return the __dict__ attribute of an object.",
            BuiltinsModule::vars)
        .function(
            "dir(object=<unset>, /)", "Return the names of an object.", BuiltinsModule::dir)
        .function(
            "locals()",
            "Return the variables of the function that calls it.",
            () -> {
              throw misplaced("locals");
            })
        .function(
            "globals()",
            "Return the variables of the module that calls it.",
            () -> {
              throw misplaced("globals");
            })
        .functionN(
            "__import__(name, globals=None, locals=None, fromlist=(), level=0)",
            "Import a module.",
            arguments -> {
              String name = text(arguments[0], "__import__() argument 1");
              ModuleValue last = engine.importModule(name);
              boolean top = !Conversion.truth(arguments[3]) && name.indexOf('.') > 0;
              return top ? engine.importModule(name.substring(0, name.indexOf('.'))) : last;
            });
  }

  private static ScriptError misplaced(String name) {
    return Errors.runtime(
        name + "() works only where it is called by that name, in the function it is about");
  }

  private static Object getAttribute(Object object, Object name, Object otherwise) {
    if (otherwise == null) {
      return Attributes.get(object, attributeName(name));
    }
    Object value = Attributes.getOrNull(object, attributeName(name));
    return value == null ? otherwise : value;
  }

  private static String attributeName(Object name) {
    Object plain = Wrapped.unwrap(name);
    if (plain instanceof String text) {
      return text;
    }
    throw Errors.type(
        "attribute name must be string, not '" + Types.of(name).name() + "'");
  }

  private static String text(Object value, String what) {
    Object plain = Wrapped.unwrap(value);
    if (plain instanceof String text) {
      return text;
    }
    throw Errors.type(what + " must be str, not " + Types.of(value).name());
  }

  private static Object vars(Object object) {
    if (object == null) {
      throw misplaced("vars");
    }
    Object dict = Attributes.getOrNull(object, "__dict__");
    if (dict == null) {
      throw Errors.type("vars() argument must have __dict__ attribute");
    }
    return dict;
  }

  private static Object dir(Object object) {
    if (object == null) {
      throw misplaced("dir");
    }
    Object method = Types.of(object).lookup("__dir__");
    if (method != null) {
      return Aggregation.sorted(Calls.call(method, object), null, false);
    }
    Set<String> names = new TreeSet<>();
    if (object instanceof ModuleValue module) {
      names.addAll(module.namespace().names());
    } else {
      Type type = object instanceof Type cls ? cls : Types.of(object);
      for (Type each : type.mro()) {
        names.addAll(each.members().keySet());
      }
      if (object instanceof Instance instance && !(object instanceof Type)) {
        Object own = Attributes.getOrNull(instance, "__dict__");
        if (own instanceof DictValue dict) {
          for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
            names.add((String) at.key());
          }
        }
      }
    }
    return new ListValue((Object[]) names.toArray(new String[0]));
  }

  private static void refused(ModuleBuilder module) {
    for (String name : new String[] {"eval", "exec", "compile"}) {
      module.functionN(
          name + "(*args, **kwargs)",
          "Not part of aio.",
          arguments -> {
            throw Errors.of(
                ExceptionTypes.NOT_IMPLEMENTED_ERROR,
                name
                    + "() is not part of aio: scripts are resolved before they run; put the code in a"
                    + " function, or run another script with spawn_process");
          });
    }
  }
}
