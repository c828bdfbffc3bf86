package org.aiolang.stdlib.collection;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.aiolang.grammar.syntax.ReservedWords;
import org.aiolang.interpreter.builtin.ArgumentBinder;
import org.aiolang.interpreter.builtin.NativeFunction;
import org.aiolang.interpreter.builtin.ParameterList;
import org.aiolang.interpreter.builtin.Signature;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.ClassCreation;
import org.aiolang.interpreter.value.ClassMethod;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.Keywords;
import org.aiolang.interpreter.value.ListValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Obj;
import org.aiolang.interpreter.value.StaticMethod;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** Makes classes as {@code collections.namedtuple} does. */
public final class NamedTuples {
  private NamedTuples() {}

  /** {@code namedtuple(typename, field_names, rename=…, defaults=…, module=…)}. */
  static Type create(
      Object typename, Object fields, boolean rename, Object defaults, String module) {
    Object[] given =
        fields instanceof String text
            ? (Object[]) text.replace(',', ' ').trim().split("\\s+")
            : Iteration.toArray(fields);
    if (given.length == 1 && given[0].equals("")) {
      given = new Object[0];
    }
    String[] names = new String[given.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = Conversion.str(given[i]);
    }
    String name = Conversion.str(typename);
    if (rename) {
      rename(names);
    }
    checkNames(name, names, rename);
    Object[] values = defaults == None.NONE ? new Object[0] : Iteration.toArray(defaults);
    if (values.length > names.length) {
      throw Errors.type("Got more default values than field names");
    }
    return create(name, names, values, module);
  }

