package org.aiolang.interpreter.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;

/** Making classes as the class statement and type() do. */
public final class ClassCreation {
  /** Built-in classes that cannot be extended. */
  private static final Set<String> CLOSED =
      Set.of(
          "bool",
          "NoneType",
          "ellipsis",
          "NotImplementedType",
          "function",
          "builtin_function_or_method",
          "method_descriptor",
          "method",
          "range",
          "slice",
          "generator",
          "coroutine",
          "async_generator",
          "traceback",
          "mappingproxy",
          "dict_keys",
          "dict_values",
          "dict_items",
          "member_descriptor",
          "memoryview",
          "Context",
          "ContextVar",
          "Token");

  private ClassCreation() {}

  /**
   * What really are the bases: those that are no classes are asked by {@code __mro_entries__} what
   * stands for them.
   *
   * @return {@code bases} itself where nothing changes
   */
  public static Object[] resolveBases(Object[] bases) {
    List<Object> resolved = null;
    for (int i = 0; i < bases.length; i++) {
      Object entries =
          bases[i] instanceof Type ? null : Attributes.getOrNull(bases[i], "__mro_entries__");
      if (entries == null) {
        if (resolved != null) {
          resolved.add(bases[i]);
        }
        continue;
      }
      Object replaced = Calls.call(entries, new TupleValue(bases));
      if (!(replaced instanceof TupleValue tuple)) {
        throw Errors.type("__mro_entries__ must return a tuple");
      }
      if (resolved == null) {
        resolved = new ArrayList<>(List.of(bases).subList(0, i));
      }
      resolved.addAll(List.of(tuple.items()));
    }
    return resolved == null ? bases : resolved.toArray();
  }

  /**
   * The class that makes the class: the most derived of the explicit one and those of the bases.
   *
   * @param explicit what {@code metaclass=} gave, or null
   * @param bases already resolved, see {@link #resolveBases}
   * @throws ScriptError TypeError where they conflict
   */
  public static Type resolveMetaclass(Object explicit, Object[] bases) {
    if (explicit != null && !(explicit instanceof Type)) {
      throw Errors.type("a metaclass has to be a class, not '" + Types.of(explicit).name() + "'");
    }
    Type winner =
        explicit != null ? (Type) explicit : bases.length > 0 ? Types.of(bases[0]) : Types.TYPE;
    return winner(winner, bases);
  }

  private static Type winner(Type metaclass, Object[] bases) {
    Type winner = metaclass;
    for (Object base : bases) {
      Type candidate = Types.of(base);
      if (winner.isSubtypeOf(candidate)) {
        continue;
      }
      if (!candidate.isSubtypeOf(winner)) {
        throw Errors.type(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass"
                + " of the metaclasses of all its bases");
      }
      winner = candidate;
    }
    return winner;
  }

  /**
   * What the class body fills: what {@code __prepare__} gives, or a new dict.
   *
   * @throws ScriptError TypeError where that is no mapping
   */
  public static Object prepare(Object metaclass, Object name, Object[] bases, Keywords keywords) {
    Object prepare =
        metaclass == Types.TYPE ? null : Attributes.getOrNull(metaclass, "__prepare__");
    if (prepare == null
        || (prepare instanceof BoundMethod bound
            && bound.function instanceof NativeFunction function
            && function.home() == Types.TYPE)) {
      return new DictValue();
    }
    Object namespace =
        Calls.call(prepare, new Object[] {name, new TupleValue(bases)}, without(keywords));
    if (!(namespace instanceof DictValue) && Types.of(namespace).lookup("__getitem__") == null) {
      throw Errors.type(
          (metaclass instanceof Type type ? type.name() : "<metaclass>")
              + ".__prepare__() must return a mapping, not "
              + Types.of(namespace).name());
    }
    return namespace;
  }

  /** Keyword arguments but for {@code metaclass}. */
  private static Keywords without(Keywords keywords) {
    if (keywords.get("metaclass") == null) {
      return keywords;
    }
    String[] names = new String[keywords.size() - 1];
    Object[] values = new Object[keywords.size() - 1];
    int at = 0;
    for (int i = 0; i < keywords.size(); i++) {
      if (!keywords.names()[i].equals("metaclass")) {
        names[at] = keywords.names()[i];
        values[at++] = keywords.values()[i];
      }
    }
    return new Keywords(names, values);
  }

