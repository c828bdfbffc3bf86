package org.aiolang.stdlib.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.ByteArrayValue;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Text;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** {@code re.Pattern}. */
final class PatternValue extends Instance {
  static final Type TYPE = Type.builtin("re", "Pattern", Types.OBJECT, PatternMethods::declare);

  /** Escapes by which a pattern names a character beyond ASCII. */
  private static final Pattern HIDDEN = Pattern.compile("\\\\[uUNx0-9]");

  /** The str or bytes it was made of. */
  final Object pattern;

  final boolean isBytes;
  final PatternTranslator.Translation translation;
  private final Pattern java;
  private Pattern advancing;

  /** The flags given to {@code compile}, without the pattern's own. */
  private final int givenFlags;

  /**
   * A faster form for text that is ASCII only; this itself where there is none. Made when first
   * wanted.
   */
  private PatternValue asciiForm;

  private PatternValue(
      Object pattern, boolean isBytes, PatternTranslator.Translation translation, int givenFlags) {
    super(TYPE);
    this.givenFlags = givenFlags;
    this.pattern = pattern;
    this.isBytes = isBytes;
    this.translation = translation;
    this.java = compile(translation.java());
  }

  /**
   * {@code re.compile(pattern, flags)} of a str or bytes.
   *
   * @throws org.aiolang.interpreter.error.ScriptError PatternError, or TypeError for another
   *     pattern
   */
  static PatternValue of(Object pattern, int flags) {
    Object plain = Wrapped.unwrap(pattern);
    if (!(plain instanceof String) && BytesArguments.bytesOrNull(plain) == null) {
      throw Errors.type("first argument must be string or compiled pattern");
    }
    boolean isBytes = !(plain instanceof String);
    return new PatternValue(
        plain,
        isBytes,
        PatternTranslator.translate(plain, text(plain), isBytes, false, flags),
        flags);
  }

  private Pattern compile(String source) {
    try {
      return Pattern.compile(source);
    } catch (PatternSyntaxException e) {
      throw RegexErrors.error("not supported: " + e.getDescription(), pattern, -1);
    }
  }

  /** The text of a str, or bytes as Latin-1. */
  static String text(Object value) {
    return Wrapped.unwrap(value) instanceof String text
        ? text
        : new String(BytesArguments.bytes(value), StandardCharsets.ISO_8859_1);
  }

  /** The text to search in, of the pattern's kind. */
  String subject(Object value) {
    Object plain = Wrapped.unwrap(value);
    if (plain instanceof String text) {
      if (isBytes) {
        throw Errors.type("cannot use a bytes pattern on a string-like object");
      }
      return text;
    }
    byte[] bytes = BytesArguments.bytesOrNull(plain);
    if (bytes == null) {
      throw Errors.type(
          "expected string or bytes-like object, got '" + Types.of(value).name() + "'");
    }
    if (!isBytes) {
      throw Errors.type("cannot use a string pattern on a bytes-like object");
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** A part of a subject, as scripts get it. */
  Object part(String text) {
    return isBytes ? new BytesValue(text.getBytes(StandardCharsets.ISO_8859_1)) : text;
  }

  /** What to match a text with: this, or a form of it for ASCII text. */
  PatternValue forText(String text) {
    if (asciiForm == null) {
      asciiForm = makeAsciiForm();
    }
    return asciiForm == this || !isAscii(text) ? this : asciiForm;
  }

  private PatternValue makeAsciiForm() {
    String source = text(pattern);
    // Letters beyond ASCII may be the other case of ASCII ones (the Kelvin sign): then the form
    // would differ.
    boolean mayFold =
        (flags() & RegexFlags.IGNORECASE) != 0 || source.contains("(?") && source.contains("i");
    if (mayFold && (!isAscii(source) || HIDDEN.matcher(source).find())) {
      return this;
    }
    PatternTranslator.Translation other =
        PatternTranslator.translate(pattern, source, isBytes, true, givenFlags);
    return other.java().equals(translation.java())
        ? this
        : new PatternValue(pattern, isBytes, other, givenFlags);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** A matcher that sees the text around its region, as Python's does. */
  Matcher matcher(String text) {
    return java.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
  }

  /**
   * As {@link #matcher}, but does not match nothing at the start of its region: for the place where
   * an empty match was found already.
   */
  Matcher advancingMatcher(String text) {
    if (advancing == null) {
      advancing = compile("(?:" + translation.java() + ")(?!\\G)");
    }
    return advancing.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
  }

  int groups() {
    return translation.javaNumbers().length - 1;
  }

  int flags() {
    return translation.flags();
  }

  /** The number of a group given by number or name; -1 where there is none. */
  int group(Object given) {
    Object plain = Wrapped.unwrap(given);
    if (plain instanceof String name) {
      Integer number = translation.names().get(name);
      return number == null ? -1 : number;
    }
    return Conversion.indexOrNull(given) instanceof Long number && number >= 0 && number <= groups()
        ? (int) (long) number
        : -1;
  }

  DictValue groupIndex() {
    DictValue index = new DictValue();
    translation.names().forEach((name, number) -> index.put(name, (long) number));
    return index;
  }

  /** Where a search begins or ends, as an offset into the text; clipped. */
  static int offset(Object given, String text) {
    Object number = Conversion.index(given);
    int length = Text.length(text);
    long index =
        number instanceof Long plain
            ? Math.max(0, Math.min(plain, length))
            : number.toString().startsWith("-") ? 0 : length;
    return Text.offset(text, (int) index);
  }

  @Override
  public String toString() {
    return "re.compile(" + Conversion.repr(pattern) + ")";
  }

  /** {@code repr}. */
  String shown() {
    String text = Conversion.repr(pattern);
    int flags = flags();
    if (!isBytes
        && (flags & (RegexFlags.LOCALE | RegexFlags.UNICODE | RegexFlags.ASCII))
            == RegexFlags.UNICODE) {
      flags &= ~RegexFlags.UNICODE;
    }
    String cut = Text.length(text) > 200 ? text.substring(0, Text.offset(text, 200)) : text;
    return "re.compile(" + cut + (flags == 0 ? ")" : ", " + RegexFlags.names(flags) + ")");
  }

  static boolean isText(Object value) {
    return Wrapped.unwrap(value) instanceof String
        || value instanceof BytesValue
        || value instanceof ByteArrayValue;
  }

  static boolean isString(Object value) {
    return Wrapped.unwrap(value) instanceof String;
  }

  static boolean isNone(Object value) {
    return value == None.NONE || value == null;
  }
}
