package org.aiolang.stdlib.text;

import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Codecs;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Text;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** The module {@code json}, with {@code json.decoder} and {@code json.encoder}. */
public final class JsonModule {
  private static final Type ENCODER =
      Type.builtin("json.encoder", "JSONEncoder", Types.OBJECT, JsonModule::declareEncoder);
  private static final Type DECODER =
      Type.builtin("json.decoder", "JSONDecoder", Types.OBJECT, JsonModule::declareDecoder);

  private static final String STYLE =
      "skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, ";

  private JsonModule() {}

  /** Builds the module. */
  public static ModuleValue build(Engine engine) {
    ModuleBuilder module =
        new ModuleBuilder("json", "JSON encoder and decoder.")
            .value("JSONEncoder", ENCODER)
            .value("JSONDecoder", DECODER)
            .value("JSONDecodeError", JsonErrors.DECODE_ERROR)
            .value(
                "__all__",
                new ListValue(
                    "dump",
                    "dumps",
                    "load",
                    "loads",
                    "JSONDecoder",
                    "JSONDecodeError",
                    "JSONEncoder"));
    module.functionN(
        "dumps(obj, *, "
            + STYLE
            + "cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)",
        "Serialize obj to a JSON formatted str.",
        arguments -> dumps(arguments, 1));
    module.functionN(
        "dump(obj, fp, *, "
            + STYLE
            + "cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)",
        "Serialize obj as a JSON formatted stream to fp, which has write().",
        arguments -> {
          Calls.method(arguments[1], "write", dumps(arguments, 2));
          return None.NONE;
        });
    String hooks =
        "cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,"
            + " object_pairs_hook=None, **kw)";
    module.functionN(
        "loads(s, *, " + hooks,
        "Deserialize a str, bytes or bytearray with a JSON document to a Python object.",
        arguments -> loads(arguments[0], arguments));
    module.functionN(
        "load(fp, *, " + hooks,
        "Deserialize a file with a JSON document to a Python object.",
        arguments -> loads(Calls.method(arguments[0], "read"), arguments));
    ModuleValue built = module.build();
    built.namespace().lazy("decoder", () -> engine.importModule("json.decoder"));
    built.namespace().lazy("encoder", () -> engine.importModule("json.encoder"));
    return built;
  }

  /** {@code json.decoder}. */
  public static ModuleValue buildDecoder() {
    return new ModuleBuilder("json.decoder", "Implementation of JSONDecoder.")
        .value("JSONDecoder", DECODER)
        .value("JSONDecodeError", JsonErrors.DECODE_ERROR)
        .build();
  }

  /** {@code json.encoder}. */
  public static ModuleValue buildEncoder() {
    return new ModuleBuilder("json.encoder", "Implementation of JSONEncoder.")
        .value("JSONEncoder", ENCODER)
        .function(
            "encode_basestring(s, /)", "A str as JSON, in quotes.", text -> quoted(text, false))
        .function(
            "encode_basestring_ascii(s, /)",
            "A str as JSON of ASCII letters, in quotes.",
            text -> quoted(text, true))
        .build();
  }

  private static String quoted(Object text, boolean ascii) {
    if (!(Wrapped.unwrap(text) instanceof String plain)) {
      throw Errors.type("first argument must be a string, not " + Types.of(text).name());
    }
    StringBuilder out = new StringBuilder(plain.length() + 2);
    JsonWriter.string(plain, ascii, out);
    return out.toString();
  }

  /**
   * @param at where the options begin among the arguments
   */
  private static Object dumps(Object[] arguments, int at) {
    Object encoderClass = arguments[at + 4];
    Keywords more = (Keywords) arguments[at + 9];
    if (encoderClass == None.NONE && more.size() == 0) {
      return JsonWriter.write(
          arguments[0],
          JsonWriter.style(
              arguments[at],
              arguments[at + 1],
              arguments[at + 2],
              arguments[at + 3],
              arguments[at + 5],
              arguments[at + 6],
              arguments[at + 8],
              arguments[at + 7]));
    }
    String[] names = {
      "skipkeys",
      "ensure_ascii",
      "check_circular",
      "allow_nan",
      "indent",
      "separators",
      "default",
      "sort_keys"
    };
    Object[] values = {
      arguments[at],
      arguments[at + 1],
      arguments[at + 2],
      arguments[at + 3],
      arguments[at + 5],
      arguments[at + 6],
      arguments[at + 7],
      arguments[at + 8]
    };
    Object encoder =
        Calls.call(
            encoderClass == None.NONE ? ENCODER : encoderClass,
            new Object[0],
            joined(names, values, more));
    return Calls.method(encoder, "encode", arguments[0]);
  }

