package org.aiolang.interpreter.value;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.interpreter.error.Errors;

/** Type variables among the arguments of subscripted classes, and what takes their place. */
public final class TypeArguments {
  private TypeArguments() {}

  /** The type variables among arguments, each once, in the order they occur. */
  public static TupleValue parameters(Object[] arguments) {
    List<Object> found = new ArrayList<>();
    collect(arguments, found);
    return found.isEmpty() ? TupleValue.EMPTY : new TupleValue(found.toArray());
  }

  private static void collect(Object[] arguments, List<Object> found) {
    for (Object each : arguments) {
      if (each instanceof Type || each instanceof String || !(each instanceof Obj)) {
        continue;
      }
      if (isParameter(each)) {
        if (!found.contains(each)) {
          found.add(each);
        }
      } else if (each instanceof TupleValue tuple) {
        collect(tuple.items(), found);
      } else if (each instanceof ListValue list) {
        collect(list.toArray(), found);
      } else {
        for (Object inner : parametersOf(each)) {
          if (!found.contains(inner)) {
            found.add(inner);
          }
        }
      }
    }
  }

  private static boolean isParameter(Object object) {
    return Types.of(object).lookup("__typing_subst__") != null;
  }

  private static Object[] parametersOf(Object alias) {
    return Attributes.getOrNull(alias, "__parameters__") instanceof TupleValue tuple
        ? tuple.items()
        : new Object[0];
  }

  /**
   * The arguments of an alias with others in the place of its type variables.
   *
   * @param alias for messages
   * @param item what the alias is subscripted with: one, or a tuple
   * @throws org.aiolang.interpreter.error.ScriptError TypeError where there are too few or too many
   */
  public static Object[] substitute(Object alias, Object[] arguments, Object item) {
    Object[] parameters = parameters(arguments).items();
    Object[] given = item instanceof TupleValue tuple ? tuple.items() : new Object[] {item};
    if (parameters.length == 0) {
      throw Errors.type(Conversion.repr(alias) + " is not a generic class");
    }
    int several = unpacked(arguments, parameters);
    if (several >= 0 && given.length >= parameters.length - 1) {
      given = gathered(given, several, given.length - parameters.length + 1);
    }
    if (parameters.length != given.length) {
      throw Errors.type(
          "Too "
              + (given.length > parameters.length ? "many" : "few")
              + " arguments for "
              + Conversion.repr(alias)
              + "; actual "
              + given.length
              + ", expected "
              + parameters.length);
    }
    Map<Object, Object> places = new IdentityHashMap<>();
    for (int i = 0; i < parameters.length; i++) {
      places.put(parameters[i], given[i]);
    }
    List<Object> result = new ArrayList<>();
    for (Object argument : arguments) {
      if (several >= 0 && unpacks(argument, parameters[several])) {
        result.addAll(List.of(((TupleValue) places.get(parameters[several])).items()));
      } else {
        result.add(replaced(argument, places));
      }
    }
    return result.toArray();
  }

  /** Which parameter stands for any number of arguments, or -1. */
  private static int unpacked(Object[] arguments, Object[] parameters) {
    for (Object argument : arguments) {
      for (int i = 0; i < parameters.length; i++) {
        if (unpacks(argument, parameters[i])) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean unpacks(Object argument, Object parameter) {
    return argument instanceof Obj
        && !(argument instanceof Type)
        && Boolean.TRUE.equals(
            Attributes.getOrNull(argument, "__typing_is_unpacked_typevartuple__"))
        && parametersOf(argument).length == 1
        && parametersOf(argument)[0] == parameter;
  }

  /** The arguments with some of them in a tuple. */
  private static Object[] gathered(Object[] given, int from, int count) {
    List<Object> all = new ArrayList<>(List.of(given));
    List<Object> part = all.subList(from, from + count);
    TupleValue tuple = new TupleValue(part.toArray());
    part.clear();
    all.add(from, tuple);
    return all.toArray();
  }

  private static Object replaced(Object argument, Map<Object, Object> places) {
    if (argument instanceof Type || argument instanceof String || !(argument instanceof Obj)) {
      return argument;
    }
    if (isParameter(argument)) {
      return Calls.call(
          Attributes.get(argument, "__typing_subst__"), places.getOrDefault(argument, argument));
    }
    if (argument instanceof ListValue list) {
      Object[] items = list.toArray();
      for (int i = 0; i < items.length; i++) {
        items[i] = replaced(items[i], places);
      }
      return new ListValue(items);
    }
    Object[] inner = parametersOf(argument);
    if (inner.length == 0) {
      return argument;
    }
    Object[] items = new Object[inner.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = places.getOrDefault(inner[i], inner[i]);
    }
    return Items.get(argument, items.length == 1 ? items[0] : new TupleValue(items));
  }
}
