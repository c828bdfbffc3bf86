package org.aiolang.stdlib.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Wrapped;

/** The module {@code re}. */
public final class RegexModule {
  private static final int REMEMBERED = 512;
  private static final String SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f";

  /** A pattern and its flags. */
  private record Key(String text, boolean isBytes, int flags) {}

  /** The patterns used last, oldest first; one for each engine. */
  private final Map<Key, PatternValue> compiled = new LinkedHashMap<>(16, 0.75f, true);

  private RegexModule() {}

  /** Builds the module. */
  public static ModuleValue build(Engine engine) {
    ModuleValue module = new RegexModule().module();
    module
        .namespace()
        .lazy("Scanner", () -> Attributes.get(engine.importModule("_re_scanner"), "Scanner"));
    return module;
  }

  private ModuleValue module() {
    ModuleBuilder module = new ModuleBuilder("re", "Support for regular expressions (RE).");
    module
        .value("Pattern", PatternValue.TYPE)
        .value("Match", MatchValue.TYPE)
        .value("RegexFlag", RegexFlags.TYPE)
        .value("PatternError", RegexErrors.TYPE)
        .value("error", RegexErrors.TYPE);
    RegexFlags.forEach(module::value);
    searching(module);
    changing(module);
    return module.exportAll().build();
  }

  private void searching(ModuleBuilder module) {
    module.function(
        "compile(pattern, flags=0)",
        "Compile a regular expression pattern, returning a Pattern object.",
        this::compile);
    module.function(
        "match(pattern, string, flags=0)",
        "Try to apply the pattern at the start of the string.",
        (pattern, string, flags) ->
            PatternMethods.orNone(search(pattern, string, flags).matchAtStart(false)));
    module.function(
        "fullmatch(pattern, string, flags=0)",
        "Try to apply the pattern to all of the string.",
        (pattern, string, flags) ->
            PatternMethods.orNone(search(pattern, string, flags).matchAtStart(true)));
    module.function(
        "search(pattern, string, flags=0)",
        "Scan through the string looking for a match to the pattern.",
        (pattern, string, flags) -> PatternMethods.orNone(search(pattern, string, flags).next()));
    module.function(
        "findall(pattern, string, flags=0)",
        "Return a list of all non-overlapping matches in the string.",
        (pattern, string, flags) -> {
          PatternValue compiledPattern = compile(pattern, flags);
          return PatternMethods.findAll(
              new MatchIterator(compiledPattern, string, null, null), compiledPattern);
        });
    module.function(
        "finditer(pattern, string, flags=0)",
        "Return an iterator over all non-overlapping matches in the string.",
        this::search);
  }

  private void changing(ModuleBuilder module) {
    module.functionN(
        "split(pattern, string, maxsplit=0, flags=0)",
        "Split the string by the occurrences of the pattern.",
        a -> PatternMethods.split(compile(a[0], a[3]), a[1], a[2]));
    module.functionN(
        "sub(pattern, repl, string, count=0, flags=0)",
        "Return the string with the leftmost matches of the pattern replaced by repl.",
        a -> PatternMethods.substitute(compile(a[0], a[4]), a[1], a[2], a[3]).items()[0]);
    module.functionN(
        "subn(pattern, repl, string, count=0, flags=0)",
        "As sub, but return a tuple (new string, number of replacements).",
        a -> PatternMethods.substitute(compile(a[0], a[4]), a[1], a[2], a[3]));
    module.function(
        "escape(pattern)",
        "Escape special characters in a string.",
        pattern -> {
          String text = PatternValue.text(pattern);
          StringBuilder out = new StringBuilder(text.length() + 8);
          for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
              out.append('\\');
            }
            out.append(text.charAt(i));
          }
          return Wrapped.unwrap(pattern) instanceof String
              ? out.toString()
              : new BytesValue(
                  out.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        });
    module.function(
        "purge()",
        "Clear the regular expression cache.",
        () -> {
          compiled.clear();
          return None.NONE;
        });
  }

  private MatchIterator search(Object pattern, Object string, Object flags) {
    return new MatchIterator(compile(pattern, flags), string, null, null);
  }

  private PatternValue compile(Object pattern, Object flags) {
    int bits = Conversion.indexInt(flags, null);
    if (pattern instanceof PatternValue already) {
      if (bits != 0) {
        throw Errors.value("cannot process flags argument with a compiled pattern");
      }
      return already;
    }
    if (!PatternValue.isText(pattern)) {
      throw Errors.type("first argument must be string or compiled pattern");
    }
    Key key = new Key(PatternValue.text(pattern), !PatternValue.isString(pattern), bits);
    PatternValue known = compiled.get(key);
    if (known == null) {
      known = PatternValue.of(pattern, bits);
      if (compiled.size() >= REMEMBERED) {
        compiled.remove(compiled.keySet().iterator().next());
      }
      compiled.put(key, known);
    }
    return known;
  }
}