  private static Keywords joined(String[] names, Object[] values, Keywords more) {
    String[] allNames = new String[names.length + more.size()];
    Object[] allValues = new Object[allNames.length];
    System.arraycopy(names, 0, allNames, 0, names.length);
    System.arraycopy(values, 0, allValues, 0, names.length);
    System.arraycopy(more.names(), 0, allNames, names.length, more.size());
    System.arraycopy(more.values(), 0, allValues, names.length, more.size());
    return new Keywords(allNames, allValues);
  }

  private static Object loads(Object document, Object[] arguments) {
    String text = text(document);
    Object decoderClass = arguments[1];
    Keywords more = (Keywords) arguments[7];
    if (decoderClass == None.NONE && more.size() == 0) {
      return new JsonReader(
              text,
              new JsonReader.Hooks(
                  orNull(arguments[2]),
                  orNull(arguments[6]),
                  orNull(arguments[3]),
                  orNull(arguments[4]),
                  orNull(arguments[5]),
                  true))
          .document();
    }
    String[] names = {
      "object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook"
    };
    int given = 0;
    for (int i = 0; i < names.length; i++) {
      given += arguments[i + 2] == None.NONE ? 0 : 1;
    }
    String[] givenNames = new String[given];
    Object[] givenValues = new Object[given];
    for (int i = names.length - 1; i >= 0; i--) {
      if (arguments[i + 2] != None.NONE) {
        givenNames[--given] = names[i];
        givenValues[given] = arguments[i + 2];
      }
    }
    Object decoder =
        Calls.call(
            decoderClass == None.NONE ? DECODER : decoderClass,
            new Object[0],
            joined(givenNames, givenValues, more));
    return Calls.method(decoder, "decode", text);
  }

  private static Object orNull(Object value) {
    return value == None.NONE ? null : value;
  }

