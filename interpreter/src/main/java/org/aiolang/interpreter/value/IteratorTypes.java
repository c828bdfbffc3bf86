package org.aiolang.interpreter.value;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;

/** The classes of the built-in iterators; those that scripts call are {@code builtins}. */
public final class IteratorTypes {
  public static final Type ENUMERATE = type("enumerate", IteratorTypes::declareEnumerate);
  public static final Type ZIP = type("zip", IteratorTypes::declareZip);
  public static final Type MAP = type("map", IteratorTypes::declareMap);
  public static final Type FILTER = type("filter", IteratorTypes::declareFilter);
  public static final Type REVERSED = type("reversed", IteratorTypes::declareReversed);

  /** Over {@code __getitem__}. */
  public static final Type ITERATOR = sized("iterator");

  public static final Type CALLABLE_ITERATOR = type("callable_iterator", IteratorTypes::declare);
  public static final Type LIST_ITERATOR = sized("list_iterator");
  public static final Type LIST_REVERSE_ITERATOR = sized("list_reverseiterator");
  public static final Type TUPLE_ITERATOR = sized("tuple_iterator");
  public static final Type STR_ASCII_ITERATOR = sized("str_ascii_iterator");
  public static final Type STR_ITERATOR = sized("str_iterator");
  public static final Type BYTES_ITERATOR = sized("bytes_iterator");
  public static final Type BYTE_ARRAY_ITERATOR = sized("bytearray_iterator");
  public static final Type MEMORY_ITERATOR = sized("memory_iterator");
  public static final Type RANGE_ITERATOR = sized("range_iterator");
  public static final Type LONG_RANGE_ITERATOR = sized("longrange_iterator");
  public static final Type DICT_KEY_ITERATOR = sized("dict_keyiterator");
  public static final Type DICT_VALUE_ITERATOR = sized("dict_valueiterator");
  public static final Type DICT_ITEM_ITERATOR = sized("dict_itemiterator");
  public static final Type DICT_REVERSE_KEY_ITERATOR = sized("dict_reversekeyiterator");
  public static final Type DICT_REVERSE_VALUE_ITERATOR = sized("dict_reversevalueiterator");
  public static final Type DICT_REVERSE_ITEM_ITERATOR = sized("dict_reverseitemiterator");
  public static final Type SET_ITERATOR = sized("set_iterator");

  private IteratorTypes() {}

  private static Type type(String name, java.util.function.Consumer<TypeMembers> declaration) {
    return Type.builtin("builtins", name, Types.OBJECT, declaration);
  }

  private static Type sized(String name) {
    return type(name, IteratorTypes::declareSized);
  }

  /** Declares what every iterator has; for iterators of other packages too. */
  public static void declare(TypeMembers members) {
    members.method("__iter__(self, /)", "Implement iter(self).", self -> self);
    members.method(
        "__next__(self, /)",
        "Implement next(self).",
        self -> {
          Object item = ((IteratorValue) self).next();
          if (item == null) {
            throw Errors.stopIteration(None.NONE);
          }
          return item;
        });
  }

  /** Declares an iterator that knows how many items are still to come. */
  public static void declareSized(TypeMembers members) {
    declare(members);
    members.method(
        "__length_hint__(self, /)",
        "Private method returning an estimate of len(list(it)).",
        self -> (long) ((IteratorValue) self).remaining());
  }

  private static void declareEnumerate(TypeMembers members) {
    declare(members);
    members.constructor(
        "enumerate(cls, /, iterable=<unset>, start=0)",
        "Return an enumerate object.",
        arguments -> {
          if (arguments[1] == null) {
            throw Errors.type("enumerate() missing required argument 'iterable'");
          }
          return new Enumerate(
              (Type) arguments[0], Iteration.iterate(arguments[1]), Conversion.index(arguments[2]));
        });
    generic(members);
  }

  private static void declareZip(TypeMembers members) {
    declare(members);
    members.constructor(
        "zip(cls, /, *iterables, strict=False)",
        "Yield tuples with one item of each iterable until one is exhausted.",
        arguments -> {
          Object[] iterables = (Object[]) arguments[1];
          IteratorValue[] iterators = new IteratorValue[iterables.length];
          for (int i = 0; i < iterators.length; i++) {
            iterators[i] = Iteration.iterate(iterables[i]);
          }
          return new Zip((Type) arguments[0], iterators, Conversion.truth(arguments[2]));
        });
  }

  private static void declareMap(TypeMembers members) {
    declare(members);
    members.constructor(
        "map(cls, /, *arguments)",
        "Make an iterator that calls the function with one item of each iterable.",
        arguments -> {
          Object[] given = (Object[]) arguments[1];
          if (given.length < 2) {
            throw Errors.type("map() must have at least two arguments.");
          }
          IteratorValue[] iterators = new IteratorValue[given.length - 1];
          for (int i = 0; i < iterators.length; i++) {
            iterators[i] = Iteration.iterate(given[i + 1]);
          }
          return new MapIterator((Type) arguments[0], given[0], iterators);
        });
  }

  private static void declareFilter(TypeMembers members) {
    declare(members);
    members.constructor(
        "filter(cls, function, iterable, /)",
        "Make an iterator over the items for which the function is true.",
        arguments ->
            new FilterIterator((Type) arguments[0], arguments[1], Iteration.iterate(arguments[2])));
  }

  private static void declareReversed(TypeMembers members) {
    declareSized(members);
    members.constructor(
        "reversed(cls, sequence, /)",
        "Return a reverse iterator over the values of the given sequence.",
        arguments -> ReversedIterator.of((Type) arguments[0], arguments[1]));
  }

  /** Lets the class be subscripted in annotations. */
  private static void generic(TypeMembers members) {
    GenericAlias.declareSubscript(members);
  }
}