  /** The end of a class statement: calls the metaclass with what the body left. */
  public static Object create(
      Object metaclass, String name, Object[] bases, DictValue namespace, Keywords keywords) {
    return Calls.call(
        metaclass, new Object[] {name, new TupleValue(bases), namespace}, without(keywords));
  }

  /**
   * What {@code type.__new__} does.
   *
   * @param keywords go to {@code __init_subclass__}
   * @throws ScriptError TypeError where the bases do not go together, and what hooks raise
   */
  public static Type create(
      Type metaclass, String name, Type[] bases, DictValue namespace, Keywords keywords) {
    Type[] parents = bases.length == 0 ? new Type[] {Types.OBJECT} : bases;
    checkExtensible(parents);
    Type best = SolidBase.best(parents);
    Type[] order = Linearization.order(parents);
    Object module = namespace.get("__module__");
    Type type =
        Type.script(
            name, module instanceof String text ? text : "__main__", parents, order, metaclass);
    fill(type, namespace);
    Slots.add(type, parents, best, namespace.get("__slots__"));
    type.members().putIfAbsent("__doc__", None.NONE);
    if (type.members().containsKey("__eq__")) {
      type.members().putIfAbsent("__hash__", None.NONE);
    }
    Object ordering = metaclass == Types.TYPE ? null : metaclass.lookup("mro");
    if (ordering != null && !(ordering instanceof NativeFunction)) {
      type.setOrder(Ancestry.order(type));
    }
    setNames(type);
    initSubclass(type, without(keywords));
    return type;
  }

  /**
   * @throws ScriptError TypeError where one of the bases cannot be extended
   */
  static void checkExtensible(Type[] bases) {
    for (Type base : bases) {
      if (base.isBuiltin() && isClosed(base)) {
        throw Errors.type("type '" + base.displayName() + "' is not an acceptable base type");
      }
    }
  }

  private static boolean isClosed(Type base) {
    return CLOSED.contains(base.name()) && !PythonModules.contains(base.module())
        || base.name().endsWith("iterator");
  }

  private static void fill(Type type, DictValue namespace) {
    Map<String, Object> members = type.members();
    for (DictValue.Cursor at = namespace.cursor(); at.advance(); ) {
      if (!(at.key() instanceof String key)) {
        continue;
      }
      Object value = at.value();
      switch (key) {
        case "__qualname__" -> {
          if (!(value instanceof String text)) {
            throw Errors.type("type __qualname__ must be a str, not " + Types.of(value).name());
          }
          type.setQualifiedName(text);
        }
        case "__classcell__" -> {
          if (!(value instanceof CellView cell)) {
            throw Errors.type(
                "__classcell__ must be a nonlocal cell, not " + Conversion.repr(Types.of(value)));
          }
          cell.set(type);
        }
        case "__new__" ->
            members.put(key, value instanceof FunctionValue ? new StaticMethod(value) : value);
        case "__init_subclass__", "__class_getitem__" ->
            members.put(key, value instanceof FunctionValue ? new ClassMethod(value) : value);
        default -> members.put(key, value);
      }
    }
    members.putIfAbsent("__module__", type.module());
  }

  private static void setNames(Type type) {
    for (Map.Entry<String, Object> entry : List.copyOf(type.members().entrySet())) {
      Object value = entry.getValue();
      Object hook = Types.of(value).lookup("__set_name__");
      if (hook == null) {
        continue;
      }
      try {
        SpecialMethods.call(hook, value, type, entry.getKey());
      } catch (ScriptError error) {
        error
            .value()
            .addNote(
                "Error calling __set_name__ on '"
                    + Types.of(value).name()
                    + "' instance '"
                    + entry.getKey()
                    + "' in '"
                    + type.name()
                    + "'");
        throw error;
      }
    }
  }

  private static void initSubclass(Type type, Keywords keywords) {
    Object hook = type.lookupAfter(type, "__init_subclass__");
    if (hook == null) { // behind the class in its order is nothing: a metaclass said so
      hook = Types.OBJECT.lookup("__init_subclass__");
    }
    if (keywords.size() == 0 && hook == Types.OBJECT.lookup("__init_subclass__")) {
      return; // it does nothing
    }
    Object bound = hook instanceof Obj descriptor ? descriptor.descriptorGet(type, type) : hook;
    Calls.call(bound, new Object[0], keywords);
  }
}