  private static String text(Object document) {
    if (Wrapped.unwrap(document) instanceof String text) {
      if (text.startsWith("\ufeff")) {
        throw JsonErrors.at("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0);
      }
      return text;
    }
    byte[] bytes = BytesArguments.bytesOrNull(document);
    if (bytes == null) {
      throw Errors.type(
          "the JSON object must be str, bytes or bytearray, not " + Types.of(document).name());
    }
    return Codecs.decode(bytes, encoding(bytes), "surrogatepass");
  }

  /**
   * Guesses the encoding from a byte order mark or from where the zeros are: a document starts with
   * two ASCII characters.
   */
  private static String encoding(byte[] bytes) {
    int first = bytes.length > 0 ? bytes[0] & 0xff : 1;
    int second = bytes.length > 1 ? bytes[1] & 0xff : 1;
    int third = bytes.length > 2 ? bytes[2] & 0xff : 1;
    int fourth = bytes.length > 3 ? bytes[3] & 0xff : 1;
    if (first == 0 && second == 0 && third == 0xfe && fourth == 0xff
        || first == 0xff && second == 0xfe && third == 0 && fourth == 0) {
      return "utf-32";
    }
    if (first == 0xfe && second == 0xff || first == 0xff && second == 0xfe) {
      return "utf-16";
    }
    if (first == 0xef && second == 0xbb && third == 0xbf) {
      return "utf-8-sig";
    }
    if (bytes.length >= 4) {
      if (first == 0) {
        return second == 0 ? "utf-32-be" : "utf-16-be";
      }
      return second == 0 ? third == 0 && fourth == 0 ? "utf-32-le" : "utf-16-le" : "utf-8";
    }
    if (bytes.length == 2) {
      return first == 0 ? "utf-16-be" : second == 0 ? "utf-16-le" : "utf-8";
    }
    return "utf-8";
  }

  private static void declareEncoder(TypeMembers members) {
    members.constructor(
        "JSONEncoder(cls, /, *args, **kwargs)",
        "Extensible JSON encoder for Python data structures.",
        arguments -> new Instance((Type) arguments[0]));
    members.methodN(
        "__init__(self, *, "
            + STYLE
            + "sort_keys=False, indent=None, separators=None, default=None)",
        "Constructor for JSONEncoder, with sensible defaults.",
        arguments -> {
          Instance self = (Instance) arguments[0];
          String[] names = {
            "skipkeys", "ensure_ascii", "check_circular", "allow_nan", "sort_keys", "indent"
          };
          for (int i = 0; i < names.length; i++) {
            self.setField(names[i], arguments[i + 1]);
          }
          if (arguments[7] != None.NONE) {
            Object[] pair = Iteration.unpack(arguments[7], 2);
            self.setField("item_separator", pair[0]);
            self.setField("key_separator", pair[1]);
          } else if (arguments[6] != None.NONE) {
            self.setField("item_separator", ",");
          }
          if (arguments[8] != None.NONE) {
            self.setField("default", arguments[8]);
          }
          return None.NONE;
        });
    members.constant("item_separator", ", ");
    members.constant("key_separator", ": ");
    members.method(
        "default(self, o)",
        "Return another, serializable object for o, or raise TypeError.",
        (self, value) -> {
          throw JsonWriter.notSerializable(value);
        });
    members.method("encode(self, o)", "Return a JSON string for o.", JsonModule::encode);
    members.method(
        "iterencode(self, o, _one_shot=False)",
        "Encode o and yield the string, in one piece.",
        (self, value, once) -> Iteration.iterate(new ListValue(encode(self, value))));
  }

  private static Object encode(Object self, Object value) {
    JsonWriter.Style style =
        JsonWriter.style(
            Attributes.get(self, "skipkeys"),
            Attributes.get(self, "ensure_ascii"),
            Attributes.get(self, "check_circular"),
            Attributes.get(self, "allow_nan"),
            Attributes.get(self, "indent"),
            new TupleValue(
                Attributes.get(self, "item_separator"), Attributes.get(self, "key_separator")),
            Attributes.get(self, "sort_keys"),
            Attributes.get(self, "default"));
    return JsonWriter.write(value, style);
  }

  private static void declareDecoder(TypeMembers members) {
    members.constructor(
        "JSONDecoder(cls, /, *args, **kwargs)",
        "Simple JSON decoder.",
        arguments -> new Instance((Type) arguments[0]));
    members.methodN(
        "__init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,"
            + " strict=True, object_pairs_hook=None)",
        "Set what parts of a document become.",
        arguments -> {
          Instance self = (Instance) arguments[0];
          String[] names = {
            "object_hook",
            "parse_float",
            "parse_int",
            "parse_constant",
            "strict",
            "object_pairs_hook"
          };
          for (int i = 0; i < names.length; i++) {
            self.setField(names[i], arguments[i + 1]);
          }
          return None.NONE;
        });
    members.method(
        "decode(self, s)",
        "Return the Python representation of the document s.",
        (self, document) -> new JsonReader(string(document), hooks(self)).document());
    members.method(
        "raw_decode(self, s, idx=0)",
        "Decode a document that begins at idx; return the value and where it ended.",
        (self, document, start) -> {
          String text = string(document);
          JsonReader reader = new JsonReader(text, hooks(self));
          int from = Math.min(Conversion.indexInt(start, null), Text.length(text));
          if (from < 0) {
            throw Errors.value("idx cannot be negative");
          }
          Object value = reader.valueAt(Text.offset(text, from));
          return new TupleValue(value, (long) Text.index(text, reader.offset()));
        });
  }

  private static String string(Object document) {
    if (Wrapped.unwrap(document) instanceof String text) {
      return text;
    }
    throw Errors.type("first argument must be a string, not " + Types.of(document).name());
  }

  private static JsonReader.Hooks hooks(Object self) {
    return new JsonReader.Hooks(
        orNull(Attributes.get(self, "object_hook")),
        orNull(Attributes.get(self, "object_pairs_hook")),
        orNull(Attributes.get(self, "parse_float")),
        orNull(Attributes.get(self, "parse_int")),
        orNull(Attributes.get(self, "parse_constant")),
        Conversion.truth(Attributes.get(self, "strict")));
  }
}
