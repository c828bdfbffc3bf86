package org.aiolang.interpreter.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.aiolang.grammar.source.Suggestions;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.TupleValue;

/**
 * Matches the arguments of a call to parameters. Binding itself is the same for functions of
 * scripts and for native ones; only what is said about arguments that do not fit differs, so that
 * is worked out afterwards, by whoever asked.
 */
public final class ArgumentBinder {
  /** A default that arrives as null: {@code <unset>} in a native signature. */
  static final Object UNSET = new Object();

  private static final Object[] NO_ARGUMENTS = {};

  private ArgumentBinder() {}

  /**
   * Binds the arguments of a call of a script's function.
   *
   * @param qualifiedName what error texts call the function
   * @param positional never written to
   * @param defaults of the last positional parameters; null counts as none
   * @param keywordDefault the default of a keyword-only parameter, or null where it has none
   * @return one value per parameter in the order of {@link ParameterList#names}, {@code *args} as
   *     TupleValue, {@code **kwargs} as DictValue
   * @throws ScriptError TypeError in CPython's words where they do not fit
   */
  public static Object[] bind(
      ParameterList parameters,
      String qualifiedName,
      Object[] positional,
      Keywords keywords,
      Object[] defaults,
      Function<String, Object> keywordDefault) {
    Object[] given = defaults == null ? NO_ARGUMENTS : defaults;
    Object[] bound = match(parameters, positional, keywords, given, keywordDefault);
    if (bound == null) {
      throw misfit(parameters, qualifiedName, positional, keywords, given, keywordDefault);
    }
    if (parameters.varPositional()) {
      int at = parameters.varPositionalIndex();
      Object[] rest = (Object[]) bound[at];
      bound[at] = rest.length == 0 ? TupleValue.EMPTY : new TupleValue(rest);
    }
    if (parameters.varKeywords()) {
      int at = parameters.varKeywordsIndex();
      Keywords rest = (Keywords) bound[at];
      DictValue dict = new DictValue();
      for (int i = 0; i < rest.size(); i++) {
        dict.put(rest.names()[i], rest.values()[i]);
      }
      bound[at] = dict;
    }
    return bound;
  }

  /**
   * One value per parameter, {@code *args} as Object[], {@code **kwargs} as Keywords; null where
   * they do not fit.
   */
  static Object[] match(
      ParameterList parameters,
      Object[] positional,
      Keywords keywords,
      Object[] defaults,
      Function<String, Object> keywordDefault) {
    Object[] bound = new Object[parameters.count()];
    int byPosition = parameters.byPosition();
    int taken = Math.min(positional.length, byPosition);
    System.arraycopy(positional, 0, bound, 0, taken);
    if (parameters.varPositional()) {
      Object[] rest = NO_ARGUMENTS;
      if (positional.length > taken) {
        rest = new Object[positional.length - taken];
        System.arraycopy(positional, taken, rest, 0, rest.length);
      }
      bound[parameters.varPositionalIndex()] = rest;
    } else if (positional.length > byPosition) {
      return null;
    }
    if (keywords.size() > 0) {
      if (!matchKeywords(parameters, keywords, bound)) {
        return null;
      }
    } else if (parameters.varKeywords()) {
      bound[parameters.varKeywordsIndex()] = Keywords.NONE;
    }
    int firstDefault = byPosition - defaults.length;
    for (int i = taken; i < byPosition; i++) {
      if (bound[i] == null) {
        if (i < firstDefault) {
          return null;
        }
        Object value = defaults[i - firstDefault];
        bound[i] = value == UNSET ? null : value;
      }
    }
    int named = parameters.named();
    for (int i = byPosition; i < named; i++) {
      if (bound[i] == null) {
        Object value = keywordDefault.apply(parameters.names()[i]);
        if (value == null) {
          return null;
        }
        bound[i] = value == UNSET ? null : value;
      }
    }
    return bound;
  }

  private static boolean matchKeywords(
      ParameterList parameters, Keywords keywords, Object[] bound) {
    int rest = 0;
    int[] others = null;
    for (int i = 0; i < keywords.size(); i++) {
      int index = parameters.keywordIndex(keywords.names()[i]);
      if (index >= 0) {
        if (bound[index] != null) {
          return false;
        }
        bound[index] = keywords.values()[i];
      } else if (parameters.varKeywords()) {
        if (others == null) {
          others = new int[keywords.size()];
        }
        others[rest++] = i;
      } else {
        return false;
      }
    }
    if (parameters.varKeywords()) {
      String[] names = new String[rest];
      Object[] values = new Object[rest];
      for (int i = 0; i < rest; i++) {
        names[i] = keywords.names()[others[i]];
        values[i] = keywords.values()[others[i]];
      }
      bound[parameters.varKeywordsIndex()] =
          rest == 0 ? Keywords.NONE : new Keywords(names, values);
    }
    return true;
  }

