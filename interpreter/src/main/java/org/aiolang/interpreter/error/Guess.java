package org.aiolang.interpreter.error;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aiolang.grammar.source.Suggestions;
import org.aiolang.interpreter.difference.Library;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.ModuleValue;

/** "Did you mean": what an uncaught error about a name adds to its text when it is printed. */
final class Guess {
  private Guess() {}

  /** What to append to the exception's text; empty where there is no guess. */
  static String of(ExceptionValue error) {
    try {
      return guess(error);
    } catch (ScriptError ignored) {
      return ""; // a script's __dir__ failed; the error itself matters more
    }
  }

  private static String guess(ExceptionValue error) {
    if (error.type().isSubtypeOf(ExceptionTypes.IMPORT_ERROR)
        && error.field("name_from") instanceof String wrong) {
      return meant(wrong, exported(error));
    }
    if (!(error.field("name") instanceof String wrong)) {
      return "";
    }
    if (error.type().isSubtypeOf(ExceptionTypes.MODULE_NOT_FOUND_ERROR)) {
      boolean guessable = wrong.length() > 2 && !Library.hasModule(wrong);
      return guessable ? meant(wrong, Library.modules()) : "";
    }
    if (error.type().isSubtypeOf(ExceptionTypes.ATTRIBUTE_ERROR)) {
      Object object = error.field("obj");
      if (object instanceof ModuleValue module && Library.hasName(module.name(), wrong)) {
        return ": CPython's name is not in aio yet";
      }
      return object == null ? "" : meant(wrong, attributes(object, wrong));
    }
    if (error.type().isSubtypeOf(ExceptionTypes.NAME_ERROR)) {
      String meant = meant(wrong, visible(error));
      if (Library.hasModule(wrong)) {
        return meant
            + (meant.isEmpty() ? ". Did you forget" : " Or did you forget")
            + " to import '"
            + wrong
            + "'?";
      }
      return meant;
    }
    return "";
  }

  private static String meant(String wrong, Collection<String> candidates) {
    String closest = Suggestions.closest(wrong, candidates);
    return closest == null ? "" : ". Did you mean: '" + closest + "'?";
  }

  private static Collection<String> visible(ExceptionValue error) {
    Traceback at = error.traceback;
    while (at != null && at.next != null) {
      at = at.next;
    }
    return at == null || at.scope == null ? List.of() : at.scope.visibleNames();
  }

  private static Collection<String> attributes(Object object, String wrong) {
    Object listing = Attributes.special(object, "__dir__");
    List<String> names = new ArrayList<>();
    for (Object each : listing == null ? new Object[0] : Iteration.toArray(Calls.call(listing))) {
      if (each instanceof String name && (wrong.startsWith("_") || !name.startsWith("_"))) {
        names.add(name);
      }
    }
    names.sort(null);
    return names;
  }

  private static Collection<String> exported(ExceptionValue error) {
    return error.field("module") instanceof ModuleValue module
        ? attributes(module, String.valueOf(error.field("name_from")))
        : List.of();
  }
}
