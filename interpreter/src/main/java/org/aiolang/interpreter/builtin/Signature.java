package org.aiolang.interpreter.builtin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;

/**
 * The parameters of a native function, written as Python would: {@code "sorted(iterable, /, *,
 * key=None, reverse=False)"}. Parsed at the first call that needs it. Defaults: None, True, False,
 * an int, a float, a 'string', {@code ()} or {@code <unset>}, which arrives as null. A method's
 * first parameter is {@code self} (its class is checked before the body runs, and a {@link
 * org.aiolang.interpreter.value.Wrapped} receiver of int, float and str methods arrives unwrapped);
 * {@code cls} in {@code __new__} and class methods.
 */
public final class Signature {
  private final String text;
  private final String name;
  private ParameterList list;
  private Object[] defaults;
  private Object[] keywordDefaults;
  private Object[] starred;
  private final Function<String, Object> keywordDefault = this::findKeywordDefault;

  private static final Object[] NONE = {};

  public Signature(String text) {
    this.text = text;
    this.name = text.substring(0, text.indexOf('('));
  }

  public String name() {
    return name;
  }

  /** The text from the first bracket on. */
  public String parameters() {
    return text.substring(name.length());
  }

  /** What the text says. */
  public ParameterList list() {
    if (list == null) {
      parse();
    }
    return list;
  }

  /**
   * The defaults of the last positional parameters; {@code <unset>} is {@link
   * ArgumentBinder#UNSET}.
   */
  Object[] defaults() {
    list();
    return defaults;
  }

  /**
   * How many positional parameters must be given, or -1 where a keyword-only or starred one needs
   * real binding.
   */
  int fewestDirect() {
    ParameterList parameters = list();
    boolean plain =
        parameters.keywordOnly() == 0 && !parameters.varPositional() && !parameters.varKeywords();
    return plain ? parameters.byPosition() - defaults.length : -1;
  }

  /** The default of the positional parameter at that index, as the body gets it. */
  Object defaultAt(int index) {
    Object value = defaults[index - (list.byPosition() - defaults.length)];
    return value == ArgumentBinder.UNSET ? null : value;
  }

  /** The default of a keyword-only parameter, or null where it must be given. */
  Function<String, Object> keywordDefault() {
    list();
    return keywordDefault;
  }

  private Object findKeywordDefault(String keyword) {
    for (int i = 0; i < keywordDefaults.length; i++) {
      if (list.names()[list.byPosition() + i].equals(keyword)) {
        return keywordDefaults[i];
      }
    }
    return null;
  }

  /**
   * What the body gets where only positional arguments are given, without a look at keywords; null
   * where that needs real binding: no {@code *args}, too few arguments, or keyword-only parameters
   * without default.
   */
  Object[] bindStarred(Object[] positional) {
    if (starred == null) {
      starred = starredTemplate();
    }
    int before = list.byPosition();
    if (starred.length == 0 || positional.length < before) {
      return null;
    }
    Object[] bound = starred.clone();
    System.arraycopy(positional, 0, bound, 0, before);
    bound[before] =
        before == 0 ? positional : Arrays.copyOfRange(positional, before, positional.length);
    return bound;
  }

  /**
   * Defaults in the order of the text, where {@code *args} and all keyword-only parameters can be
   * left out; else empty.
   */
  private Object[] starredTemplate() {
    Object[] template = new Object[list().count()];
    boolean fits = list.varPositional();
    for (int i = 0; i < keywordDefaults.length && fits; i++) {
      fits = keywordDefaults[i] != null;
      template[list.byPosition() + 1 + i] =
          keywordDefaults[i] == ArgumentBinder.UNSET ? null : keywordDefaults[i];
    }
    if (!fits) {
      return NONE;
    }
    if (list.varKeywords()) {
      template[template.length - 1] = Keywords.NONE;
    }
    return template;
  }

  /**
   * Puts {@code *args} before the keyword-only parameters, as the text has it and bodies expect it.
   */
  void toTextOrder(Object[] bound) {
    if (list.varPositional() && list.keywordOnly() > 0) {
      int at = list.varPositionalIndex();
      Object rest = bound[at];
      System.arraycopy(bound, list.byPosition(), bound, list.byPosition() + 1, list.keywordOnly());
      bound[list.byPosition()] = rest;
    }
  }

  private void parse() {
    List<String> positional = new ArrayList<>();
    List<String> keywordOnly = new ArrayList<>();
    List<Object> positionalDefaults = new ArrayList<>();
    List<Object> onlyDefaults = new ArrayList<>();
    String varPositional = null;
    String varKeywords = null;
    int positionalOnly = 0;
    boolean afterStar = false;
    for (String part : split()) {
      if (part.equals("/")) {
        positionalOnly = positional.size();
      } else if (part.equals("*")) {
        afterStar = true;
      } else if (part.startsWith("**")) {
        varKeywords = part.substring(2);
      } else if (part.startsWith("*")) {
        varPositional = part.substring(1);
        afterStar = true;
      } else {
        int equals = part.indexOf('=');
        String parameter = equals < 0 ? part : part.substring(0, equals).strip();
        Object value = equals < 0 ? null : value(part.substring(equals + 1).strip());
        if (afterStar) {
          keywordOnly.add(parameter);
          onlyDefaults.add(value);
        } else {
          positional.add(parameter);
          if (value != null) {
            positionalDefaults.add(value);
          }
        }
      }
    }
    if (positionalOnly == 0
        && !positional.isEmpty()
        && (positional.get(0).equals("self") || positional.get(0).equals("cls"))) {
      positionalOnly = 1;
    }
    List<String> names = new ArrayList<>(positional);
    names.addAll(keywordOnly);
    if (varPositional != null) {
      names.add(varPositional);
    }
    if (varKeywords != null) {
      names.add(varKeywords);
    }
    defaults = positionalDefaults.toArray();
    keywordDefaults = onlyDefaults.toArray();
    list =
        new ParameterList(
            names.toArray(new String[0]),
            positionalOnly,
            positional.size() - positionalOnly,
            keywordOnly.size(),
            varPositional != null,
            varKeywords != null);
  }

  /** The parameters between the outer brackets; commas in quotes and brackets separate nothing. */
  private List<String> split() {
    List<String> parts = new ArrayList<>();
    int begin = name.length() + 1;
    int end = text.lastIndexOf(')');
    int depth = 0;
    char quote = 0;
    for (int i = begin; i <= end; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (depth > 0 && c == ')') {
        depth--;
      } else if (i == end || (depth == 0 && c == ',')) {
        String part = text.substring(begin, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        begin = i + 1;
      }
    }
    return parts;
  }

  private Object value(String literal) {
    switch (literal) {
      case "None":
        return None.NONE;
      case "True":
        return true;
      case "False":
        return false;
      case "()":
        return TupleValue.EMPTY;
      case "<unset>":
        return ArgumentBinder.UNSET;
      default:
        break;
    }
    char first = literal.charAt(0);
    if (first == '\'' || first == '"') {
      return literal.substring(1, literal.length() - 1).replace("\\n", "\n");
    }
    try {
      return literal.matches("-?\\d+")
          ? (Object) new BigInteger(literal).longValueExact()
          : (Object) Double.parseDouble(literal);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("bad default in " + text, e);
    }
  }
}