  /**
   * Says what is wrong with a call, looking in the order CPython does (its {@code
   * initialize_locals}).
   */
  static ScriptError misfit(
      ParameterList parameters,
      String name,
      Object[] positional,
      Keywords keywords,
      Object[] defaults,
      Function<String, Object> keywordDefault) {
    int byPosition = parameters.byPosition();
    int given = positional.length;
    boolean[] filled = new boolean[parameters.named()];
    for (int i = 0; i < Math.min(given, byPosition); i++) {
      filled[i] = true;
    }
    for (String keyword : keywords.names()) {
      int index = parameters.keywordIndex(keyword);
      if (index < 0) {
        if (!parameters.varKeywords()) {
          return unexpected(parameters, name, keyword, keywords);
        }
      } else if (filled[index]) {
        return Errors.type(name + "() got multiple values for argument '" + keyword + "'");
      } else {
        filled[index] = true;
      }
    }
    if (given > byPosition && !parameters.varPositional()) {
      return tooMany(parameters, name, given, defaults.length, filled);
    }
    List<String> missing = new ArrayList<>();
    for (int i = given; i < byPosition - defaults.length; i++) {
      if (!filled[i]) {
        missing.add(parameters.names()[i]);
      }
    }
    String kind = "positional";
    if (missing.isEmpty()) {
      kind = "keyword-only";
      for (int i = byPosition; i < filled.length; i++) {
        if (!filled[i] && keywordDefault.apply(parameters.names()[i]) == null) {
          missing.add(parameters.names()[i]);
        }
      }
    }
    return Errors.type(
        name
            + "() missing "
            + missing.size()
            + " required "
            + kind
            + " argument"
            + plural(missing.size())
            + ": "
            + enumerate(missing));
  }

  private static ScriptError unexpected(
      ParameterList parameters, String name, String keyword, Keywords keywords) {
    List<String> positionalOnly = new ArrayList<>();
    for (int i = 0; i < parameters.positionalOnly(); i++) {
      if (keywords.get(parameters.names()[i]) != null) {
        positionalOnly.add(parameters.names()[i]);
      }
    }
    if (!positionalOnly.isEmpty()) {
      return Errors.type(
          name
              + "() got some positional-only arguments passed as keyword arguments: '"
              + String.join(", ", positionalOnly)
              + "'");
    }
    return Errors.type(
        name
            + "() got an unexpected keyword argument '"
            + keyword
            + "'"
            + guess(parameters, keyword));
  }

  /** {@code ". Did you mean 'x'?"} where a parameter is named much like that, else nothing. */
  static String guess(ParameterList parameters, String keyword) {
    List<String> names =
        Arrays.asList(parameters.names()).subList(parameters.positionalOnly(), parameters.named());
    String closest = Suggestions.closest(keyword, names);
    return closest == null ? "" : ". Did you mean '" + closest + "'?";
  }

  private static ScriptError tooMany(
      ParameterList parameters, String name, int given, int defaults, boolean[] filled) {
    int byPosition = parameters.byPosition();
    int keywordOnly = 0;
    for (int i = byPosition; i < filled.length; i++) {
      keywordOnly += filled[i] ? 1 : 0;
    }
    String takes =
        defaults > 0 ? "from " + (byPosition - defaults) + " to " + byPosition : "" + byPosition;
    String also =
        keywordOnly == 0
            ? ""
            : " positional argument"
                + plural(given)
                + " (and "
                + keywordOnly
                + " keyword-only argument"
                + plural(keywordOnly)
                + ")";
    return Errors.type(
        name
            + "() takes "
            + takes
            + " positional argument"
            + (defaults > 0 ? "s" : plural(byPosition))
            + " but "
            + given
            + also
            + (given == 1 && keywordOnly == 0 ? " was" : " were")
            + " given");
  }

  private static String enumerate(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        text.append(names.size() > 2 ? "," : "").append(i == names.size() - 1 ? " and " : " ");
      }
      text.append('\'').append(names.get(i)).append('\'');
    }
    return text.toString();
  }

  static String plural(int count) {
    return count == 1 ? "" : "s";
  }
}
