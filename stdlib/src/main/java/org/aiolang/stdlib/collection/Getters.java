package org.aiolang.stdlib.collection;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.CallableValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Items;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * {@code operator.itemgetter}, {@code attrgetter}, {@code methodcaller}: callables of one argument.
 */
final class Getters {
  static final Type ITEM_GETTER =
      Type.builtin("operator", "itemgetter", Types.OBJECT, Getters::declareItemGetter);
  static final Type ATTRIBUTE_GETTER =
      Type.builtin("operator", "attrgetter", Types.OBJECT, Getters::declareAttributeGetter);
  static final Type METHOD_CALLER =
      Type.builtin("operator", "methodcaller", Types.OBJECT, Getters::declareMethodCaller);

  private Getters() {}

  /** A callable of one argument. */
  private abstract static class Getter extends CallableValue {
    Getter(Type type) {
      super(type);
    }

    abstract String text();

    @Override
    public Object call(Object[] positional, Keywords keywords) {
      if (keywords.size() > 0) {
        throw Errors.type(type().name() + "() takes no keyword arguments");
      }
      if (positional.length != 1) {
        throw Errors.type(type().name() + " expected 1 argument, got " + positional.length);
      }
      return call(positional[0]);
    }

    @Override
    public abstract Object call(Object object);
  }

  private static final class ItemGetter extends Getter {
    private final Object[] keys;

    ItemGetter(Type type, Object[] keys) {
      super(type);
      this.keys = keys;
    }

    @Override
    public Object call(Object object) {
      if (keys.length == 1) {
        return Items.get(object, keys[0]);
      }
      Object[] items = new Object[keys.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = Items.get(object, keys[i]);
      }
      return new TupleValue(items);
    }

    @Override
    String text() {
      return "operator.itemgetter" + list(keys, Keywords.NONE);
    }
  }

  private static final class AttributeGetter extends Getter {
    private final Object[] names;
    private final String[][] paths;

    AttributeGetter(Type type, Object[] names) {
      super(type);
      this.names = names;
      this.paths = new String[names.length][];
      for (int i = 0; i < names.length; i++) {
        if (!(names[i] instanceof String name)) {
          throw Errors.type("attribute name must be a string");
        }
        paths[i] = name.split("\\.", -1);
      }
    }

    @Override
    public Object call(Object object) {
      if (paths.length == 1) {
        return follow(object, paths[0]);
      }
      Object[] values = new Object[paths.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = follow(object, paths[i]);
      }
      return new TupleValue(values);
    }

    private static Object follow(Object object, String[] path) {
      Object value = object;
      for (String name : path) {
        value = Attributes.get(value, name);
      }
      return value;
    }

    @Override
    String text() {
      return "operator.attrgetter" + list(names, Keywords.NONE);
    }
  }

  private static final class MethodCaller extends Getter {
    private final String name;
    private final Object[] positional;
    private final Keywords keywords;

    MethodCaller(Type type, String name, Object[] positional, Keywords keywords) {
      super(type);
      this.name = name;
      this.positional = positional;
      this.keywords = keywords;
    }

    @Override
    public Object call(Object object) {
      return Calls.call(Attributes.get(object, name), positional.clone(), keywords);
    }

    @Override
    String text() {
      Object[] all = new Object[positional.length + 1];
      all[0] = name;
      System.arraycopy(positional, 0, all, 1, positional.length);
      return "operator.methodcaller" + list(all, keywords);
    }
  }

  /** Arguments as they are written in a call, in brackets. */
  static String list(Object[] positional, Keywords keywords) {
    StringBuilder text = new StringBuilder("(");
    String separator = "";
    for (Object argument : positional) {
      text.append(separator).append(Conversion.repr(argument));
      separator = ", ";
    }
    for (int i = 0; i < keywords.size(); i++) {
      text.append(separator)
          .append(keywords.names()[i])
          .append('=')
          .append(Conversion.repr(keywords.values()[i]));
      separator = ", ";
    }
    return text.append(')').toString();
  }

  private static void declareShared(TypeMembers members) {
    members.method("__repr__(self, /)", "Return repr(self).", self -> ((Getter) self).text());
    members.method(
        "__call__(self, obj, /)",
        "Call self as a function.",
        (self, object) -> ((Getter) self).call(object));
  }

  private static void declareItemGetter(TypeMembers members) {
    members.constructor(
        "itemgetter(cls, item, /, *items)",
        "Return a callable object that fetches the given item(s) from its operand.",
        a -> new ItemGetter((Type) a[0], prepend(a[1], (Object[]) a[2])));
    members.method(
        "__reduce__(self)",
        "Return state information for pickling.",
        self -> reduced(((ItemGetter) self).type(), ((ItemGetter) self).keys));
    declareShared(members);
  }

  private static void declareAttributeGetter(TypeMembers members) {
    members.constructor(
        "attrgetter(cls, attr, /, *attrs)",
        "Return a callable object that fetches the given attribute(s) from its operand.",
        a -> new AttributeGetter((Type) a[0], prepend(a[1], (Object[]) a[2])));
    members.method(
        "__reduce__(self)",
        "Return state information for pickling.",
        self -> reduced(((AttributeGetter) self).type(), ((AttributeGetter) self).names));
    declareShared(members);
  }

  private static void declareMethodCaller(TypeMembers members) {
    members.constructor(
        "methodcaller(cls, /, *args, **kwargs)",
        "Return a callable object that calls the given method on its operand.",
        a -> {
          Object[] given = (Object[]) a[1];
          if (given.length == 0) {
            throw Errors.type("methodcaller needs at least one argument, the method name");
          }
          if (!(given[0] instanceof String name)) {
            throw Errors.type("method name must be a string");
          }
          Object[] rest = new Object[given.length - 1];
          System.arraycopy(given, 1, rest, 0, rest.length);
          return new MethodCaller((Type) a[0], name, rest, (Keywords) a[2]);
        });
    declareShared(members);
  }

  private static TupleValue reduced(Type type, Object[] arguments) {
    return new TupleValue(type, new TupleValue(arguments.clone()));
  }

  private static Object[] prepend(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
