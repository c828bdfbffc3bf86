package org.aiolang.interpreter.value;

import java.math.BigInteger;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** Declares the members of str; families of methods have classes of their own. */
public final class StrMethods {
  private StrMethods() {}

  static void declare(TypeMembers members) {
    members.constructor(
        "str(cls, object=<unset>, encoding=<unset>, errors=<unset>)",
        "Create a string object from the given object.",
        Representation::str,
        arguments ->
            NumberMembers.ofClass(
                arguments[0], Types.STR, construct(arguments[1], arguments[2], arguments[3])));
    declareOperators(members);
    StrSearch.declare(members);
    StrSplit.declare(members);
    StrCase.declare(members);
    StrTranslation.declare(members);
    members.method(
        "encode(self, /, encoding='utf-8', errors='strict')",
        "Encode the string using the codec registered for encoding.",
        (self, encoding, errors) ->
            new BytesValue(
                Codecs.encode(
                    (String) self,
                    StrArguments.named(encoding, "encode", "encoding"),
                    StrArguments.named(errors, "encode", "errors"))));
    members.methodN(
        "format(self, /, *args, **kwargs)",
        "Return a formatted version of the string, using substitutions from args and kwargs.",
        arguments ->
            FieldFormat.format(
                (String) arguments[0], (Object[]) arguments[1], (Keywords) arguments[2]));
    members.method(
        "format_map(self, mapping, /)",
        "Return a formatted version of the string, using substitutions from mapping.",
        (self, mapping) -> FieldFormat.formatMap((String) self, mapping));
  }

  private static void declareOperators(TypeMembers members) {
    members.method("__str__(self, /)", "Return str(self).", self -> self);
    members.method("__repr__(self, /)", "Return repr(self).", self -> Quoting.text((String) self));
    members.method(
        "__format__(self, format_spec, /)",
        "Return a formatted version of the string as described by format_spec.",
        (self, specification) -> {
          String given = StrArguments.plainFor("__format__() argument", specification);
          return given.isEmpty() ? self : Format.text((String) self, given);
        });
    members.method(
        "__len__(self, /)", "Return len(self).", self -> (long) Text.length((String) self));
    members.method(
        "__getitem__(self, key, /)", "Return self[key].", (self, key) -> item((String) self, key));
    members.method(
        "__iter__(self, /)", "Implement iter(self).", self -> new StrIterator((String) self));
    members.method("__add__(self, value, /)", "Return self+value.", Sequences::concatenate);
    members.method(
        "__mul__(self, value, /)",
        "Return self*value.",
        (self, count) -> Sequences.repeat(self, Conversion.index(count)));
    members.method(
        "__rmul__(self, value, /)",
        "Return value*self.",
        (self, count) -> Sequences.repeat(self, Conversion.index(count)));
    members.method("__mod__(self, value, /)", "Return self%value.", Format::percent);
    members.method(
        "__rmod__(self, value, /)",
        "Return value%self.",
        (self, value) ->
            Wrapped.unwrap(value) instanceof String template
                ? Format.percent(template, self)
                : NotImplemented.NOT_IMPLEMENTED);
    Comparison.declareOrder(members);
    Comparison.declareHash(members);
    members.method("__getnewargs__(self, /)", "", self -> new TupleValue(self));
    members.method(
        "__sizeof__(self, /)",
        "Return the size of the string in memory, in bytes.",
        self -> 49L + ((String) self).length());
  }

  /** {@code text[key]}. */
  static String item(String text, Object key) {
    if (key instanceof Long number) {
      long index = number;
      return Text.at(text, index == (int) index ? (int) index : Integer.MAX_VALUE);
    }
    if (key instanceof SliceValue slice) {
      SliceValue.Places places = slice.places(Text.length(text));
      return Text.slice(text, places.start(), places.stop(), places.step());
    }
    Object plain = Conversion.indexOrNull(key);
    if (plain == null) {
      throw Errors.type("string indices must be integers, not '" + Types.of(key).name() + "'");
    }
    if (plain instanceof BigInteger) {
      throw Errors.index("cannot fit 'int' into an index-sized integer");
    }
    return item(text, plain);
  }

  private static Object construct(Object object, Object encoding, Object errors) {
    if (encoding == null && errors == null) {
      return object == null ? "" : Representation.str(object);
    }
    String name = encoding == null ? "utf-8" : StrArguments.named(encoding, "str", "encoding");
    String handler = errors == null ? "strict" : StrArguments.named(errors, "str", "errors");
    if (object == null) {
      return "";
    }
    return switch (Wrapped.unwrap(object)) {
      case BytesValue bytes -> Codecs.decode(bytes.bytes(), name, handler);
      case ByteArrayValue bytes -> Codecs.decode(bytes.toBytes(), name, handler);
      case MemoryViewValue view -> Codecs.decode(view.toBytes(), name, handler);
      case String ignored -> throw Errors.type("decoding str is not supported");
      default ->
          throw Errors.type(
              "decoding to str: need a bytes-like object, " + Types.of(object).name() + " found");
    };
  }
}