  private static void rename(String[] names) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.length; i++) {
      if (!isIdentifier(names[i])
          || ReservedWords.contains(names[i])
          || names[i].startsWith("_")
          || seen.contains(names[i])) {
        names[i] = "_" + i;
      }
      seen.add(names[i]);
    }
  }

  private static void checkNames(String typename, String[] names, boolean renamed) {
    String[] all = new String[names.length + 1];
    all[0] = typename;
    System.arraycopy(names, 0, all, 1, names.length);
    for (String each : all) {
      if (!isIdentifier(each)) {
        throw Errors.value(
            "Type names and field names must be valid identifiers: " + Conversion.repr(each));
      }
      if (ReservedWords.contains(each)) {
        throw Errors.value(
            "Type names and field names cannot be a keyword: " + Conversion.repr(each));
      }
    }
    Set<String> seen = new HashSet<>();
    for (String each : names) {
      if (each.startsWith("_") && !renamed) {
        throw Errors.value("Field names cannot start with an underscore: " + Conversion.repr(each));
      }
      if (!seen.add(each)) {
        throw Errors.value("Encountered duplicate field name: " + Conversion.repr(each));
      }
    }
  }

  private static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && (name.charAt(0) == '_' || Character.isUnicodeIdentifierStart(name.charAt(0)))
        && name.chars().allMatch(Character::isUnicodeIdentifierPart);
  }

  /**
   * A class of tuples with named fields.
   *
   * @param defaults those of the last fields
   * @param module where the class says that it lives
   */
  public static Type create(String name, String[] fields, Object[] defaults, String module) {
    DictValue namespace = new DictValue();
    namespace.put("__module__", module);
    namespace.put("__doc__", name + "(" + String.join(", ", fields) + ")");
    namespace.put("__slots__", TupleValue.EMPTY);
    namespace.put("_fields", new TupleValue((Object[]) fields.clone()));
    DictValue fieldDefaults = new DictValue();
    for (int i = 0; i < defaults.length; i++) {
      fieldDefaults.put(fields[fields.length - defaults.length + i], defaults[i]);
    }
    namespace.put("_field_defaults", fieldDefaults);
    namespace.put("__match_args__", new TupleValue((Object[]) fields.clone()));
    addConstructors(namespace, name, fields, defaults);
    addMethods(namespace, name, fields);
    for (int i = 0; i < fields.length; i++) {
      namespace.put(fields[i], new Field(i));
    }
    return ClassCreation.create(
        Types.TYPE, name, new Type[] {Types.TUPLE}, namespace, Keywords.NONE);
  }

  private static void addConstructors(
      DictValue namespace, String name, String[] fields, Object[] defaults) {
    String[] names = new String[fields.length + 1];
    names[0] = "_cls";
    System.arraycopy(fields, 0, names, 1, fields.length);
    ParameterList parameters = new ParameterList(names, 0, names.length, 0, false, false);
    namespace.put(
        "__new__",
        new StaticMethod(
            function(
                "__new__(_cls, /, *args, **kwargs)",
                "Create new instance of " + name + "(" + String.join(", ", fields) + ")",
                a -> {
                  Object[] given = (Object[]) a[1];
                  Keywords keywords = (Keywords) a[2];
                  if (given.length == fields.length && keywords.size() == 0) {
                    return new TupleValue((Type) a[0], given);
                  }
                  Object[] all = Partial.join(new Object[] {a[0]}, given);
                  Object[] bound =
                      ArgumentBinder.bind(
                          parameters, name + ".__new__", all, keywords, defaults, each -> null);
                  return new TupleValue((Type) a[0], Arrays.copyOfRange(bound, 1, bound.length));
                })));
    namespace.put(
        "_make",
        new ClassMethod(
            function(
                "_make(cls, iterable)",
                "Make a new " + name + " object from a sequence or iterable",
                a -> {
                  Object[] items = Iteration.toArray(a[1]);
                  if (items.length != fields.length) {
                    throw Errors.type(
                        "Expected " + fields.length + " arguments, got " + items.length);
                  }
                  return new TupleValue((Type) a[0], items);
                })));
  }

  private static void addMethods(DictValue namespace, String name, String[] fields) {
    DictValue places = new DictValue();
    for (int i = 0; i < fields.length; i++) {
      places.put(fields[i], (long) i);
    }
    NativeFunction replace =
        method(
            "_replace(self, /, **kwds)",
            "Return a new " + name + " object replacing specified fields with new values",
            a -> {
              TupleValue tuple = (TupleValue) a[0];
              Keywords keywords = (Keywords) a[1];
              Object[] items = tuple.items().clone();
              ListValue unknown = new ListValue();
              for (int i = 0; i < keywords.size(); i++) {
                Object place = places.get(keywords.names()[i]);
                if (place == null) {
                  unknown.append(keywords.names()[i]);
                } else {
                  items[((Long) place).intValue()] = keywords.values()[i];
                }
              }
              if (unknown.size > 0) {
                throw Errors.type("Got unexpected field names: " + Conversion.repr(unknown));
              }
              return new TupleValue(tuple.type(), items);
            });
    namespace.put("_replace", replace);
    namespace.put("__replace__", replace);
    namespace.put(
        "_asdict",
        method(
            "_asdict(self)",
            "Return a new dict which maps field names to their values.",
            a -> {
              DictValue dict = new DictValue();
              Object[] items = ((TupleValue) a[0]).items();
              for (int i = 0; i < fields.length; i++) {
                dict.put(fields[i], items[i]);
              }
              return dict;
            }));
    namespace.put(
        "__repr__",
        method(
            "__repr__(self)",
            "Return a nicely formatted representation string",
            a -> text((TupleValue) a[0], fields)));
    namespace.put(
        "__getnewargs__",
        method(
            "__getnewargs__(self)",
            "Return self as a plain tuple.  Used by copy and pickle.",
            a -> new TupleValue(((TupleValue) a[0]).items())));
  }

  private static String text(TupleValue tuple, String[] fields) {
    StringBuilder text = new StringBuilder(tuple.type().name()).append('(');
    for (int i = 0; i < fields.length; i++) {
      text.append(i == 0 ? "" : ", ")
          .append(fields[i])
          .append('=')
          .append(Conversion.repr(tuple.items()[i]));
    }
    return text.append(')').toString();
  }

  private static NativeFunction function(String signature, String doc, NativeFunction.BodyN body) {
    return new NativeFunction(new Signature(signature), doc, body, null, "collections");
  }

  /** A function that binds to tuples. */
  private static NativeFunction method(String signature, String doc, NativeFunction.BodyN body) {
    return new NativeFunction(new Signature(signature), doc, body, Types.TUPLE, "collections");
  }

  /** What a class has for each field: the item at a place. */
  private static final class Field extends Obj {
    private static final Type TYPE =
        Type.builtin("collections", "_tuplegetter", Types.OBJECT, Field::declare);

    private final int place;

    Field(int place) {
      this.place = place;
    }

    @Override
    public Type type() {
      return TYPE;
    }

    @Override
    public Object descriptorGet(Object self, Type owner) {
      if (self == null) {
        return this;
      }
      if (!(self instanceof TupleValue tuple)) {
        throw Errors.type(
            "descriptor for index '"
                + place
                + "' for tuple subclasses doesn't apply to '"
                + Types.of(self).name()
                + "' object");
      }
      return tuple.items()[place];
    }

    @Override
    public boolean isDataDescriptor() {
      return true;
    }

    @Override
    public void descriptorSet(Object self, Object value) {
      throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "can't set attribute");
    }

    @Override
    public void descriptorDelete(Object self) {
      throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "can't delete attribute");
    }

    private static void declare(TypeMembers members) {
      members.getter(
          "__doc__", "What it is.", self -> "Alias for field number " + ((Field) self).place);
      members.method(
          "__repr__(self, /)",
          "Return repr(self).",
          self ->
              "_tuplegetter(%1$d, 'Alias for field number %1$d')".formatted(((Field) self).place));
      members.method(
          "__get__(self, instance, owner=None, /)",
          "The field of an instance.",
          (self, instance, owner) ->
              ((Field) self).descriptorGet(instance == None.NONE ? null : instance, null));
    }
  }

  /** Makes an instance of a class that {@link #create} made. */
  public static Object make(Type type, Object... items) {
    return Calls.call(type, items, Keywords.NONE);
  }
}
